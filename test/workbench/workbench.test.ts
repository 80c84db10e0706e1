import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { startWorkbench } from '../../scripts/workbench/code-server.mjs'
import {
  answerQuestion,
  findWords,
  hoverOver,
  openBrowser,
  openDraft,
  openFixes,
  runCommand,
  squiggles,
  webview,
} from '../../scripts/workbench/drive.mjs'
import { findCodeServer, findDesktop } from '../../scripts/workbench/host.mjs'
import { root } from '../harness/expect.ts'
import { makeWorkspace, packExtension } from './prepare.ts'
import { saveAsFact } from './steps.ts'

const suite = join(root, 'out/workbench/suite')
const driver = join(root, 'test/workbench/driver')
const made: string[] = []
let vsix = ''
let folder = ''

beforeAll(async () => {
  vsix = packExtension()
  folder = await makeWorkspace()
  made.push(dirname(vsix), folder)
  await build({
    absWorkingDir: root,
    entryPoints: ['test/workbench/suite/index.ts', 'test/workbench/suite/extension.suite.ts'],
    outdir: suite,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  })
})

afterAll(() => {
  for (const path of made) rmSync(path, { recursive: true, force: true })
})

interface Result {
  readonly passed: readonly string[]
  readonly failed: readonly { readonly title: string; readonly error: string }[]
}

