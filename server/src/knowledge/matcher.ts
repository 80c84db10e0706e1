/**
 * Finds aliases in a text, all in one pass (Aho and Corasick 1975).
 *
 * In: tokens. Out: the places where aliases stand, in order. It does not decide what a word means where an alias names several
 * concepts, nor whether the parts of an alias stand in one clause: it knows no clauses.
 *
 * Which of several matches holds:
 * - At a place the longest alias wins, over all kinds. What lies inside a longer match is dropped, and so is what lies inside an
 *   excluded phrase, which is then dropped itself: silence is safer than half a name.
 * - Of two that overlap in part, the one that begins first is kept; both where one names what is measured and the other what that is of
 *   (*measles vaccination rate*).
 * - A part of an alias of several parts drops nothing, since the other parts may prove to stand in another clause: what lies inside it
 *   is kept beside it (`GDP` in `of GDP`). It is dropped itself inside a longer match of another alias, and where not all
 *   the parts of its alias stand in the text.
 * - A word of up to four capitals (`IT`) matches only capitals; one of two capitals not among words that are all in capitals.
 */
import { HYPHEN, MARK, POSSESSIVE, type Tokens, tokenText, WORD } from '../reading/token.ts'
import { firstNot, oneBefore } from '../text/search.ts'
import { ALL_CAPITALS, AND, ANY_CASE, CAPITALISED, type Form, isAnd } from './alias.ts'
import { type Alphabet, newAlphabet, newSymbols, newTrie, type Trie, UNKNOWN, UNSEEN, type Walk, walkOf } from './automaton.ts'
import type { AliasMatch, Concept } from './model.ts'

/** An alias to be found: its parts, each with its forms, and what it names, or null for a phrase that is excluded. */
export interface Entry {
  readonly parts: readonly (readonly Form[])[]
  readonly concept: Concept | null
}

/** Finds aliases. Linear in the number of tokens, whatever the number of aliases. */
export type Matcher = (tokens: Tokens) => readonly AliasMatch[]

/** What ends at a state: one alias, or several with the same words. */
export interface Output {
  /** Of several parts: which alias it is. */
  readonly alias: number
  readonly part: number
  readonly parts: number
  readonly cases: Uint8Array | null
  readonly concepts: readonly Concept[]
}

/** Aliases in the form in which they are looked for: nothing in it depends on the run of the program. */
export interface CompiledAliases {
  readonly alphabet: Alphabet
  readonly walk: Walk
  /** What ends at a state at which something does. */
  readonly outputsAt: (state: number) => readonly Output[]
}

/** Aliases as they were compiled just now, in all parts. */
export interface FreshAliases extends CompiledAliases {
  readonly stems: ReadonlyMap<string, number>
  readonly written: ReadonlyMap<string, number>
  readonly trie: Trie
  readonly outputs: ReadonlyMap<number, readonly Output[]>
  /** Of outputs that aliases from before have too: what the others among them name, null for an excluded phrase. */
  readonly added: ReadonlyMap<Output, readonly (Concept | null)[]>
}

/** Which alias a match is of that has no other part. */
const ALONE = -1
const NONE: readonly AliasMatch[] = []

type Ending = Output & { readonly concepts: Concept[] }

/** Compiles aliases, those from `before` first. Those that are written alike become one match that names all their concepts. */
export function compileAliases(entries: readonly Entry[], before: readonly Entry[] = []): FreshAliases {
  const symbols = newAlphabet()
  const trie = newTrie()
  const outputs = new Map<number, Ending[]>()
  // The same parts in another pack are the same alias.
  const ofParts = new Map<string, number>()
  const added = new Map<Output, (Concept | null)[]>()
  // What ends at most states: one concept, whose names have it in common until another has the same words.
  const shared = new Map<Concept, Ending[]>()
  const isShared = (ending: readonly Ending[]): boolean => {
    const [concept] = ending[0]?.concepts ?? []
    return concept !== undefined && shared.get(concept) === ending
  }
  const add = ({ parts, concept }: Entry, isBefore: boolean): void => {
    let alias = ALONE
    if (parts.length > 1) {
      const key = JSON.stringify(parts.map((forms) => forms.map((form) => JSON.stringify(form)).sort()))
      alias = ofParts.get(key) ?? ofParts.size
      ofParts.set(key, alias)
    }
    parts.forEach((forms, part) => {
      for (const form of forms) {
        let state = 0
        for (const symbol of form.symbols) state = trie.add(state, symbols.add(symbol))
        const before = outputs.get(state)
        if (before === undefined && alias === ALONE && form.cases === null && concept !== null && !isBefore) {
          const only = shared.get(concept) ?? [{ alias, part, parts: 1, cases: null, concepts: [concept] }]
          shared.set(concept, only)
          outputs.set(state, only)
          continue
        }
        const here = before === undefined ? [] : isShared(before) ? before.map((one) => ({ ...one, concepts: [...one.concepts] })) : before
        outputs.set(state, here)
        const same = here.find((it) => it.alias === alias && it.part === part && (alias !== ALONE || equal(it.cases, form.cases)))
        const output = same ?? { alias, part, parts: parts.length, cases: form.cases, concepts: [] }
        if (same === undefined) {
          here.push(output)
          if (isBefore) added.set(output, [])
        }
        if (!isBefore) added.get(output)?.push(concept)
        if (concept !== null && !names(output.concepts, concept)) output.concepts.push(concept)
      }
    })
  }
  for (const entry of before) add(entry, true)
  for (const entry of entries) add(entry, false)
  const { stems, written } = symbols
  const closed = trie.close()
  let walk: Walk | undefined
  return {
    alphabet: { size: stems.size + written.size, stem: (text) => stems.get(text), written: () => written },
    get walk() {
      walk ??= walkOf(closed, stems.size + written.size, (state) => outputs.has(state))
      return walk
    },
    outputsAt: (state) => outputs.get(state) ?? [],
    stems,
    written,
    trie: closed,
    outputs,
    added,
  }
}

