import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startWorkbench } from '../../scripts/workbench/code-server.mjs'
import { answerQuestion, findWords, openBrowser, openDraft, openFixes, runCommand, squiggles } from '../../scripts/workbench/drive.mjs'
import { findCodeServer } from '../../scripts/workbench/host.mjs'
import { makeWorkspace, packExtension } from './prepare.ts'
import { clickOn, openFile } from './steps.ts'

const SOURCE = 'kb/sources/ledger2023.yaml'
const ADDRESS = 'https://ledger.example/2023'
const says = (amount: string, year = '2022'): string => `Emissions of steel works in Norland were ${amount} in ${year}`
const FILES = {
  'cited.md': `${says('40 Mt')} [@ledger2023].\n`,
  'again.md': `# Steel\n\n${says('40 Mt')} [@ledger2023].\n`,
  'wrong.md': `${says('44 Mt')}.\n\nAnd so: ${says('46 Mt').toLowerCase().replace('norland', 'Norland').replace('mt', 'Mt')}.\n`,
  'apart-a.md': `${says('50 Mt', '2021')}.\n`,
  'apart-b.md': `${says('57 Mt', '2021')}.\n`,
  'spared.md': `<!-- plumbline-disable-next-line mismatched-figure: as the board has it -->\n${says('40 Mt')} [@ledger2023].\n`,
  'refs.bib': `@report{ledger2023,\n  title = {Smoke},\n  url = {${ADDRESS}}\n}\n`,
  '.vscode/settings.json': '{}',
  '.plumbline.yaml': 'packs: [kb]\nasOf: 2024-06-30\nacrossDrafts: true\n',
}

let vsix = ''
let folder = ''
let workbench: Awaited<ReturnType<typeof startWorkbench>>
let browser: Awaited<ReturnType<typeof openBrowser>>
let page: Page

const read = (path: string): string => readFileSync(join(folder, path), 'utf8')

beforeAll(async () => {
  vsix = packExtension()
  folder = await makeWorkspace()
  mkdirSync(join(folder, '.vscode'))
  for (const [path, text] of Object.entries(FILES)) writeFileSync(join(folder, path), text)
  writeFileSync(join(folder, SOURCE), read(SOURCE).replace('  issued:', `  URL: ${ADDRESS}\n  issued:`))
  workbench = await startWorkbench(findCodeServer(), vsix)
  browser = await openBrowser()
  page = await openDraft(browser, workbench, folder, 'wrong.md')
  await squiggles(page).nth(1).waitFor({ state: 'attached' })
})
afterAll(async () => {
  await browser.close()
  await workbench.stop()
  for (const path of [dirname(vsix), folder]) rmSync(path, { recursive: true, force: true })
})

/** The row of the list that the editor proposes, or asks with. */
const proposed = (words: string) => page.locator('.suggest-widget:visible .monaco-list-row', { hasText: words }).first()
const listed = (words: string) => page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: words }).first()
const errors = () => page.locator('.editor-instance .cdr.squiggly-error')

