/**
 * Reads from the grammar of a sentence who is given as the speaker of a quotation in it.
 *
 * In: a paragraph cut into sentences, and one of its quotations. Out: the mention that is given as the speaker, and how; or
 * none. It looks at this sentence alone: pronouns are not followed, neighbours not asked.
 */
import { HYPHEN, isCapital, MARK, POSSESSIVE, type Tokens, WORD } from '../reading/token.ts'
import { intern, internAll } from '../reading/vocabulary.ts'
import { isAside, isPlaced, quotesWhom, SENT, subjectWithColon } from './quote-colon.ts'
import { type Frame, isSpeech, quotesWithin, type Range } from './quote-frame.ts'
import { originAfter, originBefore } from './quote-origin.ts'
import {
  BREAKS,
  bare,
  clauseStart,
  isAnyoneThere,
  isArticle,
  isUnreal,
  leadsTo,
  nobody,
  startsClause,
  subjectBefore,
  verbFrom,
} from './quote-subject.ts'
import { type Mention, mentionsIn } from './speaker.ts'
import { AUXILIARY, BETWEEN, CITING, FUNCTION, LOCATING, SPEAKING, SPEECH, SPEECH_NOUN, speakerClassesOf } from './speaker-words.ts'

/** `label`: a heading, lead-in or cell that is nothing but the name. */
export type How = 'after' | 'before' | 'according-to' | 'as-put' | 'colon' | 'words-of' | 'parenthesis' | 'signature' | 'label' | 'subject'

/** Who is given as the speaker. A `subject` is that of a sentence without a verb of speech: it may be no speaker at all. */
export interface Given {
  readonly mention: Mention
  readonly how: How
}

const ACCORDING = intern('according')
const THEO = intern('theo')
const TO = intern('to')
const AS = intern('as')
const IT = intern('it')
const BY = intern('by')
const THAT = intern('that')
const SAYING = internAll('saying telling stating')
const PUT = internAll('put puts')
const WORDS_OF = internAll('of by from của')
const FOR = internAll('for to với')
const DASHES = '—–―-'
const OBJECTS = internAll('it them him')
const HIS = internAll('his her their its my our')
/** What one does with words of one's own. */
const GIVING = internAll(
  'had has have gave gives give issued issues issue made makes make offered offers offer delivered delivers sent sends left leaves posted released releases published publishes uttered coined used uses closed ended opened',
)
const UTTERING = internAll('coined uttered penned')
const CREDITED = internAll('attributed credited ascribed')

/** Finds who is given as the speaker of the quotation at `quote` (marks included) within `sentence`. */
export function givenSpeaker(frame: Frame, sentence: Range, quote: Range): Given | undefined {
  const { tokens } = frame
  let from = sentence.from
  let to = sentence.to
  for (const other of quotesWithin(frame, sentence)) {
    if (other.to <= quote.from && other.to > from) from = other.to
    if (other.from >= quote.to && other.from < to) to = other.from
  }
  from = afterSignature(tokens, sentence.from, Math.min(from, quote.from), quote.from)
  const after = afterQuote(tokens, quote, to)
  const given =
    // A document in brackets has its author's name: whoever is said to speak comes first.
    (after?.how === 'parenthesis' ? beforeQuote(tokens, from, quote.from, sentence) : undefined) ??
    after ??
    wordsOf(originAfter(tokens, sentence, quote, to)) ??
    beforeQuote(tokens, from, quote.from, sentence) ??
    accordingTo(tokens, sentence, quote) ??
    wordsOf(originBefore(tokens, from, quote.from)) ??
    subjectOf(tokens, from, quote.from)
  return given === undefined ? undefined : { ...given, mention: byName(tokens, given.mention, sentence.to) }
}

function wordsOf(mention: Mention | undefined): Given | undefined {
  return mention === undefined ? undefined : { mention, how: 'words-of' }
}

/** The minister, Marta Velling: the name of whoever holds the office, where it follows right behind a comma. */
function byName(tokens: Tokens, mention: Mention, to: number): Mention {
  const comma = mention.to
  if (mention.kind !== 'role' || tokens.kind[comma] !== MARK || tokens.text.charAt(tokens.start[comma] as number) !== ',') return mention
  const [next] = mentionsIn(tokens, comma + 1, Math.min(to, comma + 12))
  const named = next !== undefined && next.from === comma + 1 && (next.kind === 'name' || next.kind === 'person')
  return named && !next.possessive ? next : mention
}

