/**
 * What cites in a paragraph of LaTeX: keys, notes, and the arguments of quotations.
 */
import { remove } from './inline-writing.ts'
import type { LatexReading } from './latex-reading.ts'
import { type Argument, groupAt, namesAt, optionAt, type Tex } from './latex-syntax.ts'
import { isSpace } from './source-map.ts'

/** `\cite` and its family, with several keys, notes around them, and several groups (`\autocites`). */
export function cite(reading: LatexReading, at: number, nameEnd: number): number {
  const { text, to, tex } = reading
  const start = at > reading.from && text.charCodeAt(at - 1) === 0x7e ? at - 1 : at
  // The number of the volume stands before the key.
  let end = /[Vv]olcite\*?$/.test(text.slice(at, nameEnd)) ? (groupAt(tex, nameEnd, to)?.end ?? nameEnd) : nameEnd
  const first = end
  // The plural forms may have notes around all of their groups.
  const isPlural = text.charCodeAt(nameEnd - 1) === 0x73
  if (isPlural) end += /^(?:\([^()\n]*\)){1,2}(?=[[{])/.exec(text.slice(end, Math.min(to, end + 200)))?.[0].length ?? 0
  for (let group = 0; group < 40; group++) {
    let locator = ''
    let next = end
    for (let option = optionAt(tex, next, to); option !== undefined; option = optionAt(tex, next, to)) {
      locator = text.slice(option.start + 1, option.end - 1).trim()
      next = option.end
    }
    const keys = group === 0 || text.charCodeAt(next) === 0x7b ? namesAt(tex, next, to) : undefined
    if (keys === undefined) break
    pushKeys(reading, keys, start, locator)
    end = keys.end
    // Only the plural forms go on.
    if (!isPlural || first !== nameEnd) break
  }
  for (let i = reading.citations.length - 1; i >= 0 && reading.citations[i]?.from === start; i--)
    (reading.citations[i] as { to: number }).to = end
  return remove(reading, start, end)
}

/** Cites the keys of an argument. */
export function pushKeys(reading: LatexReading, keys: Argument, from: number, locator: string): void {
  const { text } = reading
  const last = keys.isOpen === true ? keys.end : keys.end - 1
  for (let i = keys.start + 1; i <= last; ) {
    let stop = i
    while (stop < last && text.charCodeAt(stop) !== 0x2c) stop++
    let start = i
    for (;;) {
      while (start < stop && isSpace(text.charCodeAt(start))) start++
      // A comment between two keys; it may have commas.
      if (start >= stop || text.charCodeAt(start) !== 0x25) break
      const line = text.indexOf('\n', start)
      start = line < 0 || line > last ? last : line
      if (start > stop) {
        stop = start
        while (stop < last && text.charCodeAt(stop) !== 0x2c) stop++
      }
    }
    const comment = text.indexOf('%', start)
    let end = comment >= 0 && comment < stop ? comment : stop
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--
    if (end > start) reading.citations.push({ key: { start, end, after: end }, from, to: keys.end, locator, isInGroup: true })
    i = stop + 1
  }
}

export function note(reading: LatexReading, at: number, nameEnd: number, name: string): number {
  const { text, to, tex } = reading
  const option = optionAt(tex, nameEnd, to)
  const group = groupAt(tex, option?.end ?? nameEnd, to)
  const start = at > reading.from && text.charCodeAt(at - 1) === 0x7e ? at - 1 : at
  if (group === undefined) return remove(reading, start, nameEnd)
  const isBelow = name === 'footnotetext'
  const label = isBelow && option !== undefined ? text.slice(option.start + 1, option.end - 1) : isBelow ? '' : `^${at}`
  reading.notes.push({ label, start: group.start + 1, end: group.end - 1 })
  if (!isBelow) reading.pending.push({ kind: 'note', from: start, to: group.end, label })
  return remove(reading, start, group.end)
}

export function noteMark(reading: LatexReading, at: number, nameEnd: number): number {
  const option = optionAt(reading.tex, nameEnd, reading.to)
  const end = option?.end ?? nameEnd
  const label = option === undefined ? '' : reading.text.slice(option.start + 1, option.end - 1)
  reading.pending.push({ kind: 'note', from: at, to: end, label })
  return remove(reading, at, end)
}

/** The arguments of a quotation that stand before its words. */
export interface QuoteParts {
  /** What names who said the words. */
  readonly by: Argument | undefined
  readonly keys: Argument | undefined
  readonly locator: string
  readonly words: Argument | undefined
  /** After the arguments that may follow the words. */
  readonly end: number
}

/** Reads the arguments of a csquotes command from `at`, after its name. */
export function quoteParts(tex: Tex, at: number, to: number, pattern: string): QuoteParts {
  let by: Argument | undefined
  let keys: Argument | undefined
  let locator = ''
  let i = at
  for (const kind of pattern) {
    const found = kind === 'a' || kind === 'o' ? optionAt(tex, i, to) : groupAt(tex, i, to)
    if (found === undefined) continue
    if (kind === 'a') by = found
    else if (kind === 'o') locator = tex.text.slice(found.start + 1, found.end - 1).trim()
    else if (kind === 'k') keys = found
    i = found.end
  }
  if (by !== undefined) i = optionAt(tex, i, to)?.end ?? i
  else if (keys !== undefined) i = optionAt(tex, i, to)?.end ?? i
  const words = groupAt(tex, i, to)
  const end = words?.end ?? i
  const mark = words !== undefined && pattern !== '' && tex.text.charCodeAt(end) === 0x5b ? optionAt(tex, end, to) : undefined
  return { by, keys, locator, words, end: mark?.end ?? end }
}