/** Finds compiled aliases. */
export function newMatcher({ alphabet, walk, outputsAt }: CompiledAliases): Matcher {
  const symbols = newSymbols(alphabet)
  const { root, go, fail, end, length } = walk

  return (tokens) => {
    const { count, kind, word } = tokens
    const known = symbols.ofWords()
    const and = symbols.meet(AND)
    // Whole matches, each inside no other: starts and ends both rise.
    let wholes: AliasMatch[] | undefined
    const parts: AliasMatch[] = []
    let state = 0
    for (let i = 0; i < count; i++) {
      const is = kind[i]
      let symbol: number
      if (is === WORD) {
        symbol = known[word[i] as number] as number
        if (symbol === UNSEEN) symbol = symbols.meet(word[i] as number)
      } else if (is === HYPHEN || is === POSSESSIVE) continue
      else if (is === MARK && isAnd(tokenText(tokens, i))) symbol = and
      else symbol = symbols.ofText(tokens, i)
      if (symbol === UNKNOWN) {
        state = 0
        continue
      }
      let next = 0
      while (state !== 0) {
        next = go(state, symbol)
        if (next !== 0) break
        state = fail(state)
      }
      state = state === 0 ? (root[symbol] as number) : next
      for (let at = end(state); at !== 0; at = end(fail(at))) {
        const from = startOf(tokens, i, length(at))
        const whole = accept(tokens, from, i + 1, outputsAt(at), parts)
        if (whole === undefined) continue
        wholes ??= []
        while (wholes.length > 0 && (wholes.at(-1) as AliasMatch).from >= from) wholes.pop()
        wholes.push(whole)
        break
      }
    }
    if (parts.length === 0) return wholes === undefined ? NONE : kept(wholes)
    return merged(wholes ?? [], parts)
  }
}

function equal(a: Uint8Array | null, b: Uint8Array | null): boolean {
  return a === b || (a !== null && b !== null && a.length === b.length && a.every((it, i) => it === b[i]))
}

function names(concepts: readonly Concept[], concept: Concept): boolean {
  return concepts.some((it) => it.kind === concept.kind && it.code === concept.code)
}

/** Gives the whole match among `outputs` that the text's capitals allow, and adds parts to `found`. */
function accept(tokens: Tokens, from: number, to: number, outputs: readonly Output[], found: AliasMatch[]): AliasMatch | undefined {
  let whole: { alias: number; part: number; parts: number; from: number; to: number; concepts: readonly Concept[] } | undefined
  for (const output of outputs) {
    if (output.cases !== null && !casesHold(tokens, from, to, output.cases)) continue
    const { alias, part, concepts, parts } = output
    const match = { alias, part, parts, from, to, concepts }
    if (parts > 1) found.push(match)
    else if (whole === undefined) whole = match
    else whole.concepts = [...whole.concepts, ...concepts.filter((it) => !names(whole?.concepts ?? [], it))]
  }
  return whole
}

/** Drops what overlaps an earlier one, and excluded phrases. */
function kept(wholes: readonly AliasMatch[]): readonly AliasMatch[] {
  const matches: AliasMatch[] = []
  let end = 0
  for (const whole of wholes) {
    if (whole.from < end && !isBeside(matches.at(-1), whole, end)) continue
    end = whole.to
    if (whole.concepts.length > 0) matches.push(whole)
  }
  return matches
}