/** “…” ― X “…”: behind the signature of a quotation before; `from` where there is none. */
function afterSignature(tokens: Tokens, start: number, from: number, to: number): number {
  if (from === start || from >= to || tokens.kind[from] !== MARK || !DASHES.includes(tokens.text.charAt(tokens.start[from] as number)))
    return from
  const [first] = mentionsIn(tokens, from + 1, to)
  return first !== undefined && first.from === from + 1 && first.to === to ? to : from
}

/** Reads the speaker that a sentence without this quotation names: the subject of its last verb of speech, or its subject. */
export function sentenceSpeaker(frame: Frame, sentence: Range): Given | undefined {
  const { tokens } = frame
  const from = sentence.from
  let to = sentence.to
  const quote = quotesWithin(frame, sentence).find((other) => other.from >= sentence.from && other.to <= sentence.to)
  if (quote !== undefined) {
    const given = givenSpeaker(frame, sentence, quote)
    if (given !== undefined) return given
    to = quote.from
  }
  return (
    accordingTo(tokens, sentence, { from: to, to }) ??
    ownedBefore(tokens, from, to) ??
    verbBefore(tokens, from, to) ??
    sentBy(tokens, from, to) ??
    subjectOf(tokens, from, to)
  )
}

/** Three answers, all of them X's: — a line that leads in what is somebody's. */
function ownedBefore(tokens: Tokens, from: number, to: number): Given | undefined {
  const owner = to - 2
  if (owner <= from || tokens.kind[owner] !== POSSESSIVE || tokens.text.charAt(tokens.start[to - 1] as number) !== ':') return undefined
  const last = mentionsIn(tokens, from, owner + 1).at(-1)
  return last !== undefined && last.to === owner ? { mention: last, how: 'words-of' } : undefined
}

/** From the Prime Minister's office: — a line that leads in what somebody sent. */
function sentBy(tokens: Tokens, from: number, to: number): Given | undefined {
  if (!SENT.has(tokens.word[from] as number) || tokens.text.charAt(tokens.start[to - 1] as number) !== ':') return undefined
  return named(tokens, from + 1, to, 'colon')
}

/** “…,” he said. “…,” said X. “…” – X stated. “…” (X, 2025). “…” — X */
function afterQuote(tokens: Tokens, quote: Range, to: number): Given | undefined {
  let at = quote.to
  let mark = ''
  while (at < to && tokens.kind[at] === MARK) {
    mark = tokens.text.charAt(tokens.start[at] as number)
    if (mark === '.' || mark === ';') return undefined
    at++
    if (mark === '(' || mark === '[') break
  }
  if (at >= to) return undefined
  if (mark === '(') {
    const first = mentionsIn(tokens, at, Math.min(to, at + 16))[0]
    if (first === undefined || first.kind === 'pronoun') return undefined
    return first.from <= at + 1 || isTalkWith(tokens, at, first.from) ? { mention: first, how: 'parenthesis' } : undefined
  }
  const first = tokens.word[at] as number
  if (isSpeech(tokens, at)) return inverted(tokens, at, to)
  if (BREAKS.has(first)) return undefined
  if (first === AS && PUT.has(tokens.word[at + 1] as number) && (tokens.word[at + 2] as number) === BY)
    return named(tokens, at + 3, to, 'as-put')
  if (first === AS) at++
  // The subject stands right there: (adverb) X, who is this and that, said.
  const mentions = mentionsIn(tokens, at, Math.min(to, at + 40))
  const subject = mentions[0]
  const verb = verbFrom(tokens, at, Math.min(to, at + 40))
  if (verb >= 0 && isUnreal(tokens, at, verb)) return undefined
  const cited = citedAfter(tokens, at, Math.min(to, at + 24))
  if (cited !== undefined) return { mention: cited, how: 'after' }
  if (first === AS && verb < 0 && subject !== undefined && startsClause(tokens, at, subject.from) && isGivenTo(tokens, subject.to, to))
    return { mention: subject, how: 'as-put' }
  // “…”: X's sentence has aged well.
  if (subject?.possessive === true && startsClause(tokens, at, subject.from) && isOwnSpeech(tokens, subject.to + 1, to))
    return { mention: subject, how: 'words-of' }
  if (verb >= 0) {
    const subject = subjectBefore(tokens, at, verb)
    if (subject !== undefined && startsClause(tokens, at, subject.from))
      return { mention: subject, how: first === AS ? 'as-put' : isReader(tokens, verb, subject) ? 'subject' : 'after' }
    // “…” for behaviour like that, she said: she says all of it, and may quote.
    const comma = (subject?.from ?? 0) - 1
    if (subject !== undefined && comma >= at && tokens.text.charAt(tokens.start[comma] as number) === ',' && tokens.kind[verb + 1] !== WORD)
      return { mention: subject, how: 'subject' }
    if (
      isSpeech(tokens, verb) &&
      verb === at + 1 &&
      tokens.kind[at] === WORD &&
      !(speakerClassesOf(first) & (FUNCTION | AUXILIARY | SPEECH))
    )
      return { mention: bare(at, verb), how: 'after' }
  }
  if (DASHES.includes(mark) && mark !== '' && subject !== undefined && subject.kind !== 'pronoun' && subject.from <= at + 1 && verb < 0)
    return { mention: subject, how: 'signature' }
  return undefined
}

