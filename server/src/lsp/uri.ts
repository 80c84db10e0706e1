/**
 * Paths and the addresses that clients have for them.
 */
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** The URI of a path, which may be relative to `cwd`. */
export function uriOf(path: string, cwd: string): string {
  return pathToFileURL(resolve(cwd, path)).href
}

/** The path of a file's URI; undefined for other URIs. */
export function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined
  } catch {
    return undefined
  }
}
