import type { Period } from '../reading/period.ts'
import { daysInMonth, twoDigits } from '../text/date.ts'

const SHAPE = /^(\d{4})(?:-(?:Q([1-4])|S([12])|(\d{2})))?$/

/** Reads an SDMX period (`2022`, `2023-Q1`, `2023-S1`, `2023-04`) or a span of two (`2023/2025`); undefined for anything else. */
export function readPeriodCode(code: string): Period | undefined {
  const [first, second, ...more] = code.split('/')
  if (more.length > 0) return undefined
  const from = single(first as string)
  if (second === undefined || from === undefined) return from
  const to = single(second)
  return to === undefined || to.to < from.to || to.from <= from.from ? undefined : { code, from: from.from, to: to.to }
}

function single(code: string): Period | undefined {
  const match = SHAPE.exec(code)
  if (match === null) return undefined
  const [, year, quarter, half, month] = match as unknown as [string, string, string?, string?, string?]
  if (month !== undefined) return months(code, year, Number(month), 1)
  if (quarter !== undefined) return months(code, year, Number(quarter) * 3 - 2, 3)
  if (half !== undefined) return months(code, year, Number(half) * 6 - 5, 6)
  return months(code, year, 1, 12)
}

function months(code: string, year: string, first: number, count: number): Period | undefined {
  const last = first + count - 1
  if (first < 1 || last > 12) return undefined
  return { code, from: `${year}-${twoDigits(first)}-01`, to: `${year}-${twoDigits(last)}-${daysInMonth(Number(year), last)}` }
}

/** Says how a period that cannot be read should be written: `Q1 2023` is `2023-Q1`. */
export function periodMend(written: string): string {
  const part = /^(?:([QSH])([1-4])[ -]?(\d{4})|(\d{4})[ -]?([QSH])([1-4]))$/i.exec(written.trim())
  const letter = (part?.[1] ?? part?.[5] ?? '').toUpperCase().replace('H', 'S')
  const guess =
    part === null ? written.trim().replace(/\s*(?:[–—-]|\bto\b)\s*(?=\d{4}$)/, '/') : `${part[3] ?? part[4]}-${letter}${part[2] ?? part[6]}`
  return readPeriodCode(guess) === undefined ? 'write 2022, 2023-Q1, 2023-S1, 2023-04, 2023/2025 or null.' : `did you mean ${guess}?`
}
