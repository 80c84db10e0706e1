/**
 * Tells which files changed on disk: settings files, packs, drafts.
 *
 * The client watches, where it can; else the server does, and then only packs and the settings files right in open folders.
 */
import { type FSWatcher, watch } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { HIDDEN_FILE } from '../disk/hidden.ts'
import { SETTINGS_FILE } from '../disk/settings.ts'
import type { ClientFeatures, OpenFolder } from './client.ts'
import { type Connection, DidChangeWatchedFilesNotification, type FileSystemWatcher } from './protocol.ts'
import { pathOf } from './uri.ts'

export interface Watch {
  /** Starts to watch packs that are not watched yet. */
  readonly packs: (paths: readonly string[]) => void
  readonly close: () => void
}

/** Names that bibliographies have; `disk/bibliographies.ts` reads no others. */
const BIBLIOGRAPHIES: readonly FileSystemWatcher[] = [
  { globPattern: '**/*.bib' },
  { globPattern: '**/*{bib,ref,cit,csl,zotero,literat,librar}*.{json,yaml,yml}' },
]

/** How long changes are gathered: editors and tools write in several steps. */
const PAUSE = 60

/** The names that drafts have, as far as it is worth to hear of them at once. */
const DRAFTS = '**/*.{md,markdown,qmd,rmd,txt}'

/** Watches the open folders; `changed` is called with the paths that did, some at a time. */
export function newWatch(
  connection: Connection,
  client: ClientFeatures,
  folders: readonly OpenFolder[],
  changed: (paths: readonly string[]) => void,
): Watch {
  const watched = new Set<string>()
  const watchers: FSWatcher[] = []
  let gathered = new Set<string>()
  let timer: NodeJS.Timeout | undefined

  const gather = (path: string): void => {
    gathered.add(path)
    timer ??= setTimeout(() => {
      timer = undefined
      const paths = [...gathered]
      gathered = new Set()
      changed(paths)
    }, PAUSE)
  }
  const register = (list: readonly FileSystemWatcher[]): void => {
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [...list] }).catch((error: unknown) => {
      connection.console.warn(`The editor does not watch files, so changed packs show after a restart: ${String(error)}`)
    })
  }
  const watchPath = (path: string, recursive: boolean): void => {
    try {
      const watcher = watch(path, { recursive, persistent: false }, (_event, name) => gather(name === null ? path : join(path, name)))
      watcher.on('error', () => watcher.close())
      watchers.push(watcher)
    } catch {
      // A path that is not there has nothing to be watched; the pack's problem is told anyway.
    }
  }

  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const change of Array.isArray(changes) ? changes : []) {
      const path = typeof change?.uri === 'string' ? pathOf(change.uri) : undefined
      if (path !== undefined) gather(path)
    }
  })
  if (client.watching)
    register([{ globPattern: `**/${SETTINGS_FILE}` }, { globPattern: `**/${HIDDEN_FILE}` }, { globPattern: DRAFTS }, ...BIBLIOGRAPHIES])
  else for (const { path } of folders) if (path !== undefined) watchPath(path, false)

  return {
    packs: (paths) => {
      const fresh = paths.filter((path) => !watched.has(path))
      if (fresh.length === 0) return
      for (const path of fresh) watched.add(path)
      if (!client.watching) for (const path of fresh) watchPath(path, true)
      else register(fresh.flatMap((path) => watchersFor(path, client.watchingRelative)))
    },
    close: () => {
      clearTimeout(timer)
      for (const watcher of watchers) watcher.close()
    },
  }
}

/** Of a pack's folder, and of all in it. */
function watchersFor(path: string, relative: boolean): FileSystemWatcher[] {
  const baseUri = pathToFileURL(dirname(path)).href
  const name = basename(path)
  if (!relative) return [{ globPattern: `**/${name}/**` }]
  return [{ globPattern: { baseUri, pattern: name } }, { globPattern: { baseUri, pattern: `${name}/**` } }]
}
