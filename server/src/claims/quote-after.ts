/** Finds the speaker in what follows a quotation in its sentence. */
import { MARK, type Tokens, WORD } from '../reading/token.ts'
import { intern, internAll } from '../reading/vocabulary.ts'
import { isSpeech, type Range } from './quote-frame.ts'
import { AS, BY, DASHES, type Given, named, REPEATING, SAYING } from './quote-given.ts'
import { BREAKS, bare, isDenied, isUnreal, startsClause, subjectBefore, verbFrom } from './quote-subject.ts'
import { inverted, isReader } from './quote-verb.ts'
import { type Mention, mentionsIn } from './speaker.ts'
import { AUXILIARY, CITING, FUNCTION, SPEAKING, SPEECH, SPEECH_NOUN, speakerClassesOf } from './speaker-words.ts'

const LA = intern('là')
const PUT = internAll('put puts')
const TALKS = internAll('interview conversation letter email e-mail speech address remarks testimony statement talk interviewed')
const WITH = internAll('with by from of')

/** “…,” he said. “…,” said X. “…” – X stated. “…” (X, 2025). “…” — X */
export function afterQuote(tokens: Tokens, quote: Range, to: number): Given | undefined {
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
  // Là nhận xét của X: what it is, and no verb.
  if (BREAKS.has(first) || first === LA) return undefined
  if (first === AS && PUT.has(tokens.word[at + 1] as number) && (tokens.word[at + 2] as number) === BY)
    return named(tokens, at + 3, to, 'as-put')
  if (first === AS) at++
  // The subject stands right there: (adverb) X, who is this and that, said.
  const mentions = mentionsIn(tokens, at, Math.min(to, at + 40)).filter((mention) => !isDenied(tokens, mention))
  const subject = mentions[0]
  const verb = verbFrom(tokens, at, Math.min(to, at + 40))
  if (verb >= 0 && isUnreal(tokens, at, verb)) return undefined
  const cited = citedAfter(tokens, at, Math.min(to, at + 24))
  if (cited !== undefined) return { mention: cited, how: 'after' }
  if (
    verb < 0 &&
    subject !== undefined &&
    (first === AS || endsWithComma(tokens, quote.to)) &&
    startsClause(tokens, at, subject.from) &&
    isGivenTo(tokens, subject.to, to)
  )
    return { mention: subject, how: first === AS ? 'as-put' : 'after' }
  // “…”: X's sentence has aged well.
  if (subject !== undefined && hasWords(tokens, at, subject, to)) return { mention: subject, how: 'words-of' }
  if (verb >= 0) {
    // “…”: X repeated Y's words.
    const owner = REPEATING.has(tokens.word[verb] as number) ? mentionsIn(tokens, verb + 1, Math.min(to, verb + 12))[0] : undefined
    if (owner !== undefined && hasWords(tokens, verb + 1, owner, to)) return { mention: owner, how: 'words-of' }
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

/** As X is fond of saying, as X keeps telling us; “…,” X never tires of repeating. */
function isGivenTo(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 5) && tokens.kind[i] === WORD; i++)
    if (speakerClassesOf(tokens.word[i] as number) & SPEAKING) return true
  return false
}

/** “…,” or “…”, : the mark that leads to who says so. */
function endsWithComma({ text, start, end }: Tokens, to: number): boolean {
  return text.slice(start[to - 2], end[to]).includes(',')
}

/** X's words, X's best line, at the start of a clause. */
function hasWords(tokens: Tokens, from: number, owner: Mention, to: number): boolean {
  if (!owner.possessive || !startsClause(tokens, from, owner.from)) return false
  for (let i = owner.to + 1; i < Math.min(to, owner.to + 4) && tokens.kind[i] === WORD; i++)
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
