/**
 * The drafts of a run, one at a time: from files, folders, standard input, or a stream of them.
 *
 * In: the paths of the command line. Out: each draft with what it is checked with. What cannot be read gets a line on
 * standard error and makes the exit status 2; the others are still given.
 */
import { resolve } from 'node:path'
import type { Settings } from '../checks/settings.ts'
import { decodeText } from '../disk/decode.ts'
import type { WordText } from '../disk/docx.ts'
import { type DraftFile, findDrafts, readDraftBytes, readDraftText } from '../disk/files.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Problem } from '../knowledge/model.ts'
import { markupOf } from '../markup/index.ts'
import { namedBibliographies } from '../resolve/declared.ts'
import type { Draft } from '../text/draft.ts'
import type { Progress } from './progress.ts'
import { isWordPath, readWordBytes } from './word.ts'
import type { Hiding, Workspace } from './workspace.ts'
import { readInput, readInputLines, type World } from './world.ts'

/** A draft and what it is checked with. */
export interface OpenDraft {
  readonly draft: Draft
  readonly settings: Settings
  readonly knowledge: Knowledge
  /** Tells its packs from any others. */
  readonly packs: () => string
  /** Where it stands on disk; undefined for one that came in over standard input. */
  readonly file: string | undefined
  /** The absolute path that it goes by; undefined for one without a name. */
  readonly origin: string | undefined
  /** What hides findings of it. */
  readonly hiding: Hiding
  /** What is shown of a document that is not text itself. */
  readonly word?: WordText
}

/** Collects what went wrong: each problem is a line on standard error, once. */
export interface Troubles {
  readonly tell: (line: string) => void
  readonly tellAll: (problems: readonly Problem[]) => void
  readonly any: () => boolean
  /** What was told so far, without the warnings. */
  readonly told: () => readonly string[]
}

/** Starts with no troubles. A warning is told, but is no trouble. */
export function collectTroubles(world: World, progress: Progress): Troubles {
  const told = new Set<string>()
  const bad: string[] = []
  const print = (line: string): void => {
    if (told.has(line)) return
    told.add(line)
    progress.clear()
    world.err(`${line}\n`)
  }
  const tell = (line: string): void => {
    if (!told.has(line)) bad.push(line)
    print(line)
  }
  return {
    tell,
    tellAll: (problems) => {
      for (const problem of problems) {
        if (problem.severity === 'error') tell(problemLine(problem))
        else print(problemLine(problem))
      }
    },
    any: () => bad.length > 0,
    told: () => bad,
  }
}

/** Runs `work` on a draft. A fault of the program in one draft is told, and must not keep the others from being read. */
export function safely<T>(path: string, troubles: Troubles, work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    tellFault(path, faultOf(error), troubles)
    return undefined
  }
}

/** Tells that the program failed on a draft. */
export function tellFault(path: string, fault: string, troubles: Troubles): void {
  troubles.tell(`${path}: Plumbline failed on this file (${fault}): please report it with the file`)
}

/** What went wrong and where in the program, on one line. */
export function faultOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 2).join(' ') : String(error)
}

/** One line: where, how bad, what and the mend. */
function problemLine({ path, line, column, severity, message }: Problem): string {
  return `${path}:${line}:${column}: ${severity}: ${message}`
}

export interface DraftOptions {
  readonly stdinFilename: string | undefined
  readonly input: 'ndjson' | undefined
}

/** What standard input is called where it has no other name. */
const STDIN = '<stdin>'

/** Finds the files of drafts that `paths` name. */
export function draftFiles(paths: readonly string[], world: World): ReturnType<typeof findDrafts> {
  return findDrafts(
    paths.filter((path) => path !== '-'),
    world.cwd,
    (path) => markupOf(path) !== undefined || isWordPath(path),
  )
}

/** Gives the drafts that `paths` name, in order; `-` is standard input. `found` are their files. */
export async function* openDrafts(
  paths: readonly string[],
  { files, problems }: ReturnType<typeof findDrafts>,
  options: DraftOptions,
  world: World,
  workspace: Workspace,
  troubles: Troubles,
  progress: Progress,
): AsyncIterable<OpenDraft> {
  if (paths.includes('-')) {
    if (options.input === 'ndjson') yield* draftsOfLines()
    else {
      const name = options.stdinFilename
      const bytes = await readInput(world)
      const isWord = name !== undefined && isWordPath(name)
      const read = isWord ? await readWordBytes(bytes) : decodeText(bytes)
      if ('html' in read) yield openWord(name ?? STDIN, name ?? STDIN, read, undefined)
      else if ('text' in read) yield open(name ?? STDIN, name ?? 'stdin.md', read.text, undefined, name !== undefined)
      else troubles.tell(`${name ?? STDIN}: ${read.problem}`)
    }
  }

  for (const problem of problems) troubles.tell(problem)
  for (const [i, file] of files.entries()) {
    progress.step(i, files.length, file.path)
    const { languages } = workspace.for(file.absolute)
    if (!file.named && languages !== undefined && !languages.some((language) => language === markupOf(file.path))) continue
    const read = isWordPath(file.path) ? await readWordFile(file) : readDraftText(file)
    if ('html' in read) yield openWord(file.path, file.absolute, read, file.absolute)
    else if ('text' in read) yield open(file.path, file.absolute, read.text, file.absolute)
    else troubles.tell(read.problem)
  }

  function openWord(path: string, from: string, word: WordText, file: string | undefined): OpenDraft {
    const absolute = resolve(world.cwd, from)
    const { settings, knowledge, packs, hiding } = workspace.for(absolute)
    troubles.tellAll(workspace.problems())
    return { draft: { path, text: word.html, markup: 'html' }, settings, knowledge, packs, file, origin: absolute, hiding, word }
  }

  function open(path: string, from: string, text: string, file: string | undefined, isNamed = true): OpenDraft {
    const markup = markupOf(from) ?? 'text'
    const absolute = resolve(world.cwd, from)
    const { settings, knowledge, packs, hiding } = workspace.for(absolute, namedBibliographies(text, markup))
    troubles.tellAll(workspace.problems())
    return { draft: { path, text, markup }, settings, knowledge, packs, file, origin: isNamed ? absolute : undefined, hiding }
  }

  async function* draftsOfLines(): AsyncIterable<OpenDraft> {
    let number = 0
    for await (const bytes of readInputLines(world)) {
      number++
      const line = lineOf(bytes)
      if (line === undefined) continue
      if ('problem' in line) troubles.tell(`${STDIN}:${number}: ${line.problem}`)
      else yield open(line.path, line.path, line.text, undefined)
    }
  }
}

async function readWordFile(file: DraftFile): Promise<WordText | { readonly problem: string }> {
  const bytes = readDraftBytes(file)
  if ('problem' in bytes) return bytes
  const read = await readWordBytes(bytes)
  return 'problem' in read ? { problem: `${file.path}: ${read.problem}` } : read
}

function lineOf(bytes: Uint8Array): { readonly path: string; readonly text: string } | { readonly problem: string } | undefined {
  const read = decodeText(bytes)
  if ('problem' in read) return { problem: `this line ${read.problem}` }
  if (read.text.trim() === '') return undefined
  const problem = 'this line is not {"path": "…", "text": "…"}: write one such object a line'
  try {
    const value: unknown = JSON.parse(read.text)
    if (typeof value !== 'object' || value === null || !('path' in value) || !('text' in value)) return { problem }
    const { path, text } = value
    return typeof path === 'string' && typeof text === 'string' ? { path, text } : { problem }
  } catch {
    return { problem }
  }
}
