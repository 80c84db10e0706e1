/**
 * Drives a workbench in a browser as a person does: looks, points, clicks, types.
 */
/// <reference lib="dom" />
import { chromium } from 'playwright-core'
import { BROWSER_FLAGS } from './code-server.mjs'
import { findBrowser } from './host.mjs'

/** Opens a browser. @param {{ readonly headless?: boolean }} [options] */
export function openBrowser({ headless = true } = {}) {
  return chromium.launch({ executablePath: findBrowser(), headless, args: BROWSER_FLAGS })
}

/** Opens a browser that several processes join at its `wsEndpoint`. */
export function serveBrowser() {
  return chromium.launchServer({ executablePath: findBrowser(), headless: true, args: BROWSER_FLAGS })
}

/** Joins such a browser. @param {string} endpoint */
export function joinBrowser(endpoint) {
  return chromium.connect(endpoint)
}

/**
 * Opens a page on a draft in a workbench.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {import('./code-server.mjs').Workbench} workbench
 * @param {string} folder Its path, or its address
 * @param {string} file Below the folder
 * @param {{ readonly width: number, readonly height: number, readonly deviceScaleFactor?: number }} [size]
 */
export async function openDraft(browser, workbench, folder, file, size = { width: 1280, height: 800 }) {
  const { deviceScaleFactor = 1, ...viewport } = size
  const page = await (await browser.newContext({ viewport, deviceScaleFactor })).newPage()
  page.setDefaultTimeout(60_000)
  await page.goto(workbench.address(folder, [['openFile', workbench.remote(`${folder}/${file}`)]]))
  await page.locator('.editor-instance .view-lines').waitFor()
  return page
}

/** The squiggles in the editor. @param {import('playwright-core').Page} page */
export function squiggles(page) {
  return page.locator('.editor-instance .cdr.squiggly-error, .editor-instance .cdr.squiggly-warning, .editor-instance .cdr.squiggly-info')
}

/**
 * Finds words that stand on one line in the editor. Gives the middle of their place on the page.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} words
 */
export async function findWords(page, words) {
  const handle = await page.waitForFunction((wanted) => {
    for (const line of document.querySelectorAll('.editor-instance .view-line')) {
      // The editor cuts long stretches of text in two wherever they get long.
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
      /** @type {{ readonly node: Node, readonly start: number }[]} */
      const parts = []
      let text = ''
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        parts.push({ node, start: text.length })
        text += (node.nodeValue ?? '').replace(/\u00a0/g, ' ')
      }
      const at = text.indexOf(wanted)
      const first = parts.findLast(({ start }) => start <= at)
      const last = parts.findLast(({ start }) => start < at + wanted.length)
      if (at < 0 || first === undefined || last === undefined) continue
      const range = document.createRange()
      range.setStart(first.node, at - first.start)
      range.setEnd(last.node, at + wanted.length - last.start)
      const box = range.getBoundingClientRect()
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    }
    return null
  }, words)
  return /** @type {{ x: number, y: number }} */ (await handle.jsonValue())
}

/**
 * Rests the pointer on words until a hover with `text` shows. Gives the hover.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} words
 * @param {string} text
 */
export async function hoverOver(page, words, text) {
  const hover = page.locator('.monaco-hover:visible', { hasText: text }).first()
  // A pointer that moves while the page is still being laid out is missed.
  return untilSeen(async (timeout) => {
    const { x, y } = await findWords(page, words)
    await page.mouse.move(x - 60, y + 120)
    await page.mouse.move(x, y, { steps: 6 })
    await hover.waitFor({ timeout })
    return hover
  })
}

/**
 * What the editor says of the languages' status, once that fits `words`.
 *
 * @param {import('playwright-core').Page} page
 * @param {RegExp} words
 */
export async function languageStatus(page, words) {
  const status = page.locator('[id="status.languageStatus"]').getByRole('button', { name: words })
  await status.waitFor()
  return status
}

/**
 * Follows a link in the languages' status.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} words Beside the link
 * @param {string} link
 */
export async function followStatus(page, words, link) {
  await untilSeen(async (timeout) => {
    await page.mouse.move(600, 300)
    await page.locator('[id="status.languageStatus"]').hover({ timeout })
    await page
      .locator('.hover-language-status:visible', { hasText: words })
      .getByRole('button', { name: link, exact: true })
      .click({ timeout })
  })
}

/**
 * Opens the menu of quick fixes at words. Gives the menu, once `title` is in it.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} words
 * @param {string} title
 */
export async function openFixes(page, words, title) {
  const menu = page.locator('.action-widget').first()
  return untilSeen(async (timeout) => {
    await page.keyboard.press('Escape')
    const { x, y } = await findWords(page, words)
    await page.mouse.click(x, y)
    await page.keyboard.press('Control+.')
    await menu.getByText(title).first().waitFor({ timeout })
    return menu
  })
}

/**
 * Runs one of the extension's commands by its title.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} title
 */
export async function runCommand(page, title) {
  // A page that opens meanwhile closes the list; and it has no command that the editor did not offer yet when the list was opened, as
  // none that needs a trusted workspace before the editor knows that it is: then a person closes it and opens it again.
  await untilSeen(async (timeout) => {
    try {
      await page.keyboard.press('F1')
      await page.locator('.quick-input-widget:visible input').first().fill(`>Plumbline: ${title}`, { timeout })
      await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click({ timeout })
    } catch (error) {
      await page.keyboard.press('Escape')
      throw error
    }
  })
}

/**
 * Does what a person does again where the page was not ready for it, with ever more patience.
 *
 * @template T
 * @param {(timeout: number) => Promise<T>} act
 * @returns {Promise<T>}
 */
export async function untilSeen(act) {
  for (const timeout of [3000, 6000, 12_000, 24_000]) {
    try {
      return await act(timeout)
    } catch {
      // Once more.
    }
  }
  return act(48_000)
}

/**
 * Answers the question that is asked: with `text`, with the entry `pick`, or with what is filled in.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} prompt
 * @param {{ readonly text?: string, readonly pick?: string }} [answer]
 */
export async function answerQuestion(page, prompt, { text, pick } = {}) {
  const question = page.locator('.quick-input-widget:visible')
  await question.getByText(prompt).or(question.getByPlaceholder(prompt)).first().waitFor()
  if (text !== undefined) await question.locator('input').first().fill(text)
  if (pick === undefined) await page.keyboard.press('Enter')
  else await question.locator('.monaco-list-row', { hasText: pick }).first().click()
}

/**
 * Names a file in the workbench's own dialog for files.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} title
 * @param {string} path
 */
export async function nameFile(page, title, path) {
  // A question may follow under the same title: the dialog alone has a button.
  const button = page.locator('.quick-input-action .monaco-button:visible')
  const dialog = page.locator('.quick-input-widget:visible', { hasText: title, has: button })
  const field = dialog.locator('input').first()
  await dialog.waitFor()
  for (let tries = 0; tries < 4; tries++) {
    // It fills in where it starts, once it has listed that: what is typed before is lost.
    await page.waitForFunction((input) => /** @type {HTMLInputElement} */ (input).value !== '', await field.elementHandle())
    await field.fill(path)
    await page.waitForTimeout(300)
    if ((await field.inputValue()) !== path) continue
    await field.press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    return
  }
  throw new Error(`The dialog does not take ${path}`)
}

/** The page in a webview that is shown. @param {import('playwright-core').Page} page */
export function webview(page) {
  return page.frameLocator('iframe.webview').frameLocator('iframe#active-frame')
}
