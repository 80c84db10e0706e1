/**
 * The bytes of a file that is read a page at a time, as they are asked for, and never believed where they are not what was written.
 *
 * In: data and what is to be known of it at once, its head. Out: a file, and the same again. Each page has a checksum: a file that is cut
 * off, or whose head is damaged, is as none; a page that is found damaged later is taken from `mend`.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { crc32 } from 'node:zlib'

/** The data of a file. Numbers stand with their lowest byte first, at offsets that their size divides. */
export interface Pages {
  readonly bytes: (from: number, to: number) => Buffer
  readonly u8: (at: number) => number
  readonly u16: (at: number) => number
  readonly u32: (at: number) => number
  readonly f64: (at: number) => number
}

/** What the first bytes of such a file are; the last one tells how the rest is to be read. */
const MAGIC = Buffer.from('PLUMBLN\x02', 'latin1')
const PREFIX = 24
const SHIFT = 14
const PAGE = 1 << SHIFT
/** A file up to this size is read whole. */
const SMALL = 1 << 22

/** Writes a head and its data as a file. */
export function fileOf(head: object, data: Buffer): Buffer {
  const pages = Math.ceil(data.length / PAGE)
  const sums = Buffer.alloc(pages * 4)
  for (let page = 0; page < pages; page++) sums.writeUInt32LE(crc32(pageIn(data, page)), page * 4)
  const text = Buffer.from(JSON.stringify(head))
  const prefix = Buffer.alloc(PREFIX)
  MAGIC.copy(prefix)
  prefix.writeUInt32LE(text.length, 8)
  prefix.writeUInt32LE(crc32(sums, crc32(text)), 12)
  prefix.writeDoubleLE(data.length, 16)
  return Buffer.concat([prefix, text, sums, data])
}

/**
 * Opens the file at a path. Undefined where there is none, or none that can be believed. Of a large one pages are looked at when they are
 * read, unless `whole` asks for all at once; `mend` gives the data anew where a page cannot be believed.
 */
export function openFile(path: string, whole: boolean, mend: () => Buffer): { readonly head: unknown; readonly pages: Pages } | undefined {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch {
    return undefined
  }
  let keep = false
  try {
    const { size } = fstatSync(file)
    const all = size <= SMALL ? readAt(file, 0, size) : undefined
    const read = (at: number, length: number): Buffer => all?.subarray(at, at + length) ?? readAt(file, at, length)
    const prefix = read(0, Math.min(PREFIX, size))
    if (prefix.length < PREFIX || !prefix.subarray(0, MAGIC.length).equals(MAGIC)) return undefined
    const length = prefix.readUInt32LE(8)
    const dataLength = prefix.readDoubleLE(16)
    const from = PREFIX + length + Math.ceil(dataLength / PAGE) * 4
    if (size !== from + dataLength) return undefined
    const headAndSums = read(PREFIX, from - PREFIX)
    if (crc32(headAndSums) !== prefix.readUInt32LE(12)) return undefined
    const sums = headAndSums.subarray(length)
    const load = (page: number): Buffer | undefined => {
      const bytes = read(from + page * PAGE, Math.min(PAGE, dataLength - page * PAGE))
      return crc32(bytes) === sums.readUInt32LE(page * 4) ? bytes : undefined
    }
    if (whole || all !== undefined) for (let page = 0; page * PAGE < dataLength; page++) if (load(page) === undefined) return undefined
    const pages = pagesOf(load, mend)
    keep = all === undefined
    if (keep) open.register(pages, file)
    return { head: JSON.parse(headAndSums.toString('utf8', 0, length)), pages }
  } catch {
    keep = false
    return undefined
  } finally {
    if (!keep) closeSync(file)
  }
}

/** Gives the pages of data that is all at hand. */
export function pagesIn(data: Buffer): Pages {
  return pagesOf(
    (page) => pageIn(data, page),
    () => data,
  )
}

/** A file stays open as long as its pages may be asked for: another that takes its place under its name does not change it. */
const open = new FinalizationRegistry<number>((file) => closeSync(file))

function pagesOf(load: (page: number) => Buffer | undefined, mend: () => Buffer): Pages {
  const known: (Buffer | undefined)[] = []
  let mended: Buffer | undefined
  const fetch = (page: number): Buffer => {
    let bytes = mended === undefined ? load(page) : undefined
    if (bytes === undefined) {
      mended ??= mend()
      bytes = pageIn(mended, page)
    }
    known[page] = bytes
    return bytes
  }
  const pageAt = (at: number): Buffer => known[at >>> SHIFT] ?? fetch(at >>> SHIFT)
  return {
    bytes(from, to) {
      const first = from >>> SHIFT
      if (to <= (first + 1) * PAGE) return pageAt(from).subarray(from - first * PAGE, to - first * PAGE)
      const parts: Buffer[] = []
      for (let at = from; at < to; ) {
        const start = at & (PAGE - 1)
        const part = pageAt(at).subarray(start, start + to - at)
        parts.push(part)
        at += part.length
      }
      return Buffer.concat(parts)
    },
    u8: (at) => pageAt(at)[at & (PAGE - 1)] as number,
    u16(at) {
      const page = pageAt(at)
      const i = at & (PAGE - 1)
      return (page[i] as number) | ((page[i + 1] as number) << 8)
    },
    u32(at) {
      const page = pageAt(at)
      const i = at & (PAGE - 1)
      return (
        ((page[i] as number) | ((page[i + 1] as number) << 8) | ((page[i + 2] as number) << 16) | ((page[i + 3] as number) << 24)) >>> 0
      )
    },
    f64: (at) => pageAt(at).readDoubleLE(at & (PAGE - 1)),
  }
}

function pageIn(data: Buffer, page: number): Buffer {
  return data.subarray(page * PAGE, (page + 1) * PAGE)
}

function readAt(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length)
  let done = 0
  while (done < length) {
    const read = readSync(file, bytes, done, length - done, at + done)
    if (read === 0) break
    done += read
  }
  return bytes.subarray(0, done)
}
