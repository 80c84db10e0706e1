import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { startWorkbench } from '../../scripts/workbench/code-server.mjs'
import { answerQuestion, followStatus, languageStatus, openBrowser, openDraft, squiggles } from '../../scripts/workbench/drive.mjs'
import { findCodeServer } from '../../scripts/workbench/host.mjs'
import { makeWorkspace, packExtension } from './prepare.ts'

const made: string[] = []
let vsix = ''
let browser: Awaited<ReturnType<typeof openBrowser>>

beforeAll(async () => {
  vsix = packExtension()
  made.push(dirname(vsix))
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  for (const path of made) rmSync(path, { recursive: true, force: true })
})

describe('the status of a draft', () => {
  test('says with how many facts it is checked and how many findings it has; a mistake in a pack instead, which it leads to', async () => {
    const folder = await makeWorkspace()
    made.push(folder)
    const workbench = await startWorkbench(findCodeServer(), vsix)
    try {
      const page = await openDraft(browser, workbench, folder, 'steel.md')
      await squiggles(page).first().waitFor({ state: 'attached' })
      await languageStatus(page, /Plumbline: \d+ facts, 1 finding$/)

      const source = join(folder, 'kb/sources/ledger2023.yaml')
      const right = readFileSync(source, 'utf8')
      writeFileSync(source, right.replace('actual', 'actaul'))
      await languageStatus(page, /Plumbline: actaul is no status: did you mean actual\?/)
      await followStatus(page, 'facts can be used', 'Open')
      await page.getByRole('tab', { name: 'ledger2023.yaml' }).waitFor()

      writeFileSync(source, right)
      await page.getByRole('tab', { name: 'steel.md' }).click()
      await languageStatus(page, /Plumbline: \d+ facts, 1 finding$/)
      await page.context().close()
    } finally {
      await workbench.stop()
    }
  })
})

describe('views with nothing in them', () => {
  test('say what to do, and do it at a click', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plumbline-empty-'))
    made.push(folder)
    writeFileSync(join(folder, '.plumbline.yaml'), 'bundledPack: false\n')
    writeFileSync(join(folder, 'note.md'), 'Emissions of steel works in Norland were 44 Mt in 2022.\n')
    const workbench = await startWorkbench(findCodeServer(), vsix)
    try {
      const page = await openDraft(browser, workbench, folder, 'note.md')
      await languageStatus(page, /Plumbline: 0 facts, 0 findings$/)
      await page
        .getByRole('tab', { name: /^Plumbline/ })
        .first()
        .click()
      const welcome = (text: string) => page.locator('.welcome-view-content:visible', { hasText: text })
      await welcome('Nothing is found in the drafts that are open.').getByRole('button', { name: 'Check the workspace' }).waitFor()
      const unread = 'No knowledge pack is read yet.'
      await welcome(unread).getByRole('button', { name: 'New pack' }).click()
      await answerQuestion(page, 'What is it about?', { text: '' })
      await page.keyboard.press('Escape')
      await page
        .getByRole('button', { name: /^Sources/ })
        .first()
        .click()
      await welcome(unread).getByRole('button', { name: 'Add a source' }).click()
      await answerQuestion(page, 'Where is the source?')
      await page.context().close()
    } finally {
      await workbench.stop()
    }
  })
})
