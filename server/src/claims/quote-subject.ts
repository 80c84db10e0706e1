/**
 * Finds verbs of speech and their subjects.
 *
 * In: tokens of a paragraph, and a stretch of them. Out: where the verb stands, or the mention that is its subject; or none. It
 * knows no quotations: what a stretch may hold is its caller's.
 */
import { isCapital, MARK, type Tokens, WORD } from '../reading/token.ts'
import { intern, internAll } from '../reading/vocabulary.ts'
import { isSpeech } from './quote-frame.ts'
import { type Mention, mentionsIn } from './speaker.ts'
import { AUXILIARY, BETWEEN, FUNCTION, LOCATING, PERSONAL, SPEECH, speakerClassesOf } from './speaker-words.ts'

const THAT = intern('that')
const WHAT = intern('what')
const YOU = intern('you')
const WHO = internAll('who which that')
const QUESTIONED = intern('who')
const TO = intern('to')
/** As they like to say. */
const USUAL = internAll('like likes liked love loves loved used prefer prefers')

/** Words that begin another clause. */
export const BREAKS = internAll('that because while when although though whether if whereas but')

/** Words right behind which the subject of a clause within another stands. */
const OPENERS = internAll('as what how when where why while if because though although whether since khi như')

/** Nothing but small words stands before a clause's subject, and what an article leads in: the late. */
export function startsClause(tokens: Tokens, from: number, subject: number): boolean {
  let article = false
  for (let i = from; i < subject; i++) {
    if (tokens.kind[i] !== WORD) return false
    const classes = speakerClassesOf(tokens.word[i] as number)
    if (isArticle(tokens, i)) article = true
    else if (!(classes & BETWEEN) && (!article || isCapital(tokens, i) || classes & (SPEECH | LOCATING | AUXILIARY | FUNCTION)))
      return false
  }
  return true
}

const DETERMINERS = internAll('the a an one another this that his her their our its my your some')

/** Tells whether token `i` is an article or stands where one may. */
export function isArticle(tokens: Tokens, i: number): boolean {
  return DETERMINERS.has(tokens.word[i] as number)
}

/** Where the clause of `verb` starts: after the last “said that”, semicolon or the like before it. */
export function clauseStart(tokens: Tokens, from: number, verb: number): number {
  for (let i = verb - 2; i > from; i--) {
    if (tokens.kind[i] === MARK && ';:'.includes(tokens.text.charAt(tokens.start[i] as number))) return i + 1
    // I say what X says.
    if (tokens.word[i] === WHAT && isSpeech(tokens, i - 1)) return i + 1
    if (
      tokens.kind[i] === WORD &&
      BREAKS.has(tokens.word[i] as number) &&
      (tokens.word[i] !== THAT ||
        isSpeech(tokens, i - 1) ||
        speakerClassesOf(tokens.word[i + 1] as number) & PERSONAL ||
        tokens.word[i + 1] === YOU)
    )
      return i + 1
  }
  return from
}

