/** Numbers of one sentence, or of one table, contradict each other. */
import { type Relation, relationsIn } from '../claims/arithmetic.ts'
import { goesOn, type Layout, layOut, type Term } from '../claims/arithmetic-terms.ts'
import { sentenceSpan, sentenceText } from '../claims/extract.ts'
import { asSource } from '../markup/plain.ts'
import type { Run, TextPassage } from '../markup/prose.ts'
import { toSource } from '../markup/source-map.ts'
import { formatLike } from '../reading/format.ts'
import type { Quantity } from '../reading/quantity.ts'
import { listTotalsOf } from '../resolve/list-sums.ts'
import type { ResolvedBlock, ResolvedFigure } from '../resolve/resolved.ts'
import { calculate, type Outcome } from '../resolve/sums.ts'
import type { TableTotal } from '../resolve/table-cells.ts'
import { totalsOf } from '../resolve/table-sums.ts'
import { isAscii } from '../text/language.ts'
import type { BlockRule, Report, Scope } from './check.ts'

export const arithmetic: BlockRule = {
  id: 'arithmetic',
  kind: 'block',
  severity: 'warning',
  summary: 'Numbers of one sentence or table that contradict each other.',
  run(block, scope) {
    const reports: Report[] = []
    const { figures } = block
    let before: readonly ResolvedFigure[] = []
    for (let from = 0; from < figures.length; ) {
      const first = figures[from] as ResolvedFigure
      let to = from + 1
      while (to < figures.length && isBeside(first, figures[to] as ResolvedFigure)) to++
      const own = figures.slice(from, to)
      if (first.inTable) reports.push(...tableReports(block, own, first.passage, scope))
      else {
        if (own.length > 1) reports.push(...sentenceReports(block, own, own, scope))
        if (goesOnWith(before, first)) reports.push(...sentenceReports(block, [...before, ...own], own, scope))
      }
      before = own
      from = to
    }
    for (const total of listTotalsOf(block)) reports.push(totalReport(total, block, scope))
    return reports
  },
}

/** *There were 34, after 31 in 2023. That is a rise of 10 %*, *We asked 240. Of these, 84, or 35 %, …*: one statement in two sentences. */
function goesOnWith(before: readonly ResolvedFigure[], first: ResolvedFigure): boolean {
  const [last] = before
  if (last === undefined || last.inTable || last.passage !== first.passage || last.figure.sentence !== first.figure.sentence - 1)
    return false
  const text = sentenceText(first.reading, first.figure.sentence)
  return goesOn(text) && before.length <= (/^(?:of|trong)\b/i.test(text) ? 1 : ADDS_UP.test(text) ? 6 : 2)
}

const ADDS_UP = /^(?:together|altogether|in (?:all|total)|total|tổng)/i

function isBeside(one: ResolvedFigure, other: ResolvedFigure): boolean {
  return one.passage === other.passage && (one.inTable || one.figure.sentence === other.figure.sentence)
}

/** What numbers of one sentence, or of two of which the later goes on with the other, say wrongly of a number of `own`, which is the later. */
function sentenceReports(
  block: ResolvedBlock,
  figures: readonly ResolvedFigure[],
  own: readonly ResolvedFigure[],
  scope: Scope,
): readonly Report[] {
  const [{ reading, figure, passage }] = figures as [ResolvedFigure]
  const { tokens } = reading
  const start = sentenceSpan(reading, figure.sentence)?.start
  const end = sentenceSpan(reading, (own[0] as ResolvedFigure).figure.sentence)?.end
  if (start === undefined || end === undefined) return []
  const layout: Layout | undefined = layOut(
    tokens.text,
    start,
    end,
    figures.map((one) => one.figure.quantity),
  )
  if (layout === undefined) return []
  const withheld = figures.filter((one) => one.quoted || one.figure.stance.withheld === 'question')
  const run = (block.prose.passages[passage] as TextPassage).run
  return relationsIn(layout).flatMap((relation) => {
    const terms = termsOf(relation)
    if (withheld.some((one) => terms.some((term) => term.quantity === one.figure.quantity))) return []
    if (figures !== own && !(isOfBoth(terms, own) && (relation.kind !== 'sum' || isAllOf(relation, layout.terms)))) return []
    const outcome = calculate(relation)
    return outcome === undefined || outcome.holds || followsFromSource(relation, figures)
      ? []
      : [reportOf(relation, outcome, tokens.text, run, scope)]
  })
}

/** *62 billion, six and a half times the 4 billion of 2021*, where the source has 26: one slip, which another rule tells. */
function followsFromSource(relation: Relation, figures: readonly ResolvedFigure[]): boolean {
  return termsOf(relation)
    .slice(0, -1)
    .some((term) => {
      const { verdict, resolution } = figures.find(({ figure }) => figure.quantity === term.quantity) ?? {}
      const known = verdict?.at.length === 1 ? verdict.at[0] : undefined
      if (known === undefined || typeof known.value !== 'number' || verdict?.agreeing.length !== 0) return false
      if (resolution?.kind !== 'resolved' || resolution.strength !== 'full') return false
      const mended = withTerm(relation, term, { ...term, value: known.value })
      return mended !== undefined && calculate(mended)?.holds === true
    })
}

