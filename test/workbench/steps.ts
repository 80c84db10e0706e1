/** What a person does in several tests, step by step. */
import type { Page } from 'playwright-core'
import { answerQuestion, findWords, runCommand, untilSeen } from '../../scripts/workbench/drive.mjs'

/** Puts the cursor into words. */
export async function clickOn(page: Page, words: string): Promise<void> {
  const { x, y } = await findWords(page, words)
  await page.mouse.click(x, y)
}

/** Opens a file of the workspace by its name, and waits for words in it. */
export async function openFile(page: Page, name: string, words: string): Promise<void> {
  const asked = page.locator('.quick-input-widget:visible')
  // What else happens in the editor meanwhile may close the list, or begin it anew.
  await untilSeen(async (timeout) => {
    try {
      await page.keyboard.press('Control+p')
      await asked.locator('input').first().fill(name, { timeout })
      await asked.locator('.monaco-list-row', { hasText: name }).first().click({ timeout })
    } catch (error) {
      await page.keyboard.press('Escape')
      throw error
    }
  })
  await page.getByRole('tab', { name, selected: true }).first().waitFor()
  await findWords(page, words)
}

/** Saves the number under words as a fact of the source that the pack has: for 2021, on page 7. */
export async function saveAsFact(page: Page, words: string): Promise<void> {
  await clickOn(page, words)
  await runCommand(page, 'Save as Fact…')
  await answerQuestion(page, 'The number, with its unit')
  await answerQuestion(page, 'What is it of?')
  await answerQuestion(page, 'When?', { text: '2021' })
  await answerQuestion(page, 'What kind of number is it?')
  await answerQuestion(page, 'Which source has it?')
  await answerQuestion(page, 'Where in the source?', { text: 'page 7' })
}