/** (Interview with X, 3 May), (letter from X): nothing but what it was stands before the name. */
function isTalkWith(tokens: Tokens, from: number, name: number): boolean {
  if (name - from > 5) return false
  let talk = false
  for (let i = from; i < name; i++) {
    if (tokens.kind[i] !== WORD) return false
    talk ||= TALKS.has(tokens.word[i] as number) && WITH.has(tokens.word[i + 1] as number)
  }
  return talk
}

/** As X is fond of saying, as X keeps telling us. */
function isGivenTo(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 5) && tokens.kind[i] === WORD; i++) if (SAYING.has(tokens.word[i] as number)) return true
  return false
}

/** X's words, X's best line. */
function isOwnSpeech(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 3) && tokens.kind[i] === WORD; i++)
    if (speakerClassesOf(tokens.word[i] as number) & SPEECH_NOUN) return true
  return false
}

/** “…,” the paper quoted X as saying: X. */
function citedAfter(tokens: Tokens, from: number, to: number): Mention | undefined {
  for (let i = from + 1; i < to && tokens.kind[i] === WORD; i++) {
    if (!(speakerClassesOf(tokens.word[i] as number) & CITING) || speakerClassesOf(tokens.word[i - 1] as number) & AUXILIARY) continue
    const [whom] = mentionsIn(tokens, i + 1, to)
    return whom !== undefined && tokens.word[whom.to] === AS && SAYING.has(tokens.word[whom.to + 1] as number) ? whom : undefined
  }
  return undefined
}

/** Said X; said the minister; told by X. */
function inverted(tokens: Tokens, verb: number, to: number): Given | undefined {
  let at = verb + 1
  while (at < to && tokens.kind[at] === WORD && (speakerClassesOf(tokens.word[at] as number) & BETWEEN || tokens.word[at] === BY)) at++
  // Said it: what is said, not who says it.
  if (OBJECTS.has(tokens.word[at] as number)) return undefined
  const first = mentionsIn(tokens, at, Math.min(to, at + 24))[0]
  if (first !== undefined && !first.located && leadsTo(tokens, at, first.from)) return { mention: first, how: 'after' }
  let end = at
  while (
    end < to &&
    end < at + 6 &&
    tokens.kind[end] === WORD &&
    !(speakerClassesOf(tokens.word[end] as number) & (LOCATING | SPEECH | AUXILIARY))
  )
    end++
  return end > at && (isCapital(tokens, at) || isArticle(tokens, at)) ? { mention: bare(at, end), how: 'after' } : undefined
}