/** The subject of the verb at `verb`, in a clause that starts at `from`. */
export function subjectBefore(tokens: Tokens, from: number, verb: number): Mention | undefined {
  const mentions = mentionsIn(tokens, from, verb).filter((mention) => !isDenied(tokens, mention))
  if (mentions.length === 0) return plainSubject(tokens, from, verb)
  const end = beforeVerb(tokens, from, verb)
  // X listened as Y asked, X recalled what Y had said: whoever stands right before the verb in a clause of its own.
  const own = mentions.findLast((mention) => mention.to === end && !mention.located && !mention.possessive)
  if (own !== undefined && OPENERS.has(tokens.word[own.from - 1 - (isArticle(tokens, own.from - 1) ? 1 : 0)] as number)) return own
  // To Lam who spoke of: the person before the relative pronoun.
  if (end > from && WHO.has(tokens.word[end - 1] as number)) return mentions.findLast((mention) => mention.to <= end)
  const commas: number[] = []
  for (let i = from; i < end; i++)
    if (tokens.kind[i] === MARK && ',—–()'.includes(tokens.text.charAt(tokens.start[i] as number))) commas.push(i)
  const lastComma = commas.at(-1) ?? from - 1
  const first = mentions.find((mention) => mention.from > lastComma)
  if (end - 1 > lastComma) {
    // The part after the last comma holds the subject if it starts with it.
    if (first !== undefined && !first.located && leadsTo(tokens, lastComma + 1, first.from)) return first
    if (first === undefined && commas.length > 0 && isArticle(tokens, lastComma + 1)) return plainSubject(tokens, lastComma + 1, verb)
  }
  // An aside stands before the verb: the first part that starts with a mention.
  for (const start of [from, ...commas.map((comma) => comma + 1)]) {
    const mention = mentions.find((one) => one.from >= start)
    if (
      mention !== undefined &&
      !mention.located &&
      leadsTo(tokens, start, mention.from) &&
      !(mention.possessive && mention.kind === 'pronoun')
    )
      return mention
  }
  return (
    mentions.findLast((mention) => !mention.located && !mention.possessive && mention.from > lastComma) ??
    mentions.findLast((mention) => !mention.located && !mention.possessive) ??
    plainSubject(tokens, lastComma + 1, verb)
  )
}

/** X, not Y, said: Y did not. */
export function isDenied(tokens: Tokens, { from }: Mention): boolean {
  const before = isArticle(tokens, from - 1) ? from - 2 : from - 1
  return before >= 0 && tokens.word[before] === NOT
}

const NOT = intern('not')

/** In the orchards they say: whoever is there, and nobody in particular. */
export function isAnyoneThere(tokens: Tokens, from: number, subject: Mention): boolean {
  return (
    tokens.word[subject.from] === THEY &&
    (speakerClassesOf(tokens.word[from] as number) & LOCATING) !== 0 &&
    mentionsIn(tokens, from, subject.from).every(({ kind, located }) => kind === 'name' && located)
  )
}

const THEY = intern('they')

/** Only small words, adverbs and words that judge (the late, the former) stand between a part's start and its first mention. */
export function leadsTo(tokens: Tokens, from: number, to: number): boolean {
  if (to - from > 5) return false
  for (let i = from; i < to; i++) {
    if (tokens.kind[i] !== WORD) {
      if (tokens.kind[i] === MARK && i === from) continue
      return false
    }
    const classes = speakerClassesOf(tokens.word[i] as number)
    if (classes & LOCATING || (classes & SPEECH && !isArticle(tokens, i - 1))) return false
  }
  return true
}

const ANYBODY: ReadonlySet<string> = new Set([
  'có người',
  'người ta',
  'có ý',
  'có ý kiến',
  'ai đó',
  'ai cũng',
  'nhiều người',
  'có kẻ',
  'không ai',
  'chẳng ai',
])

/** Somebody, who, người ta: the subject of words that are given to nobody. */
export const INDEFINITE = internAll('somebody someone anybody anyone nobody who ai')

/** `Có người`, `người ta`: nobody that could be asked. */
function isAnybody({ text, start, end }: Tokens, from: number, to: number): boolean {
  const words = text.slice(start[from], end[to - 1]).toLowerCase()
  return ANYBODY.has(words) || /^(?:người ta|có người|nhiều người|có ý kiến|một|vài|mấy|nhiều)\s/.test(words)
}

/** Where the adverbs and auxiliaries before a verb start. */
function beforeVerb(tokens: Tokens, from: number, verb: number): number {
  let end = verb
  while (end > from && tokens.kind[end - 1] === WORD && speakerClassesOf(tokens.word[end - 1] as number) & (BETWEEN | AUXILIARY)) end--
  return end
}

const UNREAL = internAll(
  "can could may might should cannot can't couldn't shouldn't not never isn't wasn't hasn't haven't hadn't don't doesn't didn't won't wouldn't không chưa chẳng",
)

