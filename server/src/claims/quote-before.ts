/** Finds the speaker in what stands before a quotation in its sentence. */
import { HYPHEN, isCapital, MARK, POSSESSIVE, type Tokens, WORD } from '../reading/token.ts'
import { intern, internAll } from '../reading/vocabulary.ts'
import { isAside, isPlaced, subjectWithColon } from './quote-colon.ts'
import { isSpeech, type Range } from './quote-frame.ts'
import { FOR, type Given, REPEATING, THAT, TO, WORDS_OF } from './quote-given.ts'
import { bare, clauseStart, isArticle, startsClause, subjectBefore, verbFrom } from './quote-subject.ts'
import { verbBefore } from './quote-verb.ts'
import { type Mention, mentionsIn } from './speaker.ts'
import { BETWEEN, LOCATING, SPEECH_NOUN, speakerClassesOf } from './speaker-words.ts'

const HIS = internAll('his her their its my our')
const THEIRS = internAll('his her their')
const WHOSE = internAll('whose')
/** What one does with words of one's own. */
const GIVING = internAll(
  'had has have gave gives give issued issues issue made makes make offered offers offer delivered delivers sent sends left leaves posted released releases published publishes uttered coined used uses closed ended opened',
)
const UTTERING = internAll('coined uttered penned')

/** X said: “…”; X: “…”; X's words “…”; a call by X to “…”; for X, “…” */
export function beforeQuote(tokens: Tokens, from: number, to: number, sentence: Range): Given | undefined {
  let at = to
  let colon = false
  while (at > from && tokens.kind[at - 1] === MARK) {
    at--
    if (':—–―'.includes(tokens.text.charAt(tokens.start[at] as number))) colon = true
  }
  if (at <= from) return undefined
  const first = tokens.word[from] as number
  if (from === sentence.from && FOR.has(first) && at < to) {
    const mention = mentionsIn(tokens, from + 1, at)[0]
    if (
      mention !== undefined &&
      mention.to === at &&
      startsClause(tokens, from + 1, mention.from) &&
      !(first === TO && isCapital(tokens, from + 1) && mention.to === from + 2)
    )
      return { mention, how: 'as-put' }
  }
  const mentions = mentionsIn(tokens, from, at)
  const last = mentions.at(-1)
  // I repeat a line of X's: “…”: what is told of is nearer than who tells it.
  if (last !== undefined && last.to === at && isOfSpeech(tokens, from, last)) return { mention: last, how: 'words-of' }
  // X answers Y's line that “…”, X shares Y's hope that firms “…”: words of the noun's owner, whatever the verb before it says.
  const owned = ownedBefore(tokens, from, at, colon, mentions)
  if (owned !== undefined) return { mention: owned, how: 'words-of' }
  // Y, for whom “…”
  if (last !== undefined && tokens.word[at - 1] === WHOM && FOR.has(tokens.word[at - 2] as number) && last.to >= at - 3)
    return { mention: last, how: 'as-put' }
  // Nobody put it better than X: “…”
  if (
    colon &&
    last?.to === at &&
    NOBODY.has(first) &&
    THAN.has(tokens.word[last.from - (isArticle(tokens, last.from - 1) ? 2 : 1)] as number)
  )
    return { mention: last, how: 'colon' }
  const told = verbBefore(tokens, from, at)
  if (told !== undefined) return told
  const held = heldBy(tokens, from, at)
  if (held !== undefined) return { mention: held, how: 'words-of' }
  if (
    colon &&
    last !== undefined &&
    last.kind !== 'pronoun' &&
    !isPlaced(tokens, last) &&
    (isBetween(tokens, last.to, at) || isAside(tokens, last.to, at))
  )
    return { mention: last, how: 'colon' }
  const aside = colon ? mentions.findLast((mention) => !mention.located && isAside(tokens, mention.to, at)) : undefined
  if (aside !== undefined && aside !== last && aside.kind !== 'pronoun') return { mention: aside, how: 'colon' }
  // X (“…”) left early.
  if (
    last?.to === at &&
    at === to - 1 &&
    tokens.text.charAt(tokens.start[at] as number) === '(' &&
    last.kind !== 'pronoun' &&
    !last.located
  )
    return { mention: last, how: 'parenthesis' }
  // X's warning against “…”, a warning by X: “…”
  for (let i = at - 1; i >= Math.max(from, at - 12); i--) {
    if (tokens.kind[i] === MARK && i < at - 5) break
    if (tokens.kind[i] !== WORD || !(speakerClassesOf(tokens.word[i] as number) & SPEECH_NOUN)) continue
    // X's words at the hearing of last year: nothing but where and when they were said stands between.
    if (i < at - 5 && !(colon && speakerClassesOf(tokens.word[i + 1] as number) & LOCATING)) continue
    const owner = ownerOf(tokens, from, i, mentions)
    if (owner !== undefined && (last !== undefined || THEIRS.has(tokens.word[owner.from] as number)))
      return { mention: owner, how: 'words-of' }
  }
  const announced = colon || last !== undefined ? undefined : announcedBy(tokens, from, at)
  if (announced !== undefined) return { mention: announced, how: 'subject' }
  if (last === undefined) return undefined
  // A warning by X; a line of X's that day: “…”
  if (last.to >= at - (colon ? 4 : 2) && isOfSpeech(tokens, from, last) && verbFrom(tokens, last.to, at) < 0)
    return { mention: last, how: 'words-of' }
  const subject = colon ? subjectWithColon(tokens, from, at) : undefined
  return subject === undefined ? undefined : { mention: subject, how: 'colon' }
}

