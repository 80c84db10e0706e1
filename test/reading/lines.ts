/**
 * What is read in a text, in lines that a test can state.
 */
import type { Language } from '../../server/src/reading/grammar.ts'
import { findQuantities } from '../../server/src/reading/quantities.ts'
import type { Quantity } from '../../server/src/reading/quantity.ts'
import { tokenize } from '../../server/src/reading/token.ts'

/** A quantity in one line: its core, its value and unit, and what goes beyond them. */
function line(text: string, quantity: Quantity): string {
  const { value, unit, bound, approximate, whole, core, kind } = quantity
  const number = typeof value === 'number' ? short(value) : `${short(value.low)}..${short(value.high)}`
  const extra = [
    bound,
    approximate ? 'hedged' : null,
    whole === undefined ? null : `of ${whole}`,
    kind === 'bare' || kind === 'ratio' ? kind : null,
  ]
  return [`${text.slice(core.start, core.end)} = ${number}${unit === '' ? '' : ` ${unit}`}`, ...extra.filter((part) => part !== null)].join(
    ', ',
  )
}

function short(value: number): string {
  return String(Number(value.toPrecision(6)))
}

/** The quantities of `text`, each in a line. */
export function read(text: string, language: Language): string[] {
  return findQuantities(tokenize(text), language).map((quantity) => line(text, quantity))
}
