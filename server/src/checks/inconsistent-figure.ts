/** One draft gives one series and period two numbers that do not agree. */
import { ADVERB, isClass, NEGATION, PAST } from '../claims/lexicon.ts'
import type { Said } from '../reading/agreement.ts'
import { lowOf } from '../reading/amount.ts'
import { HYPHEN } from '../reading/token.ts'
import { internAll, internStems } from '../reading/vocabulary.ts'
import { tellsCell } from '../resolve/celled.ts'
import { amountOf, GENERAL } from '../resolve/counted.ts'
import { CELLED, namesBeside, type PhrasedFigure, RECOUNTED, RESTATED } from '../resolve/phrases.ts'
import { isSetAgainst, takesUp } from '../resolve/recounted.ts'
import { isOutcome, type ResolvedFigure } from '../resolve/resolved.ts'
import { CROWD, isDecided, restates } from '../resolve/restated.ts'
import { isShuffled } from '../resolve/slip.ts'
import type { IndexedFigure, IndexReport, IndexRule, Scope } from './check.ts'
import { seriesName, seriesOf, statementOf } from './report.ts'

export const inconsistentFigure: IndexRule = {
  id: 'inconsistent-figure',
  kind: 'index',
  severity: 'warning',
  summary: 'Two numbers in one draft for the same thing and period.',
  run(entry, scope) {
    if (entry[0]?.phrased !== undefined) return byPhrase(entry, scope)
    const reports: IndexReport[] = []
    const told = entry.filter(({ figure }) => isTold(figure) && !isPlanned(figure, scope.date))
    // Only numbers that contradict none before them are held against later ones, so that one odd number is one finding.
    const sound: IndexedFigure[] = []
    for (const { block, figure } of told) {
      const earlier = sound.find((other) => contradict(saidOf(other.figure), saidOf(figure)) && !isBeside(other, { block, figure }))
      if (earlier === undefined) {
        sound.push({ block, figure })
        continue
      }
      const first = earlier.figure
      const text = earlier.block.source.text.slice(first.core.start, first.core.end)
      const here = block.source.text.slice(figure.core.start, figure.core.end)
      const series = seriesOf(figure)
      const period = figure.verdict?.period
      reports.push({
        ...figure.core,
        block,
        message: scope.say.twoNumbers(seriesName(series, scope), period?.code ?? null, text, here),
        claim: statementOf(figure),
        evidence: [{ ...statementOf(first), source: null, span: first.core }],
        earlier: earlier.block,
        fixes: [],
      })
    }
    return reports
  },
}

/** *Growth (%) | 4.6 | 2.9*: nobody contradicts himself in one breath; what tells the two apart was not understood. */
function isBeside(a: IndexedFigure, b: IndexedFigure): boolean {
  if (a.block !== b.block || a.figure.passage !== b.figure.passage) return false
  const [row, other] = [a.figure.cell?.row, b.figure.cell?.row]
  return row !== undefined ? row === other : a.figure.reading === b.figure.reading && a.figure.figure.sentence === b.figure.figure.sentence
}

/** Two numbers that are told of the same words. */
function byPhrase(entry: readonly IndexedFigure[], scope: Scope): readonly IndexReport[] {
  if (entry[0]?.phrased?.phrase === RESTATED) return byRestating(entry, scope)
  if (entry[0]?.phrased?.phrase === CELLED) return byCell(entry, scope)
  const values: IndexedFigure[] = []
  for (const one of entry) if (values.length < 3 && values.every((other) => differ(other.figure, one.figure))) values.push(one)
  // Three numbers are a series, or a list.
  if (values.length !== 2) return []
  const [earlier, later] = values as [IndexedFigure, IndexedFigure]
  return isOneThing(earlier, later, entry.length) ? reportOn(earlier, later, scope) : []
}

/** Numbers that are named again by what was told of another. */
function byRestating(entry: readonly IndexedFigure[], scope: Scope): readonly IndexReport[] {
  if (entry.length > CROWD) return []
  const reports: IndexReport[] = []
  for (const [at, later] of entry.entries()) {
    const earlier = entry.slice(0, at).filter((one) => restates(one.figure, later.figure, isHeading(one)))
    // Two others to choose from leave a doubt.
    const [first] = earlier
    if (first === undefined || earlier.some((one) => differ(one.figure, first.figure))) continue
    // What a heading has is said again below it.
    if (isHeading(first) && entry.some((one) => one !== first && !differ(one.figure, first.figure))) continue
    // The same number before, of whatever: it may be that which is meant.
    if (entry.slice(0, at).some((one) => !differ(one.figure, later.figure))) continue
    reports.push(...reportOn(first, later, scope))
  }
  return reports
}

