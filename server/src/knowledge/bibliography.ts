/**
 * Reads bibliographies: BibTeX and BibLaTeX, CSL-JSON, CSL-YAML.
 *
 * In: the text of a file. Out: what its entries say of the documents they describe, so far as a document can be told by it, and
 * problems with their place. What cannot be read is left out, the rest is kept. It does not know which documents are sources of the
 * knowledge base; that is `same-source.ts`.
 */
import { LineCounter, parseDocument } from 'yaml'
import { type PartialDate, parsePartialDate, SHORT_MONTHS, twoDigits } from '../text/date.ts'
import { type BibtexEntry, readBibtex } from './bibtex.ts'
import type { Origin, Problem } from './model.ts'
import { isRecord } from './pack-files.ts'
import { decodeTex } from './tex.ts'

export type BibliographyFormat = 'bibtex' | 'csl-json' | 'csl-yaml'

/** A document as a bibliography describes it. */
export interface BibliographyEntry {
  readonly key: string
  /** Other keys that it can be cited by. */
  readonly otherKeys: readonly string[]
  /** As plain text, and with its subtitle where that stands by itself. */
  readonly titles: readonly string[]
  /** All of an entry that is no record but running text: its title is somewhere in it. */
  readonly text?: string
  /** Whatever published it: journal, newspaper, publisher, institution. */
  readonly outlets: readonly string[]
  readonly authors: readonly string[]
  readonly issued: PartialDate | null
  readonly url: string | null
  readonly doi: string | null
  readonly origin: Origin
}

/** Where a bibliography can be added to. */
export interface BibliographyRoom {
  readonly at: number
  /** The same place, counted from 0 in lines and UTF-16 units. */
  readonly place: { readonly line: number; readonly character: number }
  /** What must stand before and behind the new entry, and how far it is set in. */
  readonly before: string
  readonly after: string
  readonly indent: string
}

/** A bibliography that has been read. */
export interface Bibliography {
  readonly path: string
  readonly format: BibliographyFormat
  readonly entries: readonly BibliographyEntry[]
  readonly problems: readonly Problem[]
  /** Where an entry can be added; null where none can. */
  readonly room: BibliographyRoom | null
}

/** Reads the text of a bibliography; its format is told by the name of the file. */
export function readBibliography(path: string, written: string): Bibliography {
  const skipped = written.startsWith('\ufeff') ? 1 : 0
  const text = written.slice(skipped)
  const read = /\.json$/i.test(path) ? readJson(path, text) : /\.ya?ml$/i.test(path) ? readYaml(path, text) : readBib(path, text)
  return skipped === 0 || read.room === null ? read : { ...read, room: { ...read.room, at: read.room.at + skipped } }
}

function readBib(path: string, text: string): Bibliography {
  const { entries, faults } = readBibtex(text)
  const originAt = placesIn(path, text)
  return {
    path,
    format: 'bibtex',
    entries: entries.map((entry) => fromBibtex(entry, originAt(entry.start))),
    problems: faults.map(({ at, message }) => ({ severity: 'warning', message, ...originAt(at) })),
    room: { ...roomAt(text, text.length), before: text === '' ? '' : text.endsWith('\n') ? '\n' : '\n\n', after: '\n', indent: '  ' },
  }
}

function roomAt(text: string, at: number): Pick<BibliographyRoom, 'at' | 'place'> {
  const before = text.slice(0, at)
  const line = before.lastIndexOf('\n')
  return { at, place: { line: before.split('\n').length - 1, character: at - line - 1 } }
}

/** Gives the place of an offset in a file. */
function placesIn(path: string, text: string): (at: number) => Origin {
  const lines = new LineCounter()
  lines.addNewLine(0)
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1)
  return (at) => {
    const { line, col } = lines.linePos(at)
    return { path, line, column: col }
  }
}

const OUTLETS = ['journaltitle', 'journal', 'newspaper', 'maintitle', 'booktitle', 'organization', 'institution', 'publisher', 'school']

