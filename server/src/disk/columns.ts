/**
 * Lists of records as columns of bytes.
 *
 * In: values such as JSON has, and lists of numbers. Out: bytes, and a shape that says where each column is and how it is written; from both
 * any one value can be read by its row, without reading those before it.
 */
import type { Pages } from './pages.ts'

/** How a column is written. Offsets are from the start of the data. */
export type Shape =
  /** The same in every row; without a value there is none in any. */
  | readonly ['same', unknown?]
  | readonly ['whole', at: number, width: Width]
  | readonly ['real', at: number]
  /** Whole numbers that never fall: by how much each rises, and every so often a number itself. */
  | readonly ['rising', rises: Shape, marks: Shape]
  /** Few values, of which each row has the number of one. */
  | readonly ['few', numbers: Shape, values: Shape]
  /** Each from where the row before ends; JSON of nothing is no value. `named` where it holds the stand-in for the pack's folder. */
  | readonly ['text' | 'json', ends: Shape, at: number, named: boolean]
  | readonly ['numbers', ends: Shape, at: number]
  | readonly ['fields', Readonly<Record<string, Shape>>]

type Width = 1 | 2 | 4

/** A list of records. */
export interface ListShape {
  readonly length: number
  readonly column: Shape
}

/** Reads the value of a row. */
export type Column = (row: number) => unknown

/** Where columns are written to. */
export interface Sink {
  /** Adds bytes, and gives the offset at which they start. */
  readonly add: (bytes: Uint8Array) => number
  readonly data: () => Buffer
}

/** Starts data. `here` stands for the pack's folder in texts. */
export function newSink(): Sink {
  const parts: Uint8Array[] = []
  let size = 0
  return {
    add(bytes) {
      const at = size
      const padding = (8 - (bytes.length % 8)) % 8
      parts.push(bytes, new Uint8Array(padding))
      size += bytes.length + padding
      return at
    },
    data: () => Buffer.concat(parts),
  }
}

/** Writes whole numbers that are not negative. */
export function writeWhole(numbers: ArrayLike<number>, sink: Sink): Shape {
  let most = 0
  for (let i = 0; i < numbers.length; i++) most = Math.max(most, numbers[i] as number)
  const [width, array] =
    most < 1 << 8 ? ([1, Uint8Array] as const) : most < 1 << 16 ? ([2, Uint16Array] as const) : ([4, Uint32Array] as const)
  return ['whole', sink.add(bytesOf(array.from(numbers))), width]
}

/** How many numbers that rise lie between two that are written themselves. */
const STRIDE = 16

/** Writes whole numbers that never fall, and rise by little. */
export function writeRising(numbers: ArrayLike<number>, sink: Sink): Shape {
  const rises = new Uint32Array(numbers.length)
  const marks = new Uint32Array(Math.ceil(numbers.length / STRIDE))
  for (let i = 0; i < numbers.length; i++) {
    if (i % STRIDE === 0) marks[i / STRIDE] = numbers[i] as number
    else rises[i] = (numbers[i] as number) - (numbers[i - 1] as number)
  }
  return ['rising', writeWhole(rises, sink), writeWhole(marks, sink)]
}

/** Writes any values, one a row. */
export function writeColumn(values: readonly unknown[], sink: Sink, here: string): Shape {
  const [first] = values
  if (values.every((value) => value === undefined)) return ['same']
  if (values.every((value) => value instanceof Uint32Array)) {
    const lists = values as readonly Uint32Array[]
    const all = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0))
    const ends = endsOf(lists)
    lists.forEach((list, row) => void all.set(list, (ends[row] as number) - list.length))
    return ['numbers', writeRising(ends, sink), sink.add(bytesOf(all))]
  }
  if (values.every((value) => typeof value === 'number')) {
    const numbers = values as readonly number[]
    if (numbers.every((number) => number === first)) return ['same', first]
    if (numbers.every((number) => Number.isInteger(number) && number >= 0 && number < 2 ** 32 && !Object.is(number, -0)))
      return writeWhole(numbers, sink)
    if (numbers.every(Number.isFinite)) return writeFew(values, sink, here) ?? ['real', sink.add(bytesOf(Float64Array.from(numbers)))]
  }
  if (values.every((value) => typeof value === 'string')) {
    if (values.every((value) => value === first) && !(first as string).includes(here)) return ['same', first]
    return writeFew(values, sink, here) ?? writeTexts('text', values as readonly string[], sink, here)
  }
  const few = writeFew(values, sink, here)
  if (few !== undefined) return few
  if (values.every(isPlain)) {
    const names = new Set((values as readonly object[]).flatMap(Object.keys))
    if (names.size <= FIELDS) {
      const records = values as readonly Readonly<Record<string, unknown>>[]
      const fields = [...names].map((name) => [
        name,
        writeColumn(
          records.map((record) => record[name]),
          sink,
          here,
        ),
      ])
      return ['fields', Object.fromEntries(fields)]
    }
  }
  return writeTexts('json', values.map(jsonOf), sink, insideJson(here))
}

/** More fields than any record has: what has more is a map. */
const FIELDS = 32

