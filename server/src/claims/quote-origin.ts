/**
 * Reads who is said to be the origin of a quotation where no verb of speech tells: the remark comes from X, “…” was X's answer, with X.
 *
 * In: tokens of a sentence, and where its quotation ends or starts. Out: the mention that stands there; or none.
 */
import { isCapital, MARK, POSSESSIVE, type Tokens, WORD } from '../reading/token.ts'
import { intern, internAll } from '../reading/vocabulary.ts'
import { isSpeech, type Range } from './quote-frame.ts'
import { isArticle, leadsTo, verbFrom } from './quote-subject.ts'
import { type Mention, mentionsIn } from './speaker.ts'
import { AUXILIARY, SPEECH_NOUN, speakerClassesOf } from './speaker-words.ts'

const TO = intern('to')
const BY = intern('by')
const FROM = intern('from')
const OF = intern('of')
const HOW = intern('how')
const WHAT = intern('what')
const IN = intern('in')
const AS = intern('as')
const IT = intern('it')
const WHO = intern('who')
const CUA = intern('của')
const LA = intern('là')
const LOI = internAll('lời câu')
const CAU = internAll('lời câu nói')
const TRACED = internAll('credited attributed ascribed traced belongs back owed due')
const MADE = internAll('coined written penned spoken uttered phrased')
const STEMS = internAll('comes came stems stemmed hails is was')
const OWING = internAll('owe owes owed attribute attributes attributed credit credits ascribe ascribes')
const BEING = internAll('is was are were')
const THESE = internAll('these those this that such')
const THUS = internAll('thus so')
const HAVING = internAll('has had have')
const QUOTING = internAll('quote cite paraphrase')
const KNOWN_AS = internAll('famous own well-known celebrated recent last first favourite favorite immortal')

/** How many words behind a quotation may tell where it comes from. */
const REACH = 7

/** “…” comes from X; was coined by X; was X's answer; in the words of X; is how X sees it. We owe “…” to X. */
export function originAfter(tokens: Tokens, sentence: Range, quote: Range, to: number): Mention | undefined {
  for (let i = quote.to; i < Math.min(to, quote.to + REACH); i++) {
    if (tokens.kind[i] !== WORD) continue
    const word = tokens.word[i] as number
    const next = tokens.word[i + 1] as number
    if (
      (TRACED.has(word) && next === TO) ||
      (MADE.has(word) && next === BY) ||
      (STEMS.has(word) && next === FROM) ||
      (speakerClassesOf(word) & SPEECH_NOUN && !LOI.has(word) && (next === OF || next === BY || next === FROM))
    )
      return mentionAfter(tokens, i + 2, to)
    // “…” là lời của X, là câu nói của X, là lời dặn dò của X, là nhận xét của X, lời X, là của X.
    if (word === CUA && (tokens.word[i - 1] === LA || [i - 1, i - 2, i - 3].some((at) => isWordsNoun(tokens, at, quote.to))))
      return mentionAfter(tokens, i + 1, to)
    if (word === CUA && i === quote.to && CAU.has(tokens.word[quote.from - 1] as number)) return mentionAfter(tokens, i + 1, to)
    if (LOI.has(word) && next !== CUA && tokens.word[i + 2] !== CUA && tokens.word[i + 3] !== CUA) return mentionAfter(tokens, i + 1, to)
    if (word === HOW && BEING.has(tokens.word[i - 1] as number)) return mentionAfter(tokens, i + 1, to)
    if (word === WHAT && BEING.has(tokens.word[i - 1] as number)) {
      const mention = mentionAfter(tokens, i + 1, to)
      return mention !== undefined && isSpeech(tokens, mention.to) ? mention : undefined
    }
    if (BEING.has(word)) {
      const owner = mentionAfter(tokens, i + 1, to)
      if (owner?.possessive === true && endsOrIsSpeech(tokens, owner.to + 1, to)) return owner
    }
    if (isSpeech(tokens, i) && tokens.word[i - 1] !== LA && !LOI.has(tokens.word[i - 1] as number)) return undefined
  }
  if (tokens.word[quote.to] === TO)
    for (let i = sentence.from; i < quote.from; i++) if (OWING.has(tokens.word[i] as number)) return mentionAfter(tokens, quote.to + 1, to)
  return undefined
}

/** A Vietnamese noun for what was said, right behind `là`: nhận xét, cảnh báo; or lời, câu. */
function isWordsNoun(tokens: Tokens, at: number, from: number): boolean {
  if (LOI.has(tokens.word[at] as number)) return true
  return at > from && tokens.word[at - 1] === LA && NHAN.has(tokens.word[at] as number)
}

const NHAN = internAll('nhận phát đánh ý chia cảnh khẳng kết lưu tuyên bình quan')

