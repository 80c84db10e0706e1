/**
 * Reads BibTeX and BibLaTeX.
 *
 * In: the text of a `.bib` file. Out: its entries with their fields, values as written in TeX but with macros and `#` put together,
 * and a fault for each place that cannot be read. What is malformed costs the rest of its own entry, no other. Linear in its length.
 */
import { SHORT_MONTHS } from '../text/date.ts'
import type { Span } from '../text/span.ts'

/** An entry. The span is of the file. */
export interface BibtexEntry extends Span {
  /** In small letters: `article`. */
  readonly type: string
  readonly key: string
  /** By name in small letters; values are TeX. */
  readonly fields: ReadonlyMap<string, string>
}

/** A place that cannot be read: what and the mend. */
export interface BibtexFault {
  readonly at: number
  readonly message: string
}

export interface Bibtex {
  readonly entries: readonly BibtexEntry[]
  readonly faults: readonly BibtexFault[]
}

interface Reader {
  readonly text: string
  at: number
  readonly macros: Map<string, string>
  readonly faults: BibtexFault[]
}

/** Reads the text of a file. */
export function readBibtex(text: string): Bibtex {
  const reader: Reader = { text, at: 0, macros: new Map(SHORT_MONTHS.map((month) => [month, month])), faults: [] }
  const entries: BibtexEntry[] = []
  for (;;) {
    const start = text.indexOf('@', reader.at)
    if (start < 0) break
    reader.at = start + 1
    if (isCommentedOut(text, start)) continue
    const type = word(reader, /[A-Za-z]/)
    blanks(reader)
    const opener = text.charAt(reader.at)
    // Text between entries is a comment, and may hold an address.
    if (type === '' || (opener !== '{' && opener !== '(')) continue
    reader.at++
    const closer = opener === '{' ? '}' : ')'
    const name = type.toLowerCase()
    if (name === 'comment') skipComment(reader, opener)
    else if (name === 'preamble') {
      value(reader)
      close(reader, closer, start, '@preamble')
    } else if (name === 'string') {
      const fields = fieldsUpTo(reader, closer, start, '@string')
      for (const [macro, meaning] of fields) reader.macros.set(macro, meaning)
    } else {
      const entry = readEntry(reader, closer, start, name)
      if (entry !== undefined) entries.push(entry)
    }
  }
  return { entries: inherited(entries), faults: reader.faults }
}