/** Writes values of which there are few; undefined where there are many. */
function writeFew(values: readonly unknown[], sink: Sink, here: string): Shape | undefined {
  const most = values.length >> 2
  const numbers = new Map<string, number>()
  const rows = new Uint32Array(values.length)
  const distinct: unknown[] = []
  for (const [row, value] of values.entries()) {
    const key = jsonOf(value)
    let number = numbers.get(key)
    if (number === undefined) {
      if (numbers.size >= most) return undefined
      number = distinct.push(value) - 1
      numbers.set(key, number)
    }
    rows[row] = number
  }
  const texts = distinct.every((value) => typeof value === 'string')
  const written = texts ? (distinct as string[]) : distinct.map(jsonOf)
  const mark = texts ? here : insideJson(here)
  return ['few', writeWhole(rows, sink), writeTexts(texts ? 'text' : 'json', written, sink, mark)]
}

function writeTexts(kind: 'text' | 'json', texts: readonly string[], sink: Sink, here: string): Shape {
  const ends = new Uint32Array(texts.length)
  let length = 0
  for (const [row, text] of texts.entries()) {
    length += Buffer.byteLength(text)
    ends[row] = length
  }
  const bytes = Buffer.allocUnsafe(length)
  let at = 0
  for (const text of texts) at += bytes.write(text, at)
  return [kind, writeRising(ends, sink), sink.add(bytes), texts.some((text) => text.includes(here))]
}

/** Reads a column. `place` is what now stands for the stand-in `here`. */
export function readColumn(shape: Shape, pages: Pages, here: string, place: string): Column {
  switch (shape[0]) {
    case 'same':
      return () => shape[1]
    case 'whole':
    case 'rising':
      return readWhole(shape, pages)
    case 'real':
      return (row) => pages.f64(shape[1] + row * 8)
    case 'few': {
      const numberAt = readWhole(shape[1], pages)
      const decode = readColumn(shape[2], pages, here, place)
      const known: unknown[] = []
      return (row) => {
        const number = numberAt(row)
        if (!(number in known)) known[number] = decode(number)
        return known[number]
      }
    }
    case 'text':
    case 'json': {
      const [kind, ends, at, named] = shape
      const endAt = readWhole(ends, pages)
      const [mark, now] = kind === 'text' ? [here, place] : [here, place].map(insideJson)
      return (row) => {
        const from = row === 0 ? 0 : endAt(row - 1)
        const bytes = pages.bytes(at + from, at + endAt(row))
        const raw = bytes.toString('utf8')
        const text = named ? raw.replaceAll(mark as string, now as string) : raw
        return kind === 'text' ? text : text === '' ? undefined : JSON.parse(text)
      }
    }
    case 'numbers': {
      const endAt = readWhole(shape[1], pages)
      return (row) => {
        const from = row === 0 ? 0 : endAt(row - 1)
        return numbersIn(pages, shape[2] + from * 4, endAt(row) - from, 4)
      }
    }
    case 'fields': {
      const fields = Object.entries(shape[1]).map(([name, field]) => [name, readColumn(field, pages, here, place)] as const)
      return (row) => {
        const record: Record<string, unknown> = {}
        for (const [name, field] of fields) {
          const value = field(row)
          if (value !== undefined) record[name] = value
        }
        return record
      }
    }
  }
}

/** Reads a column of whole numbers. */
export function readWhole(shape: Shape, pages: Pages): (row: number) => number {
  if (shape[0] === 'rising') {
    const [rise, mark] = [readWhole(shape[1], pages), readWhole(shape[2], pages)]
    return (row) => {
      const from = row - (row % STRIDE)
      let number = mark(from / STRIDE)
      for (let at = from + 1; at <= row; at++) number += rise(at)
      return number
    }
  }
  if (shape[0] !== 'whole') throw new Error(`a column of whole numbers is written as ${shape[0]}`)
  const [, at, width] = shape
  return width === 1 ? (row) => pages.u8(at + row) : width === 2 ? (row) => pages.u16(at + row * 2) : (row) => pages.u32(at + row * 4)
}

/** Reads the first `count` of a column of whole numbers at once. */
export function readWholes(shape: Shape, count: number, pages: Pages): Uint32Array {
  if (shape[0] === 'rising') {
    const numbers = new Uint32Array(count)
    const [rises, marks] = [readWholes(shape[1], count, pages), readWholes(shape[2], Math.ceil(count / STRIDE), pages)]
    for (let row = 0; row < count; row++)
      numbers[row] = row % STRIDE === 0 ? (marks[row / STRIDE] as number) : (numbers[row - 1] as number) + (rises[row] as number)
    return numbers
  }
  if (shape[0] !== 'whole') throw new Error(`a column of whole numbers is written as ${shape[0]}`)
  const [, at, width] = shape
  return numbersIn(pages, at, count, width)
}

/** Reads numbers of `width` bytes that stand in a row. */
function numbersIn(pages: Pages, at: number, count: number, width: Width): Uint32Array {
  const bytes = pages.bytes(at, at + count * width)
  const numbers = new Uint32Array(count)
  for (let low = 0; low < width; low++)
    for (let row = 0, from = low; row < count; row++, from += width)
      numbers[row] = (numbers[row] as number) | ((bytes[from] as number) << (low * 8))
  return numbers
}

/** The column of a field. */
export function fieldOf(shape: Shape, name: string): Shape {
  return shape[0] === 'fields' ? (shape[1][name] ?? ['same']) : ['same']
}

function endsOf(lists: readonly { readonly length: number }[]): Float64Array {
  const ends = new Float64Array(lists.length)
  let end = 0
  for (const [row, { length }] of lists.entries()) {
    end += length
    ends[row] = end
  }
  return ends
}

/** JSON, and of no value nothing. */
function jsonOf(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(value)
}

/** A text as it stands within one of JSON. */
function insideJson(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}

function isPlain(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value)
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}
