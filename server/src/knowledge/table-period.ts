/**
 * Periods as statistics offices write them.
 */

/** The SDMX code of a period: `2022Q1`, `2022-K1`, `Q1 2022` and `2022M04` too; undefined for anything else. */
export function periodOf(written: string): string | undefined {
  const text = written.trim().toUpperCase()
  const year = /^(\d{4})(?:-A1)?$/.exec(text)
  if (year !== null) return year[1]
  const part = /^(\d{4})[- ]?([QKSHM])(\d{1,2})$/.exec(text) ?? swapped(/^([QKSHM])(\d{1,2})[- ](\d{4})$/.exec(text))
  if (part !== null) {
    const [, of, letter = '', number = ''] = part
    if (letter === 'M') return `${of}-${number.padStart(2, '0')}`
    return `${of}-${letter === 'Q' || letter === 'K' ? 'Q' : 'S'}${Number(number)}`
  }
  return /^\d{4}-\d{2}$/.test(text) ? text : undefined
}

function swapped(match: RegExpExecArray | null): readonly (string | undefined)[] | null {
  return match === null ? null : [match[0], match[3], match[1], match[2]]
}
