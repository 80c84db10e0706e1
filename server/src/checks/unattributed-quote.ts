/** Quoted words that stand in a source, where nothing names who said them or where they stand. */
import { quoteReferences } from '../resolve/quote-references.ts'
import type { KnownQuotation, QuotedBlock, ResolvedNaming } from '../resolve/quotes.ts'
import type { QuoteRule, Report, Scope } from './check.ts'
import { nameSpeaker } from './quote-fix.ts'
import { citeQuotation, fits, isPerson, isTold, nameOf, quoteEvidence, quoteStatement, speakersOf, whoseWords } from './quote-report.ts'

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
      ...(words.speaker === null
        ? []
        : nameSpeaker(one, block, nameOf(words.speaker, scope), `Name the speaker: ${nameOf(words.speaker, scope)}`, scope)),
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
