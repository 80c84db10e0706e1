/**
 * Finds drafts that contradict each other: two of them give one series and period two numbers that do not agree.
 *
 * In: the figures that each draft tells, draft by draft. Out: for each draft, findings on those that contradict a draft before it. Only
 * numbers that contradict none before them are kept, each once, so that memory grows with what is told and not with what is read.
 */
import { scopeOf } from '../analysis/head.ts'
import type { Analysis } from '../analysis.ts'
import type { Finding } from '../checks/finding.ts'
import { contradict, inconsistentFigure, isTold, type SaidNumber } from '../checks/inconsistent-figure.ts'
import { seriesName, seriesOf, statementOf } from '../checks/report.ts'
import { findingOf, moved } from '../checks/to-finding.ts'
import { wordsIn } from '../checks/words.ts'

import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Language } from '../knowledge/model.ts'
import { startOf } from '../markup/outline.ts'
import type { ResolvedBlock, ResolvedFigure } from '../resolve/resolved.ts'
import type { Range } from '../text/line-index.ts'
import type { Span } from '../text/span.ts'

/** What a draft tells that other drafts may contradict. Plain data, so that it can be kept and sent about. */
export interface Told {
  /** The document date's last day, `YYYY-MM-DD`. */
  readonly date: string
  /** The language of messages. */
  readonly language: Language
  readonly figures: readonly ToldFigure[]
}

interface ToldFigure {
  /** What would be found on it: all but the message and the evidence. */
  readonly finding: Finding
  readonly said: SaidNumber
  /** The series within a sentence. */
  readonly name: string
  /** The words that say which edition of the number it is: a first estimate, a revised one. */
  readonly edition: string
}

/** Gives the figures of a draft that others may contradict; none where the rule is off, or a comment silences it there. */
export function toldIn(analysis: Analysis): Told {
  const scope = scopeOf(analysis)
  const { settings, outline } = analysis
  const figures: ToldFigure[] = []
  analysis.blocks.forEach(({ resolved, silence, source }, index) => {
    for (const figure of resolved.figures) {
      if (figure.quoted || !isTold(figure)) continue
      const report = { ...figure.core, rule: inconsistentFigure, message: '', claim: statementOf(figure), evidence: [], fixes: [] }
      const finding = findingOf(report, silence.list, source.text, settings)
      if (finding === undefined || finding.silenced === true) continue
      const { value, looseStep, approximate } = figure.verdict?.said ?? figure.figure.quantity
      figures.push({
        finding: moved(finding, startOf(outline, index)),
        said: { value, looseStep, approximate },
        name: seriesName(seriesOf(figure), scope),
        edition: editionOf(figure, resolved),
      })
    }
  })
  return { date: analysis.date, language: scope.say.language, figures }
}

const EDITIONS =
  /\b(?:revis|restat|rebas|updat|preliminar|provisional|initial|flash|(?:first|second|third|final) (?:estimate|count|release|reading|figure|number))|sơ bộ|điều chỉnh|cập nhật|chính thức|lần đầu/gi

/** What its sentence, or its table, says of the edition of the number. */
function editionOf({ figure, reading, inTable }: ResolvedFigure, { source }: ResolvedBlock): string {
  const { tokens, sentences } = reading
  const range = sentences[figure.sentence]?.tokens
  const text =
    inTable || range === undefined
      ? source.text
      : tokens.text.slice(tokens.start[range.from], tokens.end[Math.max(range.from, range.to - 1)])
  return [...new Set(text.match(EDITIONS)?.map((word) => word.toLowerCase()))].sort().join(' ')
}

/** A draft that has been read, and what it tells. */
export interface ToldDraft {
  readonly path: string
  /** What messages call it, where that is not its path. */
  readonly name?: string
  readonly knowledge: Knowledge
  /** Undefined where it is not to be held against others. */
  readonly told?: Told
  /** What is found in it by itself. */
  readonly findings: readonly Finding[]
  /** Where a span of it is shown. */
  readonly rangeOf: (span: Span) => Range
}

interface Kept {
  readonly figure: Pick<ToldFigure, 'said' | 'edition'>
  readonly day: number
  readonly path: string
  readonly name: string
  readonly range: Range
  readonly text: string
  readonly claim: Finding['claim']
}

/** Drafts further apart than this, in days, may each be right at its time: numbers are revised. */
const APART = 31

/** Starts with no draft read. Gives the findings of each draft in turn, those on drafts before it among them. */
export function newComparison(): (draft: ToldDraft) => readonly Finding[] {
  // Codes of series mean the same only where they are of the same packs.
  const byKnowledge = new WeakMap<Knowledge, Map<string, Kept[]>>()

  return ({ path, name: called = path, knowledge, told, findings, rangeOf }) => {
    if (told === undefined) return findings
    const kept = byKnowledge.get(knowledge) ?? new Map<string, Kept[]>()
    byKnowledge.set(knowledge, kept)
    const found: Finding[] = []
    const day = Math.floor(Date.parse(told.date) / DAY)
    const era = Math.floor(day / APART)
    const words = wordsIn(told.language)
    for (const { finding, said, name, edition } of told.figures) {
      const { claim } = finding
      const keyIn = (time: number): string => `${claim.series} ${claim.period} ${time}`
      const near = [era - 1, era, era + 1].flatMap((time) => kept.get(keyIn(time)) ?? [])
      const rivals = near.filter((other) => Math.abs(other.day - day) <= APART && mayContradict(other, claim, edition))
      const earlier = rivals.find((other) => contradict(other.figure.said, said))
      if (earlier === undefined) {
        if (rivals.some((other) => other.day === day && isSame(other.figure.said, said))) continue
        const list = kept.get(keyIn(era)) ?? []
        kept.set(keyIn(era), list)
        list.push({ figure: { said, edition }, day, path, name: called, range: rangeOf(finding), text: finding.text, claim })
      } else if (earlier.path !== path && !findings.some((one) => one.rule === finding.rule && one.start === finding.start)) {
        const message = words.twoNumbers(name, claim.period ?? null, earlier.text, finding.text, earlier.name)
        const { range } = earlier
        found.push({ ...finding, message, evidence: [{ ...earlier.claim, source: null, elsewhere: { path: earlier.path, range } }] })
      }
    }
    return found.length === 0 ? findings : [...findings, ...found].sort((a, b) => a.start - b.start || a.end - b.end)
  }
}

const DAY = 86_400_000

/** Two numbers of one edition, that no two different bodies have given. */
function mayContradict({ claim, figure }: Kept, here: Finding['claim'], edition: string): boolean {
  const [a, b] = [claim.issuer ?? null, here.issuer ?? null]
  const isEstimate = (one: Finding['claim']): boolean => one.status === 'estimate'
  return figure.edition === edition && isEstimate(claim) === isEstimate(here) && (a === null || b === null || a === b)
}

function isSame(a: SaidNumber, b: SaidNumber): boolean {
  return a.value === b.value && a.looseStep === b.looseStep && a.approximate === b.approximate
}