/** X said: “…”; X: “…”; X's words “…”; a call by X to “…”; for X, “…” */
function beforeQuote(tokens: Tokens, from: number, to: number, sentence: Range): Given | undefined {
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
  const told = verbBefore(tokens, from, at)
  if (told !== undefined) return told
  const held = heldBy(tokens, from, at)
  if (held !== undefined) return { mention: held, how: 'words-of' }
  if (last === undefined) return undefined
  if (colon && last.kind !== 'pronoun' && !isPlaced(tokens, last) && (isBetween(tokens, last.to, at) || isAside(tokens, last.to, at)))
    return { mention: last, how: 'colon' }
  const aside = colon ? mentions.findLast((mention) => !mention.located && isAside(tokens, mention.to, at)) : undefined
  if (aside !== undefined && aside !== last && aside.kind !== 'pronoun') return { mention: aside, how: 'colon' }
  // X (“…”) left early.
  if (last.to === at && at === to - 1 && tokens.text.charAt(tokens.start[at] as number) === '(' && last.kind !== 'pronoun' && !last.located)
    return { mention: last, how: 'parenthesis' }
  // X's warning against “…”, a warning by X: “…”
  for (let i = at - 1; i >= Math.max(from, at - 12); i--) {
    if (tokens.kind[i] === MARK && i < at - 5) break
    if (tokens.kind[i] !== WORD || !(speakerClassesOf(tokens.word[i] as number) & SPEECH_NOUN)) continue
    // X's words at the hearing of last year: nothing but where and when they were said stands between.
    if (i < at - 5 && !(colon && speakerClassesOf(tokens.word[i + 1] as number) & LOCATING)) continue
    const owner = ownerOf(tokens, from, i, mentions)
    if (owner !== undefined) return { mention: owner, how: 'words-of' }
  }
  // A warning by X; a line of X's that day: “…”
  if (last.to >= at - (colon ? 4 : 2) && isOfSpeech(tokens, from, last) && verbFrom(tokens, last.to, at) < 0)
    return { mention: last, how: 'words-of' }
  const subject = colon ? subjectWithColon(tokens, from, at) : undefined
  return subject === undefined ? undefined : { mention: subject, how: 'colon' }
}

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

/** The subject of the last verb of speech between `from` and `to`. */
function verbBefore(tokens: Tokens, from: number, to: number): Given | undefined {
  for (let verb = to - 1; verb >= Math.max(from, to - 40); verb--) {
    if (tokens.kind[verb] === MARK && ';'.includes(tokens.text.charAt(tokens.start[verb] as number))) return undefined
    const classes = speakerClassesOf(tokens.word[verb] as number)
    const quoted = (classes & CITING) !== 0 && verb > from && (speakerClassesOf(tokens.word[verb - 1] as number) & AUXILIARY) !== 0
    if (!quoted && !quotesWhom(tokens, verb) && !isSpeech(tokens, verb) && !(tokens.kind[verb] === WORD && classes & SPEAKING)) continue
    const heard = heardBefore(tokens, from, verb)
    if (heard !== undefined) return { mention: heard, how: 'before' }
    // X was told: whoever is told says nothing.
    if (isTold(tokens, from, verb)) continue
    // To say what everybody thought: who thought it is not who says it.
    if (isObject(tokens, from, verb)) continue
    // A verb of speech as a noun (calls, promises, a reported rise): after an article, preposition or possessive.
    const before = verb - 1
    if (
      before >= from &&
      tokens.kind[before] === WORD &&
      (isArticle(tokens, before) || speakerClassesOf(tokens.word[before] as number) & LOCATING) &&
      !(classes & SPEAKING)
    ) {
      if (tokens.word[before] !== THAT && !(tokens.word[before] === TO && isGoingTo(tokens, from, before - 1))) continue
    }
    if (before >= from && tokens.kind[before] !== WORD && tokens.kind[before] !== MARK && !(classes & SPEAKING)) continue
    // A listener asks whose words these are: nobody is said to have spoken them.
    if (isSpeech(tokens, verb) && WHO_OR_WHOSE.has(tokens.word[verb + 1] as number))
      return { mention: nobody(verb + 1, verb + 2), how: 'before' }
    if (isUnreal(tokens, from, verb))
      return ASKING.has(tokens.word[verb - 1] as number) ? { mention: nobody(verb - 1, verb), how: 'before' } : undefined
    if (quotesWhom(tokens, verb)) {
      const whom = mentionsIn(tokens, verb + 1, to)[0]
      if (whom !== undefined && leadsTo(tokens, verb + 1, whom.from)) return { mention: whom, how: 'before' }
    }
    const citing = citedBefore(tokens, from, verb)
    if (SAYING.has(tokens.word[verb] as number) && citing !== undefined) return { mention: citing, how: 'before' }
    if (CREDITED.has(tokens.word[verb] as number) && tokens.word[verb + 1] === TO) return named(tokens, verb + 2, to, 'words-of')
    // Described by X as “…”
    if (tokens.word[verb + 1] === BY) {
      const by = named(tokens, verb + 2, to, 'words-of')
      if (by !== undefined) return by
    }
    const clause = clauseStart(tokens, from, verb)
    const subject = subjectBefore(tokens, clause, verb)
    if (subject !== undefined && isAnyoneThere(tokens, clause, subject)) return { mention: nobody(subject.from, verb + 1), how: 'before' }
    if (subject !== undefined) return { mention: subject, how: isReader(tokens, verb, subject) ? 'subject' : 'before' }
    // After a quotation: “…,” said X, adding “…”
    if (verb <= from + 2 && isSpeech(tokens, verb)) return inverted(tokens, verb, to)
  }
  return undefined
}