describe('the packaged extension', () => {
  test('passes its suite in a real workbench', async () => {
    const desktop = findDesktop()
    const { passed, failed } = desktop === undefined ? await inCodeServer() : await onDesktop(desktop)
    expect(failed).toEqual([])
    expect(passed.length).toBeGreaterThan(0)
    console.log(passed.map((title) => `  ✓ ${title}`).join('\n'))
  })

  async function inCodeServer(): Promise<Result> {
    const top = mkdtempSync(join(tmpdir(), 'plumbline-result-'))
    made.push(top)
    const result = join(top, 'result.json')
    const workbench = await startWorkbench(findCodeServer(), vsix, { tests: true, env: { PLUMBLINE_SUITE_RESULT: result } })
    const browser = await openBrowser()
    try {
      const page = await browser.newPage()
      const ended = new Promise((resolve) => {
        page.on('crash', () => resolve('the page crashed'))
        void page.exposeFunction('codeAutomationExit', resolve)
        void page.exposeFunction('codeAutomationLog', () => undefined)
      })
      const tests = [
        ['extensionDevelopmentPath', workbench.remote(driver)],
        ['extensionTestsPath', workbench.remote(join(suite, 'index.cjs'))],
      ] as const
      await page.goto(workbench.address(folder, tests))
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 240_000))])
    } finally {
      await browser.close()
      await workbench.stop()
    }
    return readResult(result, workbench.log())
  }

  async function onDesktop(vscodeExecutablePath: string): Promise<Result> {
    const { resolveCliArgsFromVSCodeExecutablePath, runTests } = await import('@vscode/test-electron')
    const top = mkdtempSync(join(tmpdir(), 'plumbline-desktop-'))
    made.push(top)
    const result = join(top, 'result.json')
    const own = [`--user-data-dir=${join(top, 'data')}`, `--extensions-dir=${join(top, 'extensions')}`]
    const [cli, ...args] = resolveCliArgsFromVSCodeExecutablePath(vscodeExecutablePath, { reuseMachineInstall: true })
    const { status, stderr } = spawnSync(cli as string, [...args, '--install-extension', vsix, '--force', ...own], { encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    await runTests({
      vscodeExecutablePath,
      reuseMachineInstall: true,
      extensionDevelopmentPath: driver,
      extensionTestsPath: join(suite, 'index.cjs'),
      launchArgs: [
        folder,
        ...own,
        '--disable-telemetry',
        '--disable-workspace-trust',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
      extensionTestsEnv: { PLUMBLINE_SUITE_RESULT: result },
    })
    return readResult(result, '')
  }
})

describe('a person in the workbench', () => {
  test('sees a squiggle, reads why, mends it with one key, and takes that back', async () => {
    const workbench = await startWorkbench(findCodeServer(), vsix, { settings: { 'editor.hover.delay': 100 } })
    const browser = await openBrowser()
    try {
      const page = await openDraft(browser, workbench, folder, 'steel.md')
      await squiggles(page).first().waitFor({ state: 'attached' })
      expect(await squiggles(page).count()).toBe(1)
      expect(await squiggles(page).first().getAttribute('class')).toContain('squiggly-error')

      const hover = await hoverOver(page, '44 Mt', 'the source has 40 Mt')
      expect(await hover.textContent()).toContain('The Ledger, 14 June 2023, page 3')

      const menu = await openFixes(page, '44 Mt', 'Change to 40 Mt (2022, The Ledger)')
      await menu.getByText('Change to 40 Mt (2022, The Ledger)').first().click()
      await findWords(page, '40 Mt')
      await page.locator('.editor-instance .cdr.squiggly-error').waitFor({ state: 'detached' })
      await page.keyboard.press('Control+z')
      await findWords(page, '44 Mt')
      await page.locator('.editor-instance .cdr.squiggly-error').waitFor({ state: 'attached' })

      const fixes = await openFixes(page, '44 Mt', 'Hide this finding…')
      await fixes.getByText('Hide this finding…').first().click()
      await findWords(page, 'reason')
      // The reason is selected, to be written over.
      await page.keyboard.type('as the board has it')
      await findWords(page, '<!-- plumbline-disable-next-line mismatched-figure: as the board has it -->')
      await squiggles(page).first().waitFor({ state: 'detached' })
    } finally {
      await browser.close()
      await workbench.stop()
    }
  })

  test('sees the course of a series in the card of its number, and reads it without the picture', async () => {
    const workbench = await startWorkbench(findCodeServer(), vsix, { settings: { 'editor.hover.delay': 100 } })
    const browser = await openBrowser()
    try {
      const page = await openDraft(browser, workbench, folder, 'brief.md')
      await squiggles(page).first().waitFor({ state: 'attached' })
      const hover = await hoverOver(page, 'US$148', 'The draft says')
      const picture = hover.locator('img')
      expect(await picture.getAttribute('alt')).toMatch(/^Line chart: 148 billion USD in 2022, /)
      await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth), { timeout: 30_000 }).toBeGreaterThan(0)
    } finally {
      await browser.close()
      await workbench.stop()
    }
  })

  test('opens the evidence report, goes from a row to its place in the draft, and sees the report follow an edit', async () => {
    const workbench = await startWorkbench(findCodeServer(), vsix)
    const browser = await openBrowser()
    try {
      const page = await openDraft(browser, workbench, folder, 'steel.md')
      await squiggles(page).first().waitFor({ state: 'attached' })
      await runCommand(page, 'Evidence Report of This Draft')
      const report = webview(page)
      await report.getByText('1 statement: 0 agree with a source, 1 to look at again, 0 not checked.').waitFor()
      await report.getByRole('link', { name: 'Line 1: show it in the draft' }).click()
      await page.locator('.editor-instance .monaco-editor.focused').waitFor()
      await openFixes(page, '44 Mt', 'Change to 40 Mt (2022, The Ledger)')
      await page.keyboard.press('Enter')
      await report.getByText('1 statement: 1 agrees with a source, 0 to look at again, 0 not checked.').waitFor()
      await page.keyboard.press('Control+z')
    } finally {
      await browser.close()
      await workbench.stop()
    }
  })
})

