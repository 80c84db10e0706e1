/**
 * Runs code-server with the packaged extension installed: a real VS Code workbench in a browser, with data of its own.
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What keeps a workbench quiet and alike from run to run. */
export const QUIET = {
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.tips.enabled': false,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'update.mode': 'none',
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'files.autoSave': 'off',
  'security.workspace.trust.enabled': false,
}

/**
 * @typedef {object} Workbench
 * @property {string} base Its address, `http://127.0.0.1:PORT`
 * @property {(folder: string, payload?: readonly (readonly [string, string])[]) => string} address The address of the workbench on a folder
 * @property {(path: string) => string} remote A path as the workbench has it; an address stays
 * @property {() => string} log
 * @property {() => Promise<void>} stop
 */

/**
 * Installs `vsix` and starts the server.
 *
 * @param {import('./host.mjs').CodeServer} host
 * @param {string} vsix
 * @param {{ readonly settings?: object, readonly env?: Record<string, string>, readonly tests?: boolean, readonly more?: readonly string[] }} [options] `more`: other extensions
 * @returns {Promise<Workbench>}
 */
export async function startWorkbench(host, vsix, options = {}) {
  const top = mkdtempSync(join(tmpdir(), 'plumbline-workbench-'))
  const data = join(top, 'data')
  mkdirSync(join(data, 'User'), { recursive: true })
  writeFileSync(join(data, 'User/settings.json'), JSON.stringify({ ...QUIET, ...options.settings }))
  writeFileSync(join(top, 'config.yaml'), 'auth: none\ncert: false\n')
  const common = [host.entry, '--config', join(top, 'config.yaml'), '--user-data-dir', data, '--extensions-dir', join(top, 'extensions')]
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, ...options.env, XDG_CONFIG_HOME: top, XDG_DATA_HOME: top, EXTENSIONS_GALLERY: '{"serviceUrl":""}' }
  // Within a terminal of code-server it would open things there instead.
  delete env.VSCODE_IPC_HOOK_CLI

  const wanted = [vsix, ...(options.more ?? [])].flatMap((file) => ['--install-extension', file])
  const installed = spawnSync(host.node, [...common, ...wanted, '--force'], { env, encoding: 'utf8' })
  if (installed.status !== 0) throw new Error(`the extension could not be installed:\n${installed.stdout}${installed.stderr}`)

  const port = await freePort()
  const base = `http://127.0.0.1:${port}`
  const flags = [
    '--auth',
    'none',
    '--bind-addr',
    `127.0.0.1:${port}`,
    '--disable-telemetry',
    '--disable-update-check',
    '--disable-getting-started-override',
  ]
  // Without the driver it ignores the folders of an extension under test in silence.
  if (options.tests) flags.push('--vscode-option', 'enable-smoke-test-driver')
  const server = spawn(host.node, [...common, ...flags], { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  let log = ''
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (piece) => (log += piece))

  const stop = async () => {
    // The whole group: an extension host that hangs outlives the server.
    const end = (/** @type {NodeJS.Signals} */ signal) => {
      try {
        if (server.pid !== undefined) process.kill(-server.pid, signal)
      } catch {
        // It has ended already.
      }
    }
    const gone = server.exitCode === null ? once(server, 'exit') : Promise.resolve()
    end('SIGTERM')
    const late = setTimeout(() => end('SIGKILL'), 3000)
    await gone
    clearTimeout(late)
    end('SIGKILL')
    rmSync(top, { recursive: true, force: true, maxRetries: 5 })
  }
  if (!(await answers(base, () => server.exitCode === null))) {
    await stop()
    throw new Error(`code-server did not start:\n${log}`)
  }
  const remote = (/** @type {string} */ path) => (path.startsWith('/') ? `vscode-remote://127.0.0.1:${port}${path}` : path)
  return {
    base,
    remote,
    address: (folder, payload = []) =>
      `${base}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify([['skipWelcome', 'true'], ...payload]))}`,
    log: () => log,
    stop,
  }
}

/** @param {string} base @param {() => boolean} isAlive */
async function answers(base, isAlive) {
  const end = Date.now() + 60_000
  while (Date.now() < end && isAlive()) {
    const fine = await fetch(`${base}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (fine) return true
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return false
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}

/** The flags that a browser needs where there is neither a screen nor a user of its own. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]
