/**
 * Reads `.plumbline.yaml`.
 *
 * In: its text. Out: the settings, and a problem with line, column and mend for all in it that cannot be used; what can
 * be used still holds. It does not know the command line, which wins over the file.
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { Severity } from '../checks/finding.ts'
import type { Problem } from '../knowledge/model.ts'
import { didYouMean } from '../knowledge/nearest.ts'
import { lastDay, parsePartialDate } from '../text/date.ts'
import { decodeText } from './decode.ts'
import { reasonOf } from './fault.ts'

export const SETTINGS_FILE = '.plumbline.yaml'

export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const satisfies readonly Severity[]
const CITATION_STYLES = ['auto', 'pandoc', 'footnote', 'author-date', 'link'] as const
const MESSAGE_LANGUAGES = ['auto', 'en', 'vi'] as const
const LANGUAGES = ['markdown', 'latex', 'restructuredtext', 'asciidoc', 'html', 'text'] as const

/** What a settings file says; keys that it does not have are left out. Paths are as written. */
export interface FileSettings {
  packs?: readonly string[]
  bundledPack?: boolean
  asOf?: string
  languages?: readonly (typeof LANGUAGES)[number][]
  rules?: Readonly<Record<string, Severity | 'off'>>
  citationStyle?: (typeof CITATION_STYLES)[number]
  bibliography?: readonly string[]
  messageLanguage?: (typeof MESSAGE_LANGUAGES)[number]
  acrossDrafts?: boolean
  hidden?: string
}

/** A settings file that has been read, or the empty one where a folder has none. */
export interface SettingsFile {
  /** The folder that its paths start from; undefined where there is no file. */
  readonly folder: string | undefined
  readonly settings: FileSettings
  readonly problems: readonly Problem[]
}

/** Finds the settings that hold in a folder: the file in it, or in the nearest folder above. */
export function findSettings(folder: string, cwd: string, rules: readonly string[], known: Map<string, SettingsFile>): SettingsFile {
  const before = known.get(folder)
  if (before !== undefined) return before
  const path = join(folder, SETTINGS_FILE)
  let found: SettingsFile
  if (existsSync(path)) found = readSettings(path, shownPath(path, cwd), rules)
  else if (dirname(folder) === folder) found = { folder: undefined, settings: {}, problems: [] }
  else found = findSettings(dirname(folder), cwd, rules, known)
  known.set(folder, found)
  return found
}

/** A path as messages have it: relative to the working folder where it lies in it. */
export function shownPath(path: string, cwd: string): string {
  const short = relative(cwd, path)
  return short === '' ? '.' : short.startsWith('..') ? path : short
}

function readSettings(path: string, shown: string, rules: readonly string[]): SettingsFile {
  const folder = dirname(path)
  const bad = (message: string): SettingsFile => ({
    folder,
    settings: {},
    problems: [{ severity: 'error', message, path: shown, line: 1, column: 1 }],
  })
  try {
    const read = decodeText(readFileSync(path))
    return 'text' in read ? { folder, ...parseSettings(read.text, shown, rules) } : bad(`the file ${read.problem}`)
  } catch (error) {
    return bad(reasonOf(error, 'file'))
  }
}

/** Parses the text of a settings file. `rules` are the ids that there are. */
export function parseSettings(
  text: string,
  path: string,
  rules: readonly string[],
): { readonly settings: FileSettings; readonly problems: readonly Problem[] } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const problems: Problem[] = []
  const settings: FileSettings = {}
  const report = (offset: number, message: string, severity: Problem['severity'] = 'error'): void => {
    const { line, col } = lines.linePos(offset)
    problems.push({ severity, message, path, line, column: col })
  }

  for (const error of document.errors) report(error.pos[0], `not YAML: ${error.message.split('\n')[0]}: mend this line`)
  const root = document.contents
  if (root === null || (isScalar(root) && root.value === null)) return { settings, problems }
  if (!isMap(root)) {
    if (document.errors.length === 0) report(root.range?.[0] ?? 0, 'settings are keys with values: write for example `bundledPack: true`')
    return { settings, problems }
  }

  for (const pair of root.items) {
    if (!isPair(pair) || !isScalar(pair.key)) continue
    const key = String(pair.key.value)
    const at = pair.key.range?.[0] ?? 0
    const node = pair.value as Node | null
    if (!(key in READERS)) {
      report(at, `no setting '${key}': ${suggestion(key, Object.keys(READERS))}`)
      continue
    }
    const read = READERS[key as keyof typeof READERS]
    const value = read(node, {
      rules,
      fault: (message, faulty) => report(faulty?.range?.[0] ?? node?.range?.[0] ?? at, `${key}: ${message}`),
    })
    if (value !== undefined) Object.assign(settings, { [key]: value })
  }
  return { settings, problems }
}

