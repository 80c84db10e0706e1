/**
 * Paths and the addresses that clients have for them.
 */
import { basename, relative, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** The URI of a path, which may be relative to `cwd`. */
export function uriOf(path: string, cwd: string): string {
  return pathToFileURL(resolve(cwd, path)).href
}

/** The path of a file's URI; undefined for other URIs. Who types asks for the same one at every key. */
export function pathOf(uri: string): string | undefined {
  if (uri !== last.uri) last = { uri, path: readPath(uri) }
  return last.path
}

let last: { readonly uri: string; readonly path: string | undefined } = { uri: '', path: undefined }

function readPath(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined
  } catch {
    return undefined
  }
}

/** A path as a writer knows it: from the folder of the workspace on that it lies in, else by its name alone. */
export function shownIn(folders: readonly string[], path: string): string {
  for (const folder of folders) {
    const short = relative(folder, path)
    if (short !== '' && !short.startsWith('..')) return short.replaceAll('\\', '/')
  }
  return basename(path)
}

/** A message with its paths as a writer knows them. Where there is no disk, a path as it is means nothing to a writer. */
export function inWordsOf(folders: readonly string[], message: string): string {
  return folders.reduce((text, folder) => text.replaceAll(`${folder}/`, '').replaceAll(`${folder}\\`, ''), message)
}
