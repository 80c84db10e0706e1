/**
 * The file of findings that are hidden, by hand or as a baseline.
 *
 * In: its text. Out: its entries, and a problem with line, column and mend for all in it that cannot be used. Entries are a YAML list in
 * the order of their files and words, one key a line, so that what two people add seldom meets in one place. An entry of a draft holds
 * for that draft; where the draft is gone (renamed, most likely) or none is named, it holds for every draft.
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, stringify } from 'yaml'
import type { HiddenFinding, KnownBy } from '../checks/hidden.ts'
import type { Problem } from '../knowledge/model.ts'
import { decodeText } from './decode.ts'
import { reasonOf } from './fault.ts'
import { suggestion } from './settings.ts'

export const HIDDEN_FILE = '.plumbline-hidden.yaml'

/** An entry, with the draft that it is of and where it stands in its file. */
export interface HiddenEntry extends HiddenFinding {
  /** Relative to the folder of the list, with slashes. */
  readonly file: string | null
  readonly line: number
  readonly column: number
}

/** A list of hidden findings as it stands on disk. */
export interface HiddenList {
  readonly path: string
  readonly shown: string
  readonly entries: readonly HiddenEntry[]
  readonly problems: readonly Problem[]
  /** The entries that hold for a draft at an absolute path; the same array for the same path. */
  readonly of: (draft: string | undefined) => readonly HiddenEntry[]
}

/** Reads a list. One that is not there is empty, and that is a problem where somebody has named it. */
export function readHidden(path: string, shown: string, rules: readonly string[], named: boolean): HiddenList {
  const bad = (message: string): HiddenList => listOf(path, shown, [], [{ severity: 'error', message, path: shown, line: 1, column: 1 }])
  if (!existsSync(path))
    return named ? bad('no such file: check the path, or write it with `plumbline check --write-baseline`') : listOf(path, shown, [], [])
  try {
    const read = decodeText(readFileSync(path))
    if ('problem' in read) return bad(`the file ${read.problem}`)
    const { entries, problems } = parseHidden(read.text, shown, rules)
    return listOf(path, shown, entries, problems)
  } catch (error) {
    return bad(reasonOf(error, 'file'))
  }
}

function listOf(path: string, shown: string, entries: readonly HiddenEntry[], problems: readonly Problem[]): HiddenList {
  const folder = dirname(path)
  const everywhere: HiddenEntry[] = []
  const byFile = new Map<string, HiddenEntry[]>()
  for (const entry of entries) {
    const file = entry.file === null ? undefined : resolve(folder, entry.file)
    const known = file === undefined ? undefined : byFile.get(file)
    if (known !== undefined) known.push(entry)
    else if (file !== undefined && existsSync(file)) byFile.set(file, [entry])
    else everywhere.push(entry)
  }
  const known = new Map<string, readonly HiddenEntry[]>()
  return {
    path,
    shown,
    entries,
    problems,
    of: (draft) => {
      const own = draft === undefined ? undefined : byFile.get(draft)
      if (draft === undefined || own === undefined) return everywhere
      const all = known.get(draft) ?? [...own, ...everywhere]
      known.set(draft, all)
      return all
    },
  }
}