/** A name of what is measured and one of a subject, each with a word of its own. */
function isBeside(last: AliasMatch | undefined, whole: AliasMatch, end: number): boolean {
  if (last === undefined || last.to !== end) return false
  const kinds = [last, whole].map(({ concepts }) => new Set(concepts.map(({ kind }) => kind)))
  return kinds.every(({ size }) => size === 1) && isPair(kinds[0] as Kinds, kinds[1] as Kinds)
}

type Kinds = ReadonlySet<Concept['kind']>

function isPair(one: Kinds, other: Kinds): boolean {
  return (one.has('indicator') && other.has('subject')) || (one.has('subject') && other.has('indicator'))
}

function merged(wholes: readonly AliasMatch[], found: readonly AliasMatch[]): readonly AliasMatch[] {
  // Most are parts of aliases whose other parts are nowhere.
  if (!areAllMet(found)) return kept(wholes)
  const outside = found.filter((part) => !liesInside(part, wholes))
  const met = bitsMet(outside)
  const parts = outside.filter((part) => met.get(part.alias) === (1 << part.parts) - 1)
  if (parts.length === 0) return kept(wholes)
  return [...kept(wholes), ...parts].sort(
    (a, b) => a.from - b.from || b.to - a.to || a.parts - b.parts || a.alias - b.alias || a.part - b.part,
  )
}

/** The parts of each alias that were met, one bit each. */
function bitsMet(found: readonly AliasMatch[]): ReadonlyMap<number, number> {
  const met = new Map<number, number>()
  for (const { alias, part } of found) met.set(alias, (met.get(alias) ?? 0) | (1 << part))
  return met
}

/** Few parts are compared with each other rather than counted. */
const FEW_PARTS = 8

/** Tells whether all parts of some alias were met. */
function areAllMet(found: readonly AliasMatch[]): boolean {
  if (found.length > FEW_PARTS) {
    const met = bitsMet(found)
    return found.some(({ alias, parts }) => met.get(alias) === (1 << parts) - 1)
  }
  for (const first of found) {
    if (first.part !== 0) continue
    let met = 1
    for (const other of found) if (other.alias === first.alias) met |= 1 << other.part
    if (met === (1 << first.parts) - 1) return true
  }
  return false
}

/** Tells whether a longer whole match holds `part`. */
function liesInside(part: AliasMatch, wholes: readonly AliasMatch[]): boolean {
  // The last whole that begins at or before the part ends last of those.
  const whole = oneBefore(
    wholes,
    firstNot(wholes, (one) => one.from <= part.from),
  )
  return whole !== undefined && whole.to >= part.to && whole.to - whole.from > part.to - part.from
}

/** The token at which a match of `length` symbols that ends with token `last` begins. */
function startOf(tokens: Tokens, last: number, length: number): number {
  let left = length - 1
  let at = last
  while (left > 0) {
    at--
    const kind = tokens.kind[at]
    if (kind !== HYPHEN && kind !== POSSESSIVE) left--
  }
  return at
}

function casesHold(tokens: Tokens, from: number, to: number, cases: Uint8Array): boolean {
  let symbol = 0
  for (let i = from; i < to; i++) {
    const kind = tokens.kind[i]
    if (kind === HYPHEN || kind === POSSESSIVE) continue
    const demand = cases[symbol++]
    if (demand === ANY_CASE) continue
    if (demand === CAPITALISED) {
      if (!isCapital(tokens.text, tokens.start[i] as number)) return false
    } else if (demand === ALL_CAPITALS) {
      if (!isAllCapitals(tokens, i)) return false
      if (to - from === 1 && (tokens.end[i] as number) - (tokens.start[i] as number) <= 2 && standsAmongCapitals(tokens, i)) return false
    }
  }
  return true
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x80) return code >= 0x41 && code <= 0x5a
  const char = text.charAt(at)
  return char !== char.toLowerCase()
}

/** `SMEs` counts as capitals too. */
function isAllCapitals(tokens: Tokens, index: number): boolean {
  const start = tokens.start[index] as number
  let end = tokens.end[index] as number
  if (end - start > 2 && tokens.text.charCodeAt(end - 1) === 0x73) end--
  for (let at = start; at < end; at++) {
    const code = tokens.text.charCodeAt(at)
    if ((code < 0x30 || code > 0x39) && !isCapital(tokens.text, at)) return false
  }
  return true
}

/** A neighbour of five capitals or more: the line is set in capitals, and they tell `IT` from `it` no more. */
function standsAmongCapitals(tokens: Tokens, index: number): boolean {
  for (let i = Math.max(0, index - 3); i <= Math.min(tokens.count - 1, index + 3); i++) {
    if (i !== index && tokens.kind[i] === WORD && (tokens.end[i] as number) - (tokens.start[i] as number) > 4 && isAllCapitals(tokens, i))
      return true
  }
  return false
}
