/**
 * Tells whether a file stands where a draft may have something written.
 *
 * A draft names its bibliographies, and a folder may hold links: neither may lead the program to write somewhere else.
 */
import { existsSync, realpathSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'

/** The folder that nothing is written out of for what stands in `folder`: the repository's, else the one that is worked in, else its own. */
export function writableRoot(folder: string, cwd: string): string {
  const from = isBelow(folder, cwd) ? cwd : folder
  for (let at = from; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at
    if (dirname(at) === at) return from
  }
}

/** Tells whether a file that exists stands in a folder, wherever links lead. */
export function standsIn(path: string, root: string): boolean {
  return isBelow(realpathSync(path), realpathSync(root))
}

function isBelow(path: string, folder: string): boolean {
  const between = relative(folder, path)
  return between !== '..' && !between.startsWith(`..${sep}`) && !isAbsolute(between)
}
