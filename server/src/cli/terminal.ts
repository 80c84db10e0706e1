/**
 * Colours, widths and lines for a terminal.
 */
import stringWidth from 'string-width'

export type Colour = 'red' | 'yellow' | 'blue' | 'green' | 'cyan' | 'dim' | 'bold'

const CODES: Readonly<Record<Colour, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  cyan: [36, 39],
}

export type Paint = (colour: Colour, text: string) => string

/** A painter that paints or leaves the text as it is. */
export function painter(colours: boolean): Paint {
  return (colour, text) => (colours && text !== '' ? `\u001b[${CODES[colour][0]}m${text}\u001b[${CODES[colour][1]}m` : text)
}

/** Whether to colour: FORCE_COLOR and NO_COLOR decide before the terminal does. */
export function wantsColours(env: Readonly<Record<string, string | undefined>>, terminal: boolean): boolean {
  const forced = env.FORCE_COLOR
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false
  return terminal && env.TERM !== 'dumb'
}

/** How many columns a text takes. */
export function widthOf(text: string): number {
  return stringWidth(text)
}

/** Breaks a text between words into lines of at most `width` columns; a longer word keeps its line to itself. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of text.split(/[ \n]+/)) {
    const wide = widthOf(word)
    if (line !== '' && used + 1 + wide > width) {
      lines.push(line)
      line = ''
      used = 0
    }
    line = line === '' ? word : `${line} ${word}`
    used += used === 0 ? wide : wide + 1
  }
  if (line !== '') lines.push(line)
  return lines
}

/** Part of a line that fits the terminal, and where in it the span stands, both in columns. */
export interface Excerpt {
  readonly text: string
  readonly before: number
  readonly width: number
}

interface Cell {
  readonly text: string
  readonly width: number
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/**
 * Cuts a window of at most `width` columns around the span `from`–`to` of a line; `…` stands for what is cut off.
 * `reserve` is how wide the span may become: two lines that differ in the span alone are cut alike if it is the same.
 * Only the neighbourhood of the span is looked at, so that a line may be of any length.
 */
export function excerpt(line: string, from: number, to: number, width: number, reserve = 0): Excerpt {
  const reach = width * 4
  const low = wholeCharacter(line, Math.max(0, from - reach))
  const high = wholeCharacter(line, Math.min(line.length, Math.max(to, from) + reach))
  const before = cellsOf(line.slice(low, from))
  const span = cellsOf(line.slice(from, Math.min(to, from + reach)))
  const after = cellsOf(line.slice(Math.min(to, from + reach), high))
  const wide = total(span)

  if (low === 0 && high === line.length && total(before) + Math.max(wide, reserve) + total(after) <= width) {
    return { text: join(before) + join(span) + join(after), before: total(before), width: wide }
  }
  const room = Math.max(0, width - Math.max(wide, reserve))
  const right = Math.min(total(after), Math.ceil(room / 2))
  const left = Math.min(total(before), room - right)
  const head = lastCells(before, left, low > 0)
  const shown = firstCells(span, Math.max(1, width - total(head)), false)
  const tail = firstCells(after, width - total(head) - total(shown), high < line.length)
  return { text: join(head) + join(shown) + join(tail), before: total(head), width: total(shown) }
}

/** Takes control and direction characters out of a text that goes to a terminal, so that it cannot steer it. */
export function harmless(text: string): string {
  return text.replace(/\t/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g, '\ufffd')
}

function cellsOf(text: string): readonly Cell[] {
  const cells: Cell[] = []
  for (const { segment } of graphemes.segment(harmless(text))) cells.push({ text: segment, width: widthOf(segment) })
  return cells
}

function total(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0)
}

function join(cells: readonly Cell[]): string {
  return cells.map((cell) => cell.text).join('')
}

const CUT: Cell = { text: '…', width: 1 }

/** The last cells that fit in `room`, with `…` before them where any are left out or the line goes on before. */
function lastCells(cells: readonly Cell[], room: number, goesOn: boolean): readonly Cell[] {
  if (!goesOn && total(cells) <= room) return cells
  const taken: Cell[] = []
  let used = 1
  for (let i = cells.length - 1; i >= 0; i--) {
    const cell = cells[i] as Cell
    if (used + cell.width > room) break
    taken.unshift(cell)
    used += cell.width
  }
  return room > 0 ? [CUT, ...taken] : []
}

/** The first cells that fit in `room`, with `…` after them where any are left out or the line goes on. */
function firstCells(cells: readonly Cell[], room: number, goesOn: boolean): readonly Cell[] {
  if (!goesOn && total(cells) <= room) return cells
  const taken: Cell[] = []
  let used = 1
  for (const cell of cells) {
    if (used + cell.width > room) break
    taken.push(cell)
    used += cell.width
  }
  return room > 0 ? [...taken, CUT] : []
}

function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff && at > 0 ? at - 1 : at
}
