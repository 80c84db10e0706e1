/**
 * Writes numbers in words.
 */

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )
const VIETNAMESE = 'không một hai ba bốn năm sáu bảy tám chín mười'.split(' ')

/** A number in English words, where words say it well: whole numbers up to a hundred, hundreds, and halves up to twenty. Undefined for others. */
export function spell(value: number): string | undefined {
  if (value < 0) return undefined
  if (!Number.isInteger(value))
    return value * 2 === Math.trunc(value * 2) && value > 1 && value < 21 ? `${spell(Math.trunc(value))} and a half` : undefined
  if (value < 20) return SMALL[value]
  if (value < 100) return value % 10 === 0 ? TENS[value / 10] : `${TENS[Math.trunc(value / 10)]}-${SMALL[value % 10]}`
  return value % 100 === 0 && value < 1000 ? `${SMALL[value / 100]} hundred` : undefined
}

/** A place in an order as an English word, up to the twentieth; undefined beyond. */
export function spellOrdinal(value: number): string | undefined {
  return value >= 1 && value < ORDINALS.length ? ORDINALS[value] : undefined
}

/** `st`, `nd`, `rd` or `th`, as the number takes it. */
export function ordinalSuffix(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13
  return teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')
}

/** A whole number up to 99 in Vietnamese words; undefined for others. */
export function spellVietnamese(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value > 99) return undefined
  if (value <= 10) return VIETNAMESE[value]
  const tens = Math.trunc(value / 10)
  const unit = value % 10
  const last = unit === 5 ? 'lăm' : unit === 1 && tens > 1 ? 'mốt' : VIETNAMESE[unit]
  const first = tens === 1 ? 'mười' : `${VIETNAMESE[tens]} mươi`
  return unit === 0 ? first : `${first} ${last}`
}

/** A place in an order as Vietnamese says it behind `thứ`, up to the tenth. */
export function spellPlace(value: number): string | undefined {
  return value === 1 ? 'nhất' : value === 4 ? 'tư' : value >= 2 && value <= 10 ? VIETNAMESE[value] : undefined
}
