/**
 * Unpacks files of a ZIP archive, never to more than a given size, whatever the archive says of itself; and packs files, or only puts
 * them together.
 */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

const END = 0x06054b50
const LISTED = 0x02014b50

/**
 * Gives the files of an archive whose names fit, in its order; undefined where it is no archive. Throws where one is damaged, or all are
 * larger than `most`. Of what Node has for bytes a browser has too little.
 */
export function unzip(zip: Uint8Array, fits: (name: string) => boolean, most: number): ReadonlyMap<string, Uint8Array> | undefined {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const whole = (at: number): number => view.getUint32(at, true)
  const half = (at: number): number => view.getUint16(at, true)
  let end = zip.length - 22
  while (end >= 0 && whole(end) !== END) end--
  if (end < 0) return undefined
  const count = half(end + 10)
  const files = new Map<string, Uint8Array>()
  let left = most
  let at = whole(end + 16)
  for (let entry = 0; entry < count; entry++) {
    if (whole(at) !== LISTED) return undefined
    const [method, size] = [half(at + 10), whole(at + 20)]
    const [names, extra, comment] = [half(at + 28), half(at + 30), half(at + 32)]
    const name = new TextDecoder().decode(zip.subarray(at + 46, at + 46 + names))
    if (fits(name) && !files.has(name)) {
      const local = whole(at + 42)
      const start = local + 30 + half(local + 26) + half(local + 28)
      const packed = zip.subarray(start, start + size)
      const file = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, left) })
      left -= file.length
      if (left < 0) throw new Error('it unpacks to more than any document has')
      files.set(name, file)
    }
    at += 46 + names + extra + comment
  }
  return files
}

/** Puts files together to an archive; `pressed` or as they are. */
export function zipOf(files: Iterable<readonly [name: string, content: Uint8Array]>, pressed = false): Buffer {
  const parts: Uint8Array[] = []
  const directory: Buffer[] = []
  let at = 0
  let count = 0
  for (const [name, content] of files) {
    const path = Buffer.from(name)
    const packed = pressed ? deflateRawSync(content) : content
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(pressed ? 8 : 0, 4)
    shared.writeUInt32LE(crc32(content), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(content.length, 18)
    shared.writeUInt16LE(path.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), shared, place, path)
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), shared, path, packed)
    at += 30 + path.length + packed.length
    count++
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(END)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, listed, end])
}
