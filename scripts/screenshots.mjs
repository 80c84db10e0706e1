/**
 * Takes the screenshots of README.md in a real workbench: docs/images/squiggle.png, hover.png, quick-fix.png, save-fact.png, views.png, evidence.png.
 *
 *     npm run screenshots
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { small } from './small-picture.mjs'
import { startWorkbench } from './workbench/code-server.mjs'
import { answerQuestion, findWords, hoverOver, openBrowser, openDraft, openFixes, runCommand, squiggles } from './workbench/drive.mjs'
import { findCodeServer } from './workbench/host.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const images = join(root, 'docs/images')
const SETTINGS = {
  'workbench.activityBar.location': 'hidden',
  'workbench.statusBar.visible': true,
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'editor.minimap.enabled': false,
  'editor.fontSize': 14,
  'editor.lineHeight': 1.6,
  'editor.hover.delay': 100,
  'editor.hover.above': false,
  'breadcrumbs.enabled': false,
}
/** The number that is mended, and one whose series has more to be shown. */
const WRONG = '$163'
const FIX = 'Change to $136 billion'
const TOLD = 'US$148'
const SERIES = 'Exports of hardware and electronic products in Vietnam'
const TOLD_OF_SERIES = '2022: 136 billion USD'

const top = mkdtempSync(join(tmpdir(), 'plumbline-screenshots-'))
const folder = join(top, 'drafts')
const vsix = join(top, 'plumbline.vsix')
cpSync(join(root, 'examples'), folder, { recursive: true })
mkdirSync(images, { recursive: true })
const packed = spawnSync(process.execPath, [join(root, 'scripts/vsix.mjs'), vsix], { stdio: ['ignore', 'ignore', 'inherit'] })
if (packed.status !== 0) process.exit(1)

const workbench = await startWorkbench(findCodeServer(), vsix, { settings: SETTINGS })
const browser = await openBrowser()
try {
  const page = await openDraft(browser, workbench, folder, 'brief.md', { width: 1000, height: 540 })
  await page.keyboard.press('Control+b')
  await squiggles(page).first().waitFor({ state: 'attached' })
  await findWords(page, WRONG)
  await take('squiggle', 222, 212)
  await hoverOver(page, TOLD, 'The draft says')
  await take('hover', 330)
  await page.keyboard.press('Escape')
  await openFixes(page, WRONG, FIX)
  await take('quick-fix', 220, 288)
  await page.keyboard.press('Escape')
  const number = await findWords(page, TOLD)
  await page.mouse.click(number.x, number.y)
  await runCommand(page, 'Save as Fact…')
  await answerQuestion(page, 'The number, with its unit')
  await page.locator('.quick-input-widget:visible').getByPlaceholder('What is it of?').waitFor()
  await take('save-fact', 275)
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 960, height: 470 })
  await runCommand(page, 'Focus on Facts View')
  const series = page.getByRole('tree', { name: 'Facts' }).getByRole('treeitem', { name: SERIES }).first()
  await series.click()
  await page.getByRole('treeitem', { name: TOLD_OF_SERIES }).first().waitFor()
  await page.mouse.move(900, 430)
  await take('views')
  await page.keyboard.press('Control+b')
  await runCommand(page, 'Evidence Report of This Draft')
  await page.frameLocator('iframe.webview').frameLocator('iframe').getByRole('img').waitFor()
  await take('evidence', 438)

  /** Takes a picture, of a part alone where that shows what is meant. @param {string} name @param {number} [height] @param {number} [y] */
  async function take(name, height, y = 0) {
    const { width } = page.viewportSize() ?? { width: 0 }
    const clip = height === undefined ? {} : { clip: { x: 0, y, width, height } }
    writeFileSync(join(images, `${name}.png`), await small(await page.screenshot({ animations: 'disabled', ...clip })))
    console.log(`docs/images/${name}.png`)
  }
} finally {
  await browser.close()
  await workbench.stop()
  rmSync(top, { recursive: true, force: true })
}
