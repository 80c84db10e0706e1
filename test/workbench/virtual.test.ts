import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startWorkbench } from '../../scripts/workbench/code-server.mjs'
import {
  answerQuestion,
  findWords,
  hoverOver,
  languageStatus,
  nameFile,
  openBrowser,
  openDraft,
  openFixes,
  runCommand,
  squiggles,
  webview,
} from '../../scripts/workbench/drive.mjs'
import { findCodeServer } from '../../scripts/workbench/host.mjs'
import { filesOf, packExtension, packMemory } from './prepare.ts'
import { saveAsFact } from './steps.ts'

const SOURCE = `The Harbour Gazette, 3 May 2024

Revenue of the harbour in Norland rose to 12 million euros in 2023.
`
const WEB = ['web']
const SETTINGS = { 'files.simpleDialog.enable': true, 'editor.hover.delay': 100 }

let vsix = ''
let memory = ''
let browser: Awaited<ReturnType<typeof openBrowser>>

beforeAll(async () => {
  vsix = packExtension()
  memory = await packMemory(filesOf('/drafts', { 'gazette.txt': SOURCE }))
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  for (const path of [vsix, memory]) rmSync(dirname(path), { recursive: true, force: true })
})

describe.each([
  ['without Node', { 'remote.extensionKind': { 'plumbline.plumbline': WEB, 'plumbline-tests.memory': WEB } }],
  ['with Node', {}],
])('a workspace that is on no disk, %s', (_, host) => {
  let workbench: Awaited<ReturnType<typeof startWorkbench>>
  let page: Page
  beforeAll(async () => {
    workbench = await startWorkbench(findCodeServer(), vsix, { settings: { ...SETTINGS, ...host }, more: [memory] })
    page = await openDraft(browser, workbench, 'memory:/drafts', 'steel.md')
  })
  afterAll(async () => {
    await page.context().close()
    await workbench.stop()
  })

  /** Opens a file of the folder by its name, and waits for words in it. */
  async function open(name: string, words: string): Promise<void> {
    await page.keyboard.press('Control+Shift+e')
    await page.getByRole('tree', { name: 'Files Explorer' }).getByRole('treeitem', { name, exact: true }).click()
    await findWords(page, words)
  }

  test('has its packs and settings, cards and mends', async () => {
    await squiggles(page).first().waitFor({ state: 'attached' })
    await languageStatus(page, /Plumbline: \d+ facts, 1 finding$/)
    const hover = await hoverOver(page, '44 Mt', 'the source has 40 Mt')
    expect(await hover.textContent()).toContain('The Ledger, 14 June 2023, page 3')
    await openFixes(page, '44 Mt', 'Change to 40 Mt (2022, The Ledger)')
    await page.keyboard.press('Enter')
    await findWords(page, '40 Mt')
    await page.keyboard.press('Control+z')
    await findWords(page, '44 Mt')
  })

  test('hides a finding in its own list', async () => {
    await squiggles(page).first().waitFor({ state: 'attached' })
    const menu = await openFixes(page, '44 Mt', 'Hide this finding in the workspace…')
    await menu.getByText('Hide this finding in the workspace…').first().click()
    await answerQuestion(page, 'Why?', { text: 'the board says so' })
    await squiggles(page).first().waitFor({ state: 'detached' })
    await open('.plumbline-hidden.yaml', 'reason: the board says so')
    // A list that is gone hides nothing.
    await page.keyboard.press('Delete')
    await page
      .locator('.monaco-dialog-box')
      .getByRole('button', { name: /^Delete/ })
      .click()
    await open('steel.md', '44 Mt')
    await squiggles(page).first().waitFor({ state: 'attached' })
  })

  test('is checked as a whole, and shown in the views', async () => {
    await runCommand(page, 'Check Workspace')
    await page
      .getByRole('tab', { name: /^Plumbline/ })
      .first()
      .click()
    const rows = (view: string) => page.getByRole('tree', { name: view }).getByRole('treeitem')
    await rows('Findings').filter({ hasText: 'unopened.md' }).first().waitFor()
    await rows('Facts').filter({ hasText: 'Emissions of steel works in Norland' }).first().click()
    await rows('Facts').filter({ hasText: '2022: 40 Mt' }).first().click()
    await findWords(page, 'locator: page 3')
  })

  test('keeps facts and sources in its packs', async () => {
    await open('steel.md', '44 Mt')
    await saveAsFact(page, '44 Mt')
    await page.getByRole('tab', { name: 'ledger2023.yaml' }).click()
    await findWords(page, 'value: 44 Mt')

    await runCommand(page, 'Add Source…')
    await answerQuestion(page, 'Where is the source?', { pick: 'A file…' })
    await nameFile(page, 'Add source', '/drafts/gazette.txt')
    await page.getByText('Keep what is ticked (1)').click()
    await findWords(page, 'series: revenue.harbour')
  })

  test('reports on all drafts, and keeps the report', async () => {
    await runCommand(page, 'Evidence Report of the Workspace')
    await webview(page).getByRole('heading', { name: 'notes/unopened.md' }).waitFor()
    await runCommand(page, 'Save Evidence Report…')
    await nameFile(page, 'Save the evidence report', '/drafts/all.csv')
    await open('all.csv', 'notes/unopened.md,1,figure,45 Mt,')
  })
})
