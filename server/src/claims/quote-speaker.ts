/**
 * Reads from the grammar of a sentence who is given as the speaker of a quotation in it.
 *
 * In: a paragraph cut into sentences, and one of its quotations. Out: the mention that is given as the speaker, and how; or
 * none. It looks at this sentence alone: pronouns are not followed, neighbours not asked.
 */
import { MARK, POSSESSIVE, type Tokens, WORD } from '../reading/token.ts'
import { intern } from '../reading/vocabulary.ts'
import { afterQuote } from './quote-after.ts'
import { beforeQuote } from './quote-before.ts'
import { SENT } from './quote-colon.ts'
import { type Frame, isSpeech, quotesWithin, type Range } from './quote-frame.ts'
import { AS, DASHES, type Given, named, TO, WORDS_OF } from './quote-given.ts'
import { originAfter, originBefore } from './quote-origin.ts'
import { isArticle, startsClause, verbFrom } from './quote-subject.ts'
import { verbBefore } from './quote-verb.ts'
import { type Mention, mentionsIn } from './speaker.ts'
import { SPEECH_NOUN, speakerClassesOf } from './speaker-words.ts'

const ACCORDING = intern('according')
const THEO = intern('theo')

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
  const after = isOfNext(tokens, quote, to, sentence) ? undefined : afterQuote(tokens, quote, to)
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

/** *Where X says “…,” Y says “…”*: a verb stands right before either, so that what is between belongs to the next one, at `to`. */
function isOfNext(tokens: Tokens, quote: Range, to: number, sentence: Range): boolean {
  return to < sentence.to && quote.from > sentence.from && isSpeech(tokens, quote.from - 1) && isSpeech(tokens, to - 1)
}

function wordsOf(mention: Mention | undefined): Given | undefined {
  return mention === undefined ? undefined : { mention, how: 'words-of' }
}

/** The minister, Marta Velling; an official of the ministry, Marta Velling: the name of whoever holds the office, where it follows right behind a comma. */
function byName(tokens: Tokens, mention: Mention, to: number): Mention {
  if (mention.kind !== 'role') return mention
  const [body] = WORDS_OF.has(tokens.word[mention.to] as number) ? mentionsIn(tokens, mention.to + 1, Math.min(to, mention.to + 10)) : []
  const comma = body?.kind === 'body' && !body.possessive && body.from <= mention.to + 2 ? body.to : mention.to
  if (tokens.kind[comma] !== MARK || tokens.text.charAt(tokens.start[comma] as number) !== ',') return mention
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