describe('a writer at the keyboard', () => {
  test('mends all findings of a kind at once, and takes that back', async () => {
    const menu = await openFixes(page, '44 Mt', 'Mend all 2 of this kind in this draft')
    await menu.getByText('Mend all 2 of this kind in this draft').first().click()
    await errors().first().waitFor({ state: 'detached' })
    expect(await page.locator('.editor-instance .view-line', { hasText: '40' }).count()).toBe(2)
    await page.keyboard.press('Control+z')
    await errors().nth(1).waitFor({ state: 'attached' })
  })

  test('hides a finding in the list of the workspace, with a reason', async () => {
    const menu = await openFixes(page, '46 Mt', 'Hide this finding in the workspace…')
    await menu.getByText('Hide this finding in the workspace…').first().click()
    await answerQuestion(page, 'Why?', { text: 'the board says so' })
    await errors().nth(1).waitFor({ state: 'detached' })
    await expect.poll(() => existsSync(join(folder, '.plumbline-hidden.yaml')), { timeout: 30_000 }).toBe(true)
    expect(read('.plumbline-hidden.yaml')).toContain('reason: the board says so')
    rmSync(join(folder, '.plumbline-hidden.yaml'))
    await errors().nth(1).waitFor({ state: 'attached' })
  })

  test('lets a comment go that hides nothing any more', async () => {
    await openFile(page, 'spared.md', 'as the board has it')
    const menu = await openFixes(page, 'plumbline-disable-next-line', 'Remove')
    await menu.getByText('Remove').first().click()
    await page.locator('.editor-instance .view-line', { hasText: 'as the board has it' }).waitFor({ state: 'detached' })
    await findWords(page, '40 Mt')
  })

  test('is told of another draft with another number, and may leave it so', async () => {
    await runCommand(page, 'Check Workspace')
    await openFile(page, 'apart-b.md', '57 Mt')
    await squiggles(page).first().waitFor({ state: 'attached' })
    const menu = await openFixes(page, '57 Mt', 'Hide this finding in the workspace…')
    await menu.getByText('Hide this finding in the workspace…').first().click()
    await answerQuestion(page, 'Why?', { text: 'theirs is older' })
    await squiggles(page).first().waitFor({ state: 'detached' })
  })

  test('writes with the figures and sources at hand', async () => {
    await openFile(page, 'cited.md', '40 Mt')
    await page.keyboard.press('Control+End')
    await page.keyboard.type('\nEmissions of steel works in Norland came to ')
    await page.keyboard.press('Control+Space')
    await proposed('40 Mt').click()
    await findWords(page, 'came to 40 Mt')
    await page.keyboard.type(' in 2022 [@led')
    await proposed('ledger2023').waitFor()
    await page.keyboard.press('Tab')
    await findWords(page, 'in 2022 [@ledger2023')
    await page.keyboard.press('Control+s')
    await expect.poll(() => read('cited.md'), { timeout: 30_000 }).toContain('came to 40 Mt in 2022 [@ledger2023')
  })

  test('sees what numbers were read as, where that is asked for', async () => {
    expect(await page.locator('.editor-instance .view-line', { hasText: 'actual' }).count()).toBe(0)
    writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify({ 'plumbline.inlayHints': true }))
    await findWords(page, '2022 · actual')
    writeFileSync(join(folder, '.vscode/settings.json'), '{}')
    await page.locator('.editor-instance .view-line', { hasText: 'actual' }).first().waitFor({ state: 'detached' })
  })

  test('goes from a number to all that is known of it: its fact, the drafts that state it, the address of its source', async () => {
    await openFile(page, 'again.md', '40 Mt')
    await clickOn(page, '40 Mt')
    await page.keyboard.press('Shift+F12')
    const peek = page.locator('.reference-zone-widget')
    await peek.getByText('cited.md').first().waitFor()
    await page.keyboard.press('Escape')
    await peek.waitFor({ state: 'detached' })
    await clickOn(page, '40 Mt')
    await page.keyboard.press('F12')
    await page.getByRole('tab', { name: 'ledger2023.yaml' }).waitFor()
    await findWords(page, 'value: 40 Mt')
    await page
      .locator('.codelens-decoration:visible', { hasText: /stated in \d drafts/ })
      .first()
      .waitFor()

    await openFile(page, 'again.md', '40 Mt')
    await page.locator('.editor-instance .detected-link', { hasText: 'ledger2023' }).first().waitFor()
    // A click with the key that follows links leads to the source in its pack first.
    const { x, y } = await findWords(page, 'ledger2023')
    await page.keyboard.down('Control')
    await page.mouse.click(x, y)
    await page.keyboard.up('Control')
    await findWords(page, 'container-title: The Ledger')
  })

  test('finds what a draft states, and a fact by its words', async () => {
    await openFile(page, 'again.md', '40 Mt')
    await page.keyboard.press('Control+Shift+o')
    await listed('40 Mt').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+t')
    await page.locator('.quick-input-widget:visible input').first().fill('#emissions steel')
    await listed('Emissions of steel works in Norland (2022): 40 Mt').click()
    await page.getByRole('tab', { name: 'ledger2023.yaml' }).waitFor()
  })

  test('mends and completes a file of the pack', async () => {
    await openFile(page, 'ledger2023.yaml', 'status: actual')
    const right = read(SOURCE)
    writeFileSync(join(folder, SOURCE), right.replace('actual', 'actaul'))
    const menu = await openFixes(page, 'actaul', 'Change to actual')
    await menu.getByText('Change to actual').first().click()
    await findWords(page, 'status: actual')
    await page.keyboard.press('Control+s')
    await expect.poll(() => read(SOURCE), { timeout: 30_000 }).toBe(right)
    await clickOn(page, 'status: actual')
    await page.keyboard.press('End')
    await page.keyboard.press('Control+Backspace')
    await page.keyboard.press('Control+Space')
    await proposed('forecast').waitFor()
    await proposed('actual').click()
    await findWords(page, 'status: actual')
    await page.keyboard.press('Control+s')
    await expect.poll(() => read(SOURCE), { timeout: 30_000 }).toBe(right)
  })

  test('gives a source another key: in its pack, in all drafts and bibliographies', async () => {
    await openFile(page, 'again.md', 'ledger2023')
    await clickOn(page, 'ledger2023')
    await page.keyboard.press('F2')
    const box = page.locator('.rename-box input')
    await box.fill('steel2023')
    await page.keyboard.press('Enter')
    await findWords(page, '[@steel2023]')
    await squiggles(page).first().waitFor({ state: 'detached' })
    await expect.poll(() => existsSync(join(folder, 'kb/sources/steel2023.yaml')), { timeout: 30_000 }).toBe(true)
    await expect.poll(() => read('kb/sources/steel2023.yaml'), { timeout: 30_000 }).toContain('id: steel2023')
    for (const path of ['cited.md', 'again.md', 'refs.bib']) {
      await expect.poll(() => read(path), { timeout: 30_000 }).toContain('steel2023')
      expect(read(path)).not.toContain('ledger2023')
    }
  })
})