/** Was told, have been reminded: told by somebody else. */
function isTold(tokens: Tokens, from: number, verb: number): boolean {
  if (!TOLD.has(tokens.word[verb] as number) || tokens.word[verb + 1] === BY) return false
  let at = verb - 1
  while (at > from && speakerClassesOf(tokens.word[at] as number) & BETWEEN) at--
  return at >= from && BE.has(tokens.word[at] as number)
}

const TOLD = internAll('told informed assured reminded advised instructed')
const BE = internAll("am is are was were be been being isn't wasn't weren't aren't")

/** Said what everybody thought, but not: say what X says: the verb, whose subject is nobody by name, is in the object of another verb of speech. */
function isObject(tokens: Tokens, from: number, verb: number): boolean {
  for (let i = verb - 1; i > Math.max(from, verb - 5); i--) {
    if (tokens.kind[i] !== WORD) return false
    if (tokens.word[i] === WHAT) return isSpeech(tokens, i - 1) && mentionsIn(tokens, i + 1, verb).length === 0
  }
  return false
}

/** We have all heard X say that: whoever is heard says it. */
function heardBefore(tokens: Tokens, from: number, verb: number): Mention | undefined {
  const heard = mentionsIn(tokens, from, verb).at(-1)
  // It was left to X to say: whoever it was left to says it.
  if (heard?.located === true && heard.to === verb - 1 && tokens.word[verb - 1] === TO) {
    const to = heard.from - 1 - (isArticle(tokens, heard.from - 1) ? 1 : 0)
    return FOR.has(tokens.word[to] as number) ? heard : undefined
  }
  if (heard === undefined || heard.to !== verb) return undefined
  const before = heard.from - 1 - (isArticle(tokens, heard.from - 1) ? 1 : 0)
  return before >= from && HEARING.has(tokens.word[before] as number) ? heard : undefined
}

const WHAT = intern('what')
const TALKS = internAll('interview conversation letter email e-mail speech address remarks testimony statement talk interviewed')
const WITH = internAll('with by from of')
const HEARING = internAll('heard hear hears hearing saw watched made let had')
const ASKING = internAll('who')
const WHOSE = internAll('whose')
const WHO_OR_WHOSE = internAll('who whose')

/** Went on to say, likes to say, had this to say. */
const GOING_ON = internAll('on likes like liked loves love loved used had has have continued began chose this prefers')
/** Went on to say; was heard to say, is quick to point out: somebody is said to do so. */
function isGoingTo(tokens: Tokens, from: number, last: number): boolean {
  if (GOING_ON.has(tokens.word[last] as number)) return true
  if (last <= from || tokens.kind[last] !== WORD || speakerClassesOf(tokens.word[last] as number) & (FUNCTION | LOCATING)) return false
  let at = last - 1
  while (at > from && speakerClassesOf(tokens.word[at] as number) & BETWEEN) at--
  return (speakerClassesOf(tokens.word[at] as number) & AUXILIARY) !== 0 && !isCapital(tokens, last)
}

