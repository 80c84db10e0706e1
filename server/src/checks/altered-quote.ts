/** Quoted words that are a speaker's, but not quite: words changed, dropped or added without a mark. */
import { takesBack } from '../claims/quote-doubt.ts'
import { toSource } from '../markup/source-map.ts'
import { type KnownQuotation, type QuotedBlock, speakerName } from '../resolve/quotes.ts'
import type { Difference } from '../resolve/recognise.ts'
import type { Span } from '../text/span.ts'
import type { QuoteRule, Report, Scope } from './check.ts'
import { restoreWording } from './quote-fix.ts'
import { quoteEvidence, quoteStatement, whoseWords, wordsAround } from './quote-report.ts'
import type { Difference as Differing } from './words.ts'

export const alteredQuote: QuoteRule = {
  id: 'altered-quote',
  kind: 'quote',
  severity: 'error',
  summary: "A speaker's quoted words, with words changed, dropped or added.",
  quote: (one, block, scope) => reportOn(one, block, scope),
}

const WORDS_AT_LEAST = 8
const WORDS_AT_LEAST_WITH_TEXT = 5

function reportOn(one: KnownQuotation, block: QuotedBlock, scope: Scope): Report | undefined {
  const { recognition, quotation } = one
  const { words, differences } = recognition
  const first = differences[0]
  const last = differences.at(-1)
  if (recognition.likeness !== 'altered' || words.speaker === null || first === undefined || last === undefined) return undefined
  if (quotation.words < (words.text === undefined ? WORDS_AT_LEAST : WORDS_AT_LEAST_WITH_TEXT)) return undefined
  if (differences.length === 1 && isFitted(first, one)) return undefined
  if (takesBack(wordsAround(one, block))) return undefined
  const span = { start: shown(first, one).start, end: shown(last, one).end }
  const said = differences.slice(0, 3).map((difference) => told(difference, one))
  return {
    ...toSource(quotation.run, span),
    message: scope.say.altered(whoseWords(words, scope), said, differences.length > 3),
    claim: quoteStatement(one, one.speaker === null ? null : speakerName(one.speaker, scope.knowledge)),
    evidence: quoteEvidence(recognition, scope),
    fixes: restoreWording(one, scope),
  }
}

/** They want it “to be paid by the hour”: an infinitive that fits the words into their sentence. */
function isFitted({ start, end }: Difference, { quotation }: KnownQuotation): boolean {
  return start === quotation.start && /^to$/i.test(quotation.run.text.slice(start, end))
}

/** The words that differ; where some are only left out, the words on both sides of the gap. */
function shown(difference: Difference, { words }: KnownQuotation): Span {
  if (difference.words > 0 || words === undefined) return difference
  const before = words.end.indexOf(difference.start)
  return { start: words.start[before] ?? difference.start, end: words.end[before + 1] ?? difference.end }
}

function told(difference: Difference, one: KnownQuotation): Differing {
  const { text } = one.quotation.run
  const isGap = difference.words === 0
  const { start, end } = isGap ? shown(difference, one) : difference
  return { own: text.slice(start, end), isGap, dropped: difference.dropped }
}
