/**
 * Reads what a paragraph names, for the quotations in it and beside it.
 *
 * In: a paragraph cut into sentences. Out: namings: who a sentence gives as a speaker, whom else it names, and whom a pronoun may
 * mean. Whom a name means is told from the knowledge base, later.
 */
import type { Run } from '../markup/prose.ts'
import { isCapital, MARK, type Tokens, WORD } from '../reading/token.ts'
import { intern, internAll } from '../reading/vocabulary.ts'
import type { Span } from '../text/span.ts'
import { type Frame, frameOf, quotesWithin, type Range, sentenceAt } from './quote-frame.ts'
import type { Given, How } from './quote-given.ts'
import { hasQuoteMarks, type MarkPairs, pairQuoteMarks } from './quote-marks.ts'
import { labelIn, sentenceSpeaker } from './quote-speaker.ts'
import { type Mention, type MentionKind, mentionsIn } from './speaker.ts'
import { isNameWord } from './speaker-names.ts'
import { speakerClassesOf } from './speaker-words.ts'

/** Where around a quotation a naming stands. */
export type Where = 'sentence' | 'before' | 'after' | 'lead-in' | 'heading' | 'signature' | 'row'

/** Words that name somebody or something that may have spoken. */
export interface Naming extends Span {
  readonly text: string
  readonly kind: MentionKind
  readonly where: Where
  /** How the grammar of its sentence gives it as the speaker; null where it is just named. */
  readonly how: How | 'continued' | null
  /** After a preposition of place or topic. */
  readonly located: boolean
  /** The run that the span is of; it may be one of another block. */
  readonly run: Run
  /** For a pronoun, an office by itself or a single name: whom it may mean, the likeliest first. */
  readonly refers: readonly string[]
  /** Of a pronoun: who else its sentence before names, beside its subject. */
  readonly others: readonly string[]
}

/** The tokens of a run; asked more than once for the same. */
export type TokensOf = (run: Run) => Tokens

/** Persons and offices named last before a paragraph, the last first; read only where a pronoun asks for them. */
export type Persons = () => readonly string[]

// A pronoun reaches no further back within a paragraph.
const SENTENCES_BACK = 20

/** How many persons are kept. */
export const KEPT = 4

/** A passage with its marks and sentences. */
export interface Read {
  readonly run: Run
  readonly marks: MarkPairs
  readonly frame: Frame
  /** What each sentence names, worked out when it is first asked for. */
  readonly sentences: (NamedSentence | undefined)[]
}

/** What a sentence names outside its quotations, whatever stands around it. */
interface NamedSentence {
  readonly mentions: readonly Mention[]
  readonly given: Given | undefined
  /** Persons and offices in it, its speaker first. */
  readonly persons: readonly string[]
}

const NO_MARKS: MarkPairs = { pairs: [], open: -1, openAt: -1, opens: false }

// A paragraph is read for itself and for its neighbours: once, for as long as its text is held.
const reads = new WeakMap<Run, Read>()

/** Cuts a run; an opening mark that it leaves open counts only where the quotation `goesOn` in the next paragraph. */
export function readFrame(run: Run, tokensOf: TokensOf, goesOn = true): Read {
  const known = goesOn ? reads.get(run) : undefined
  if (known !== undefined) return known
  const paired = hasQuoteMarks(run.text) ? pairQuoteMarks(run.text) : NO_MARKS
  const marks = goesOn || paired.open < 0 ? paired : { ...paired, open: -1, openAt: -1 }
  const read: Read = { run, marks, frame: frameOf(tokensOf(run), marks), sentences: [] }
  if (marks === paired) reads.set(run, read)
  return read
}

// More than anybody names in a sentence; a list of a thousand names names nobody.
const MENTIONS_AT_MOST = 20