/** Numbers of a text that have the digits of a cell in another order. */
function byCell(entry: readonly IndexedFigure[], scope: Scope): readonly IndexReport[] {
  const cells = entry.filter(({ figure }) => figure.inTable)
  if (cells.length === 0 || cells.length === entry.length || entry.length > CROWD) return []
  return entry
    .filter(({ figure }) => !figure.inTable && !cells.some((cell) => amountOf(cell.figure) === amountOf(figure)))
    .flatMap((told) => {
      const [cell, another] = cells.filter((one) => tellsCell(one.figure, one.block, told.figure))
      if (cell === undefined || another !== undefined) return []
      return entry.indexOf(cell) < entry.indexOf(told) ? reportOn(cell, told, scope) : reportOn(told, cell, scope)
    })
}

function isHeading({ block, figure }: IndexedFigure): boolean {
  const passage = block.prose.passages[figure.passage]
  return passage?.kind === 'text' && passage.role === 'heading'
}

function reportOn(earlier: IndexedFigure, later: IndexedFigure, scope: Scope): readonly IndexReport[] {
  // Two of one series meet in the index by it; and what the knowledge base has it decides.
  if (isTold(earlier.figure) && isTold(later.figure)) return []
  const named = later.phrased?.phrase === RESTATED
  if ([earlier, later].some(({ figure }) => (named ? isDecided(figure) : (figure.verdict?.at.length ?? 0) > 0))) return []
  const { quantity } = earlier.figure.figure
  const { core } = later.figure
  const written = (one: IndexedFigure): string => one.block.source.text.slice(one.figure.core.start, one.figure.core.end)
  return [
    {
      ...core,
      block: later.block,
      message: scope.say.twoNumbers(null, null, written(earlier), written(later)),
      claim: { value: later.figure.figure.quantity.value, unit: later.figure.figure.quantity.unit },
      evidence: [
        {
          value: quantity.value,
          unit: quantity.unit,
          source: null,
          span: earlier.figure.core,
        },
      ],
      earlier: earlier.block,
      fixes: [],
    },
  ]
}

/** Tells whether two numbers that meet by their words are of one thing beyond doubt. */
function isOneThing(earlier: IndexedFigure, later: IndexedFigure, entries: number): boolean {
  const [a, b] = [earlier.phrased, later.phrased]
  if (a === undefined || b === undefined) return false
  if (a.phrase === RECOUNTED) return takesUp(a.figure, b.figure) && !(earlier.block === later.block && earlier.block.source.kind === 'list')
  const beside = earlier.block === later.block && a.figure.passage === b.figure.passage
  if (beside && (a.figure.inTable || a.figure.figure.sentence === b.figure.figure.sentence)) return false
  // *The 4-byte option is wide, the 2-byte option narrow*: the numbers tell two things apart.
  if (beside && isAttribute(a.figure) && isAttribute(b.figure)) return false
  const slip = isShuffled(amountOf(a.figure), amountOf(b.figure))
  const around = a.around === undefined || b.around === undefined || a.around === b.around
  const named = namesBeside(a) === namesBeside(b)
  if (a.figure.inTable || b.figure.inTable) return named && around && slip && a.figure.inTable !== b.figure.inTable
  if (!a.figure.inTable && isSetAgainst(a.figure, b.figure)) return false
  const [one, other] = [a.phrase, b.phrase]
  if (one.words.join() !== other.words.join() || one.form !== other.form) return false
  const owned = one.holder.length > 0 && other.holder.length > 0
  if (owned && (one.holder.join() !== other.holder.join() || one.verb !== other.verb)) return false
  const listed = earlier.block === later.block && earlier.block.source.kind === 'list'
  if (!named && !(slip && owned && !listed)) return false
  const present = isPresent(a.figure) && isPresent(b.figure)
  // What is told of the past is of the period that the text around is of, unless it is told in the same words of the same owner.
  if (!present && a.around !== b.around && !(slip && owned && amountOf(a.figure) > 100)) return false
  if (entries > 4) return false
  // A slip of the pen shows that one number is meant; without one, both must be told of the same known thing, as it is now.
  // *1.2 billion crowns*: a noun that is money says nothing of what it is for.
  const many = Math.min(amountOf(a.figure), amountOf(b.figure)) > 100 && a.figure.figure.quantity.style.scale === 1
  if (slip && (one.words.length > 1 || one.definite || other.definite || many)) return true
  if (listed || !present) return false
  // Two or three, six or seven of something that nobody owns are soon counted of something else: *the six high bits*; and of what somebody
  // owns, those at one end of a row.
  if (one.form === 'counted')
    return (
      (owned && !(one.definite && other.definite && isFew(a, b) && one.words.some((word) => ENDS.has(word)))) ||
      (one.definite && other.definite && one.words.length > 1 && one.holder.length + other.holder.length === 0 && !isFew(a, b))
    )
  return (
    one.definite &&
    other.definite &&
    one.words.length > 1 &&
    !one.words.every((word) => GENERAL.has(word)) &&
    a.figure.figure.quantity.kind !== 'percent'
  )
}

