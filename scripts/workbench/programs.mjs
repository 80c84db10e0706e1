/**
 * Programs of the machine that tests drive: found on the path, and installed from Debian's packages where they are missing and may be.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The first of these programs that is there; undefined where none is, and none can be installed. @param {readonly string[]} names @param {readonly string[]} packages */
export function findProgram(names, packages) {
  const found = onPath(names)
  if (found !== undefined || process.getuid?.() !== 0 || onPath(['apt-get']) === undefined) return found
  console.error(`Installing ${packages.join(', ')} …`)
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ]) {
    spawnSync('apt-get', args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  }
  return onPath(names)
}

/** @param {readonly string[]} names */
export function onPath(names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      for (const ending of process.platform === 'win32' ? ['.exe', '.cmd'] : ['']) {
        const path = join(folder, name + ending)
        if (existsSync(path)) return path
      }
    }
  }
  return undefined
}
