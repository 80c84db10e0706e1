/**
 * Takes the screenshots of README.md in a real workbench: docs/images/squiggle.png, hover.png, quick-fix.png.
 *
 *     npm run screenshots
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startWorkbench } from './workbench/code-server.mjs'
import { findWords, hoverOver, openBrowser, openDraft, openFixes, squiggles } from './workbench/drive.mjs'
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
  await take('squiggle')
  await hoverOver(page, TOLD, 'The draft says')
  await take('hover')
  await page.keyboard.press('Escape')
  await openFixes(page, WRONG, FIX)
  await take('quick-fix')

  /** @param {string} name */
  async function take(name) {
    await page.screenshot({ path: join(images, `${name}.png`), animations: 'disabled' })
    console.log(`docs/images/${name}.png`)
  }
} finally {
  await browser.close()
  await workbench.stop()
  rmSync(top, { recursive: true, force: true })
}
