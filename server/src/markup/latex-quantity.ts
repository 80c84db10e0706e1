/**
 * Numbers, quantities, units and ranges as siunitx has them.
 */
import { drop, remove, replace } from './inline-writing.ts'
import type { LatexReading } from './latex-reading.ts'
import { type Argument, groupAt, optionAt } from './latex-syntax.ts'
import { unitOf } from './latex-words.ts'

/** A siunitx number, quantity, unit or range. */
export function quantity(reading: LatexReading, at: number, nameEnd: number, name: string): number {
  const { tex, to } = reading
  const isUnit = name === 'si' || name === 'unit'
  const isRange = name.endsWith('range')
  const hasUnit = isUnit || name.startsWith('SI') || name.startsWith('qty')
  const groups: Argument[] = []
  let i = optionAt(tex, nameEnd, to)?.end ?? nameEnd
  const count = (isUnit ? 0 : isRange ? 2 : 1) + (hasUnit ? 1 : 0)
  while (groups.length < count) {
    const group = groupAt(tex, optionAt(tex, i, to)?.end ?? i, to)
    if (group === undefined) break
    groups.push(group)
    i = group.end
  }
  if (groups.length < count) return remove(reading, at, nameEnd)
  let from = at
  groups.forEach((group, index) => {
    const isLast = index === count - 1
    if (isLast && hasUnit) {
      const unit = unitText(reading.text.slice(group.start + 1, group.end - 1))
      replace(reading, from, group.end, index === 0 || unit === '%' ? unit : `\u00a0${unit}`)
      return
    }
    if (index === 1) replace(reading, from, group.start + 1, ' to ')
    else drop(reading, from, group.start + 1)
    from = group.end - 1
    if (isLast) drop(reading, from, group.end)
  })
  return i
}

function unitText(unit: string): string {
  return unit
    .replace(/\\([A-Za-z]+)\s*/g, (_, name: string) => unitOf(name))
    .replace(/\\(.)/g, '$1')
    .replace(/[{}$]/g, '')
    .replaceAll('~', ' ')
    .replaceAll('^2', '²')
    .replaceAll('^3', '³')
    .trim()
}
