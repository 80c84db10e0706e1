/**
 * Tells who holds an office, and when.
 *
 * In: tokens that may name an office, and the agents of the knowledge base. Out: their terms in it. It knows no draft and no date: who
 * is meant by an office that several have held is told from both.
 */
import { BODY, FUNCTION, LOCATING, speakerClassesOf } from '../claims/speaker-words.ts'
import type { Agent } from '../knowledge/model.ts'
import { POSSESSIVE, type Tokens, tokenize, WORD } from '../reading/token.ts'
import { intern, wordOf } from '../reading/vocabulary.ts'
import type { PartialDate } from '../text/date.ts'
import type { Span } from '../text/span.ts'
import { firstEndingAfter, tokensAround } from './token-window.ts'

type Agents = ReadonlyMap<string, Agent>

/** Somebody's time in an office, as far as it is known. */
export interface Term {
  readonly code: string
  readonly from?: PartialDate
  readonly to?: PartialDate
}

/** How many words before a name may be its office. */
export const OFFICE_REACH = 6

/** Who holds an office that the words name: the longest office at each word. */
export function officeHolders(tokens: Tokens, first: number, end: number, taken: Uint8Array, agents: Agents): readonly Term[] {
  const known = officesOf(agents)
  const holders = new Set<Term>()
  for (let from = first; from < end; from++) {
    let key = ''
    let best = -1
    for (let to = from; to < Math.min(end, from + 12); to++) {
      const word = tokens.word[to] as number
      if (word < 0) continue
      key = key === '' ? wordOf(word).text : `${key} ${wordOf(word).text}`
      if (known.has(key)) best = to
    }
    if (best < 0) continue
    const name = tokens.word
      .slice(from, best + 1)
      .filter((word) => word >= 0)
      .map((word) => wordOf(word).text)
      .join(' ')
    for (const term of known.get(name) ?? []) holders.add(term)
    taken.fill(1, from, best + 1)
    from = best
  }
  return [...holders]
}

/** The union's chair, the chair of the union: the one person whose office has all these words, a body's among them. */
export function holderByWords(all: Tokens, naming: Span, agents: Agents): string | undefined {
  const tokens = tokensAround(all, naming, OFFICE_REACH)
  let from = firstEndingAfter(tokens, naming.start)
  if (tokens.kind[from - 1] === POSSESSIVE)
    for (from -= 2; from > 0 && tokens.kind[from - 1] === WORD && !isSmall(tokens.word[from] as number); ) from--
  const words: number[] = []
  for (let i = Math.max(0, from); i < tokens.count && (tokens.start[i] as number) < naming.end; i++)
    if (tokens.kind[i] === WORD && !isSmall(tokens.word[i] as number)) words.push(tokens.word[i] as number)
  if (words.length < 2 || !words.some((word) => speakerClassesOf(word) & BODY)) return undefined
  const holders = officeWords(agents).filter(({ words: own }) => words.every((word) => own.has(word)))
  const [only] = holders
  return only !== undefined && holders.every(({ code }) => code === only.code) ? only.code : undefined
}

function isSmall(word: number): boolean {
  return (speakerClassesOf(word) & (FUNCTION | LOCATING)) !== 0
}

interface OfficeWords {
  readonly code: string
  readonly words: ReadonlySet<number>
}

const officeWordsOf = new WeakMap<Agents, readonly OfficeWords[]>()

function officeWords(agents: Agents): readonly OfficeWords[] {
  const known = officeWordsOf.get(agents)
  if (known !== undefined) return known
  const built = [...agents.values()].flatMap(({ code, roles }) =>
    roles.flatMap(({ labels }) =>
      Object.values(labels).map((label) => ({ code, words: new Set(tokenize(label).word.filter((word) => word >= 0)) })),
    ),
  )
  officeWordsOf.set(agents, built)
  return built
}

const offices = new WeakMap<Agents, ReadonlyMap<string, readonly Term[]>>()

function officesOf(agents: Agents): ReadonlyMap<string, readonly Term[]> {
  const known = offices.get(agents)
  if (known !== undefined) return known
  const built = new Map<string, Term[]>()
  for (const { code, roles } of agents.values()) {
    for (const { labels, from, to } of roles) {
      const term: Term = { code, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
      for (const label of new Set(Object.values(labels))) {
        const key = tokenize(label)
          .word.filter((id) => id >= 0)
          .map((id) => wordOf(id).text)
          .join(' ')
        const terms = built.get(key)
        if (terms === undefined) built.set(key, [term])
        else terms.push(term)
      }
    }
  }
  // The chief entomologist of the Institute is the chief entomologist, where only one person is.
  const short = new Map<string, Term[]>()
  for (const [key, terms] of built) {
    const [office = ''] = key.split(/ (?:of|for|at) /)
    if (office === key || !/ /.test(office) || !office.split(' ').some((word) => speakerClassesOf(intern(word)) === 0)) continue
    short.set(office, [...(short.get(office) ?? []), ...terms])
  }
  for (const [office, terms] of short) if (new Set(terms.map(({ code }) => code)).size === 1 && !built.has(office)) built.set(office, terms)
  offices.set(agents, built)
  return built
}