/** Parses the text of a list. `rules` are the ids that there are. */
export function parseHidden(
  text: string,
  path: string,
  rules: readonly string[],
): { readonly entries: readonly HiddenEntry[]; readonly problems: readonly Problem[] } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const problems: Problem[] = []
  const entries: HiddenEntry[] = []
  const report = (offset: number, message: string, severity: Problem['severity'] = 'error'): void => {
    const { line, col } = lines.linePos(offset)
    problems.push({ severity, message, path, line, column: col })
  }
  for (const error of document.errors) report(error.pos[0], `not YAML: ${error.message.split('\n')[0]}: mend this line`)
  const root = document.contents
  if (root === null || (isScalar(root) && root.value === null)) return { entries, problems }
  if (!isSeq(root)) {
    if (document.errors.length === 0)
      report(root.range?.[0] ?? 0, 'hidden findings are a list: begin each with `- rule:` and give its `text:`')
    return { entries, problems }
  }
  for (const node of root.items as (Node | null)[]) {
    const at = node?.range?.[0] ?? 0
    const entry = isMap(node) ? (node.toJSON() as Record<string, unknown>) : {}
    const word = (key: string): string | null =>
      typeof entry[key] === 'string' || typeof entry[key] === 'number' ? String(entry[key]) : null
    const [rule, words] = [word('rule'), word('text')]
    for (const key of Object.keys(entry)) if (!KEYS.includes(key)) report(at, `no key '${key}': ${suggestion(key, KEYS)}`, 'warning')
    if (rule === null || words === null) {
      report(at, 'a hidden finding needs its `rule:` and, as `text:`, the words that it stands on')
      continue
    }
    if (!rules.includes(rule)) report(at, `no rule '${rule}': ${suggestion(rule, rules)}`, 'warning')
    const { line, col } = lines.linePos(at)
    const [before, after] = [word('before') ?? '', word('after') ?? '']
    entries.push({ rule, file: word('file'), before, text: words, after, reason: word('reason'), line, column: col })
  }
  return { entries, problems }
}

const KEYS = ['file', 'rule', 'before', 'text', 'after', 'reason']

const HEAD = '# Findings that Plumbline does not report. One that fits nothing any more can go.\n'

/** A finding that is to be hidden, and the draft that it is of. */
export type NewEntry = KnownBy & { readonly file: string | null; readonly reason: string | null }

/** The path of a draft as a list in `folder` has it. */
export function fileIn(list: string, draft: string): string {
  return relative(dirname(list), draft).split(sep).join('/')
}

/**
 * Gives the text of a list with `added` entries put in and those dropped that begin on the lines `drop`. What else stands in the text,
 * comments too, is left as it is; a list in brackets is written anew.
 */
export function writeHidden(text: string, added: readonly NewEntry[], drop: ReadonlySet<number> = new Set()): string {
  const lines = new LineCounter()
  const root = parseDocument(text, { lineCounter: lines, prettyErrors: false }).contents
  const items = isSeq(root) ? (root.items as Node[]).filter((item) => isMap(item)) : []
  const isFlow = isSeq(root) && root.flow === true
  const starts = items.map((item) => text.lastIndexOf('\n', (item.range?.[0] ?? 0) - 1) + 1)
  const head = isFlow ? '' : text.slice(0, starts[0] ?? text.length)
  const kept = items.flatMap((item, at) => {
    if (drop.has(lines.linePos(item.range?.[0] ?? 0).line)) return []
    const entry = item.toJSON() as NewEntry
    const own = isFlow ? written(entry) : text.slice(starts[at], starts[at + 1] ?? text.length)
    return [{ key: keyOf(entry), text: own.endsWith('\n') ? own : `${own}\n` }]
  })
  const known = new Set(kept.map(({ key }) => key))
  const fresh = new Map(added.map((entry) => [keyOf(entry), written(entry)]))
  const sorted = [...fresh].filter(([key]) => !known.has(key)).sort(([a], [b]) => (a < b ? -1 : 1))
  let next = 0
  let list = ''
  for (const piece of kept) {
    for (; next < sorted.length && (sorted[next]?.[0] ?? '') < piece.key; next++) list += sorted[next]?.[1] ?? ''
    list += piece.text
  }
  for (; next < sorted.length; next++) list += sorted[next]?.[1] ?? ''
  const isEmpty = head.trim() === '' || head.trim() === 'null'
  return (isEmpty ? HEAD : head.endsWith('\n') ? head : `${head}\n`) + list
}

function written({ file, rule, before, text, after, reason }: NewEntry): string {
  const entry = { file: file ?? undefined, rule, before: before || undefined, text, after: after || undefined, reason: reason ?? undefined }
  return stringify([entry], { lineWidth: 0, keepUndefined: false })
}

function keyOf({ file, rule, before, text, after }: NewEntry): string {
  return [file, text, before, after, rule].map((part) => part ?? '').join('\0')
}
