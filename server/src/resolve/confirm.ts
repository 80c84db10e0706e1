/**
 * Confirms what a number is of by another number of its sentence that agrees with the source.
 *
 * In: the resolved numbers of one sentence. Out: the same, where a number that was bound with doubts is bound for sure if one beside it is of
 * the same series and agrees: what stands in the way of both, or is said elsewhere, then restricts nothing (*Schools served more lunches: 74.5
 * million in 2024, up from 62.1 million*).
 */
import type { Figure } from '../claims/claim.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Series } from '../knowledge/model.ts'
import { codesOf, type NamedSentence } from './mentions.ts'
import type { Resolution, ResolvedFigure } from './resolved.ts'
import { hasVerb } from './verbs.ts'

type Judge = (figure: Figure, resolution: Resolution) => Pick<ResolvedFigure, 'resolution' | 'verdict'>

/** The numbers of a sentence, with those in doubt that another confirms. */
export function confirmed(figures: readonly ResolvedFigure[], named: NamedSentence, judge: Judge): readonly ResolvedFigure[] {
  if (figures.length < 2) return figures
  return figures.map((figure) => {
    const open = openOf(figure)
    if (open === undefined) return figure
    const witness = figures.some(
      (other) =>
        other !== figure &&
        other.resolution.kind === 'resolved' &&
        (isWitness(other.resolution.series, open.series) || isParallel(other, figure, open.series, named)) &&
        isEvidence(other) &&
        (open.doubts ?? []).every((token) => isShared(token, figure.figure, other.figure, named)),
    )
    return witness ? { ...figure, ...judge(figure.figure, { ...open, strength: 'full', reason: null }) } : figure
  })
}

/**
 * *Harvik: 55 of 62*: of the whole that a part is told of, where the part is surely bound and right, the number of all those it is a part of.
 * In: the numbers of a sentence in their order.
 */
export function withWholes(
  figures: readonly ResolvedFigure[],
  knowledge: Pick<Knowledge, 'seriesAbout'>,
  judge: Judge,
): readonly ResolvedFigure[] {
  return figures.map((whole, at) => {
    const part = figures[at - 1]
    if (part === undefined || whole.resolution.kind !== 'unknown' || !whole.figure.isWhole || whole.figure.quantity.kind !== 'bare')
      return whole
    const { resolution, verdict } = part
    if (resolution.kind !== 'resolved' || resolution.strength !== 'full' || verdict?.agreeing.length === 0) return whole
    const { indicator, subject, area } = resolution.series
    if (indicator.quantity !== 'count' || indicator.implicit) return whole
    const [series, ...others] = knowledge
      .seriesAbout(subject.code)
      .filter((one) => one.indicator.implicit && one.indicator.quantity === 'count' && one.area.code === area.code)
    if (series === undefined || others.length > 0) return whole
    return { ...whole, ...judge(whole.figure, { kind: 'resolved', series, strength: 'full', reason: null }) }
  })
}

/** What a number in doubt may be of; one that comes near another time's alone is in doubt too: *7.55 % in 2019, and in 2020 an estimated 7.9 %*. */
function openOf({ figure, resolution, verdict }: ResolvedFigure): Extract<Resolution, { kind: 'resolved' }> | undefined {
  if (resolution.kind === 'unknown') return resolution.open
  if (resolution.kind !== 'resolved' || resolution.strength === 'full' || resolution.doubts === undefined) return undefined
  return (figure.quantity.approximate || figure.period.how === 'own') && verdict?.stated === true && verdict.agreeing.length === 0
    ? resolution
    : undefined
}

/** The numbers of a table, with those in doubt that another of their row or column confirms: *Measles | 91.2 % | 93.4 %*. */
export function confirmedCells(figures: readonly ResolvedFigure[], judge: Judge): readonly ResolvedFigure[] {
  return figures.map((figure) => {
    const { resolution, cell } = figure
    if (resolution.kind !== 'unknown' || resolution.open === undefined || cell === undefined) return figure
    const { open } = resolution
    const witness = figures.some(
      (other) =>
        other.cell !== undefined &&
        (other.cell.row === cell.row || other.cell.column === cell.column) &&
        other.resolution.kind === 'resolved' &&
        other.resolution.series.id === open.series.id &&
        isEvidence(other),
    )
    return witness ? { ...figure, ...judge(figure.figure, { ...open, strength: 'full', reason: null }) } : figure
  })
}

