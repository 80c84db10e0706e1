/**
 * Finds the list of hidden findings that holds in a folder.
 *
 * In: a folder and what its settings say. Out: the list that they name, else the nearest one upward, within the project. Each file is
 * read once.
 */
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { HIDDEN_FILE, type HiddenList, readHidden } from './hidden.ts'
import type { SettingsFile } from './settings.ts'

export interface HiddenLists {
  /** Gives the list that holds in a folder; `own` is what settings of another place (an editor's) name, with the folder it starts from. */
  readonly in: (folder: string, file: SettingsFile, own?: { readonly folder: string; readonly path: string }) => HiddenList
  /** Gives the list at a path that somebody has named; it may be missing where it is about to be written. */
  readonly at: (path: string, mayMiss: boolean) => HiddenList
  /** All lists read so far. */
  readonly all: () => readonly HiddenList[]
  /** Drops all that was read. */
  readonly clear: () => void
}

/** Starts with nothing read. `shown` gives the path that problems have, `rules` are the ids that there are. */
export function newHiddenLists(rules: readonly string[], shown: (path: string) => string): HiddenLists {
  let lists = new Map<string, HiddenList>()
  let places = new Map<string, string>()

  const read = (path: string, isNamed: boolean): HiddenList => {
    const before = lists.get(path)
    if (before !== undefined) return before
    const list = readHidden(path, shown(path), rules, isNamed)
    lists.set(path, list)
    return list
  }
  const nearest = (folder: string, top: string): string => {
    const before = places.get(folder)
    if (before !== undefined) return before
    const here = join(folder, HIDDEN_FILE)
    const isLast = folder === top || dirname(folder) === folder || existsSync(join(folder, '.git'))
    const found = isLast || existsSync(here) ? here : nearest(dirname(folder), top)
    places.set(folder, found)
    return found
  }

  return {
    in: (folder, file, own) => {
      if (file.settings.hidden !== undefined) return read(resolve(file.folder ?? folder, file.settings.hidden), true)
      if (own !== undefined) return read(resolve(own.folder, own.path), true)
      const top = file.folder ?? folder
      const found = nearest(folder, top)
      return read(found, false)
    },
    at: (path, mayMiss) => read(path, !mayMiss),
    all: () => [...lists.values()],
    clear: () => {
      lists = new Map()
      places = new Map()
    },
  }
}
