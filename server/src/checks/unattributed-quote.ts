/** Quoted words that stand in a source, where nothing names who said them or where they stand. */
import { sentences } from '../reading/sentence.ts'
import type { TokenRange } from '../reading/token.ts'
import { quoteReferences } from '../resolve/quote-references.ts'
import type { KnownQuotation, QuotedBlock, ResolvedNaming } from '../resolve/quotes.ts'
import { speakAsOne } from '../resolve/speakers.ts'
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
  const all = one.speaker === null ? one.namings : [one.speaker, ...one.namings]
  // Where the sentence gives the words to nobody, whoever else stands near is not meant.
  const namings = isNobody(one.speaker)
    ? all.filter(({ who, naming }) => naming.where !== 'after' && (who.sources.length > 0 || fits(who, speakers, scope.knowledge)))
    : all
  if (namings.some((naming) => isInBrackets(naming, one) || mayName(naming, one, speakers, scope))) return undefined
  if (isNamedNear(one, speakers, scope) || isAnnounced(one) || isSame(one)) return undefined
  const { words } = recognition
  return {
    ...one.span,
    message: scope.say.nameOrCite(whoseWords(words, scope)),
    claim: quoteStatement(one, null),
    evidence: quoteEvidence(recognition, scope),
    fixes: [
      ...(words.speaker === null
        ? []
        : nameSpeaker(one, block, nameOf(words.speaker, scope), scope.say.nameSpeaker(nameOf(words.speaker, scope)), scope)),
      ...citeQuotation(one, scope, words.speaker === null),
    ],
  }
}

/**
 * Tells whether a naming may be meant as the speaker or the source. Whoever is given as the speaker is one, whether right or
 * wrong; a person beside the quotation may be; a place, a thing spoken of or a body that does nothing here is not.
 */
function mayName(resolved: ResolvedNaming, { quotation }: KnownQuotation, speakers: readonly string[], scope: Scope): boolean {
  const { naming, who } = resolved
  if (who.sources.length > 0 || fits(who, speakers, scope.knowledge)) return true
  if (naming.kind === 'pronoun' && NOBODY.test(naming.text)) return false
  if ((naming.kind === 'name' || naming.kind === 'person') && isFirstName(naming.text, speakers, scope)) return true
  // The writer speaks all the time; that names nobody else.
  // One official: nobody by name, nor by an office that somebody is known to hold.
  if ((naming.kind === 'role' || naming.kind === 'body') && /^(?:an?|one|some|another)\s/i.test(naming.text))
    return who.agents.length > 0 || who.stranger !== null
  // A painted board: it announces.
  if (/^it$/i.test(naming.text) && naming.refers.length > 0 && naming.refers.every((text) => /^an?\s/i.test(text)))
    return who.agents.length > 0 || who.stranger !== null
  // A term or cell that is nothing but a body: Ministry, Union.
  if (
    naming.kind === 'body' &&
    (naming.where === 'lead-in' || naming.where === 'row') &&
    naming.run.text.trim().length <= naming.text.length + 1
  )
    return true
  // And the words of my mother: “…”: whoever the sentence behind gives words of their own.
  if (naming.where === 'after' && naming.kind !== 'pronoun' && isTold(resolved, scope.knowledge) && hasOwnQuotation(naming, quotation))
    return false
  // A heading or cell that is nothing but an office.
  if (naming.how === 'label' && naming.kind === 'role' && !isUnnamed(naming)) return true
  if (isUnnamed(naming)) return who.agents.length > 0 || who.stranger !== null
  if (naming.how === 'colon' && naming.kind === 'name') return who.agents.length > 0 || who.stranger !== null
  if (isTold(resolved, scope.knowledge))
    return (
      !(naming.kind === 'pronoun' && (naming.how === 'before' || naming.how === 'after') && /^(?:i|we)\b/i.test(naming.text)) ||
      OWN_WORDS.test(naming.run.text.slice(naming.end, naming.end + 24))
    )
  if (naming.located)
    return (
      naming.where === 'sentence' &&
      naming.kind !== 'body' &&
      isTowards(naming) &&
      (who.stranger !== null || who.agents.some((code) => isPerson(scope.knowledge.agents.get(code))))
    )
  if (who.stranger !== null) return naming.kind !== 'body'
  return naming.kind !== 'pronoun' && who.agents.some((code) => isPerson(scope.knowledge.agents.get(code)))
}

