/**
 * What a draft is checked with: the settings and the knowledge base that hold in its folder, the command line's before them.
 */
import { dirname, resolve } from 'node:path'
import type { Severity } from '../checks/finding.ts'
import { RULE_IDS, rules } from '../checks/index.ts'
import type { Settings } from '../checks/settings.ts'
import { newShelf } from '../disk/bibliographies.ts'
import type { HiddenEntry, HiddenList } from '../disk/hidden.ts'
import { newHiddenLists } from '../disk/hidden-lists.ts'
import { packPath } from '../disk/pack-path.ts'
import { type LoadedPacks, loadPacks } from '../disk/packs.ts'
import { type FileSettings, findSettings, type SettingsFile, shownPath } from '../disk/settings.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Problem } from '../knowledge/model.ts'
import type { World } from './world.ts'

/** The options of the command line that decide what a draft is checked with. */
export interface WorkspaceOptions {
  readonly kb: readonly string[]
  readonly bundled: boolean
  readonly asOf: string | undefined
  /** `on` is a rule's own severity, or warning for one that is off by default. */
  readonly rule: Readonly<Record<string, Severity | 'off' | 'on'>>
  /** Figures are held against those of other drafts as well. */
  readonly acrossDrafts?: boolean
  /** A list of findings that are not reported, beside the workspace's. */
  readonly baseline?: string | undefined
  /** The list is about to be written, so it may be missing. */
  readonly writeBaseline?: boolean
}

export interface Workspace {
  /** Gives what holds for a draft at an absolute path, which names these bibliographies. */
  readonly for: (
    path: string,
    named?: readonly string[],
  ) => {
    readonly settings: Settings
    readonly knowledge: Knowledge
    /** Tells the packs that it was made of from any others. */
    readonly packs: () => string
    readonly languages: FileSettings['languages']
    readonly hiding: Hiding
  }
  /** Gives the packs that hold in a folder. */
  readonly packsIn: (folder: string) => LoadedPacks
  /** Gives the paths of these, without reading them. */
  readonly packPathsIn: (folder: string) => readonly string[]
  /** Reads bibliographies anew: they have been added to. */
  readonly forgetBibliographies: () => void
  /** Problems of settings files and packs met so far, each once. */
  readonly problems: () => readonly Problem[]
  /** The lists of hidden findings met so far. */
  readonly hiddenLists: () => readonly HiddenList[]
}

/** What hides findings of a draft. */
export interface Hiding {
  readonly entries: readonly HiddenEntry[]
  /** The list that a baseline of the draft is written to. */
  readonly target: string
}

/** Opens a workspace; files are read when a draft needs them, each once. */
export function openWorkspace(world: Pick<World, 'cwd' | 'today' | 'bundledPacks' | 'builtPacks'>, options: WorkspaceOptions): Workspace {
  const files = new Map<string, SettingsFile>()
  const loaded = new Map<string, LoadedPacks>()
  const problems = new Set<Problem>()
  const told = new Set<SettingsFile>()
  const shelf = newShelf((path) => shownPath(path, world.cwd))
  const lists = newHiddenLists(RULE_IDS, (path) => shownPath(path, world.cwd))
  const baseline =
    options.baseline === undefined ? undefined : lists.at(resolve(world.cwd, options.baseline), options.writeBaseline === true)

  const settingsIn = (folder: string): SettingsFile => {
    const file = findSettings(folder, world.cwd, RULE_IDS, files)
    if (!told.has(file)) for (const problem of file.problems) problems.add(problem)
    told.add(file)
    return file
  }
  const pathsOf = ({ folder, settings }: SettingsFile): readonly string[] => {
    const paths: string[] = []
    if (options.bundled && settings.bundledPack !== false && world.bundledPacks !== undefined) paths.push(world.bundledPacks)
    for (const name of settings.packs ?? []) paths.push(packPath(name, folder ?? world.cwd))
    for (const path of options.kb) paths.push(resolve(world.cwd, path))
    return paths
  }
  const packsOf = (file: SettingsFile): LoadedPacks => {
    const paths = pathsOf(file)
    const key = paths.join('\0')
    const before = loaded.get(key)
    if (before !== undefined) return before
    const packs = loadPacks(paths, world.cwd, world.builtPacks)
    for (const problem of packs.problems) problems.add(problem)
    loaded.set(key, packs)
    return packs
  }

  return {
    for: (path, named = []) => {
      const folder = dirname(path)
      const file = settingsIn(folder)
      const set = (file.settings.bibliography ?? []).map((name) => resolve(file.folder ?? world.cwd, name))
      const found = shelf.find({ folder, named, set, top: world.cwd })
      const own = lists.in(folder, file.folder === undefined ? { ...file, folder: world.cwd } : file)
      for (const problem of [...found.problems, ...own.problems, ...(baseline?.problems ?? [])]) problems.add(problem)
      const entries = own.of(path)
      const { knowledge, digest } = packsOf(file)
      return {
        settings: { ...settingsFor(file.settings, options, world.today), bibliographies: found.bibliographies },
        knowledge,
        packs: digest,
        languages: file.settings.languages,
        hiding: {
          entries: baseline === undefined || baseline === own ? entries : [...entries, ...baseline.of(path)],
          target: baseline?.path ?? own.path,
        },
      }
    },
    packsIn: (folder) => packsOf(settingsIn(folder)),
    packPathsIn: (folder) => pathsOf(settingsIn(folder)),
    forgetBibliographies: shelf.clear,
    problems: () => [...problems],
    hiddenLists: lists.all,
  }
}

function settingsFor(file: FileSettings, options: WorkspaceOptions, today: string): Settings {
  const levels: Record<string, Severity | 'off'> = { ...file.rules }
  for (const [id, level] of Object.entries(options.rule)) {
    const own = rules.find((rule) => rule.id === id)?.severity ?? 'warning'
    levels[id] = level !== 'on' ? level : own === 'off' ? 'warning' : own
  }
  return {
    asOf: options.asOf ?? file.asOf ?? today,
    rules: levels,
    citationStyle: file.citationStyle ?? 'auto',
    messageLanguage: file.messageLanguage ?? 'auto',
    ...(options.acrossDrafts === true || file.acrossDrafts === true ? { acrossDrafts: true } : {}),
  }
}
