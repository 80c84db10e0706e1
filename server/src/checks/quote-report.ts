/**
 * What the rules on quotations share: whose words they are, whether a naming fits, evidence, names, and fixes.
 */
import { CUT, NAMED } from '../claims/quote-doubt.ts'
import { labelIn } from '../knowledge/labels.ts'
import type { Agent, SourceWords } from '../knowledge/model.ts'
import { type KnownQuotation, namesPerson, type QuotedBlock, type ResolvedNaming, type ResolvedQuotation } from '../resolve/quotes.ts'
import type { Recognition } from '../resolve/recognise.ts'
import { speakAsOne, type Who } from '../resolve/speakers.ts'
import type { Scope } from './check.ts'
import { insertCitation } from './citation-fix.ts'
import type { Evidence, Fix, Statement } from './finding.ts'
import { sourceName } from './report.ts'
import type { Whose } from './words.ts'

/** Codes of all whose words these may be: several where the same words stand in several places. */
export function speakersOf({ all }: Recognition): readonly string[] {
  return [...new Set(all.flatMap(({ speaker }) => speaker ?? []))]
}

/** Tells whether whoever is named speaks as one with one of `codes`. */
export function fits(who: Who, codes: readonly string[], { agents }: Scope['knowledge']): boolean {
  return who.agents.some((agent) => codes.some((code) => speakAsOne(agent, code, agents)))
}

/** Tells whether a naming is given as the speaker by grammar or place, not just as a sentence's subject. A label is where it names a person. */
export function isTold(one: ResolvedNaming, knowledge: Scope['knowledge']): boolean {
  const { how } = one.naming
  return how !== null && how !== 'subject' && (how !== 'label' || namesPerson(one, knowledge))
}

/** The name of an agent in the draft's language. */
export function nameOf(code: string, scope: Scope): string {
  const agent = scope.knowledge.agents.get(code)
  return labelIn(agent?.labels, scope.language) ?? code
}

/** The name of an agent in messages. */
export function messageName(code: string, { knowledge, say }: Scope): string {
  return labelIn(knowledge.agents.get(code)?.labels, say.language) ?? code
}

/** Whose words a source has, and where, for messages. */
export function whoseWords({ speaker, direct, source, locator }: SourceWords, scope: Scope): Whose {
  const place = `${sourceName(source, scope.knowledge, scope.say)}, ${locator}`
  return { speaker: speaker === null ? null : messageName(speaker, scope), direct, place }
}

/** The claim of a quotation, for JSON. */
export function quoteStatement({ quotation, speaker }: ResolvedQuotation, name: string | null): Statement {
  return { speaker: speaker === null ? null : name, quote: quotation.run.text.slice(quotation.start, quotation.end) }
}

/** Where its words stand. */
export function quoteEvidence({ all, words }: Recognition, scope: Scope): readonly Evidence[] {
  return [words, ...all.filter((one) => one !== words)]
    .slice(0, 3)
    .map(({ speaker, source, locator }) => ({ speaker: speaker === null ? null : nameOf(speaker, scope), source, locator }))
}

/** The words of a quotation's sentence, with a sign each for its quotations and for whoever is given as its speaker. */
export function wordsAround({ quotation: { run, sentence }, speaker }: KnownQuotation, { quotations }: QuotedBlock): string {
  const signs = quotations.filter(({ quotation }) => quotation.run === run).map(({ quotation }) => ({ ...quotation.outer, sign: CUT }))
  const naming = speaker?.naming
  if (naming?.run === run && !/^you$/i.test(naming.text)) signs.push({ start: naming.start, end: naming.end, sign: NAMED })
  let words = ''
  let at = sentence.start
  for (const { start, end, sign } of signs.sort((a, b) => a.start - b.start)) {
    if (start < at || end > sentence.end) continue
    words += run.text.slice(at, start) + sign
    at = end
  }
  return (words + run.text.slice(at, sentence.end)).trim()
}

/** Puts a citation of the words' source right after a quotation. */
export function citeQuotation(one: KnownQuotation, scope: Scope, preferred: boolean): readonly Fix[] {
  const source = scope.knowledge.sources.get(one.recognition.words.source)
  return source === undefined ? [] : insertCitation(source, one.outer.end, scope, preferred)
}

/** Tells whether an agent is a person. */
export function isPerson(agent: Agent | undefined): boolean {
  return agent?.kind === 'person'
}