/** In the opinion of X, …; to quote X, …; or, as X has it, …; X's famous “…”. */
export function originBefore(tokens: Tokens, from: number, to: number): Mention | undefined {
  for (let i = from; i < to; i++) {
    if (tokens.kind[i] !== WORD) continue
    const word = tokens.word[i] as number
    if (speakerClassesOf(word) & SPEECH_NOUN && tokens.word[i + 1] === OF && (tokens.word[i - 1] === IN || tokens.word[i - 2] === IN))
      return mentionAfter(tokens, i + 2, to)
    if (i >= from + 5) continue
    if (QUOTING.has(word) && tokens.word[i - 1] === TO) return mentionAfter(tokens, i + 1, to, true)
    if (word === AS) {
      const mention = mentionAfter(tokens, i + 1, to)
      if (mention !== undefined && HAVING.has(tokens.word[mention.to] as number) && tokens.word[mention.to + 1] === IT) return mention
    }
  }
  const owner = mentionsIn(tokens, from, to).at(-1)
  if (owner?.possessive !== true) return undefined
  const behind = owner.to + 1
  return behind === to || (behind + 1 === to && KNOWN_AS.has(tokens.word[behind] as number)) ? owner : undefined
}

/** These are X's words. That was X. Thus spoke X: a short sentence behind a quotation that says whose it is. */
export function originOf(tokens: Tokens, { from, to }: Range): Mention | undefined {
  if (to - from > SENTENCE_AT_MOST || tokens.kind[from] !== WORD) return undefined
  const word = tokens.word[from] as number
  const next = from + 1
  if (THUS.has(word) && isCapital(tokens, from)) {
    const mention = mentionAfter(tokens, isSpeech(tokens, next) ? next + 1 : next, to)
    return mention !== undefined && !isSpeech(tokens, mention.to) && !(speakerClassesOf(tokens.word[mention.to] as number) & AUXILIARY)
      ? mention
      : undefined
  }
  // It was X who coined it.
  if (word === IT && BEING.has(tokens.word[next] as number)) {
    const who = mentionAfter(tokens, next + 1, to)
    if (who === undefined || tokens.word[who.to] !== WHO) return undefined
    const verb = who.to + 1
    return isSpeech(tokens, verb) || MADE.has(tokens.word[verb] as number) ? who : undefined
  }
  const isThese = THESE.has(word) && BEING.has(tokens.word[next] as number)
  const isWords =
    isArticle(tokens, from) &&
    (speakerClassesOf(tokens.word[next] as number) & SPEECH_NOUN) !== 0 &&
    BEING.has(tokens.word[from + 2] as number)
  if (!isThese && !isWords) return undefined
  const mentions = mentionsIn(tokens, next, to)
  const [mention] = mentions
  const start = isThese ? next + 1 : from + 3
  if (mention === undefined) return undefined
  // That is what X told them, this is how X put it.
  if (isThese && (tokens.word[start] === WHAT || tokens.word[start] === HOW))
    return mention.from <= start + 1 + (isArticle(tokens, start + 1) ? 1 : 0) && verbFrom(tokens, mention.to, to) >= 0 ? mention : undefined
  if (mentions.length > 1) return undefined
  if (mention.from <= start + (isArticle(tokens, start) ? 1 : 0))
    return endsOrIsSpeech(tokens, mention.to + (mention.possessive ? 1 : 0), to) || isOccasion(tokens, mention.to) ? mention : undefined
  const of = isArticle(tokens, mention.from - 1) ? mention.from - 2 : mention.from - 1
  return (tokens.word[of] === OF || tokens.word[of] === BY) && speakerClassesOf(tokens.word[of - 1] as number) & SPEECH_NOUN
    ? mention
    : undefined
}

const SENTENCE_AT_MOST = 14

function mentionAfter(tokens: Tokens, from: number, to: number, orBody = false): Mention | undefined {
  const mention = mentionsIn(tokens, from, Math.min(to, from + 12))[0]
  if (mention === undefined || mention.kind === 'pronoun' || (mention.kind === 'body' && !orBody)) return undefined
  return leadsTo(tokens, from, mention.from) && mention.from <= from + 1 ? mention : undefined
}

/** That was X in 2020, speaking to the committee: when and where it was said. */
function isOccasion(tokens: Tokens, at: number): boolean {
  return tokens.kind[at] === WORD && OCCASION.has(tokens.word[at] as number)
}

const OCCASION = internAll('in on at before speaking talking writing addressing answering')

/** Nothing follows, or a mark, or a noun for words: X's, X's answer. */
function endsOrIsSpeech(tokens: Tokens, at: number, to: number): boolean {
  if (at >= to || tokens.kind[at] === MARK || tokens.kind[at] === POSSESSIVE) return true
  for (let i = at; i < Math.min(to, at + 2); i++) if (speakerClassesOf(tokens.word[i] as number) & SPEECH_NOUN) return true
  return false
}
