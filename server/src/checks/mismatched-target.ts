/** A target or milestone of the knowledge base, told with another value, deadline, bound or issuer. */

import type { Knowledge } from '../knowledge/knowledge.ts'
import { labelIn } from '../knowledge/labels.ts'
import type { Milestone, Observation } from '../knowledge/model.ts'
import { isProjection } from '../reading/status.ts'
import { isOutcome, type ResolvedBlock, type ResolvedFigure } from '../resolve/resolved.ts'
import { samePeriod } from '../resolve/verdict.ts'
import { firstDay } from '../text/date.ts'
import type { FigureRule, Report, Scope } from './check.ts'
import { packsDisagree } from './packs-apart.ts'
import { isPlausibleSlip } from './plausible.ts'
import { messageName } from './quote-report.ts'
import { changeTo, evidenceOf, namedSource, statementOf, whatSourceHas } from './report.ts'
import { isTakenBack } from './taken-back.ts'
import { changeYear } from './wording-fix.ts'

export const mismatchedTarget: FigureRule = {
  id: 'mismatched-target',
  kind: 'figure',
  severity: 'error',
  summary: 'A target told with another value, deadline, bound or body than the source has.',
  figure(figure, block, scope) {
    const { verdict, resolution } = figure
    const { stance, period } = figure.figure
    if (verdict === undefined || resolution.kind !== 'resolved' || resolution.strength !== 'full' || stance.withheld !== null)
      return undefined
    const series = resolution.series
    const projections = verdict.at.filter((observation) => isProjection(observation.status))
    const told =
      stance.tense === 'ahead' ||
      stance.tense === 'projected' ||
      (stance.tense === 'bare' && verdict.period !== null && verdict.period.to > scope.date)
    // A target without a period of its own is the target whenever it is told.
    const timeless = verdict.at.length > 0 && verdict.at.every((observation) => observation.period === null)
    if (!told || !(verdict.stated || timeless)) return undefined
    const report = (observation: Observation, message: string, fixes: Report['fixes']): Report => ({
      ...figure.core,
      message,
      claim: statementOf(figure),
      evidence: [evidenceOf(observation, series.unit)],
      fixes,
    })
    if (verdict.agreeing.length > 0) {
      const target = verdict.agreeing.find((observation) => observation.status === 'target' && observation.issuer !== null)
      const other = target === undefined ? undefined : otherIssuer(figure.issuers, target.issuer as string, scope.knowledge)
      if (target === undefined || other === undefined || isToldBefore(figure, block)) return undefined
      return report(target, notBy(target, other, scope), [])
    }
    if (verdict.loose.length > 0 || packsDisagree(projections)) return undefined
    if (verdict.at.some(isOutcome) && projections.length === 0) return undefined
    const target =
      projections.findLast((one) => isOfIssuer(figure.issuers, one, scope.knowledge)) ??
      projections.findLast((one) => one.status === stance.status) ??
      projections.at(-1)
    const moved = verdict.elsewhere.find((observation) => isProjection(observation.status))
    // Another's reckoning; but for that of the body whose number the source has.
    if (stance.others !== null && !isTheirs(figure, target ?? moved, scope)) return undefined
    if (target !== undefined && verdict.elsewhere.length === 0 && !isPlausibleSlip(figure, target.value)) return undefined
    // What differs in both value and body is somebody else's plan.
    if (target?.issuer != null && otherIssuer(figure.issuers, target.issuer, scope.knowledge) !== undefined) return undefined
    if (target !== undefined && isTakenBack(figure, block, target)) return undefined
    if (target !== undefined)
      return report(target, `${whatSourceHas(target, series, scope)}. ${scope.say.correctStatus(target.status)}`, [
        changeTo(figure, target, scope),
      ])
    if (moved === undefined || moved.period === null || period.period === undefined || period.mention === undefined) return undefined
    // *Each year until 2025*: the end of the years that it is planned for.
    if (period.period.to === moved.period.to && period.period.from >= moved.period.from) return undefined
    return report(
      moved,
      scope.say.notPeriod(whatSourceHas(moved, series, scope), period.period.code),
      changeYear(figure, block, moved, true, scope),
    )
  },
  milestone(milestone, _block, scope) {
    const held = milestone.milestones.filter((known) => firstDay(known.published) <= scope.date)
    const known = held[0]
    if (known === undefined) return undefined
    const report = (message: string, fixes: Report['fixes']): Report => ({
      ...milestone.core,
      message,
      claim: { milestone: known.code, period: milestone.deadline.code, status: 'target', issuer: milestone.issuers[0] ?? null },
      evidence: [
        {
          milestone: known.code,
          period: known.deadline.code,
          status: 'target',
          issuer: known.issuer,
          source: known.source,
          locator: known.locator,
        },
      ],
      fixes,
    })
    if (held.every((one) => !samePeriod(one.deadline, milestone.deadline))) {
      const year = known.deadline.code
      const fix =
        /^\d{4}$/.test(year) && /^\d{4}$/.test(milestone.deadline.code)
          ? [
              {
                title: scope.say.changeTo(year, scope.knowledge.sources.get(known.source)?.outlet ?? known.source),
                preferred: true,
                edits: [{ ...milestone.core, newText: year }],
              },
            ]
          : []
      return report(scope.say.deadline(namedSource(known.source, scope), year, labelOf(known, scope)), fix)
    }
    const issuer = known.issuer
    const other = issuer === null ? undefined : otherIssuer(milestone.issuers, issuer, scope.knowledge)
    if (issuer === null || other === undefined) return undefined
    return report(notBy(known, other, scope), [])
  },
}

