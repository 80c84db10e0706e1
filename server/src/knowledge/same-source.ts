/**
 * Tells which source of the knowledge base an entry of a writer's own bibliography describes.
 *
 * In: sources and entries. Out: the source of an entry with the same DOI, the same address, or the same title and no other outlet,
 * whatever its key. Dates decide nothing but for titles so short that several documents have them.
 */
import { type Tokens, tokenize } from '../reading/token.ts'
import { withoutDiacritics } from './alias.ts'
import type { BibliographyEntry } from './bibliography.ts'
import type { AliasMatch, Source } from './model.ts'

/** What of a knowledge base documents are told by. */
export interface SourceNames {
  readonly sources: ReadonlyMap<string, Source>
  match(tokens: Tokens): readonly AliasMatch[]
}

/** Sources by what identifies them. */
export interface SourceFinder {
  /** The source that an entry describes; undefined for another document. */
  readonly describedBy: (entry: BibliographyEntry) => Source | undefined
  /** The source at an address; undefined where it is another page. */
  readonly at: (url: string) => Source | undefined
}

const finders = new WeakMap<ReadonlyMap<string, Source>, SourceFinder>()

/** Gives the finder of a knowledge base, built once. */
export function sourceFinder(names: SourceNames): SourceFinder {
  const known = finders.get(names.sources)
  if (known !== undefined) return known
  const built = newFinder(names)
  finders.set(names.sources, built)
  return built
}

// A shorter title is one that several documents may have: *Annual report*.
const TELLING_WORDS = 4

function newFinder(names: SourceNames): SourceFinder {
  const byDoi = new Map<string, Source>()
  const byAddress = new Map<string, Source>()
  const byTitle = new Map<string, Source[]>()
  for (const source of names.sources.values()) {
    const doi = doiOf(source.csl.DOI)
    if (doi !== undefined) byDoi.set(doi, source)
    if (source.url !== null) byAddress.set(normalAddress(source.url), source)
    const title = foldText(source.title)
    const same = byTitle.get(title)
    if (same === undefined) byTitle.set(title, [source])
    else same.push(source)
  }
  const at = (url: string): Source | undefined => {
    const doi = doiOf(url)
    return (doi === undefined ? undefined : byDoi.get(doi)) ?? byAddress.get(normalAddress(url))
  }
  const titled = (title: string): readonly Source[] => {
    const same = byTitle.get(foldText(title))
    if (same !== undefined) return same
    // A pack may know the title in another language.
    const tokens = tokenize(title)
    if (tokens.count < TELLING_WORDS) return []
    const whole = names.match(tokens).find((match) => match.from === 0 && match.to >= tokens.count - 1)
    return (whole?.concepts ?? []).flatMap(({ kind, code }) => (kind === 'source' ? (names.sources.get(code) ?? []) : []))
  }
  const titledIn = (text: string): Source | undefined => {
    const tokens = tokenize(text)
    for (const { from, to } of names.match(tokens)) {
      if (to - from < TELLING_WORDS) continue
      const [same] = titled(text.slice(tokens.start[from], tokens.end[to - 1]))
      if (same !== undefined && isWhole(text, tokens.end[to - 1] as number)) return same
    }
    return undefined
  }
  return {
    at,
    describedBy: (entry) => {
      const doi = doiOf(entry.doi) ?? doiOf(entry.url)
      const ofDoi = doi === undefined ? undefined : byDoi.get(doi)
      if (ofDoi !== undefined) return ofDoi
      const ofAddress = entry.url === null ? undefined : byAddress.get(normalAddress(entry.url))
      if (ofAddress !== undefined) return ofAddress
      for (const title of entry.titles) {
        const same = titled(title).filter((source) => {
          const other = doiOf(source.csl.DOI)
          if (doi !== undefined && other !== undefined) return false
          const telling = foldText(title).split(' ').length >= TELLING_WORDS
          return (
            (entry.outlets.length === 0 && telling) || (isOutletOf(entry.outlets, source, names) && (telling || isSameTime(entry, source)))
          )
        })
        if (same.length > 0) return same.find((source) => isSameTime(entry, source)) ?? same[0]
      }
      return entry.text === undefined ? undefined : titledIn(entry.text)
    },
  }
}

/** A title ends before a stop; another goes on: *…: a reply*, *… revisited*. */
function isWhole(text: string, end: number): boolean {
  return /^\s*(?:$|["”’»'|.,;([!?–—])/.test(text.slice(end, end + 4))
}

function isOutletOf(outlets: readonly string[], source: Source, names: SourceNames): boolean {
  const own = [source.outlet, source.csl['container-title'], source.csl.publisher].flatMap((name) =>
    typeof name === 'string' ? foldOutlet(name) : [],
  )
  return outlets.some((outlet) => {
    if (own.includes(foldOutlet(outlet))) return true
    const matches = names.match(tokenize(outlet))
    return matches.some(({ concepts }) => concepts.some(({ kind, code }) => kind === 'source' && code === source.key))
  })
}

function foldOutlet(name: string): string {
  return foldText(name.replace(/\([^()]*\)/g, ' ')).replace(/^the /, '')
}

function isSameTime({ issued }: BibliographyEntry, { published }: Source): boolean {
  return issued !== null && (issued.startsWith(published) || published.startsWith(issued))
}

/** Letters and digits alone, small and without marks, a blank between words. */
export function foldText(text: string): string {
  return withoutDiacritics(text)
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A DOI in small letters, without what stands before it. */
function doiOf(written: unknown): string | undefined {
  if (typeof written !== 'string') return undefined
  return /(?:^|doi\.org\/|doi:\s*)(10\.\d{4,9}\/[^\s?#]+)/i.exec(written.trim())?.[1]?.toLowerCase()
}

/** Queries that say nothing but where a reader came from. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|ref|source|share|amp)(?:=|$)/i

/** An address without scheme, `www.` or `m.`, trailing slash, fragment, and what of its query only tells where a reader came from. */
export function normalAddress(url: string): string {
  const [, rest = ''] = /^(?:[a-z][a-z0-9+.-]*:)?(?:\/\/)?([^#]*)/i.exec(url.trim()) ?? []
  const [path = '', query = ''] = rest.split('?', 2)
  const slash = path.indexOf('/')
  const host = (slash < 0 ? path : path.slice(0, slash))
    .toLowerCase()
    .replace(/^(?:(?:www\d?|m|mobile|amp)\.)+/, '')
    .replace(/:(?:80|443)$/, '')
  const way = slash < 0 ? '' : decoded(path.slice(slash)).replace(/(?:\/amp|\/index\.html?)?\/*$/, '')
  // A page that its path alone does not name keeps its query.
  const kept = /\.(?:php|aspx?|jsp|cgi)$|^\/?$/i.test(way)
    ? query
        .split('&')
        .filter((part) => part !== '' && !TRACKING.test(part))
        .sort()
    : []
  return host + way + (kept.length > 0 ? `?${kept.join('&')}` : '')
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC')
  } catch {
    return path
  }
}
