/** An instrument of the knowledge base, told with another date or another issuer. */
import type { Knowledge } from '../knowledge/knowledge.ts'
import { labelIn } from '../knowledge/labels.ts'
import type { Language } from '../knowledge/model.ts'
import { rewriteDate } from '../reading/rewrite-date.ts'
import type { ResolvedInstrument } from '../resolve/resolved.ts'
import { datesAgree, firstDay } from '../text/date.ts'
import { detectLanguage } from '../text/language.ts'
import type { BlockRule, Report, Scope } from './check.ts'
import type { Fix } from './finding.ts'
import { messageName } from './quote-report.ts'
import { namedSource, reportsOn } from './report.ts'

export const mismatchedInstrument: BlockRule = {
  id: 'mismatched-instrument',
  kind: 'block',
  severity: 'error',
  summary: 'A resolution, decision, directive or programme told with another date or issuer than the source has.',
  run(block, scope) {
    return reportsOn(block.instruments, (named) => reportOf(named, block.source.text, scope))
  },
}

function reportOf(named: ResolvedInstrument, text: string, scope: Scope): Report | undefined {
  const { instrument, issuers, date } = named
  const published = scope.knowledge.sources.get(instrument.source)?.published
  if (published === undefined || firstDay(published) > scope.date) return undefined
  const otherBody = instrument.issuer === null ? undefined : otherIssuer(issuers, instrument.issuer, scope.knowledge)
  const otherDate = date !== undefined && instrument.date !== null && !datesAgree(date.date, instrument.date) ? date : undefined
  if ((otherBody === undefined && otherDate === undefined) || !isSure(named, otherBody !== undefined, otherDate !== undefined))
    return undefined
  if (otherDate !== undefined && isCorrected(text.slice(named.span.end, named.span.end + 120), instrument.date as string)) return undefined
  const { say } = scope
  const fixes: Fix[] = []
  if (otherBody !== undefined) fixes.push(renamed(otherBody, instrument.issuer as string, text, scope))
  if (otherDate !== undefined) {
    const newText = rewriteDate(text.slice(otherDate.span.start, otherDate.span.end), otherDate.date, instrument.date as string)
    if (newText !== undefined)
      fixes.push({ title: scope.say.changeTo(newText, null), preferred: true, edits: [{ ...otherDate.span, newText }] })
  }
  const statement = { instrument: instrument.code, date: date?.date ?? null, issuer: issuers[0]?.code ?? null }
  return {
    ...named.span,
    message: say.instrument(
      namedSource(instrument.source, scope),
      labelIn(instrument.labels, say.language) ?? instrument.code,
      otherBody === undefined ? null : [messageName(instrument.issuer as string, scope), messageName(otherBody.code, scope)],
      otherDate === undefined ? null : [instrument.date as string, otherDate.date],
    ),
    claim: statement,
    evidence: [
      {
        instrument: instrument.code,
        date: instrument.date,
        issuer: instrument.issuer,
        source: instrument.source,
        locator: instrument.locator,
      },
    ],
    // One step mends both.
    fixes:
      fixes.length > 1
        ? [{ title: fixes.map((fix) => fix.title).join('; '), preferred: true, edits: fixes.flatMap((fix) => fix.edits) }]
        : fixes,
  }
}

/** The text goes on with the right year by itself: *It was issued in 2019*. */
function isCorrected(after: string, date: string): boolean {
  const told = /^[^.;]{0,40}[.;:]\s+(?:it|this|that|the (?:correct|right) (?:date|year))\s+(?:was|is)\b[^.;]*/i.exec(after)
  return told?.[0].includes(date.slice(0, 4)) === true
}

/**
 * What differs in everything is another instrument: numbers are used again. A full number, title or description stands one difference;
 * a bare number that others have too wants something beside it that fits.
 */
function isSure({ instrument, by, titled, date, issuers }: ResolvedInstrument, otherBody: boolean, otherDate: boolean): boolean {
  const near = date !== undefined && instrument.date !== null && isSlip(date.date, instrument.date)
  if (by === 'pronoun') return otherBody ? !otherDate && date !== undefined : near
  if (by !== 'bare') return !(otherBody && otherDate) || near || titled
  if (titled || (otherDate && near)) return true
  if (otherBody) return !otherDate && date !== undefined
  return issuers.some((issuer) => issuer.code === instrument.issuer)
}

/** Dates that have two of day, month and year, or the month and year, in common. */
function isSlip(a: string, b: string): boolean {
  const others = b.split('-')
  const parts = a.split('-')
  const same = parts.filter((part, index) => part === others[index]).length
  return parts.length === 3 && others.length === 3 && same === 2
}

type NamedIssuer = ResolvedInstrument['issuers'][number]

/** A body that is neither the issuer nor held by a person named; undefined where one of those named fits. */
function otherIssuer(named: readonly NamedIssuer[], issuer: string, knowledge: Knowledge): NamedIssuer | undefined {
  if (named.some(({ code }) => code === issuer || isOwn(code, issuer, knowledge) || isOwn(issuer, code, knowledge))) return undefined
  return named.find(({ code }) => knowledge.agents.get(code)?.kind === 'body')
}

/** Tells whether a person is of a body, at any remove. */
function isOwn(person: string, body: string, knowledge: Knowledge): boolean {
  const found = new Set<string>()
  const open = knowledge.agents.get(person)?.kind === 'person' ? [person] : []
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const above of knowledge.agents.get(next)?.of ?? []) {
      if (above === body) return true
      if (found.has(above)) continue
      found.add(above)
      open.push(above)
    }
  }
  return false
}

function renamed({ span, bare }: NamedIssuer, issuer: string, text: string, scope: Scope): Fix {
  const written = text.slice(span.start, span.end)
  const language: Language = scope.language === 'vi' || detectLanguage(written) === 'vi' ? 'vi' : 'en'
  const name = agentName(issuer, scope.knowledge, language)
  const plain = name.replace(/^(?:the|a|an) /i, '')
  // A name without an article before it may be one that takes none; its place tells.
  const leads = /(?:\bby|\bof|\bfrom|\bwhich|\bthat|[(,]) ?$/i.test(text.slice(Math.max(0, span.start - 8), span.start))
  const newText = bare && leads ? name : plain
  return { title: scope.say.changeTo(newText, null), preferred: true, edits: [{ ...span, newText }] }
}

function agentName(code: string, knowledge: Knowledge, language: Language): string {
  return labelIn(knowledge.agents.get(code)?.labels, language) ?? code
}
