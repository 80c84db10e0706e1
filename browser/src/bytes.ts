/**
 * As much of Node's `Buffer` as is asked for: texts in UTF-8 and other forms, numbers, and putting pieces together.
 */

export class Bytes extends Uint8Array {
  equals(other: Uint8Array): boolean {
    return this.length === other.length && this.every((byte, at) => byte === other[at])
  }
  readUInt32LE(at: number): number {
    return new DataView(this.buffer, this.byteOffset).getUint32(at, true)
  }
  readDoubleLE(at: number): number {
    return new DataView(this.buffer, this.byteOffset).getFloat64(at, true)
  }
  override toString(encoding = 'utf8', from = 0, to = this.length): string {
    if (from > 0 || to < this.length) return viewOf(this.subarray(from, to)).toString(encoding)
    if (encoding === 'base64') return toBase64(this)
    if (encoding === 'hex') return [...this].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    if (encoding === 'latin1' || encoding === 'ascii') return textOf(this)
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(this)
  }
}

/** The functions that stand at `Buffer` itself. */
export const Buffer = {
  from(source: string | ArrayLike<number> | ArrayBuffer, encoding?: string | number, length?: number): Bytes {
    if (typeof source === 'string') {
      if (encoding === 'latin1') return viewOf(Uint8Array.from(source, (char) => char.charCodeAt(0)))
      return viewOf(encoding === 'base64' ? fromBase64(source) : new TextEncoder().encode(source))
    }
    if (source instanceof ArrayBuffer) return new Bytes(source, Number(encoding ?? 0), length ?? source.byteLength)
    return viewOf(Uint8Array.from(source))
  },
  alloc: (size: number): Bytes => new Bytes(size),
  allocUnsafe: (size: number): Bytes => new Bytes(size),
  isBuffer: (value: unknown): boolean => value instanceof Bytes,
  byteLength: (text: string): number => new TextEncoder().encode(text).length,
  concat(pieces: readonly Uint8Array[]): Bytes {
    const all = new Bytes(pieces.reduce((sum, { length }) => sum + length, 0))
    let at = 0
    for (const piece of pieces) {
      all.set(piece, at)
      at += piece.length
    }
    return all
  },
}

/** Tells whether bytes are well-formed UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function viewOf(bytes: Uint8Array): Bytes {
  return new Bytes(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.length)
}

function fromBase64(text: string): Uint8Array {
  const read = atob(text)
  const bytes = new Uint8Array(read.length)
  for (let at = 0; at < read.length; at++) bytes[at] = read.charCodeAt(at)
  return bytes
}

function toBase64(bytes: Uint8Array): string {
  return btoa(textOf(bytes))
}

/** A character for each byte. */
function textOf(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return text
}
