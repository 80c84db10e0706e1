/** Quoted words that stand in a source, given to another speaker. */
import { leavesOpenWhose } from '../claims/quote-doubt.ts'
import { type KnownQuotation, type QuotedBlock, type ResolvedNaming, speakerName } from '../resolve/quotes.ts'
import { firstDay, lastDay, type PartialDate } from '../text/date.ts'
import type { Span } from '../text/span.ts'
import type { QuoteRule, Report, Scope } from './check.ts'
import { nameRightSpeaker } from './quote-fix.ts'
import { fits, isTold, messageName, nameOf, quoteEvidence, quoteStatement, speakersOf, whoseWords, wordsAround } from './quote-report.ts'

export const misattributedQuote: QuoteRule = {
  id: 'misattributed-quote',
  kind: 'quote',
  severity: 'error',
  summary: 'Quoted words from a source, given to another speaker.',
  quote: (one, block, scope) => reportOn(one, block, scope),
}

/** Fewer words than this may well be anybody's: a stranger may have said them too. */
const DISTINCT_WORDS = 7

function reportOn(one: KnownQuotation, block: QuotedBlock, scope: Scope): Report | undefined {
  const { recognition, speaker, quotation } = one
  if (recognition.likeness !== 'exact' || speaker === null) return undefined
  // The same words may stand in a source as nobody's, or as the author's own.
  if (recognition.all.some((words) => words.speaker === null)) return undefined
  const speakers = speakersOf(recognition)
  const { who } = speaker
  if (!isTold(speaker, scope.knowledge) || who.guessed || who.sources.length > 0) return undefined
  if (fits(who, speakers, scope.knowledge) && !isOutOfOffice(one, speaker, speakers, scope)) return undefined
  // A name in brackets that nobody here has is more likely that of an author.
  if (speaker.naming.how === 'parenthesis' && who.agents.length === 0) return undefined
  // Two given speakers that disagree (a lead-in and a signature) convict only if neither is right; in one sentence each has words of their own.
  const elsewhere = one.namings.filter((other) => !['sentence', 'before', 'after'].includes(other.naming.where))
  if (elsewhere.some((other) => isTold(other, scope.knowledge) && fits(other.who, speakers, scope.knowledge))) return undefined
  if (leavesOpenWhose(wordsAround(one, block))) return undefined
  if (isNamedToo(one, speaker, speakers, block, scope)) return undefined
  if (who.agents.length === 0) {
    const sameOffice = who.holders.some((code) => speakers.includes(code))
    if (who.stranger === null || (!sameOffice && quotation.words < DISTINCT_WORDS)) return undefined
  }
  const given = speakerName(speaker, scope.knowledge)
  const right = nameOf(speakers[0] as string, scope)
  return {
    ...one.span,
    message: scope.say.notTheirs(whoseWords(recognition.words, scope), given, messageName(speakers[0] as string, scope)),
    claim: quoteStatement(one, given),
    evidence: quoteEvidence(recognition, scope),
    fixes: nameRightSpeaker(one, speaker, block, right, scope),
  }
}

/**
 * Tells whether whoever said the words is named in their sentence too, with none of its other quotations: which of the two is meant
 * is not sure, unless the one that they are given to stands nearer, with nothing but a verb behind them, or in no brackets before them.
 */
function isNamedToo(
  { namings, quotation: { run, outer } }: KnownQuotation,
  { naming }: ResolvedNaming,
  speakers: readonly string[],
  { quotations }: QuotedBlock,
  scope: Scope,
): boolean {
  if (naming.run !== run) return false
  const isBehind = naming.start > outer.end
  if (isBehind && ADJACENT.test(run.text.slice(outer.end, naming.start))) return false
  const isAside = !isBehind && /[([]\s*[^()[\]]*$/.test(run.text.slice(Math.max(0, naming.start - REACH), naming.start))
  const between = (other: Span): string => run.text.slice(Math.min(other.end, naming.end), Math.max(other.start, naming.start))
  return namings.some(({ naming: other, who }) => {
    if (other.where !== 'sentence' || !fits(who, speakers, scope.knowledge)) return false
    if (JOINED.test(between(other))) return true
    return (
      (isBehind || isAside || (other.start > naming.start && !TELLING.test(between(other)))) &&
      !quotations.some(({ speaker }) => speaker?.naming.run === other.run && speaker.naming.start === other.start)
    )
  })
}

const ADJACENT = /^[\s,.–—―-]*(?:[A-Za-zÀ-ỹ]+\s+)?(?:the\s+)?$/iu
const REACH = 60
/** X, Y and Z said: whose of several words are whose, their order may tell. */
const JOINED = /^(?:,\s*(?:\p{Lu}[A-Za-zÀ-ỹ.]*\s*)+)*,?\s*(?:and|&|và)\s+(?:the\s+)?$/u
/** X told Y that …: Y hears it. */
const TELLING =
  /^,?\s+(?:then |once |later |has |had )?(?:tells?|told|remind(?:s|ed)|assure[sd]|warn(?:s|ed)|inform(?:s|ed)|said to|wrote to|nói với|bảo|nhắc)\s+(?:the\s+)?$/iu

/**
 * Tells whether an office is named alone that the words' speaker held at another time: no longer when they were said, when somebody else
 * held it; or, as a former one, still at the draft's date.
 */
function isOutOfOffice(
  { recognition, quotation }: KnownQuotation,
  { naming, who }: ResolvedNaming,
  speakers: readonly string[],
  { knowledge, date }: Scope,
): boolean {
  const own = speakers.flatMap((code) => who.terms.filter((term) => term.code === code))
  // Whoever speaks as one with a holder is no holder.
  if (own.length === 0 || speakers.some((code) => !own.some((term) => term.code === code))) return false
  const { text } = naming.run
  const words = text.slice(Math.max(0, naming.start - 12), naming.end)
  if (THEN.test(words)) return false
  if (FORMER.test(words)) return own.every(({ to }) => to !== undefined && firstDay(to) > date)
  const said = recognition.all.map(({ source }) => knowledge.sources.get(source)?.published ?? '0000')
  const successors = who.terms.filter(({ code }) => !speakers.includes(code))
  const isPast = own.every(({ to }) => to !== undefined && said.every((day) => lastDay(to) < firstDay(day)))
  if (!isPast || !said.every((day) => successors.some(({ from, to }) => covers(from, to, day)))) return false
  // In 2020 the minister said: a sentence that dates itself may tell of words from that time.
  const sentence = text.slice(quotation.sentence.start, quotation.sentence.end)
  return !/(?:19|20)\d\d|\b(?:once|ago|earlier|then)\b|(?:từng|hồi|năm)\s/u.test(sentence)
}

function covers(from: PartialDate | undefined, to: PartialDate | undefined, day: PartialDate): boolean {
  return from !== undefined && lastDay(from) <= firstDay(day) && (to === undefined || firstDay(to) >= lastDay(day))
}

const THEN = /\b(?:then|late)[ -]|lúc (?:đó|bấy giờ)|khi (?:đó|ấy)/iu
const FORMER = /\b(?:former|ex|previous|outgoing|retired|predecessor)\b|(?:nguyên|cựu)\s/iu