/** “…” (a proposal of the ministry): what brackets right behind a quotation name is where it comes from. */
function isInBrackets({ naming }: ResolvedNaming, { quotation: { run, outer } }: KnownQuotation): boolean {
  return naming.run === run && naming.start > outer.end && /^\s*[([][^()[\]]*$/.test(run.text.slice(outer.end, naming.start))
}

/** The sentence behind a quotation that names somebody quotes them itself. */
function hasOwnQuotation({ run, start, end }: ResolvedNaming['naming'], quotation: KnownQuotation['quotation']): boolean {
  const from = run === quotation.run ? quotation.outer.end : 0
  const behind = /^[^.!?]*/.exec(run.text.slice(end, end + REACH))?.[0] ?? ''
  return /[“"«„]/.test(run.text.slice(Math.max(from, start - REACH), start) + behind)
}

const REACH = 400

/** My friend Osric: one of the names of the speaker. */
function isFirstName(naming: string, speakers: readonly string[], { knowledge }: Scope): boolean {
  const text = naming.split(/\s+/).at(-1)
  return speakers.some((code) =>
    Object.values(knowledge.agents.get(code)?.labels ?? {}).some((label) => label.split(/\s+/).some((name) => name === text)),
  )
}

/** I said it at the opening: the writer tells words of their own; a present tense may be any writer's. */
const OWN_WORDS = /^ (?:(?:have|had|once|always|first|already|also) )*(?:said|told|wrote|promised)\b/

/** A commentator, an anonymous letter; observers: nobody by name, and no group that is known. */
function isUnnamed({ kind, text }: ResolvedNaming['naming']): boolean {
  if (kind === 'name') return /^(?:them|those|others?)$|^(?:[Aa]n?|[Ss]ome|[Aa]nother|[Oo]ne|[Mm]any|[Ss]everal)\s[^\p{Lu}]+$/u.test(text)
  return (
    kind === 'role' &&
    /^(?:[A-Za-zÀ-ỹ]\p{Ll}+ )?\p{Ll}*[A-Za-zÀ-ỹ]\p{Ll}*s$/u.test(text) &&
    !/\s\p{Lu}|^(?:the|these|those|our|their|his|her|its|my)\s/iu.test(text)
  )
}

/** We agree with X that “…”, we owe “…” to X: not where something is, but whom it has to do with. */
function isTowards({ run, start }: ResolvedNaming['naming']): boolean {
  return /\b(?:with|to|for|by|from)\s+(?:the\s+)?$/i.test(run.text.slice(Math.max(0, start - 12), start))
}

/** Somebody wrote, who said, người ta nói. */
function isNobody(speaker: ResolvedNaming | null): boolean {
  return speaker !== null && speaker.naming.kind === 'pronoun' && speaker.naming.how === 'before' && NOBODY.test(speaker.naming.text)
}

const NOBODY =
  /^(?:some(?:body|one)|any(?:body|one)|nobody|who|they say|ai|ai đó|không ai|chẳng ai|người ta|có người|nhiều người|một |vài |mấy |có ý)/iu

/** The speaker's name stands in the sentence, or in the one before or after, whatever it does there. */
function isNamedNear({ quotation }: KnownQuotation, speakers: readonly string[], { knowledge, tokensOf }: Scope): boolean {
  if (quotation.form === 'block') return false
  const { run, outer } = quotation
  const tokens = tokensOf(run)
  const all = sentences(tokens)
  const start = (at: number): number => tokens.start[(all[at] as TokenRange).from] as number
  let first = 0
  while (first + 1 < all.length && start(first + 1) <= outer.start) first++
  let last = first
  while (last + 1 < all.length && start(last + 1) < outer.end) last++
  const from = all[Math.max(0, first - 1)]?.from ?? 0
  const to = all[Math.min(all.length - 1, last + 1)]?.to ?? 0
  return knowledge
    .match(tokens)
    .some(
      (match) =>
        match.from >= from &&
        match.to <= to &&
        ((tokens.end[match.to - 1] as number) <= outer.start || (tokens.start[match.from] as number) >= outer.end) &&
        match.concepts.some(
          ({ kind, code }) => kind === 'agent' && speakers.some((speaker) => speakAsOne(code, speaker, knowledge.agents)),
        ),
    )
}

/** “…” (the same), (ibid.): whoever and whatever the quotation before names. */
function isSame({ quotation: { run, outer } }: KnownQuotation): boolean {
  return /^[.,]?\s*[([](?:the same|same|ibid|idem|id\.|như trên|sđd)(?![A-Za-zÀ-ỹ])/iu.test(run.text.slice(outer.end, outer.end + 16))
}

/** She prefers another: “…”: whoever it is announces it. */
function isAnnounced({ speaker, quotation: { run, outer } }: KnownQuotation): boolean {
  return (
    speaker !== null &&
    speaker.naming.start < outer.start &&
    /^(?:s?he|ông|bà)$/i.test(speaker.naming.text) &&
    /:\s*$/.test(run.text.slice(0, outer.start))
  )
}

/** The source's own words are somebody's only as a sentence: a few of them are a title or a phrase. */
function isSentence({ quotation, recognition: { words } }: KnownQuotation): boolean {
  return quotation.words >= 8 && quotation.words >= words.length * 0.6
}

/** Few words that several have said, or a source also has as its own, are a common phrase. */
function isCommon({ quotation, recognition: { all } }: KnownQuotation): boolean {
  return quotation.words < COMMON_BELOW && new Set(all.map(({ speaker }) => speaker)).size > 1
}
