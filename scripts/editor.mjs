/**
 * Opens the examples in a real VS Code with the extension as it is packed: the desktop's where there is one, else code-server in a browser.
 *
 *     npm run editor -- [FOLDER]
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startWorkbench } from './workbench/code-server.mjs'
import { findCodeServer } from './workbench/host.mjs'
import { onPath } from './workbench/programs.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const folder = resolve(process.argv[2] ?? join(root, 'examples'))
const top = mkdtempSync(join(tmpdir(), 'plumbline-editor-'))
const vsix = join(top, 'plumbline.vsix')
const packed = spawnSync(process.execPath, [join(root, 'scripts/vsix.mjs'), vsix], { stdio: ['ignore', 'ignore', 'inherit'] })
if (packed.status !== 0) process.exit(1)

const code = onPath(['code', 'codium'])
if (code === undefined) await inBrowser()
else onDesktop(code)

/** With data and extensions of its own, so that nothing of the writer's is touched. @param {string} program */
function onDesktop(program) {
  const own = ['--user-data-dir', join(top, 'data'), '--extensions-dir', join(top, 'extensions')]
  const shell = process.platform === 'win32'
  const installed = spawnSync(program, [...own, '--install-extension', vsix, '--force'], { stdio: ['ignore', 'ignore', 'inherit'], shell })
  if (installed.status !== 0) process.exit(1)
  console.log(`Opening ${folder} in VS Code. Close the window to end.`)
  spawnSync(program, [...own, '--wait', '--disable-workspace-trust', folder, join(folder, 'brief.md')], { stdio: 'inherit', shell })
  rmSync(top, { recursive: true, force: true })
}

async function inBrowser() {
  const workbench = await startWorkbench(findCodeServer(), vsix)
  rmSync(top, { recursive: true, force: true })
  const address = workbench.address(folder, [['openFile', workbench.remote(join(folder, 'brief.md'))]])
  console.log(`VS Code runs in the browser until you press Ctrl+C:\n\n  ${address}\n`)
  const opener = onPath(['xdg-open', 'open'])
  if (opener !== undefined) spawn(opener, [address], { stdio: 'ignore', detached: true }).unref()
  process.on('SIGINT', () => void workbench.stop().then(() => process.exit(0)))
  process.on('SIGTERM', () => void workbench.stop().then(() => process.exit(0)))
}
