/**
 * Inflates what was deflated (RFC 1951): Word documents are archives of such parts.
 */
import { Bytes } from './bytes.ts'

const LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

/** A code of Huffman: how many codes each length has, and the symbols in the order of their codes. */
interface Code {
  readonly counts: Uint16Array
  readonly symbols: Uint16Array
}

/** As `inflateRawSync` of Node. Throws where the data ends early or has no such form. */
export function inflateRaw(data: Uint8Array, { maxOutputLength = 1e9 }: { readonly maxOutputLength?: number } = {}): Bytes {
  let out = new Uint8Array(Math.max(1024, data.length * 4))
  let size = 0
  let at = 0
  let held = 0
  let count = 0

  const bits = (wanted: number): number => {
    while (count < wanted) {
      if (at >= data.length) throw new Error('the data ends early')
      held |= (data[at++] as number) << count
      count += 8
    }
    const value = held & ((1 << wanted) - 1)
    held >>>= wanted
    count -= wanted
    return value
  }
  const symbol = ({ counts, symbols }: Code): number => {
    let code = 0
    let first = 0
    let index = 0
    for (let length = 1; length < 16; length++) {
      code |= bits(1)
      const here = counts[length] as number
      if (code - first < here) return symbols[index + code - first] as number
      index += here
      first = (first + here) << 1
      code <<= 1
    }
    throw new Error('a code is not known')
  }
  const room = (more: number): void => {
    if (size + more > maxOutputLength) throw new Error('the data is too large')
    if (size + more <= out.length) return
    const larger = new Uint8Array(Math.max(out.length * 2, size + more))
    larger.set(out)
    out = larger
  }
  const block = (literals: Code, distances: Code): void => {
    for (;;) {
      const one = symbol(literals)
      if (one === 256) return
      if (one < 256) {
        room(1)
        out[size++] = one
        continue
      }
      const length = lengthOf(one - 257, bits)
      const distance = distanceOf(symbol(distances), bits)
      if (distance > size) throw new Error('it points before the start')
      room(length)
      for (let i = 0; i < length; i++, size++) out[size] = out[size - distance] as number
    }
  }

  for (let isLast = false; !isLast; ) {
    isLast = bits(1) === 1
    const kind = bits(2)
    if (kind === 0) {
      held = 0
      count = 0
      const length = (data[at] as number) | ((data[at + 1] as number) << 8)
      at += 4
      if (at + length > data.length) throw new Error('the data ends early')
      room(length)
      out.set(data.subarray(at, at + length), size)
      size += length
      at += length
    } else if (kind === 1) block(FIXED, FIXED_DISTANCES)
    else if (kind === 2) block(...codesFrom(bits, symbol))
    else throw new Error('there is no such block')
  }
  return new Bytes(out.buffer, 0, size)
}

function lengthOf(code: number, bits: (wanted: number) => number): number {
  if (code === 28) return 258
  if (code < 8) return code + 3
  const extra = (code >> 2) - 1
  return ((4 + (code & 3)) << extra) + 3 + bits(extra)
}

function distanceOf(code: number, bits: (wanted: number) => number): number {
  if (code < 4) return code + 1
  const extra = (code >> 1) - 1
  return ((2 + (code & 1)) << extra) + 1 + bits(extra)
}

function codeOf(lengths: ArrayLike<number>): Code {
  const counts = new Uint16Array(16)
  const symbols = new Uint16Array(lengths.length)
  for (let i = 0; i < lengths.length; i++) (counts[lengths[i] as number] as number)++
  counts[0] = 0
  const offsets = new Uint16Array(16)
  for (let length = 1; length < 15; length++) offsets[length + 1] = (offsets[length] as number) + (counts[length] as number)
  for (let i = 0; i < lengths.length; i++) {
    const length = lengths[i] as number
    if (length !== 0) symbols[(offsets[length] as number)++] = i
  }
  return { counts, symbols }
}

function codesFrom(bits: (wanted: number) => number, symbol: (code: Code) => number): [literals: Code, distances: Code] {
  const literals = bits(5) + 257
  const distances = bits(5) + 1
  const orders = bits(4) + 4
  const own = new Uint8Array(19)
  for (let i = 0; i < orders; i++) own[LENGTH_ORDER[i] as number] = bits(3)
  const code = codeOf(own)
  const lengths = new Uint8Array(literals + distances)
  for (let i = 0; i < lengths.length; ) {
    const one = symbol(code)
    if (one < 16) {
      lengths[i++] = one
      continue
    }
    const value = one === 16 ? (lengths[i - 1] as number) : 0
    for (let times = one === 16 ? 3 + bits(2) : one === 17 ? 3 + bits(3) : 11 + bits(7); times > 0; times--) lengths[i++] = value
  }
  return [codeOf(lengths.subarray(0, literals)), codeOf(lengths.subarray(literals))]
}

const FIXED = codeOf(Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8)))
const FIXED_DISTANCES = codeOf(new Array(30).fill(5))
