import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { startWorkbench } from '../../scripts/workbench/code-server.mjs'
import {
  answerQuestion,
  findWords,
  hoverOver,
  nameFile,
  openBrowser,
  openDraft,
  openFixes,
  runCommand,
  squiggles,
  webview,
} from '../../scripts/workbench/drive.mjs'
import { findCodeServer } from '../../scripts/workbench/host.mjs'
import { makeWorkspace, packExtension } from './prepare.ts'

const TABLE = 'Year,Product,Flow,Sex,Value\n2021,Tar,Exports,Total,5\n2021,Tar,Exports,Men,3\n2022,Tar,Exports,Total,6\n'
const SOURCE = `The Harbour Gazette, 3 May 2024

Revenue of the harbour in Norland rose to 12 million euros in 2023.
Growth of the harbour was 7 percent in 2023.
The Harbour Council will open a second quay by 2027.
`

let folder = ''
let vsix = ''
let workbench: Awaited<ReturnType<typeof startWorkbench>>
let browser: Awaited<ReturnType<typeof openBrowser>>
let page: Page

beforeAll(async () => {
  vsix = packExtension()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  rmSync(dirname(vsix), { recursive: true, force: true })
})

const SETTINGS = { 'files.simpleDialog.enable': true, 'editor.hover.delay': 100 }

describe.each([
  ['with Node', {}],
  // The editor's own worker for extensions, as on a page without any server.
  ['without Node, in a worker of the browser', { 'remote.extensionKind': { 'plumbline.plumbline': ['web'] } }],
])('a person at a dialog, %s', (_, host) => {
  beforeAll(async () => {
    folder = await makeWorkspace()
    writeFileSync(join(folder, 'table.csv'), TABLE)
    writeFileSync(join(folder, 'gazette.txt'), SOURCE)
    workbench = await startWorkbench(findCodeServer(), vsix, { settings: { ...SETTINGS, ...host } })
  })
  afterAll(async () => {
    await workbench.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  beforeEach(async () => {
    page = await openDraft(browser, workbench, folder, 'steel.md')
    await squiggles(page).first().waitFor({ state: 'attached' })
  })
  afterEach(() => page.context().close())

  test('reads why a number is wrong, mends it, and takes that back', async () => {
    const hover = await hoverOver(page, '44 Mt', 'the source has 40 Mt')
    expect(await hover.textContent()).toContain('The Ledger, 14 June 2023, page 3')
    const menu = await openFixes(page, '44 Mt', 'Change to 40 Mt (2022, The Ledger)')
    await menu.getByText('Change to 40 Mt (2022, The Ledger)').first().click()
    await findWords(page, '40 Mt')
    await page.locator('.editor-instance .cdr.squiggly-error').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await page.locator('.editor-instance .cdr.squiggly-error').waitFor({ state: 'attached' })
  })

  test('imports a table: chooses the file, says what its columns mean, names the source', async () => {
    await runCommand(page, 'Import Table…')
    await nameFile(page, 'Import table', join(folder, 'table.csv'))
    await answerQuestion(page, 'What is measured?', { pick: 'Flow' })
    await answerQuestion(page, 'Sex: which one is meant?', { pick: 'Total' })
    await answerQuestion(page, 'In which unit are the values?', { text: 'million USD' })
    await answerQuestion(page, 'Which source has it?', { pick: 'Another source…' })
    await answerQuestion(page, 'The title of the source', { text: 'Trade in tar' })
    await answerQuestion(page, 'Who published it?', { text: 'Office' })
    await answerQuestion(page, 'When did it come out?', { text: 'last spring' })
    await answerQuestion(page, 'Write it as 2023, 2023-06 or 2023-06-14.', { text: '2023-06' })
    await answerQuestion(page, 'Its address, if it has one', { text: '' })
    const path = join(folder, 'kb/sources/office2023.yaml')
    await expect.poll(() => existsSync(path), { timeout: 30_000 }).toBe(true)
    await page.getByRole('tab', { name: 'office2023.yaml' }).waitFor()
    expect(parse(readFileSync(path, 'utf8'))).toMatchObject({
      observations: [
        { series: 'exports.tar', period: '2021' },
        { series: 'exports.tar', period: '2022' },
      ],
    })
  })

  test('adds a source: chooses the file, unticks a line of the review, keeps the rest', async () => {
    await runCommand(page, 'Add Source…')
    await answerQuestion(page, 'Where is the source?', { pick: 'A file…' })
    await nameFile(page, 'Add source', join(folder, 'gazette.txt'))
    await page.getByText('Keep what is ticked (3)').waitFor()
    const { x, y } = await findWords(page, '- [x] growth')
    await page.mouse.click(x, y)
    await page.keyboard.press('Home')
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.type(' ')
    await page.getByText('Keep what is ticked (2)').click()
    const kept = (): readonly string[] =>
      readdirSync(join(folder, 'kb/sources')).map((name) => readFileSync(join(folder, 'kb/sources', name), 'utf8'))
    await expect.poll(() => kept().some((text) => text.includes('series: revenue.harbour')), { timeout: 30_000 }).toBe(true)
    expect(kept().some((text) => text.includes('growth'))).toBe(false)
    expect(kept().some((text) => text.includes('{milestone: open-a-second-quay, by: "2027", issuer: harbour-council,'))).toBe(true)
  })

  test('reads the report of all drafts, goes to a place in one, and saves it as a table', async () => {
    await runCommand(page, 'Evidence Report of the Workspace')
    const report = webview(page)
    await report.getByRole('heading', { name: 'notes/unopened.md' }).waitFor()
    await report.getByRole('heading', { name: 'brief.md' }).waitFor()
    await runCommand(page, 'Save Evidence Report…')
    await nameFile(page, 'Save the evidence report', join(folder, 'all.csv'))
    await expect.poll(() => existsSync(join(folder, 'all.csv')), { timeout: 30_000 }).toBe(true)
    const rows = readFileSync(join(folder, 'all.csv'), 'utf8')
    expect(rows).toMatch(/^path,line,kind,/)
    expect(rows).toContain('notes/unopened.md,1,figure,45 Mt,')

    await report.locator('section', { hasText: 'notes/unopened.md' }).getByRole('link', { name: 'Line 1: show it in the draft' }).click()
    await page.getByRole('tab', { name: 'unopened.md' }).waitFor()
    await findWords(page, '45 Mt')
  })
  test('is asked and told in Vietnamese where that is set, whatever the editor speaks', async () => {
    mkdirSync(join(folder, '.vscode'), { recursive: true })
    writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify({ 'plumbline.messageLanguage': 'vi' }))
    await page.reload()
    await squiggles(page).first().waitFor({ state: 'attached' })
    await runCommand(page, 'Evidence Report of This Draft')
    await webview(page).getByRole('heading', { name: 'Báo cáo bằng chứng' }).waitFor()
    await runCommand(page, 'Add Source…')
    await answerQuestion(page, 'Nguồn ở đâu?', { pick: 'Một tệp…' })
    await nameFile(page, 'Thêm nguồn', join(folder, 'gazette.txt'))
    await page.getByText('Giữ những mục đã đánh dấu (3)').waitFor()
  })
})