function fromBibtex({ key, fields }: BibtexEntry, origin: Origin): BibliographyEntry {
  const field = (...names: string[]): string | undefined => {
    for (const name of names) {
      const value = fields.get(name)
      if (value !== undefined && value.trim() !== '') return value
    }
    return undefined
  }
  const title = decodeTex(field('title') ?? '')
  const subtitle = decodeTex(field('subtitle') ?? '')
  const loose = `${field('howpublished') ?? ''} ${field('note') ?? ''}`
  const url = field('url') ?? /https?:\/\/[^\s{}<>"\\]+(?:\\[_%&#~][^\s{}<>"\\]*)*/.exec(loose)?.[0]
  const how = decodeTex(field('howpublished') ?? '')
    .replace(/https?:\S*/g, '')
    .trim()
  return {
    key,
    otherKeys: (field('ids') ?? '')
      .split(',')
      .map((other) => other.trim())
      .filter((other) => other !== ''),
    titles: title === '' ? [] : subtitle === '' ? [title] : [title, `${title}: ${subtitle}`],
    outlets: [...OUTLETS.map((name) => decodeTex(field(name) ?? '')), /\p{L}/u.test(how) ? how : ''].filter((name) => name !== ''),
    authors: authorsOf(field('author', 'editor') ?? ''),
    issued: dateOf(field('date'), field('year'), field('month'), field('day')),
    url: url === undefined ? null : addressOf(url),
    doi: field('doi')?.trim() ?? null,
    origin,
  }
}

/** An address as TeX writes it: `\url{…}` and escaped signs. */
function addressOf(url: string): string {
  return url
    .replace(/\\url\b/g, '')
    .replace(/[{}\s]/g, '')
    .replace(/\\([_%&#~$])/g, '$1')
}

/** `Mai, Ngoc and {River Bank}`: names with the given one first. */
function authorsOf(tex: string): readonly string[] {
  return splitNames(tex).flatMap((name) => {
    if (/^\{.*\}$/s.test(name)) return [decodeTex(name)]
    const [family = '', ...given] = decodeTex(name).split(',')
    const whole = `${given.at(-1) ?? ''} ${family}`.trim()
    return whole === '' || whole === 'others' ? [] : [whole]
  })
}

/** Cuts at `and` outside braces. */
function splitNames(tex: string): readonly string[] {
  const names: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < tex.length; at++) {
    const code = tex.charCodeAt(at)
    if (code === 0x7b) depth++
    else if (code === 0x7d) depth--
    else if (code === 0x61 && depth <= 0 && /\s/.test(tex.charAt(at - 1)) && tex.startsWith('and', at) && /\s/.test(tex.charAt(at + 3))) {
      names.push(tex.slice(from, at).trim())
      from = at + 3
    }
  }
  names.push(tex.slice(from).trim())
  return names
}

function dateOf(
  date: string | undefined,
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): PartialDate | null {
  const iso = /(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date ?? '')?.[0]
  if (iso !== undefined) return parsePartialDate(iso) ?? parsePartialDate(iso.slice(0, 4)) ?? null
  const four = /\d{4}/.exec(year ?? '')?.[0]
  if (four === undefined) return null
  const written = decodeTex(month ?? '').toLowerCase()
  const named = SHORT_MONTHS.findIndex((name) => written.includes(name))
  const number = named >= 0 ? named + 1 : /^(?:0?[1-9]|1[0-2])$/.test(written) ? Number(written) : 0
  if (number === 0) return four
  const dayNumber = Number(/\d{1,2}/.exec(day ?? (named >= 0 ? written : ''))?.[0] ?? 0)
  const partial = `${four}-${twoDigits(number)}`
  return parsePartialDate(`${partial}-${twoDigits(dayNumber)}`) ?? partial
}

function readJson(path: string, text: string): Bibliography {
  const originAt = placesIn(path, text)
  try {
    const value: unknown = JSON.parse(text)
    const items = itemsOf(value)
    if (items === undefined) return notCsl(path, 'csl-json')
    let at = 0
    const entries = items.flatMap((item) => {
      const found = text.indexOf(JSON.stringify(String(isRecord(item) ? item.id : '')), at)
      if (found >= 0) at = found
      return fromCsl(item, originAt(at)) ?? []
    })
    const end = Array.isArray(value) ? text.trimEnd().length - 1 : -1
    const behind = text.slice(0, Math.max(0, end)).trimEnd().length
    const room = end < 0 ? null : { ...roomAt(text, behind), before: items.length > 0 ? ',\n' : '\n', after: '', indent: '  ' }
    return { path, format: 'csl-json', entries, problems: [], room }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const place = Number(/position (\d+)/.exec(message)?.[1] ?? (message.includes('end of JSON') ? text.length : 0))
    const problem: Problem = {
      severity: 'warning',
      message: `This is no JSON, so no entry of it is known: ${message}.`,
      ...originAt(place),
    }
    return { path, format: 'csl-json', entries: [], problems: [problem], room: null }
  }
}

function readYaml(path: string, text: string): Bibliography {
  const lines = new LineCounter()
  const none = { path, format: 'csl-yaml', entries: [], room: null } as const
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'silent', uniqueKeys: false })
    const [error] = document.errors
    if (error !== undefined) {
      const { line, col } = lines.linePos(Math.min(error.pos[0], text.length))
      const message = `This is no YAML, so no entry of it is known: ${error.message.split('\n')[0]}.`
      return { ...none, problems: [{ severity: 'warning', message, path, line: Math.max(1, line), column: Math.max(1, col) }] }
    }
    const value: unknown = document.toJS({ maxAliasCount: 100 })
    const items = itemsOf(value)
    if (items === undefined) return notCsl(path, 'csl-yaml')
    const listed = isRecord(value)
    const entries = items.flatMap((item, index) => {
      const node = document.getIn(listed ? ['references', index] : [index], true) as { range?: readonly number[] } | undefined
      const { line, col } = lines.linePos(node?.range?.[0] ?? 0)
      return fromCsl(item, { path, line: Math.max(1, line), column: Math.max(1, col) }) ?? []
    })
    // A list that ends the file in block style can be gone on with, as far in as its last dash.
    const dashes = text.match(/^[ \t]*-(?=[ \t])/gm)
    const indent = dashes?.[0]?.slice(0, -1)
    const isLast = !listed || Object.keys(value).at(-1) === 'references'
    const body = text.replace(/\n(?:\.\.\.|---)\s*$/, '').trimEnd()
    const room = indent === undefined || !isLast ? null : { ...roomAt(text, body.length), before: '\n', after: '', indent }
    return { path, format: 'csl-yaml', entries, problems: [], room }
  } catch (error) {
    const message = `This YAML cannot be read: ${error instanceof Error ? error.message : String(error)}.`
    return { ...none, problems: [{ severity: 'warning', message, path, line: 1, column: 1 }] }
  }
}

