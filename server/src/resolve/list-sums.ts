/**
 * Adds up a list of labelled amounts that ends with its total: *Pay: 412 million*, *Rooms: 138 million*, *Total: 550 million*.
 *
 * In: a list and its numbers. Out: the totals that do not follow. Every item must be a label and one plain amount of the same kind, and nothing else.
 */
import type { TextPassage } from '../markup/prose.ts'
import type { ResolvedBlock, ResolvedFigure } from './resolved.ts'
import { isShuffled } from './slip.ts'
import { type Cell, cellOf, halfOf, type TableTotal } from './table-cells.ts'
import { isTotal } from './totals.ts'

const LABEL = /^\s*([^\d:]{2,60}?)\s*(?:[:–—=]|\s-)\s*\S{0,3}$/u
const BEHIND = /^(?:\s?[%A-Za-zÀ-ỹ€$£]+){0,4}\s*[.;,]?\s*$/u
const INNER = /^(?:of which|of whom|including|trong đó|average|mean|bình quân|trung bình)/i

/** The totals of a list that do not follow from the items above them. */
export function listTotalsOf({ source, prose, figures }: ResolvedBlock): readonly TableTotal[] {
  if (source.kind !== 'list' || figures.length < 3) return []
  if (!prose.passages.some((passage) => passage.kind === 'text' && isTotal(passage.run.text.slice(0, 40).replace(/[:–—=-].*/su, ''))))
    return []
  const items = new Map<number, ResolvedFigure[]>()
  for (const figure of figures) items.set(figure.passage, [...(items.get(figure.passage) ?? []), figure])
  const found: TableTotal[] = []
  for (const [at, passage] of prose.passages.entries()) {
    if (passage.kind !== 'text' || passage.role !== 'item') continue
    const total = itemOf(passage, items.get(at))
    if (total === undefined || !isTotal(total.label)) continue
    const parts: Cell[] = []
    for (let other = at - 1; other >= 0; other--) {
      const before = prose.passages[other]
      if (before?.kind !== 'text' || before.role !== 'item' || before.lead !== passage.lead || before.depth !== passage.depth) break
      const item = itemOf(before, items.get(other))
      if (
        item === undefined ||
        INNER.test(item.label) ||
        isTotal(item.label) ||
        item.cell.key !== total.cell.key ||
        unitOf(item.cell) !== unitOf(total.cell)
      ) {
        parts.length = 0
        break
      }
      parts.push(item.cell)
    }
    if (parts.length < 2 || total.cell.key === 'percent%' || total.cell.key.startsWith('duration')) continue
    const value = parts.reduce((all, part) => all + part.value, 0)
    const finest = Math.min(...parts.map((part) => part.looseStep))
    const reach = parts.reduce((all, part) => all + halfOf(part, Math.min(finest, part.looseStep)), halfOf(total.cell))
    const off = Math.abs(value - total.cell.value)
    if (off <= reach + 1e-9 * value || !(off <= 0.25 * total.cell.value || isShuffled(value, total.cell.value))) continue
    found.push({
      figure: total.cell.figure,
      value: Number(value.toPrecision(12)),
      unit: total.cell.figure.figure.quantity.unit,
      of: 'rows',
    })
  }
  return found
}

function unitOf({ figure }: Cell): string {
  return figure.figure.quantity.unit
}

/** An item that is a label and its amount. */
function itemOf({ run }: TextPassage, own: readonly ResolvedFigure[] = []): { label: string; cell: Cell } | undefined {
  const [figure] = own
  if (figure === undefined || own.length > 1) return undefined
  const { core } = figure.figure.quantity
  const label = LABEL.exec(run.text.slice(0, core.start))?.[1]
  const cell = cellOf(figure)
  return label === undefined || cell === undefined || !BEHIND.test(run.text.slice(core.end)) ? undefined : { label, cell }
}