/** Y's line that “…”, Y's hope that firms “…”, Y's words “…”: whoever by name owns the noun that leads to a quotation. */
function ownedBefore(tokens: Tokens, from: number, at: number, colon: boolean, mentions: readonly Mention[]): Mention | undefined {
  // X thought of Y's “…”
  if (tokens.kind[at - 1] === POSSESSIVE && !colon) return mentions.findLast(({ to, kind }) => to === at - 1 && kind !== 'pronoun')
  for (let i = at; i > Math.max(from + 2, at - OWNED_REACH); i--) {
    if (i < at && (tokens.kind[i] === MARK || isSpeech(tokens, i))) return undefined
    // Behind a colon it is the verb that tells: X answered Y's question: “…”; but X repeats Y's words: “…”
    if (
      !(i === at ? !colon || isRepeated(tokens, from, i - 1) : tokens.word[i] === THAT) ||
      !(speakerClassesOf(tokens.word[i - 1] as number) & SPEECH_NOUN)
    )
      continue
    const owner = ownerOf(tokens, from, i - 1, mentions)
    return owner === undefined || owner.kind === 'pronoun' ? undefined : owner
  }
  return undefined
}

/** X repeats Y's words: a verb of saying again what another has said, before the owner of a noun. */
function isRepeated(tokens: Tokens, from: number, noun: number): boolean {
  for (let i = noun - 1; i > Math.max(from, noun - OWNED_REACH); i--) if (REPEATING.has(tokens.word[i] as number)) return true
  return false
}

const NOBODY = internAll('nobody none no few hardly')
const THAN = internAll('than as like')
const OWNED_REACH = 10
const WHOM = intern('whom')

/** Nothing, or an adverb: X again. */
function isBetween(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens.kind[i] !== WORD || !(speakerClassesOf(tokens.word[i] as number) & BETWEEN)) return false
  return true
}

/** Words of X's, a warning by X. */
function isOfSpeech(tokens: Tokens, from: number, { from: start }: Mention): boolean {
  const of = start - 1 - (isArticle(tokens, start - 1) ? 1 : 0)
  return of > from && WORDS_OF.has(tokens.word[of] as number) && (speakerClassesOf(tokens.word[of - 1] as number) & SPEECH_NOUN) !== 0
}

/** Whose words a noun of speech tells: X's warning, her warning, he gave a warning; but not: it could borrow a line. */
function ownerOf(tokens: Tokens, from: number, noun: number, mentions: readonly Mention[]): Mention | undefined {
  for (let i = noun - 1; i >= Math.max(from, noun - 4); i--) {
    if (tokens.kind[i] === POSSESSIVE) return mentions.findLast((mention) => mention.to === i)
    if (tokens.kind[i] === HYPHEN) continue
    if (tokens.kind[i] !== WORD) return undefined
    const word = tokens.word[i] as number
    // X, whose sentence “…” made the front pages.
    if (WHOSE.has(word)) return mentions.findLast((mention) => mention.to === i - 1 && tokens.kind[i - 1] === MARK)
    if (UTTERING.has(word)) return subjectBefore(tokens, clauseStart(tokens, from, i), i)
    if (HIS.has(word)) return { ...bare(i, i + 1), kind: 'pronoun' }
    if (GIVING.has(word)) return mentions.findLast((mention) => mention.kind === 'pronoun' && mention.to <= i && mention.to >= i - 2)
  }
  return undefined
}

/** Her hope, in full: firms that “…”: words that a colon announces as somebody's. */
function announcedBy(tokens: Tokens, from: number, to: number): Mention | undefined {
  if (!THEIRS.has(tokens.word[from] as number)) return undefined
  let colon = from + 1
  while (colon < to && tokens.text.charAt(tokens.start[colon] as number) !== ':') colon++
  if (colon >= to || colon > from + OWNED_REACH || to > colon + OWNED_REACH) return undefined
  for (let i = from + 1; i < Math.min(colon, from + 5); i++) {
    const word = tokens.word[i] as number
    if (tokens.kind[i] === MARK) return undefined
    if (THOUGHT.has(word) || speakerClassesOf(word) & SPEECH_NOUN) return { ...bare(from, from + 1), kind: 'pronoun' }
  }
  return undefined
}

/** X has another worry, namely that “…”: what somebody thinks is told in their words. */
function heldBy(tokens: Tokens, from: number, at: number): Mention | undefined {
  if (tokens.word[at - 1] !== THAT) return undefined
  let noun = at - 2
  while (noun > from && (tokens.kind[noun] === MARK || tokens.word[noun] === NAMELY)) noun--
  if (
    tokens.kind[noun] !== WORD ||
    !(THOUGHT.has(tokens.word[noun] as number) || speakerClassesOf(tokens.word[noun] as number) & SPEECH_NOUN)
  )
    return undefined
  for (let verb = noun - 1; verb >= Math.max(from + 1, noun - 4); verb--) {
    if (tokens.kind[verb] !== WORD) return undefined
    if (GIVING.has(tokens.word[verb] as number)) return subjectBefore(tokens, clauseStart(tokens, from, verb), verb)
  }
  return undefined
}

const NAMELY = intern('namely')
const THOUGHT = internAll('worry concern fear hope wish view opinion argument position belief conviction complaint objection demand doubt')
