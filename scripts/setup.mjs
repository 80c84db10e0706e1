/**
 * Installs the packages that the lock file names, where they are missing or older than it; else does nothing,
 * so that a machine without a network can go on working.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync, utimesSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const wanted = join(root, 'package-lock.json')
const installed = join(root, 'node_modules', '.package-lock.json')

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 20)) {
  console.error(
    `Plumbline needs Node 20.20 or newer, and this is ${process.versions.node}: install it from https://nodejs.org and try again.`,
  )
  process.exit(1)
}

if (!isInstalled()) {
  console.error('Installing packages …')
  const run = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (run.status !== 0) {
    console.error('The packages could not be installed: see the message above, check the network, then run `npm ci`.')
    process.exit(1)
  }
}

/** Every package of the lock is there in the version that it names; a mere newer date of the lock (a fresh checkout) is no reason to install. */
function isInstalled() {
  if (!existsSync(installed)) return false
  if (statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return true
  const has = packagesOf(installed)
  for (const [path, entry] of Object.entries(packagesOf(wanted))) {
    if (path !== '' && entry.optional !== true && has[path]?.version !== entry.version) return false
  }
  const now = new Date()
  utimesSync(installed, now, now)
  return true
}

/** @param {string} path @returns {Record<string, { version?: string, optional?: boolean }>} */
function packagesOf(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages ?? {}
}
