/**
 * Finds the folder that a pack is named by: a path, or the name of a package that npm has installed.
 */
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** `kb`, `../shared/energy`, `/packs/energy`: a path that says so by itself, or a name. */
const PACKAGE = /^(?:@[a-z0-9~-][\w.~-]*\/)?[a-z0-9~-][\w.~-]*(?:\/[\w.~-]+)*$/

/** The folder (absolute) of a pack that settings in `folder` name. A folder that is there comes before a package of its name. */
export function packPath(name: string, folder: string): string {
  const path = resolve(folder, name)
  if (!PACKAGE.test(name) || existsSync(path)) return path
  for (let at = resolve(folder); ; at = dirname(at)) {
    const installed = join(at, 'node_modules', name)
    if (existsSync(installed)) return installed
    if (dirname(at) === at) return path
  }
}