/** *At least 8 provinces with revenue of over 1 billion*: what its sentence has counted before is described, and one body set both numbers. */
function isToldBefore({ figure, passage, resolution }: ResolvedFigure, { figures }: ResolvedBlock): boolean {
  if (resolution.kind !== 'resolved') return false
  const { subject } = resolution.series
  return figures.some(
    (other) =>
      other.passage === passage &&
      other.figure.sentence === figure.sentence &&
      other.figure.quantity.start < figure.quantity.start &&
      other.resolution.kind === 'resolved' &&
      other.resolution.series.indicator.quantity === 'count' &&
      other.resolution.series.indicator.code !== resolution.series.indicator.code &&
      other.resolution.series.subject.code === subject.code,
  )
}

/** Says who set a target or milestone, and who did not. */
function notBy(known: Observation | Milestone, other: string, scope: Scope): string {
  return scope.say.setBy(namedSource(known.source, scope), messageName(known.issuer as string, scope), messageName(other, scope))
}

function labelOf({ labels, code }: Milestone, { say }: Scope): string {
  return labelIn(labels, say.language) ?? code
}

/** A body among those named that is neither the issuer nor belongs to it nor holds it; undefined where one of those named fits, or none is a body. */
function otherIssuer(named: readonly string[], issuer: string, knowledge: Knowledge): string | undefined {
  if (named.length === 0 || named.some((code) => related(code, issuer, knowledge))) return undefined
  return named.find((code) => knowledge.agents.get(code)?.kind === 'body')
}

/** One of those named is the one who made the projection. */
function isOfIssuer(named: readonly string[], projection: Observation | undefined, knowledge: Knowledge): boolean {
  return projection?.issuer != null && named.some((code) => related(code, projection.issuer as string, knowledge))
}

/** *The institute thinks that it will be 5*: what another reckons is of the body that made the projection. */
function isTheirs(figure: ResolvedFigure, projection: Observation | undefined, scope: Scope): boolean {
  const { others } = figure.figure.stance
  if (others === 'ours') return false
  return isOfIssuer(figure.issuers, projection, scope.knowledge) || (others === 'projection' && pointsToIssuer(figure, projection, scope))
}

/** *The institute expects 5*: the only body that the knowledge base calls one is who made the projection. */
function pointsToIssuer({ figure, reading }: ResolvedFigure, projection: Observation | undefined, { knowledge }: Scope): boolean {
  const issuer = projection?.issuer
  if (issuer == null) return false
  // Whom *the institute* means; of no body, undefined.
  const calls = (noun: string): boolean | undefined => {
    const called = [...knowledge.agents].filter(([, { kind, labels }]) => kind === 'body' && hasNoun(labels.en, noun))
    return called.length === 0 ? undefined : called.length === 1 && related((called[0] as (typeof called)[0])[0], issuer, knowledge)
  }
  const own = sentenceText(reading, figure.sentence).matchAll(/\bthe (?:same )?([A-Za-zÀ-ỹ]{5,})\b/giu)
  if ([...own].some(([, noun = '']) => calls(noun) === true)) return true
  // *We know what the government asks. It asks for 5*: of whom the last sentence speaks that opens with no pronoun.
  let sentence = figure.sentence
  while (sentence > 0 && /^(?:It|They)\b/.test(sentenceText(reading, sentence))) sentence--
  if (sentence === figure.sentence) return false
  const [, name = ''] = /\b[Tt]he ((?:\p{Lu}[\p{L}-]*\s?)+|\p{L}{5,})/u.exec(sentenceText(reading, sentence)) ?? []
  return calls(name.trim().split(/\s+/).at(-1) ?? '') === true
}

function sentenceText({ sentences, tokens }: ResolvedFigure['reading'], sentence: number): string {
  const range = sentences[sentence]?.tokens
  return range === undefined ? '' : tokens.text.slice(tokens.start[range.from], tokens.end[range.to - 1])
}

function hasNoun(label: string | undefined, noun: string): boolean {
  return label !== undefined && ` ${label} `.toLowerCase().includes(` ${noun.toLowerCase()} `)
}

function related(a: string, b: string, knowledge: Knowledge): boolean {
  return a === b || above(a, knowledge).has(b) || above(b, knowledge).has(a)
}

/** All bodies that an agent belongs to, at any remove. */
function above(code: string, knowledge: Knowledge): ReadonlySet<string> {
  const found = new Set<string>()
  const open = [code]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const body of knowledge.agents.get(next)?.of ?? []) {
      if (!found.has(body)) {
        found.add(body)
        open.push(body)
      }
    }
  }
  return found
}