/** A number that a hyphen joins to what it tells apart: *the 4-byte option*. */
function isAttribute({ figure: { at }, reading: { tokens } }: ResolvedFigure): boolean {
  return tokens.kind[at.from + 1] === HYPHEN
}

function isFew(a: PhrasedFigure, b: PhrasedFigure): boolean {
  return Math.max(amountOf(a.figure), amountOf(b.figure)) < 10
}

const ENDS = internStems('high low upper lower top bottom first last left right leading trailing front rear')

/** Nothing in its clause is told of the past; `can be reached` and `is fixed` are not. */
function isPresent({ figure, reading }: ResolvedFigure): boolean {
  const { tokens } = reading
  const range = reading.sentences[figure.sentence]?.segments[figure.segment]
  if (range === undefined) return false
  for (let index = range.from; index < range.to; index++) {
    if (!isClass(tokens, index, PAST)) continue
    let before = index - 1
    // *Is not reached*
    while (before > range.from && isClass(tokens, before, ADVERB | NEGATION)) before--
    if (before < range.from || !PASSIVE.has(tokens.word[before] as number)) return false
  }
  return true
}

const PASSIVE = internAll('be been is are being has have')

/** Neither number is the other one rounded. */
function differ(a: ResolvedFigure, b: ResolvedFigure): boolean {
  const tolerance = Math.max(a.figure.quantity.looseStep, b.figure.quantity.looseStep) / 2
  return Math.abs(amountOf(a) - amountOf(b)) > tolerance * (1 + 1e-9)
}

/** A plain number, bound by all dimensions, that the knowledge base does not decide. */
export function isTold(figure: ResolvedFigure): boolean {
  const { verdict, resolution } = figure
  if (verdict === undefined || resolution.kind !== 'resolved' || resolution.strength !== 'full' || !verdict.stated) return false
  const { quantity, stance } = figure.figure
  return (
    stance.withheld === null &&
    stance.others !== 'any' &&
    quantity.bound === null &&
    typeof verdict.said.value === 'number' &&
    !verdict.at.some(isOutcome) &&
    stance.tense !== 'ahead' &&
    stance.tense !== 'projected'
  )
}

/** *50,000 (2028)*: of a time to come, for which the knowledge base has a plan that decides. */
function isPlanned({ verdict, figure: { stance } }: ResolvedFigure, date: string): boolean {
  return stance.tense === 'bare' && verdict?.period != null && verdict.period.to > date && verdict.at.length > 0
}

function saidOf({ verdict, figure }: ResolvedFigure): SaidNumber {
  return verdict?.said ?? figure.quantity
}

/** A number as far as it is held against another of the same thing. */
export type SaidNumber = Pick<Said, 'value' | 'looseStep' | 'approximate'>

/** Tells whether neither number is the other one rounded. */
export function contradict(a: SaidNumber, b: SaidNumber): boolean {
  const tolerance = Math.max(a.looseStep, b.looseStep) / 2
  const hedge = a.approximate || b.approximate ? 0.05 : 0
  const distance = Math.abs(lowOf(a.value) - lowOf(b.value))
  return distance > tolerance * (1 + 1e-9) && distance > hedge * Math.abs(lowOf(a.value))
}
