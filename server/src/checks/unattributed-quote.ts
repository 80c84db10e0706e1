/** Quoted words that stand in a source, where nothing names who said them or where they stand. */
import { toSource } from '../markup/source-map.ts'
import { quoteReferences } from '../resolve/quote-references.ts'
import type { KnownQuotation, QuotedBlock, ResolvedNaming } from '../resolve/quotes.ts'
import type { QuoteRule, Report, Scope } from './check.ts'
import type { Fix } from './finding.ts'
import {
  citeQuotation,
  fits,
  isPerson,
  isTold,
  nameOf,
  possessive,
  quoteEvidence,
  quoteStatement,
  speakersOf,
  whoseWords,
} from './quote-report.ts'

export const unattributedQuote: QuoteRule = {
  id: 'unattributed-quote',
  kind: 'quote',
  severity: 'warning',
  summary: 'Quoted words from a source, with nobody named who said them and no source.',
  quote: (one, block, scope) => reportOn(one, block, scope),
}

const COMMON_BELOW = 12

function reportOn(one: KnownQuotation, block: QuotedBlock, scope: Scope): Report | undefined {
  const { recognition, quotation } = one
  if (recognition.likeness !== 'exact' || quotation.cited) return undefined
  // A document that is named in words, by author and year for one, is a citation like any other.
  if (quoteReferences(one, scope.tokensOf, block.source.text, scope.language, scope.knowledge).length > 0) return undefined
  const speakers = speakersOf(recognition)
  if (speakers.length === 0 ? !isSentence(one) : isCommon(one)) return undefined
  const namings = one.speaker === null ? one.namings : [one.speaker, ...one.namings]
  if (namings.some((naming) => mayName(naming, speakers, scope))) return undefined
  const { words } = recognition
  return {
    ...one.span,
    message: `These are ${whoseWords(words, scope)}. ${words.speaker === null ? 'Cite the source.' : 'Name the speaker or cite the source.'}`,
    claim: quoteStatement(one, null),
    evidence: quoteEvidence(recognition, scope),
    fixes: [
      ...(words.speaker === null ? [] : attribute(one, block, nameOf(words.speaker, scope))),
      ...citeQuotation(one, scope, words.speaker === null),
    ],
  }
}

/**
 * Tells whether a naming may be meant as the speaker or the source. Whoever is given as the speaker is one, whether right or
 * wrong; a person beside the quotation may be; a place, a thing spoken of or a body that does nothing here is not.
 */
function mayName(resolved: ResolvedNaming, speakers: readonly string[], scope: Scope): boolean {
  const { naming, who } = resolved
  if (who.sources.length > 0 || fits(who, speakers, scope.knowledge)) return true
  // The writer speaks all the time; that names nobody else.
  if (isTold(resolved, scope.knowledge)) return !(naming.kind === 'pronoun' && naming.how === 'before' && /^(?:i|we)\b/i.test(naming.text))
  if (naming.located) return false
  if (who.stranger !== null) return naming.kind !== 'body'
  return naming.kind !== 'pronoun' && who.agents.some((code) => isPerson(scope.knowledge.agents.get(code)))
}

/** The source's own words are somebody's only as a sentence: a few of them are a title or a phrase. */
function isSentence({ quotation, recognition: { words } }: KnownQuotation): boolean {
  return quotation.words >= 8 && quotation.words >= words.length * 0.6
}

/** Few words that several have said, or a source also has as its own, are a common phrase. */
function isCommon({ quotation, recognition: { all } }: KnownQuotation): boolean {
  return quotation.words < COMMON_BELOW && new Set(all.map(({ speaker }) => speaker)).size > 1
}

/** What a noun may stand after. */
const NOUN_BEFORE = /(?:[:(]|\b(?:of|in|on|by|with|for|about|from|to|as|against|behind))\s+$/i

/** Names the speaker in the shape that the sentence has. */
function attribute({ quotation, outer, span }: KnownQuotation, block: QuotedBlock, name: string): readonly Fix[] {
  const fix = (title: string, edits: Fix['edits']): readonly Fix[] => [{ title, preferred: true, edits }]
  const { text } = block.source
  const title = `Name the speaker: ${name}`
  if (quotation.form === 'block') {
    const line = /^[ \t]*(?:>[ \t]?)+/.exec(text.slice(text.lastIndexOf('\n', outer.end - 1) + 1))
    return line === null ? [] : fix(title, [{ start: outer.end, end: outer.end, newText: `\n${line[0].trimEnd()}\n${line[0]}— ${name}` }])
  }
  const { run } = quotation
  const alone =
    quotation.sentence.start >= quotation.outer.start && run.text.slice(quotation.outer.end, quotation.sentence.end).trim().length <= 1
  if (alone) {
    // “Words.” becomes “Words,” X said.
    const stop = run.text.charAt(quotation.end - 1)
    const closing = text.slice(outer.end).startsWith('.') ? 1 : 0
    if (stop === '.' && !run.text.slice(0, quotation.end).endsWith('..')) {
      const at = toSource(run, { start: quotation.end - 1, end: quotation.end })
      return fix(title, [
        { ...at, newText: ',' },
        { start: outer.end, end: outer.end + closing, newText: ` ${name} said.` },
      ])
    }
    return fix(title, [{ start: outer.end, end: outer.end + closing, newText: `${/[!?…]/.test(stop) ? '' : ','} ${name} said.` }])
  }
  const curly = /[“”’]/.test(text.slice(outer.start, span.start + 1))
  const whose = possessive(name, curly ? '’' : "'")
  // After a preposition or a colon the words are a noun of the sentence; elsewhere they may be a part of any shape.
  if (NOUN_BEFORE.test(text.slice(Math.max(0, outer.start - 12), outer.start)))
    return fix(title, [{ start: outer.start, end: outer.start, newText: `${whose} ` }])
  const runsOn = /^\s+[\p{L}\d]/u.test(text.slice(outer.end, outer.end + 8))
  return fix(title, [{ start: outer.end, end: outer.end, newText: `, in ${whose} words${runsOn ? ',' : ''}` }])
}
