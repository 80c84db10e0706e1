/**
 * Reads who a sentence says issued an instrument, and when.
 *
 * In: where the instrument is named, the agents and dates of its sentence. Out: the bodies and the date that are said of it. A body
 * or date that merely stands nearby (*under Resolution 50, the Government adopted …*) is none of its.
 */
import { ADVERB, CONJUNCTION, classesOf, DETERMINER, isClass } from '../claims/lexicon.ts'
import { MARK, POSSESSIVE, type TokenRange, type Tokens, tokenText, WORD } from '../reading/token.ts'
import { internAll } from '../reading/vocabulary.ts'
import { readAfter } from './instrument-after.ts'
import { AUXILIARIES, type NamedAgent, type NamedDate, RELATIVE_WORDS, type Scene } from './instrument-scene.ts'
import { isYearText } from './instrument-titles.ts'
import { issuedAt } from './instrument-words.ts'

const ARTICLES = internAll('the a an')

/** What is said of an instrument, and the tokens that its whole mention spans. */
export interface Issue extends TokenRange {
  readonly issuers: readonly NamedAgent[]
  readonly date: NamedDate | undefined
  /** A name that nothing is known of stands where the issuer would. */
  readonly stranger: boolean
}

/** Reads the issue of an instrument that stands at `anchor`; nothing is read at or behind `limit`. `pre` is where the words before it that describe it begin. */
export function issueOf(scene: Scene, anchor: TokenRange & { readonly head: number }, pre: number, limit: number): Issue {
  const before = readBefore(scene, pre, pre === anchor.from)
  // `the directive of the Ministry for …`: said between the kind and what describes it.
  const amid = anchor.head < anchor.to ? readAfter(scene, anchor.head, anchor.to, false) : undefined
  const owner = ownerBehind(scene, anchor, limit)
  const after = readAfter(scene, owner === undefined ? anchor.to : owner.to + 1, limit, before.active)
  const own = scene.dates.find((date) => date.from >= pre && date.to <= anchor.from)
  const date = after.date ?? amid?.date ?? own ?? before.date
  return {
    from: Math.min(before.from, anchor.from, date?.from ?? anchor.from),
    to: Math.max(after.to, anchor.to),
    issuers: [...before.issuers, ...(amid?.issuers ?? []), ...(owner === undefined ? [] : [owner]), ...after.issuers],
    date,
    stranger: before.stranger,
  }
}

/** *Resolution 50 is the Politburo's, of 20 August*: whose the subject of its clause is said to be. */
function ownerBehind({ tokens, sentence, agents }: Scene, { from: start, to: at }: TokenRange, limit: number): NamedAgent | undefined {
  if (at + 2 >= limit || !IS.has(tokens.word[at] as number)) return undefined
  const opens = start > sentence.from && isClass(tokens, start - 1, DETERMINER) ? start - 1 : start
  if (opens > sentence.from && tokens.kind[opens - 1] !== MARK && !isClass(tokens, opens - 1, CONJUNCTION)) return undefined
  const from = isClass(tokens, at + 1, DETERMINER) ? at + 2 : at + 1
  const owner = agents.find((agent) => agent.from === from || agent.from === at + 1)
  if (owner === undefined || tokens.kind[owner.to] !== POSSESSIVE) return undefined
  // *The Government's to implement*, *the Government's, and the ministry's, worry*
  const next = owner.to + 1
  const ends = next >= limit || (tokens.kind[next] === MARK && !isClass(tokens, next + 1, CONJUNCTION))
  return ends ? owner : undefined
}

const IS = internAll('is was')

interface Before {
  readonly from: number
  readonly issuers: readonly NamedAgent[]
  readonly date: NamedDate | undefined
  readonly stranger: boolean
  /** The sentence's verb of issuing stands before the instrument. */
  readonly active: boolean
}

/** *The Politburo's …*, *In 2019 the Politburo issued …* */
function readBefore(scene: Scene, pre: number, close: boolean): Before {
  const { tokens, sentence } = scene
  let at = pre - 1
  const nothing: Before = { from: pre, issuers: [], date: undefined, stranger: false, active: false }
  const possessive = at >= sentence.from && tokens.kind[at] === POSSESSIVE
  if (possessive) at--
  // `the Government reviewed Resolution 50`: only an owner may stand apart.
  const owner = possessive || close ? agentEnding(scene, at + 1) : undefined
  if (owner !== undefined) {
    const issuers = [owner]
    // `the Politburo and Government's resolution`
    const joint = owner.from - 1
    const other = joint > sentence.from && isClass(tokens, joint, CONJUNCTION) ? agentEnding(scene, joint) : undefined
    if (other !== undefined) issuers.push(other)
    const from = withArticle(tokens, sentence, (other ?? owner).from)
    return { ...nothing, from, issuers, stranger: isStranger(scene, (other ?? owner).from - 1) }
  }
  if (possessive) {
    const year = at >= sentence.from && isYearText(tokenText(tokens, at))
    return { ...nothing, from: at, stranger: !year && tokens.kind[at] === WORD }
  }
  while (at >= sentence.from && isClass(tokens, at, DETERMINER)) at--
  const article = at + 1
  let verb = -1
  for (let from = at; from >= Math.max(sentence.from, at - 2); from--) if (issuedAt(tokens, from) === at + 1) verb = from
  if (verb < 0) return { ...nothing, from: article }
  at = verb - 1
  while (at >= sentence.from && (AUXILIARIES.has(tokens.word[at] as number) || isClass(tokens, at, ADVERB))) at--
  // `It was the Politburo that issued …`
  if (at > sentence.from && RELATIVE_WORDS.has(tokens.word[at] as number)) at--
  const interposed = scene.dates.find((date) => date.to === at + 1)
  if (interposed !== undefined) at = interposed.from - 1
  const agent = agentEnding(scene, at + 1)
  if (agent === undefined) return { ...nothing, from: article, active: true }
  const from = withArticle(tokens, sentence, agent.from)
  let fronted = from - 1
  if (fronted >= sentence.from && tokenText(tokens, fronted) === ',') fronted--
  return {
    from,
    issuers: [agent],
    date: interposed ?? scene.dates.find((date) => date.to === fronted + 1 && date.from > sentence.from - 1),
    stranger: isStranger(scene, agent.from - 1),
    active: true,
  }
}

function agentEnding({ agents }: Scene, to: number): NamedAgent | undefined {
  return agents.find((agent) => agent.to === to)
}

function withArticle(tokens: Tokens, sentence: TokenRange, from: number): number {
  return from > sentence.from && isArticle(tokens, from - 1) ? from - 1 : from
}

function isArticle(tokens: Tokens, at: number): boolean {
  return ARTICLES.has(tokens.word[at] as number)
}

/** A capitalised word of which nothing is known, before a body: *Ruritanian Government*. */
function isStranger({ tokens, sentence, agents }: Scene, at: number): boolean {
  if (at <= sentence.from || tokens.kind[at] !== WORD || classesOf(tokens.word[at] as number) !== 0) return false
  if (agents.some((agent) => agent.from <= at && at < agent.to)) return false
  const first = tokenText(tokens, at).charAt(0)
  return first !== first.toLowerCase()
}
