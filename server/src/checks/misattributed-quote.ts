/** Quoted words that stand in a source, given to another speaker. */
import { type KnownQuotation, type QuotedBlock, speakerName } from '../resolve/quotes.ts'
import type { QuoteRule, Report, Scope } from './check.ts'
import { nameRightSpeaker } from './quote-fix.ts'
import { fits, isTold, messageName, nameOf, quoteEvidence, quoteStatement, speakersOf, whoseWords } from './quote-report.ts'

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
  if (!isTold(speaker, scope.knowledge) || who.guessed || who.sources.length > 0 || fits(who, speakers, scope.knowledge)) return undefined
  // A name in brackets that nobody here has is more likely that of an author.
  if (speaker.naming.how === 'parenthesis' && who.agents.length === 0) return undefined
  // Two given speakers that disagree (a lead-in and a signature) convict only if neither is right; in one sentence each has words of their own.
  const elsewhere = one.namings.filter((other) => !['sentence', 'before', 'after'].includes(other.naming.where))
  if (elsewhere.some((other) => isTold(other, scope.knowledge) && fits(other.who, speakers, scope.knowledge))) return undefined
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