/** `Could say`, `never said`, `asked who had said`: the words are not that subject's, or it is just asked whose they are. */
export function isUnreal(tokens: Tokens, from: number, verb: number): boolean {
  const end = beforeVerb(tokens, from, verb)
  for (let i = end; i < verb; i++) if (UNREAL.has(tokens.word[i] as number) && !isCapital(tokens, i)) return true
  return end - 2 >= from && tokens.word[end - 1] === QUESTIONED && (isSpeech(tokens, end - 2) || !followsPerson(tokens, from, end - 1))
}

/** The docker who said: somebody stands right before `who`, which asks for nobody there. */
function followsPerson(tokens: Tokens, from: number, who: number): boolean {
  if (who === from || !WHO.has(tokens.word[who] as number)) return false
  if (tokens.kind[who - 1] === MARK) return tokens.text.charAt(tokens.start[who - 1] as number) === ','
  if (mentionsIn(tokens, from, who).some(({ to }) => to === who)) return true
  for (let i = who - 2; i >= Math.max(from, who - 4); i--) if (isArticle(tokens, i)) return true
  return false
}

/** A subject that no capital and no office shows: some residents said. */
function plainSubject(tokens: Tokens, from: number, verb: number): Mention | undefined {
  const end = beforeVerb(tokens, from, verb)
  let start = end
  while (
    start > from &&
    tokens.kind[start - 1] !== MARK &&
    end - start < 6 &&
    !(speakerClassesOf(tokens.word[start - 1] as number) & (SPEECH | LOCATING))
  )
    start--
  // A banner at the landing said: the phrase of place belongs to what stands before it.
  const head = start - 1 > from && start < end ? headBefore(tokens, from, start - 1) : -1
  if (head >= 0) return bare(head, end)
  while (start < end && speakerClassesOf(tokens.word[start] as number) & FUNCTION && !isArticle(tokens, start)) start++
  if (end > from && INDEFINITE.has(tokens.word[end - 1] as number) && !followsPerson(tokens, from, end - 1)) return nobody(end - 1, end)
  if (start >= end || tokens.kind[start] !== WORD || isArticle(tokens, end - 1)) return undefined
  if (isAnybody(tokens, start, end)) return nobody(start, end)
  return bare(start, end)
}

/** Where a short phrase with an article ends before a preposition, and nothing but small words before it: its start; else -1. */
function headBefore(tokens: Tokens, from: number, preposition: number): number {
  if (!(speakerClassesOf(tokens.word[preposition] as number) & LOCATING)) return -1
  for (let i = preposition - 1; i >= Math.max(from, preposition - 4); i--) {
    if (tokens.kind[i] !== WORD || speakerClassesOf(tokens.word[i] as number) & (SPEECH | LOCATING | AUXILIARY)) return -1
    if (isArticle(tokens, i)) return i < preposition - 1 && leadsTo(tokens, from, i) ? i : -1
  }
  return -1
}

/** The first verb of speech from `from` on, in the sentence that goes on there; -1 for none. */
export function verbFrom(tokens: Tokens, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    if (
      tokens.kind[i] === MARK &&
      '.;:!?'.includes(tokens.text.charAt(tokens.start[i] as number)) &&
      tokens.start[i + 1] !== tokens.end[i] &&
      (tokens.end[i - 1] as number) - (tokens.start[i - 1] as number) > 3
    )
      return -1
    if (isSpeech(tokens, i)) {
      const before = i - 1
      if (
        before >= from &&
        tokens.kind[before] === WORD &&
        (isArticle(tokens, before) || speakerClassesOf(tokens.word[before] as number) & LOCATING) &&
        !(tokens.word[before] === TO && USUAL.has(tokens.word[before - 1] as number))
      )
        continue
      return i
    }
  }
  return -1
}

/** Stands for whoever is left unnamed. */
export function nobody(from: number, to: number): Mention {
  return { ...bare(from, to), kind: 'pronoun' }
}

/** A mention that nothing but its place shows. */
export function bare(from: number, to: number): Mention {
  return { from, to, kind: 'name', located: false, possessive: false }
}