function namedSentence(read: Read, at: number): NamedSentence | undefined {
  const sentence = read.frame.sentences[at]
  if (sentence === undefined) return undefined
  const known = read.sentences[at]
  if (known !== undefined) return known
  const { tokens } = read.frame
  const mentions = outside(read.frame, sentence).slice(0, MENTIONS_AT_MOST)
  const label = quotesWithin(read.frame, sentence).length > 0 ? undefined : labelIn(tokens, sentence)
  const given: Given | undefined = label === undefined ? sentenceSpeaker(read.frame, sentence) : { mention: label, how: 'label' }
  const persons: string[] = byPriority(mentions.filter(isPersonLike), given).map((one) => textOf(tokens, one))
  const opening = openingName(tokens, sentence)
  if (opening !== undefined && !persons.includes(opening)) persons.unshift(opening)
  const named = { mentions, given, persons }
  read.sentences[at] = named
  return named
}

/**
 * `Velling laughs.`: the first word of a sentence may be a name where a verb follows it. By itself it is no mention; whoever is known by it
 * may be meant by a pronoun behind it.
 */
function openingName(tokens: Tokens, { from, to }: Range): string | undefined {
  const { kind, word, start, end, text } = tokens
  const next = from + 1
  if (next >= to || kind[from] !== WORD || kind[next] !== WORD || speakerClassesOf(word[from] as number) !== 0) return undefined
  const verb = text.slice(start[next], end[next])
  return isCapital(tokens, from) && /^\p{Ll}{2,}(?:s|ed)$/u.test(verb) ? text.slice(start[from], end[from]) : undefined
}

/** The speaker first, then those that no preposition of place stands before. */
function byPriority(mentions: readonly Mention[], given: Given | undefined): readonly Mention[] {
  const rank = (one: Mention): number => (one.from === given?.mention.from ? 0 : one.located ? 2 : 1)
  return [...mentions].sort((a, b) => rank(a) - rank(b))
}

/** What a sentence names outside its quotations; who it gives as a speaker comes first. */
export function sentenceNamings(read: Read, at: number, where: Where, persons: Persons): Naming[] {
  const named = namedSentence(read, at)
  if (named === undefined) return []
  const { given } = named
  const namings: Naming[] = []
  if (given !== undefined)
    namings.push(
      naming(read, given.mention, where, where === 'signature' ? 'signature' : given.how, refersTo(read, at, given.mention, persons)),
    )
  for (const mention of named.mentions) {
    if (mention.from !== given?.mention.from)
      namings.push(naming(read, mention, where, where === 'signature' ? 'signature' : null, refersTo(read, at, mention, persons)))
  }
  return namings
}

/** All that a passage names outside its quotations. */
export function allNamings(read: Read, where: Where): readonly Naming[] {
  return read.frame.sentences.flatMap((_, at) =>
    (namedSentence(read, at)?.mentions ?? []).map((mention) =>
      naming(read, mention, where, where === 'signature' ? 'signature' : null, []),
    ),
  )
}

/** All that a heading or cell names; one that is nothing but a name says so. */
export function labelNamings(read: Read, where: Where): readonly Naming[] {
  const label = labelIn(read.frame.tokens, { from: 0, to: read.frame.tokens.count })
  return allNamings(read, where).map((one) =>
    label !== undefined && one.start === read.frame.tokens.start[label.from] ? { ...one, how: 'label' } : one,
  )
}

/** The mentions of a sentence that stand in none of its quotations. */
function outside(frame: Frame, sentence: Range): readonly Mention[] {
  const found: Mention[] = []
  let from = sentence.from
  for (const quote of quotesWithin(frame, sentence)) {
    if (quote.to <= from || quote.from >= sentence.to) continue
    if (quote.from > from) found.push(...mentionsIn(frame.tokens, from, quote.from))
    from = quote.to
  }
  if (from < sentence.to) found.push(...mentionsIn(frame.tokens, from, sentence.to))
  return found
}