const READS = internAll('read reads')

/** A document reads so and so; a person reads what others wrote, and a caption nobody's words. */
function isReader(tokens: Tokens, verb: number, { kind, from }: Mention): boolean {
  return READS.has(tokens.word[verb] as number) && kind !== 'body' && tokens.word[from] !== IT
}

/** The paper quoted X as saying “…”: X, where the citing is not passive. */
function citedBefore(tokens: Tokens, from: number, verb: number): Mention | undefined {
  for (let i = verb - 1; i >= Math.max(from, verb - 14); i--) {
    if (tokens.kind[i] !== WORD || !(speakerClassesOf(tokens.word[i] as number) & CITING)) continue
    if (tokens.word[i + 1] === AS || speakerClassesOf(tokens.word[i - 1] as number) & AUXILIARY) return undefined
    return mentionsIn(tokens, i + 1, verb)[0]
  }
  return undefined
}

/** According to X, anywhere in the sentence outside its quotations. */
function accordingTo(tokens: Tokens, sentence: Range, quote: Range): Given | undefined {
  for (let i = sentence.from; i < sentence.to; i++) {
    if (i >= quote.from && i < quote.to) {
      i = quote.to - 1
      continue
    }
    const word = tokens.word[i] as number
    if (tokens.kind[i] !== WORD) continue
    if (word === THEO) {
      const given = named(tokens, i + 1, sentence.to, 'according-to')
      if (given !== undefined) return given
    }
    if (word === ACCORDING && tokens.word[i + 1] === TO) return named(tokens, i + 2, sentence.to, 'according-to')
    if (word === AS && i === sentence.from) {
      const verb = verbFrom(tokens, i + 1, Math.min(quote.from, i + 12))
      const mention = verb < 0 ? undefined : mentionsIn(tokens, i + 1, verb)[0]
      if (mention !== undefined && startsClause(tokens, i + 1, mention.from)) return { mention, how: 'as-put' }
    }
    if (speakerClassesOf(word) & SPEECH_NOUN && WORDS_OF.has(tokens.word[i + 1] as number) && i <= sentence.from + 3 && i > sentence.from) {
      const given = named(tokens, i + 2, sentence.to, 'words-of')
      if (given !== undefined && tokens.kind[given.mention.to] === MARK) return given
    }
  }
  return undefined
}

/** The subject of a sentence without a verb of speech, where a person or body opens it. */
function subjectOf(tokens: Tokens, from: number, to: number): Given | undefined {
  for (const mention of mentionsIn(tokens, from, to)) {
    if (mention.located || mention.possessive) continue
    if (
      mention.kind === 'pronoun' ||
      mention.kind === 'person' ||
      mention.kind === 'role' ||
      mention.kind === 'name' ||
      mention.kind === 'body'
    )
      return { mention, how: 'subject' }
  }
  return undefined
}

/** `Marta Velling:`, `Marta Velling, Minister of Ports (2024)`: nothing but somebody's name, with what they are. */
export function labelIn(tokens: Tokens, { from, to }: Range): Mention | undefined {
  if (to - from > LABEL_AT_MOST) return undefined
  const [first] = mentionsIn(tokens, from, to)
  if (first === undefined || (first.kind !== 'person' && first.kind !== 'name' && first.kind !== 'role')) return undefined
  for (let i = from; i < first.from; i++) if (tokens.kind[i] === WORD && !isArticle(tokens, i)) return undefined
  const next = first.to
  if (next >= to) return first
  if (tokens.kind[next] !== MARK || !',(:–—'.includes(tokens.text.charAt(tokens.start[next] as number))) return undefined
  for (let i = next; i < to; i++) if (isSpeech(tokens, i)) return undefined
  return /[.!?…]/.test(tokens.text.charAt(tokens.start[to - 1] as number)) ? undefined : first
}

const LABEL_AT_MOST = 24

function named(tokens: Tokens, from: number, to: number, how: How): Given | undefined {
  const mention = mentionsIn(tokens, from, Math.min(to, from + 24))[0]
  return mention !== undefined && leadsTo(tokens, from, mention.from) ? { mention, how } : undefined
}