function notCsl(path: string, format: BibliographyFormat): Bibliography {
  const message = 'This is no bibliography: write a list of CSL items, each with its id and type.'
  return { path, format, entries: [], problems: [{ severity: 'warning', message, path, line: 1, column: 1 }], room: null }
}

/** The items of a CSL file: a list, or one under `references` or `items`. Undefined where there is none with an id. */
function itemsOf(value: unknown): readonly unknown[] | undefined {
  const list = Array.isArray(value) ? value : isRecord(value) ? (value.references ?? value.items) : undefined
  if (!Array.isArray(list)) return undefined
  return list.length === 0 || list.some((item) => isRecord(item) && item.id !== undefined) ? list : undefined
}

function fromCsl(item: unknown, origin: Origin): BibliographyEntry | undefined {
  if (!isRecord(item)) return undefined
  const id = item['citation-key'] ?? item.id
  if (typeof id !== 'string' && typeof id !== 'number') return undefined
  const text = (name: string): string => (typeof item[name] === 'string' || typeof item[name] === 'number' ? String(item[name]).trim() : '')
  const plain = (name: string): string => text(name).replace(/<\/?(?:i|b|sub|sup|span)\b[^<>]*>/g, '')
  return {
    key: String(id),
    otherKeys: item.id !== id && (typeof item.id === 'string' || typeof item.id === 'number') ? [String(item.id)] : [],
    titles: [plain('title')].filter((title) => title !== ''),
    outlets: ['container-title', 'publisher', 'authority'].map(plain).filter((name) => name !== ''),
    authors: (Array.isArray(item.author) ? item.author : [item.author]).flatMap((name) => nameOf(name) ?? []),
    issued: issuedOf(item.issued),
    url: text('URL') || text('url') || null,
    doi: text('DOI') || text('doi') || null,
    origin,
  }
}

function nameOf(name: unknown): string | undefined {
  if (typeof name === 'string') return name
  if (!isRecord(name)) return undefined
  const whole = String(name.literal ?? name.name ?? `${name.given ?? ''} ${name.family ?? ''}`).trim()
  return whole === '' ? undefined : whole
}

function issuedOf(issued: unknown): PartialDate | null {
  if (Array.isArray(issued)) return issuedOf(issued[0])
  if (!isRecord(issued)) return issued === undefined || issued === null ? null : dateOf(String(issued), undefined, undefined, undefined)
  const parts = issued['date-parts']
  if (Array.isArray(parts) && Array.isArray(parts[0])) {
    const [year, month, day] = parts[0] as unknown[]
    return dateOf(undefined, String(year), month === undefined ? undefined : String(month), day === undefined ? undefined : String(day))
  }
  if (issued.year !== undefined) return dateOf(undefined, String(issued.year), String(issued.month ?? ''), String(issued.day ?? ''))
  return dateOf(String(issued.raw ?? issued.literal ?? ''), undefined, undefined, undefined)
}
