/** Quoted words that are a speaker's, but not quite: words changed, dropped or added without a mark. */
import { normalisedWords } from '../knowledge/fingerprint.ts'
import { asSource } from '../markup/plain.ts'
import { toSource } from '../markup/source-map.ts'
import { tokenize } from '../reading/token.ts'
import { type KnownQuotation, speakerName } from '../resolve/quotes.ts'
import type { Difference } from '../resolve/recognise.ts'
import type { Span } from '../text/span.ts'
import type { QuoteRule, Report, Scope } from './check.ts'
import type { Fix } from './finding.ts'
import { quoteEvidence, quoteStatement, whoseWords } from './quote-report.ts'

export const alteredQuote: QuoteRule = {
  id: 'altered-quote',
  kind: 'quote',
  severity: 'error',
  summary: "A speaker's quoted words, with words changed, dropped or added.",
  quote: (one, _block, scope) => reportOn(one, scope),
}

const WORDS_AT_LEAST = 8
const WORDS_AT_LEAST_WITH_TEXT = 5

function reportOn(one: KnownQuotation, scope: Scope): Report | undefined {
  const { recognition, quotation } = one
  const { words, differences } = recognition
  const first = differences[0]
  const last = differences[differences.length - 1]
  if (recognition.likeness !== 'altered' || words.speaker === null || first === undefined || last === undefined) return undefined
  if (quotation.words < (words.text === undefined ? WORDS_AT_LEAST : WORDS_AT_LEAST_WITH_TEXT)) return undefined
  const span = { start: shown(first, one).start, end: shown(last, one).end }
  const said = differences.slice(0, 3).map((difference) => told(difference, one))
  return {
    ...toSource(quotation.run, span),
    message: `These are ${whoseWords(words, scope)}, but not as they stand there: ${said.join('; ')}${differences.length > 3 ? '; and more' : ''}. Restore them, or mark the change with brackets or an ellipsis.`,
    claim: quoteStatement(one, one.speaker === null ? null : speakerName(one.speaker, scope.knowledge)),
    evidence: quoteEvidence(recognition, scope),
    fixes: restore(one, scope),
  }
}

/** The words that differ; where some are only left out, the words on both sides of the gap. */
function shown(difference: Difference, { words }: KnownQuotation): Span {
  if (difference.words > 0 || words === undefined) return difference
  const before = words.end.indexOf(difference.start)
  return { start: words.start[before] ?? difference.start, end: words.end[before + 1] ?? difference.end }
}

function told(difference: Difference, one: KnownQuotation): string {
  const { text } = one.quotation.run
  if (difference.words === 0)
    return `${count(difference.dropped)} left out at “${text.slice(shown(difference, one).start, shown(difference, one).end)}”`
  const own = `“${text.slice(difference.start, difference.end)}”`
  return difference.dropped === 0
    ? `${own} added`
    : `${own} in place of ${difference.dropped === 1 ? 'another word' : `${difference.dropped} others`}`
}

function count(words: number): string {
  return words === 1 ? 'a word' : `${words} words`
}

/** Puts the source's words in place of the altered ones, where its text is at hand. */
function restore({ quotation, recognition }: KnownQuotation, { markup }: Scope): readonly Fix[] {
  const { text } = recognition.words
  if (text === undefined) return []
  const tokens = tokenize(text)
  const { token } = normalisedWords(tokens)
  const first = token[recognition.first]
  const last = token[recognition.last]
  if (first === undefined || last === undefined) return []
  const own = quotation.run.text
  const stop = /[.!?,;:…]*$/.exec(own.slice(quotation.start, quotation.end)) as RegExpExecArray
  let newText = text.slice(tokens.start[first], tokens.end[last])
  // The writer's own first letter: a capital where the quotation starts a sentence, none within one.
  const initial = own.charAt(quotation.start)
  if (newText.slice(1) !== '' && initial.toLowerCase() === newText.charAt(0).toLowerCase()) newText = initial + newText.slice(1)
  return [
    {
      title: "Restore the source's words",
      preferred: true,
      edits: [
        { ...toSource(quotation.run, { start: quotation.start, end: quotation.end - stop[0].length }), newText: asSource(newText, markup) },
      ],
    },
  ]
}