/** The numbers of a table without those of which two others of their row are taken for the same: what tells them apart was not understood. */
export function withoutRivals(figures: readonly ResolvedFigure[]): readonly ResolvedFigure[] {
  return figures.map((figure) => {
    const { resolution, verdict } = figure
    if (resolution.kind !== 'resolved' || verdict === undefined || verdict.agreeing.length > 0) return figure
    const rivals = figures.filter((other) => isRival(figure, other)).length
    return rivals > 1
      ? { ...figure, resolution: { kind: 'unknown', reason: 'It stands under several columns.' }, verdict: undefined }
      : figure
  })
}

function isRival({ cell, resolution, figure }: ResolvedFigure, other: ResolvedFigure): boolean {
  return (
    cell?.row === other.cell?.row &&
    resolution.kind === 'resolved' &&
    other.resolution.kind === 'resolved' &&
    other.figure.stance.withheld === null &&
    resolution.series.id === other.resolution.series.id &&
    figure.period.period?.code === other.figure.period.period?.code &&
    figure.quantity.value !== other.figure.quantity.value
  )
}

/**
 * The numbers of a block, with those in doubt that a label alone names and another label confirms: *Measles: 93.4 %. HPV: 71 %*. Both must be
 * taken for the same share, of two subjects, and say nothing else.
 */
export function confirmedLabels(figures: readonly ResolvedFigure[], judge: Judge): readonly ResolvedFigure[] {
  const witnesses = figures.filter(
    (figure) => figure.resolution.kind === 'resolved' && figure.resolution.inferred === true && isEvidence(figure) && isLabelled(figure),
  )
  if (witnesses.length === 0) return figures
  return figures.map((figure) => {
    const open = figure.resolution.kind === 'unknown' ? figure.resolution.open : undefined
    if (open?.inferred !== true || open.doubts?.length !== 0 || !isLabelled(figure)) return figure
    const witness = witnesses.some(
      ({ resolution }) => resolution.kind === 'resolved' && resolution.series.indicator.code === open.series.indicator.code,
    )
    return witness ? { ...figure, ...judge(figure.figure, { ...open, strength: 'full', reason: null }) } : figure
  })
}

/** Its sentence has no verb. */
function isLabelled({ reading, figure }: ResolvedFigure): boolean {
  const sentence = reading.sentences[figure.sentence]
  return sentence !== undefined && !hasVerb(reading.tokens, sentence.tokens)
}

/** *Wind covers 27 % of generation and solar 9.6 %*: the same of another subject, in a clause that leaves out the verb of the one before. */
function isParallel(
  known: ResolvedFigure,
  { figure, reading }: ResolvedFigure,
  series: Series,
  { groups, groupOf, mentions }: NamedSentence,
): boolean {
  if (known.resolution.kind !== 'resolved' || known.figure.at.from >= figure.at.from) return false
  const { series: other } = known.resolution
  if (other.indicator.code !== series.indicator.code || other.area.code !== series.area.code) return false
  const group = groupOf[figure.segment] ?? 0
  const range = groups[group]
  return (
    range !== undefined &&
    !hasVerb(reading.tokens, range) &&
    mentions.some((mention) => mention.group === group && codesOf(mention, 'subject').includes(series.subject.code))
  )
}

/** Of the same series, or of the level whose growth is in doubt. */
function isWitness(known: Series, open: Series): boolean {
  if (known.id === open.id) return true
  return open.indicator.of === known.indicator.code && open.subject.code === known.subject.code && open.area.code === known.area.code
}

/** It agrees with the source at a period that it states, and so precisely that it is no accident. */
export function isEvidence({ verdict, figure: { quantity } }: Pick<ResolvedFigure, 'verdict' | 'figure'>): boolean {
  if (verdict === undefined || verdict.agreeing.length === 0 || typeof quantity.value !== 'number') return false
  return Math.abs(quantity.value) / quantity.looseStep >= DIGITS
}

/** Two digits that are written as such. */
const DIGITS = 10

/**
 * A word in the way of one number stands as much in the way of the other: before both, or behind both in another clause. A number that is told
 * before its witness shares its words only where the witness says nothing of its own.
 */
function isShared(token: number, figure: Figure, witness: Figure, { groups, groupOf }: NamedSentence): boolean {
  const [first, last] = witness.at.from < figure.at.from ? [witness, figure] : [figure, witness]
  const isOf = ({ segment }: Figure): boolean => {
    const group = groups[groupOf[segment] ?? 0]
    return group !== undefined && token >= group.from && token < group.to
  }
  // *857,500 pupils in the country's schools, against 851,000 in 2023*: it belongs to the number that agrees.
  if (token >= first.at.from && token < last.at.to) return first === witness && isOf(witness) && !isOf(figure)
  if (token < first.at.from) return first === witness || witness.isElliptical
  return !isOf(figure)
}