/** A change or a share with another number in the place of one of its own. */
function withTerm(relation: Relation, old: Term, term: Term): Relation | undefined {
  const put = (one: Term): Term => (one === old ? term : one)
  switch (relation.kind) {
    case 'growth':
    case 'difference':
    case 'multiple':
      return { ...relation, from: put(relation.from), to: put(relation.to) }
    case 'share':
      return { ...relation, part: put(relation.part), wholes: relation.wholes.map(put) }
    default:
      return undefined
  }
}

/** The last number of a relation stands in the later sentence, and another in the one before. */
function isOfBoth(terms: readonly Term[], own: readonly ResolvedFigure[]): boolean {
  const isOwn = (term: Term): boolean => term.start >= (own[0] as ResolvedFigure).figure.quantity.start
  return isOwn(terms.at(-1) as Term) && !terms.every(isOwn)
}

/** What adds up a sentence adds up all that is told in it, in one unit, but for how many they are: *two parts: …*. */
function isAllOf({ parts, follows }: Relation & { readonly kind: 'sum' }, terms: readonly Term[]): boolean {
  const before = terms.slice(0, terms.indexOf(follows))
  return (
    before.every((term) => parts.includes(term) || (term === before[0] && term.value === parts.length)) &&
    parts.every((part) => part.unit === follows.unit || part.kind === 'bare' || follows.kind === 'bare')
  )
}

/** The numbers of a relation, the one that follows last. */
function termsOf(relation: Relation): readonly Term[] {
  switch (relation.kind) {
    case 'growth':
    case 'difference':
    case 'multiple':
      return [relation.from, relation.to, relation.follows]
    case 'share':
      return [relation.part, ...relation.wholes.slice(0, 1), relation.follows]
    case 'portion':
      return [relation.rate, relation.whole, relation.follows]
    case 'rest':
      return [relation.whole, ...relation.parts, relation.follows]
    case 'mean':
      return [relation.total, relation.count, relation.follows]
    case 'product':
      return [relation.count, relation.each, relation.follows]
    case 'sum':
      return [...relation.parts, relation.follows]
  }
}

function reportOf(relation: Relation, { value }: Outcome, text: string, run: Run, { say, markup }: Scope): Report {
  const { follows } = relation
  const core = toSource(run, follows.core)
  const write = (term: Term): string => text.slice(term.core.start, term.core.end)
  const mended = mend(follows.quantity, value, write(follows))
  const unit = follows.kind === 'percent' ? '%' : follows.unit === '' ? unitOf(relation) : follows.unit
  const terms = termsOf(relation)
  const inputs = terms.slice(0, -1).map(write)
  const falling = (relation.kind === 'growth' || relation.kind === 'difference') && relation.to.value < relation.from.value
  return {
    ...core,
    message: say.relation(
      relation.kind,
      inputs,
      relation.kind === 'multiple' ? String(Math.round(value * 100) / 100) : mended,
      falling,
      write(follows),
    ),
    claim: { value: follows.value, unit },
    evidence: [{ value, unit, source: null }, ...(falling ? [{ value: -value, unit, source: null }] : [])],
    fixes: /^halve/i.test(write(follows))
      ? []
      : [{ title: say.changeTo(mended, null), preferred: true, edits: [{ ...core, newText: asSource(mended, markup) }] }],
  }
}

function unitOf(relation: Relation): string {
  return termsOf(relation).find((term) => term.unit !== '' && term.unit !== '%')?.unit ?? ''
}

/** The value as the writer would have written it in the place of `here`: rounded as theirs is. */
function mend(quantity: Quantity, value: number, here: string): string {
  const { style } = quantity
  const options = { capital: style.words && /^\p{Lu}/u.test(here) }
  if (style.words && quantity.kind === 'percent') {
    const own: Quantity = isAscii(here) ? quantity : { ...quantity, style: { ...style, decimal: ',' } }
    const exact = formatLike(own, value, options)
    return /\d/.test(exact) ? formatLike(own, Math.round(value), options) : exact
  }
  if (quantity.kind === 'times') return formatLike(quantity, Math.round(value * 10) / 10, options)
  const factor = 10 ** style.decimals / style.scale
  const rounded = Number((Math.round(value * factor) / factor).toPrecision(13))
  return formatLike(typeof quantity.value === 'number' ? quantity : { ...quantity, value: rounded }, rounded, options)
}

function tableReports(block: ResolvedBlock, figures: readonly ResolvedFigure[], passage: number, scope: Scope): readonly Report[] {
  const table = block.prose.passages[passage]
  if (table?.kind !== 'table') return []
  return totalsOf(table, figures).map((total) => totalReport(total, block, scope))
}

function totalReport({ figure, value, unit, of }: TableTotal, block: ResolvedBlock, { say, markup }: Scope): Report {
  const { quantity } = figure.figure
  const here = block.source.text.slice(figure.core.start, figure.core.end)
  const mended = mend(quantity, value, here)
  return {
    ...figure.core,
    message: say.total(of, mended, here),
    claim: { value: quantity.value, unit },
    evidence: [{ value, unit, source: null }],
    fixes: [{ title: say.changeTo(mended, null), preferred: true, edits: [{ ...figure.core, newText: asSource(mended, markup) }] }],
  }
}
