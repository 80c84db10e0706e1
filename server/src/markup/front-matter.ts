/**
 * Reads the front matter of a draft: what it says of itself, and its title as a passage.
 *
 * In: a front-matter block, YAML between `---` or TOML between `+++`. Of YAML that is none (*title: Firms: a count*) every line is read
 * by itself. Of TOML only strings, dates and arrays of strings on one line are read, of keys outside tables.
 */
import { isScalar, isSeq, parseDocument } from 'yaml'
import type { Metadata, Passage, Prose } from './prose.ts'
import { verbatimRun } from './source-map.ts'

interface Field {
  readonly values: readonly string[]
  /** Where the value stands in the block, where it stands there letter by letter. */
  readonly start: number
}

/** Parses a front-matter block. */
export function parseFrontMatter(text: string): Prose {
  const body = text.charCodeAt(0) === 0xfeff ? 1 : 0
  const from = text.indexOf('\n') + 1
  const closer = /\n(?:---|\+\+\+|\.\.\.)[ \t\r\n]*$/.exec(text)
  const to = closer === null ? text.length : Math.max(from, closer.index + 1)
  const fields = text.startsWith('+++', body) ? tomlFields(text, from, to) : yamlFields(text, from, to)
  const first = (...names: string[]) =>
    names.map((name) => fields.get(name)?.values[0]).find((value) => value !== undefined && value !== '')
  const title = first('title')
  const date = first('date')
  const language = first('lang', 'language', 'languagecode')
  const bibliography = fields.get('bibliography')?.values
  const metadata: Metadata = {
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    ...(language === undefined ? {} : { language }),
    ...(bibliography === undefined || bibliography.length === 0 ? {} : { bibliography }),
  }
  const start = fields.get('title')?.start ?? -1
  const passages: Passage[] = []
  if (title !== undefined && start >= 0) {
    const run = verbatimRun(text, start, start + title.length)
    passages.push({ kind: 'text', role: 'title', depth: 0, quoted: false, run, lead: -1 })
  }
  return { passages, comments: [], metadata }
}

const KEYS = new Set(['title', 'date', 'lang', 'language', 'languagecode', 'bibliography'])

function yamlFields(text: string, from: number, to: number): Map<string, Field> {
  const source = text.slice(from, to)
  const fields = new Map<string, Field>()
  try {
    const document = parseDocument(source, { logLevel: 'silent', stringKeys: true })
    if (document.errors.length > 0) return lineFields(text, from, to)
    const contents = document.contents
    if (contents === null || !('items' in contents)) return fields
    for (const pair of contents.items as readonly { key: unknown; value: unknown }[]) {
      if (!isScalar(pair.key)) continue
      const name = String(pair.key.value).toLowerCase()
      if (!KEYS.has(name) || fields.has(name)) continue
      const nodes = isSeq(pair.value) ? pair.value.items : [pair.value]
      const values = nodes.flatMap((node) => (isScalar(node) && node.value !== null ? [scalarText(node.value, node.source)] : []))
      const range = isScalar(pair.value) ? pair.value.range : undefined
      fields.set(name, { values, start: range ? placeOf(text, values[0] ?? '', from + range[0]) : -1 })
    }
    return fields
  } catch {
    return lineFields(text, from, to)
  }
}

/** Reads `key: value` from each line that starts with a key, and the items set in below it. */
function lineFields(text: string, from: number, to: number): Map<string, Field> {
  const fields = new Map<string, Field>()
  let open: string[] | undefined
  for (let line = from; line < to; ) {
    const found = text.indexOf('\n', line)
    const end = found < 0 || found > to ? to : found
    const source = text.slice(line, end).trimEnd()
    const item = open === undefined ? null : /^\s*- +(\S.*)$/.exec(source)
    const key = /^([\w-]{1,40})[ \t]*:(?:[ \t]+|$)/.exec(source)
    if (item?.[1] !== undefined) open?.push(...lineValues(item[1]))
    else if (key?.[1] !== undefined) {
      const name = key[1].toLowerCase()
      const rest = source.slice(key[0].length)
      const values = lineValues(rest)
      open = rest === '' && KEYS.has(name) && !fields.has(name) ? values : undefined
      if (KEYS.has(name) && !fields.has(name)) fields.set(name, { values, start: placeOf(text, values[0] ?? '', line + key[0].length) })
    }
    line = end + 1
  }
  return fields
}

/** A value without its quotation marks and what is remarked behind it; the values of a list on one line. */
function lineValues(written: string): string[] {
  const quoted = /^(["'])(.*)\1\s*(?:#.*)?$/.exec(written)
  if (quoted?.[2] !== undefined) return [quoted[2].trim()]
  const plain = written.replace(/(?:^|\s)#.*$/, '').trim()
  if (plain === '') return []
  return /^\[.*\]$/.test(plain) ? plain.slice(1, -1).split(',').flatMap(lineValues) : [plain]
}

function scalarText(value: unknown, source: string | undefined): string {
  return typeof value === 'string' ? value.trim() : (source ?? String(value))
}

/** Where `value` stands at `at`, or after the quotation mark there; -1 where it is written otherwise. */
function placeOf(text: string, value: string, at: number): number {
  if (value === '') return -1
  if (text.startsWith(value, at)) return at
  return text.startsWith(value, at + 1) ? at + 1 : -1
}

function tomlFields(text: string, from: number, to: number): Map<string, Field> {
  const fields = new Map<string, Field>()
  let line = from
  while (line < to) {
    const found = text.indexOf('\n', line)
    const end = found < 0 || found > to ? to : found
    const source = text.slice(line, end)
    if (/^\s*\[/.test(source)) break
    const key = /^\s*([\w-]+)\s*=\s*/.exec(source)
    const name = key?.[1]?.toLowerCase()
    if (key !== null && name !== undefined && KEYS.has(name)) {
      const at = line + key[0].length
      const values = tomlValues(text.slice(at, end))
      if (values.length > 0) fields.set(name, { values, start: placeOf(text, values[0] ?? '', at) })
    }
    line = end + 1
  }
  return fields
}

function tomlValues(source: string): readonly string[] {
  const strings = /"(?:[^"\\]|\\.)*"|'[^']*'/g
  const isQuoted = /^["']/.test(source)
  if (!isQuoted && !source.startsWith('[')) return [source.replace(/#.*$/, '').trim()].filter((value) => value !== '')
  const found = source.match(strings) ?? []
  return (isQuoted ? found.slice(0, 1) : found).map((quoted) =>
    quoted.slice(1, -1).replace(quoted.startsWith('"') ? /\\(["\\])/g : /(?!)/g, '$1'),
  )
}