function textOf(tokens: Tokens, mention: Mention): string {
  return tokens.text.slice(tokens.start[mention.from], tokens.end[mention.to - 1])
}

/** A mention as a naming. */
export function naming(read: Read, mention: Mention, where: Where, how: Naming['how'], refers: readonly string[]): Naming {
  const { tokens } = read.frame
  const start = tokens.start[mention.from] as number
  const end = tokens.end[mention.to - 1] as number
  return {
    start,
    end,
    text: tokens.text.slice(start, end),
    kind: mention.kind,
    where,
    how,
    located: mention.located,
    run: read.run,
    refers,
    others: mention.kind === 'pronoun' ? othersIn(read, sentenceAt(read.frame, mention.from) - 1) : [],
  }
}

/** Whom a pronoun, an office by itself or a single name may mean: those named before it, the likeliest first. */
export function refersTo(read: Read, at: number, mention: Mention, carried: Persons): readonly string[] {
  const { tokens } = read.frame
  if (mention.kind === 'body' || ((mention.kind === 'person' || mention.kind === 'name') && !isOneName(tokens, mention))) return []
  const text = textOf(tokens, mention).toLowerCase()
  if (text === 'you') return addressed(read, at)
  if (text === 'they' || text === 'it') return oneBody(read, at, mention)
  if (
    /^(?:it|its|they|their|we|our|i|my|some\w+|any\w+|nobody|who|whose)\b|^(?:ai|không ai|chẳng ai|người ta|có người|nhiều người)(?:\s|$)/.test(
      text,
    )
  )
    return []
  // A minister, their author: somebody new; officials, the reporters: several.
  if (mention.kind === 'role' && /^(?:an?|some|many|several|two|three|one|another|their|his|her|our|its|my)\s/.test(text)) return []
  if (mention.kind === 'role' && /[^s']s$/.test(text)) return []
  // Một bạn đọc, nhiều đại biểu.
  if (/^(?:một|vài|mấy|nhiều|các|những)\s/.test(text)) return []
  // It needs no author: of whoever that is there is none.
  if (mention.kind === 'role' && NO.has(tokens.word[mention.from - 1] as number)) return []
  // HOST: the label of who speaks in a transcript; it is nobody's who spoke before.
  if (mention.kind === 'role' && mention.from === 0 && tokens.text.charAt(tokens.start[mention.to] as number) === ':') return []
  const which = /\bformer$/.test(text) ? 0 : /\blatter$/.test(text) ? -1 : undefined
  const found: string[] = []
  for (let i = at; i >= Math.max(0, at - SENTENCES_BACK) && found.length < KEPT; i--) {
    const named = namedSentence(read, i)
    if (named === undefined) continue
    // In its own sentence only what stands before it.
    const own = i < at ? undefined : named.mentions.filter((one) => isPersonLike(one) && one.to <= mention.from)
    if (which !== undefined) {
      const persons = own ?? named.mentions.filter(isPersonLike)
      if (persons.length >= 2) return [textOf(tokens, persons.at(which) as Mention)]
    }
    for (const name of own === undefined ? named.persons : byPriority(own, undefined).map((one) => textOf(tokens, one)))
      if (!found.includes(name)) found.push(name)
  }
  if (found.length < KEPT) for (const person of carried()) if (!found.includes(person)) found.push(person)
  const [others] = OTHERS.find(([, own]) => own.test(text)) ?? []
  return (others === undefined ? found : found.filter((name) => !others.test(name))).slice(0, KEPT)
}

/** *He gave the floor to X.*: whom a sentence without a verb of speech names beside its subject. */
function othersIn(read: Read, at: number): readonly string[] {
  const { given, mentions } = namedSentence(read, at) ?? {}
  if (mentions === undefined || given?.how !== 'subject') return []
  return mentions
    .filter((one) => (one.kind === 'name' || one.kind === 'person') && !one.possessive && one.from !== given.mention.from)
    .map((one) => textOf(read.frame.tokens, one))
}

/** They said: the one body that its own sentence names before, or else the sentence before; of two it may be either, or both. */
function oneBody(read: Read, at: number, mention: Mention): readonly string[] {
  for (let i = at; i >= Math.max(0, at - 1); i--) {
    const named = (namedSentence(read, i)?.mentions ?? []).filter((one) => i < at || one.to <= mention.from)
    const others = named.filter(({ kind }) => kind === 'body' || kind === 'name' || kind === 'person' || kind === 'role')
    if (others.length > 0) return others.length === 1 && others[0]?.kind === 'body' ? [textOf(read.frame.tokens, others[0])] : []
  }
  return []
}

/** Dr Dunn, is it true that you wrote: who is addressed at the start of the sentence, or of the one before. */
function addressed(read: Read, at: number): readonly string[] {
  const { tokens, sentences } = read.frame
  for (let i = at; i >= Math.max(0, at - 1); i--) {
    let from = sentences[i]?.from ?? 0
    // Chair: Dr Dunn, is it true — behind the label of whoever asks.
    for (let label = from; label < from + 4; label++)
      if (tokens.kind[label] === MARK && tokens.text.charAt(tokens.start[label] as number) === ':') from = label + 1
    const first = (namedSentence(read, i)?.mentions ?? []).find((mention) => mention.from >= from)
    if (
      first !== undefined &&
      isPersonLike(first) &&
      first.from <= from + 1 &&
      tokens.text.charAt(tokens.start[first.to] as number) === ','
    )
      return [textOf(tokens, first)]
  }
  return []
}

/** Forms of address of one that a pronoun cannot mean, and the pronoun. */
const OTHERS: readonly (readonly [others: RegExp, own: RegExp])[] = [
  [/^(?:mr|sir|lord)\b/i, /^(?:she|her|ms|mrs|miss)\b/],
  [/^(?:ms|mrs|miss|lady|madam)\b/i, /^(?:he|his|mr|sir)\b/],
  [/^(?:ông|anh)\s/i, /^(?:bà|chị|cô)(?:\s|$)/],
  [/^(?:bà|chị|cô)\s/i, /^(?:ông|anh)(?:\s|$)/],
]

/** `A poster hung there. It said`: what says so is no body and no document, as far as this paragraph tells. */
export function isAboutNothing(read: Read, at: number, mention: Mention): boolean {
  if (read.frame.tokens.word[mention.from] !== IT || mention.to !== mention.from + 1) return false
  let earlier = at > 0
  for (let i = at; i >= Math.max(0, at - 2); i--) {
    const named = (namedSentence(read, i)?.mentions ?? []).filter((one) => i < at || one.to <= mention.from)
    if (named.some(({ kind }) => kind === 'body' || kind === 'name')) return false
    earlier ||= mention.from > (read.frame.sentences[i]?.from ?? 0) + 1
  }
  // At a paragraph's start it is of the one before.
  return earlier
}

const IT = intern('it')
const NO = internAll('no neither nor without')

/** Mr Hale, Hale: one word that is a name, whatever stands before it. */
function isOneName(tokens: Tokens, { from, to }: Mention): boolean {
  let names = 0
  for (let i = from; i < to; i++) if (isNameWord(tokens, i)) names++
  return names === 1
}

/** A name after a preposition of place or topic is more often a place than a person. */
function isPersonLike(mention: Mention): boolean {
  return mention.kind === 'person' || mention.kind === 'role' || (mention.kind === 'name' && !mention.located)
}

/** Adds the persons that a passage names, the last first. */
export function addPersons(persons: string[], read: Read): void {
  const { length } = read.frame.sentences
  for (let i = length - 1; i >= Math.max(0, length - SENTENCES_BACK) && persons.length < KEPT; i--) {
    for (const name of namedSentence(read, i)?.persons ?? []) if (persons.length < KEPT && !persons.includes(name)) persons.push(name)
  }
}
