/**
 * SHA-256 (FIPS 180-4), for the browser's own gives its answer too late.
 */
import { Buffer, Bytes } from './bytes.ts'

const [ROUNDS, START] = constants()

/** As `createHash('sha256')` of Node. */
export function createHash() {
  const pieces: Uint8Array[] = []
  const hash = {
    update(data: string | Uint8Array) {
      pieces.push(typeof data === 'string' ? new TextEncoder().encode(data) : data)
      return hash
    },
    digest(encoding?: string): Bytes | string {
      const bytes = digestOf(Buffer.concat(pieces))
      return encoding === undefined ? bytes : bytes.toString(encoding)
    },
  }
  return hash
}

function digestOf(message: Uint8Array): Bytes {
  const length = (((message.length + 8) >> 6) + 1) << 6
  const padded = new Uint8Array(length)
  padded.set(message)
  padded[message.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(length - 8, Math.floor(message.length / 0x20000000))
  view.setUint32(length - 4, message.length << 3)
  const state = Int32Array.from(START)
  const words = new Int32Array(64)
  const turn = (value: number, by: number): number => (value >>> by) | (value << (32 - by))
  for (let at = 0; at < length; at += 64) {
    for (let i = 0; i < 16; i++) words[i] = view.getInt32(at + i * 4)
    for (let i = 16; i < 64; i++) {
      const [a, b] = [words[i - 15] as number, words[i - 2] as number]
      const small = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)
      const large = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10)
      words[i] = ((words[i - 16] as number) + small + (words[i - 7] as number) + large) | 0
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
    for (let i = 0; i < 64; i++) {
      const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (ROUNDS[i] as number) + (words[i] as number)) | 0
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
      h = g
      g = f
      f = e
      e = (d + one) | 0
      d = c
      c = b
      b = a
      a = (one + two) | 0
    }
    for (const [i, value] of [a, b, c, d, e, f, g, h].entries()) state[i] = ((state[i] as number) + value) | 0
  }
  const digest = new Bytes(32)
  const out = new DataView(digest.buffer)
  for (const [i, value] of state.entries()) out.setInt32(i * 4, value)
  return digest
}

/** The first bits of the fractions of the cube roots and square roots of the first primes. */
function constants(): readonly [readonly number[], readonly number[]] {
  const primes: number[] = []
  for (let number = 2; primes.length < 64; number++) if (primes.every((prime) => number % prime !== 0)) primes.push(number)
  const bits = (root: number): number => ((root - Math.floor(root)) * 0x100000000) | 0
  return [primes.map((prime) => bits(Math.cbrt(prime))), primes.slice(0, 8).map((prime) => bits(Math.sqrt(prime)))]
}
