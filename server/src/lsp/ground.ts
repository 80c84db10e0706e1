/**
 * What drafts are checked with in an editor: settings files, the editor's own settings, packs.
 *
 * In: a draft's folder and what the editor has set there. Out: the ground that a draft in it is checked on. Files are read when first
 * needed, and again after `forget` was told that they changed; what did not change is kept.
 */
import { basename, dirname, resolve, sep } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { RULE_IDS } from '../checks/index.ts'
import type { Settings } from '../checks/settings.ts'
import { isBibliographyPath, newShelf } from '../disk/bibliographies.ts'
import { HIDDEN_FILE } from '../disk/hidden.ts'
import { newHiddenLists } from '../disk/hidden-lists.ts'
import { packPath } from '../disk/pack-path.ts'
import { type BuiltPacks, type LoadedPacks, loadPacks } from '../disk/packs.ts'
import { type FileSettings, findSettings, parseSettings, SETTINGS_FILE, type SettingsFile } from '../disk/settings.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Problem } from '../knowledge/model.ts'

/** What a draft is checked with. Two grounds with the same key and knowledge give the same findings. */
export interface Ground {
  readonly key: string
  readonly settings: Settings
  readonly knowledge: Knowledge
  readonly languages: FileSettings['languages']
  readonly packs: LoadedPacks
  /** The list that findings are hidden in; undefined for drafts that are in no folder. */
  readonly hiddenList: string | undefined
  readonly problems: readonly Problem[]
}

/** What an editor has set for a folder, and the folder that paths in it start from. */
export interface EditorSettings {
  readonly folder: string | undefined
  readonly settings: FileSettings
}

export interface Grounds {
  /** Gives the ground in a folder, undefined for drafts that are in none, of the draft at a path that names these bibliographies. */
  readonly in: (folder: string | undefined, editor: EditorSettings, named?: readonly string[], draft?: string) => Promise<Ground>
  /** Tells that a file changed; says whether any ground may be another now. */
  readonly forget: (path: string) => boolean
  /** The problems of all packs and settings files in use, each once, with the language that is set where it was met. */
  readonly problems: () => ReadonlyMap<Problem, Settings['messageLanguage']>
  /** The paths of all packs in use. */
  readonly watched: () => readonly string[]
}

export interface GroundOptions {
  readonly cwd: string
  readonly bundledPacks: string | undefined
  readonly builtPacks: BuiltPacks
  readonly today: () => string
  /** Runs around the loading of packs, which may take a while. */
  readonly loading: (paths: readonly string[], load: () => Promise<LoadedPacks>) => Promise<LoadedPacks>
}