describe('a pack of one’s own', () => {
  test('is made in as many answers as it has parts', async () => {
    const workbench = await startWorkbench(findCodeServer(), vsix)
    const browser = await openBrowser()
    const own = await makeWorkspace()
    made.push(own)
    try {
      const page = await openDraft(browser, workbench, own, 'steel.md')
      await squiggles(page).first().waitFor({ state: 'attached' })
      await runCommand(page, 'New Pack…')
      await answerQuestion(page, 'What is it about?', { text: 'School meals' })
      await answerQuestion(page, 'Of which place are its figures', { text: '' })
      await answerQuestion(page, 'In which folder?', { text: 'kb2/meals' })
      await page.getByRole('tab', { name: 'pack.yaml' }).waitFor()
      expect(parse(readFileSync(join(own, '.plumbline.yaml'), 'utf8')).packs).toEqual(['kb', 'kb2/meals'])
    } finally {
      await browser.close()
      await workbench.stop()
    }
  })

  test('takes a number of the draft as a fact, in as many answers as it has parts', async () => {
    const workbench = await startWorkbench(findCodeServer(), vsix)
    const browser = await openBrowser()
    try {
      const page = await openDraft(browser, workbench, folder, 'steel.md')
      await squiggles(page).first().waitFor({ state: 'attached' })
      await saveAsFact(page, '44 Mt')
      const pack = join(folder, 'kb/sources/ledger2023.yaml')
      await expect
        .poll(() => parse(readFileSync(pack, 'utf8')).observations, { timeout: 30_000 })
        .toEqual([
          { series: 'emissions.steel', period: 2022, value: '40 Mt', status: 'actual', locator: 'page 3' },
          { series: 'emissions.steel.norland', period: '2021', value: '44 Mt', status: 'actual', locator: 'page 7' },
        ])
    } finally {
      await browser.close()
      await workbench.stop()
    }
  })
})

describe('a folder that is not trusted', () => {
  test('is read and checked, and nothing is written in it', async () => {
    const trust = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' }
    const workbench = await startWorkbench(findCodeServer(), vsix, { settings: trust })
    const browser = await openBrowser()
    try {
      const page = await openDraft(browser, workbench, folder, 'steel.md')
      await squiggles(page).first().waitFor({ state: 'attached' })
      await page
        .getByRole('button', { name: /Restricted Mode/ })
        .first()
        .waitFor()
      await page.keyboard.press('F1')
      const asked = page.locator('.quick-input-widget:visible')
      await asked.locator('input').first().fill('>Plumbline: ')
      await asked.getByText('Evidence Report of This Draft').first().waitFor()
      for (const writes of ['Save as Fact…', 'Add Source…', 'Import Table…', 'New Pack…'])
        expect(await asked.getByText(writes).count()).toBe(0)
    } finally {
      await browser.close()
      await workbench.stop()
    }
  })
})

describe('the views', () => {
  test('list findings, facts and sources, each row with a name, and lead to their places', async () => {
    const workbench = await startWorkbench(findCodeServer(), vsix)
    const browser = await openBrowser()
    try {
      const page = await openDraft(browser, workbench, folder, 'steel.md')
      await squiggles(page).first().waitFor({ state: 'attached' })
      await page
        .getByRole('tab', { name: /^Plumbline/ })
        .first()
        .click()
      const rows = (view: string) => page.getByRole('tree', { name: view }).getByRole('treeitem')
      await rows('Findings').filter({ hasText: 'steel.md' }).first().waitFor()
      await runCommand(page, 'Group by Kind')
      await rows('Findings').filter({ hasText: 'Mismatched figure' }).first().waitFor()
      await runCommand(page, 'Group by Fact')
      await rows('Findings').filter({ hasText: 'Emissions of steel works in Norland, 2022' }).first().waitFor()
      await rows('Facts').filter({ hasText: 'Emissions of steel works in Norland' }).first().click()
      await rows('Facts').filter({ hasText: '2022: 40 Mt' }).first().click()
      await page.getByRole('tab', { name: 'ledger2023.yaml' }).waitFor()
      for (const row of await page.locator('.pane-body [role=treeitem]').all()) expect(await row.getAttribute('aria-label')).toMatch(/\S/)
    } finally {
      await browser.close()
      await workbench.stop()
    }
  })
})

function readResult(path: string, log: string): Result {
  if (!existsSync(path)) throw new Error(`the extension host ended before the suite did:\n${log.slice(-3000)}`)
  return JSON.parse(readFileSync(path, 'utf8'))
}