interface Reading {
  readonly rules: readonly string[]
  readonly fault: (message: string, at?: Node | null) => void
}

type Reader<T> = (node: Node | null, reading: Reading) => T | undefined

const READERS: { readonly [K in keyof Required<FileSettings>]: Reader<Required<FileSettings>[K]> } = {
  packs: readPaths,
  bundledPack: readYesOrNo,
  asOf: (node, { fault }) => {
    const date = isScalar(node) ? readDate(String(node.value)) : undefined
    return date ?? void fault('write a date such as 2024-05-20')
  },
  languages: (node, { fault }) => {
    const words = readWords(node, (faulty) => fault(`write a list of ${LANGUAGES.join(', ')}`, faulty))
    return words?.flatMap(({ word, at }) => {
      const is = LANGUAGES.find((language) => language === word)
      if (is === undefined) fault(`no language '${word}': ${suggestion(word, LANGUAGES)}`, at)
      return is === undefined ? [] : [is]
    })
  },
  rules: (node, { rules, fault }) => {
    if (!isMap(node)) return void fault('write one rule a line: `newer-figure: off`')
    const told: Record<string, Severity | 'off'> = {}
    for (const pair of node.items) {
      const key = pair.key as Node
      const id = isScalar(key) ? String(key.value) : ''
      const level = isScalar(pair.value) ? levelOf(pair.value.value) : undefined
      if (!rules.includes(id)) fault(`no rule '${id}': ${suggestion(id, rules)}`, key)
      else if (level === undefined) fault(`${id}: use one of ${SEVERITIES.join(', ')}, off`, (pair.value as Node | null) ?? key)
      else told[id] = level
    }
    return told
  },
  citationStyle: oneOf(CITATION_STYLES),
  bibliography: readPaths,
  messageLanguage: oneOf(MESSAGE_LANGUAGES),
  acrossDrafts: readYesOrNo,
  hidden: (node, { fault }) => {
    if (isScalar(node) && typeof node.value === 'string') return node.value
    return void fault('write the path of a file')
  },
}

/** Names what was probably meant, or all that there is. */
export function suggestion(word: string, known: readonly string[]): string {
  return didYouMean(word, known, `use one of ${known.join(', ')}`)
}

/** A date as exact as it is written, taken as its last possible day; undefined where it is none. */
export function readDate(written: string): string | undefined {
  const date = parsePartialDate(written)
  return date === undefined ? undefined : lastDay(date)
}

/** Reads a severity or `off`. */
export function levelOf(value: unknown): Severity | 'off' | undefined {
  // YAML 1.1 habits: `off` without quotes is a word here, but `false` is how some tools write it.
  return value === 'off' || value === false ? 'off' : SEVERITIES.find((severity) => severity === value)
}

function readYesOrNo(node: Node | null, { fault }: Reading): boolean | undefined {
  return isScalar(node) && typeof node.value === 'boolean' ? node.value : void fault('write true or false')
}

function readPaths(node: Node | null, { fault }: Reading): readonly string[] | undefined {
  return readWords(node, (at) => fault('write a list of paths', at))?.map(({ word }) => word)
}

/** A list of words, or one word by itself. */
function readWords(node: Node | null, fault: (at: Node | null) => void): readonly { word: string; at: Node }[] | undefined {
  const items: readonly unknown[] = isSeq(node) ? node.items : [node]
  const words: { word: string; at: Node }[] = []
  for (const item of items) {
    if (isScalar(item) && (typeof item.value === 'string' || typeof item.value === 'number'))
      words.push({ word: String(item.value), at: item })
    else return void fault((item as Node | null) ?? node)
  }
  return words
}

function oneOf<const T extends string>(choices: readonly T[]): Reader<T> {
  return (node, { fault }) => {
    const written = isScalar(node) ? String(node.value) : ''
    return choices.find((choice) => choice === written) ?? void fault(`use one of ${choices.join(', ')}`)
  }
}