/** Starts with no file read. */
export function newGrounds(options: GroundOptions): Grounds {
  let files = new Map<string, SettingsFile>()
  const loaded = new Map<string, { readonly paths: readonly string[]; readonly packs: Promise<LoadedPacks> }>()
  const grounds = new Map<string, Ground>()
  const shelf = newShelf((path) => path)
  const lists = newHiddenLists(RULE_IDS, (path) => path)
  const numbers = new WeakMap<object, number>()
  let shelved = 0
  let numbered = 0

  /** Sets lists apart without writing them out. */
  const numberOf = (list: object): number => {
    const number = numbers.get(list) ?? ++numbered
    numbers.set(list, number)
    return number
  }

  const packsAt = (paths: readonly string[]): Promise<LoadedPacks> => {
    const key = paths.join('\0')
    const before = loaded.get(key)
    if (before !== undefined) return before.packs
    const packs = options.loading(paths, async () => {
      await setImmediate()
      return loadPacks(paths, options.cwd, options.builtPacks)
    })
    loaded.set(key, { paths, packs })
    return packs
  }

  return {
    in: async (folder, editor, named = [], draft = undefined) => {
      const file: SettingsFile =
        folder === undefined ? { folder: undefined, settings: {}, problems: [] } : findSettings(folder, options.cwd, RULE_IDS, files)
      const paths = packPaths(file, editor, options)
      const packs = await packsAt(paths)
      const plain = settingsFor(file.settings, editor.settings, options.today())
      const set = bibliographyPaths(file, editor, options)
      const top = editor.folder ?? folder ?? options.cwd
      const found = folder === undefined ? { bibliographies: [], problems: [] } : shelf.find({ folder, named, set, top })
      const list =
        folder === undefined ? undefined : lists.in(folder, file.folder === undefined ? { ...file, folder: top } : file, hiddenOf(editor))
      const hidden = list?.of(draft) ?? []
      const settings = { ...plain, bibliographies: found.bibliographies, hidden }
      const languages = file.settings.languages ?? editor.settings.languages
      const problems = [...file.problems, ...packs.problems, ...found.problems, ...(list?.problems ?? [])]
      const books = found.bibliographies.map(({ path }) => path)
      const hides = hidden.length === 0 ? list?.path : numberOf(hidden)
      const key = JSON.stringify([paths, plain, languages, problems, books, shelved, hides])
      const before = grounds.get(key)
      if (before !== undefined && before.packs === packs) return before
      const ground = { key, settings, knowledge: packs.knowledge, languages, packs, hiddenList: list?.path, problems }
      grounds.set(key, ground)
      return ground
    },
    forget: (path) => {
      let changed = false
      if (path.endsWith(`${sep}${SETTINGS_FILE}`)) {
        files = new Map()
        changed = true
      }
      if (isBibliographyPath(path)) {
        shelf.clear()
        shelved++
        changed = true
      }
      if (basename(path) === HIDDEN_FILE || lists.all().some((list) => list.path === path)) {
        lists.clear()
        changed = true
      }
      for (const [key, { paths }] of loaded) {
        if (!paths.some((pack) => isIn(path, pack) || isIn(pack, path))) continue
        loaded.delete(key)
        changed = true
      }
      if (changed) grounds.clear()
      return changed
    },
    problems: () =>
      new Map([...grounds.values()].flatMap(({ problems, settings }) => problems.map((one) => [one, settings.messageLanguage]))),
    watched: () => {
      const named = lists.all().flatMap(({ path }) => (basename(path) === HIDDEN_FILE ? [] : [path]))
      return [...new Set([...[...loaded.values()].flatMap(({ paths }) => paths), ...named])]
    },
  }
}

/** Reads what an editor has set; values of the wrong kind are problems, and what an editor has left empty is not set. */
export function readEditorSettings(value: unknown): { readonly settings: FileSettings; readonly problems: readonly Problem[] } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { settings: {}, problems: [] }
  const set = Object.entries(value).filter(([key, it]) => KEYS.has(key) && it !== null && it !== undefined && it !== '')
  // JSON is YAML: the reader of settings files says the same of both.
  return parseSettings(JSON.stringify(Object.fromEntries(set)), 'plumbline', RULE_IDS)
}

const KEYS: ReadonlySet<string> = new Set<keyof Required<FileSettings>>([
  'packs',
  'bundledPack',
  'asOf',
  'languages',
  'rules',
  'citationStyle',
  'bibliography',
  'messageLanguage',
  'hidden',
])

function packPaths(file: SettingsFile, editor: EditorSettings, options: GroundOptions): readonly string[] {
  const bundled = file.settings.bundledPack ?? editor.settings.bundledPack ?? true
  const [folder, packs] = file.settings.packs === undefined ? [editor.folder, editor.settings.packs] : [file.folder, file.settings.packs]
  const own = (packs ?? []).map((name) => packPath(name, folder ?? options.cwd))
  return bundled && options.bundledPacks !== undefined ? [options.bundledPacks, ...own] : own
}

function hiddenOf({ folder, settings }: EditorSettings): { readonly folder: string; readonly path: string } | undefined {
  return folder === undefined || settings.hidden === undefined ? undefined : { folder, path: settings.hidden }
}

function bibliographyPaths(file: SettingsFile, editor: EditorSettings, options: GroundOptions): readonly string[] {
  const [folder, names] =
    file.settings.bibliography === undefined ? [editor.folder, editor.settings.bibliography] : [file.folder, file.settings.bibliography]
  return (names ?? []).map((name) => resolve(folder ?? options.cwd, name))
}

function settingsFor(file: FileSettings, editor: FileSettings, today: string): Settings {
  return {
    asOf: file.asOf ?? editor.asOf ?? today,
    rules: { ...editor.rules, ...file.rules },
    citationStyle: file.citationStyle ?? editor.citationStyle ?? 'auto',
    messageLanguage: file.messageLanguage ?? editor.messageLanguage ?? 'auto',
    ...(file.acrossDrafts === true ? { acrossDrafts: true } : {}),
  }
}

function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + sep) || dirname(path) === folder
}