function readEntry(reader: Reader, closer: string, start: number, type: string): BibtexEntry | undefined {
  blanks(reader)
  const from = reader.at
  const key = word(reader, /[^\s,{}()="#%\\]/)
  blanks(reader)
  const next = reader.text.charAt(reader.at)
  if (key === '' || (next !== ',' && next !== closer)) {
    fault(reader, from, `The entry @${type} has no key: write @${type}{key, …}.`)
    return undefined
  }
  if (next === ',') reader.at++
  const fields = fieldsUpTo(reader, closer, start, `@${type}{${key}`)
  return { type, key, fields, start, end: reader.at }
}

/** Reads `name = value, …` up to the closing brace; at the first that cannot be read, what stands before it is kept. */
function fieldsUpTo(reader: Reader, closer: string, start: number, what: string): Map<string, string> {
  const fields = new Map<string, string>()
  const { text } = reader
  for (;;) {
    blanks(reader)
    const char = text.charAt(reader.at)
    if (char === ',') {
      reader.at++
      continue
    }
    if (char === closer) {
      reader.at++
      return fields
    }
    if (char === '' || (char === '@' && opensEntry(text, reader.at))) {
      fault(reader, start, `${what} is not closed: add the missing ${closer}.`)
      return fields
    }
    const at = reader.at
    const name = word(reader, /[^\s,{}()="#%@\\]/).toLowerCase()
    blanks(reader)
    if (name === '' || text.charAt(reader.at) !== '=') {
      fault(reader, at, `No field can be read here, in ${what}: write name = {value}, and a comma between two fields.`)
      skipToEntry(reader)
      return fields
    }
    reader.at++
    const read = value(reader)
    if (read === undefined) {
      fault(reader, at, `The value of ${name} cannot be read, in ${what}: write ${name} = {…} with as many opening as closing braces.`)
      skipToEntry(reader)
      return fields
    }
    if (!fields.has(name)) fields.set(name, read)
  }
}

/** Reads a value: pieces in braces or quotation marks, numbers and macros, joined by `#`. */
function value(reader: Reader): string | undefined {
  const { text, macros } = reader
  let joined = ''
  for (;;) {
    blanks(reader)
    const char = text.charAt(reader.at)
    if (char === '{' || char === '"') {
      const end = char === '{' ? bracedEnd(text, reader.at) : quotedEnd(text, reader.at)
      if (end < 0) return undefined
      joined += text.slice(reader.at + 1, end - 1)
      reader.at = end
    } else {
      const name = word(reader, /[^\s,{}()="#%@\\]/)
      if (name === '') return undefined
      joined += macros.get(name.toLowerCase()) ?? name
    }
    blanks(reader)
    if (text.charAt(reader.at) !== '#') return joined
    reader.at++
  }
}

/** Behind the brace that closes the one at `at`; -1 where none does before the next entry. */
function bracedEnd(text: string, at: number): number {
  let depth = 0
  for (let i = at; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x5c) i++
    else if (code === 0x7b) depth++
    else if (code === 0x7d && --depth === 0) return i + 1
    else if (code === 0x40 && opensEntry(text, i)) return -1
  }
  return -1
}

function quotedEnd(text: string, at: number): number {
  let depth = 0
  for (let i = at + 1; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x5c) i++
    else if (code === 0x7b) depth++
    else if (code === 0x7d) depth--
    else if (code === 0x22 && depth <= 0) return i + 1
    else if (code === 0x40 && opensEntry(text, i)) return -1
  }
  return -1
}

const ENTRY_START = /@[A-Za-z]{2,30}[ \t]*[{(][ \t]*[^\s,{}()="#%\\]{0,200}[ \t]*[,=]/y

/** Tells whether a new entry starts at the `@` here: alone at the start of its line, with a key. */
function opensEntry(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 12; i--) {
    const code = text.charCodeAt(i)
    if (code === 0x0a || code === 0x0d) break
    if (code !== 0x20 && code !== 0x09) return false
  }
  ENTRY_START.lastIndex = at
  return ENTRY_START.test(text)
}

function skipToEntry(reader: Reader): void {
  const { text } = reader
  let at = text.indexOf('@', reader.at)
  while (at >= 0 && !opensEntry(text, at)) at = text.indexOf('@', at + 1)
  reader.at = at < 0 ? text.length : at
}

/** `@comment{…}` is left out as a whole where its braces close; else only its name is. */
function skipComment(reader: Reader, opener: string): void {
  const end = opener === '{' ? bracedEnd(reader.text, reader.at - 1) : -1
  if (end > 0) reader.at = end
}

function close(reader: Reader, closer: string, start: number, what: string): void {
  blanks(reader)
  if (reader.text.charAt(reader.at) === closer) reader.at++
  else {
    fault(reader, start, `${what} is not closed: add the missing ${closer}.`)
    skipToEntry(reader)
  }
}

function fault(reader: Reader, at: number, message: string): void {
  reader.faults.push({ at, message })
}

function word(reader: Reader, of: RegExp): string {
  const from = reader.at
  while (reader.at < reader.text.length && of.test(reader.text.charAt(reader.at))) reader.at++
  return reader.text.slice(from, reader.at)
}

/** Passes over white space, and comments from `%` to the end of the line. */
function blanks(reader: Reader): void {
  const { text } = reader
  for (;;) {
    while (reader.at < text.length && /\s/.test(text.charAt(reader.at))) reader.at++
    if (text.charAt(reader.at) !== '%') return
    const end = text.indexOf('\n', reader.at)
    reader.at = end < 0 ? text.length : end
  }
}

/** A `%` stands before it on its line. */
function isCommentedOut(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 200; i--) {
    const char = text.charAt(i)
    if (char === '\n') return false
    if (char === '%' && text.charAt(i - 1) !== '\\') return true
  }
  return false
}

/** Gives entries the fields that they lack from the one they refer to. */
function inherited(entries: readonly BibtexEntry[]): readonly BibtexEntry[] {
  if (!entries.some(({ fields }) => fields.has('crossref') || fields.has('xdata'))) return entries
  const byKey = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]))
  return entries.map((entry) => {
    const parents = [entry.fields.get('crossref'), ...(entry.fields.get('xdata')?.split(',') ?? [])]
    const fields = new Map(entry.fields)
    for (const name of parents) {
      const parent = name === undefined ? undefined : byKey.get(name.trim().toLowerCase())
      for (const [field, told] of parent?.fields ?? []) {
        // The title of a volume is the container of what stands in it.
        const as = field === 'title' && entry.fields.get('crossref') === name ? 'booktitle' : field
        if (!fields.has(as) && field !== 'url' && field !== 'doi' && field !== 'ids') fields.set(as, told)
      }
    }
    return { ...entry, fields }
  })
}
