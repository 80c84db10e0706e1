/**
 * From the bytes of a file to its text.
 */
import { isUtf8 } from 'node:buffer'

/** Decodes UTF-8. A byte order mark stays, since offsets count it. A problem says what is wrong, where, and the mend. */
export function decodeText(bytes: Uint8Array): { readonly text: string } | { readonly problem: string } {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { problem: 'is UTF-16: save it as UTF-8' }
  }
  const nul = bytes.indexOf(0)
  if (nul >= 0) return { problem: `has a NUL byte at ${placeOf(bytes, nul)}, so it is no text: give a Markdown or plain text file` }
  if (!isUtf8(bytes)) {
    const at = firstInvalid(bytes)
    const byte = (bytes[at] ?? 0).toString(16).padStart(2, '0')
    return { problem: `is not UTF-8: byte 0x${byte} at ${placeOf(bytes, at)}: save it as UTF-8` }
  }
  try {
    return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) }
  } catch {
    return { problem: `is too large for one text (${Math.round(bytes.length / 1e6)} MB): split it` }
  }
}

function placeOf(bytes: Uint8Array, offset: number): string {
  let line = 1
  for (let i = 0; i < offset; i++) if (bytes[i] === 0x0a) line++
  return `byte ${offset} (line ${line})`
}

/** The offset of the first byte that begins no well-formed UTF-8 sequence (Unicode, table 3-7). */
function firstInvalid(bytes: Uint8Array): number {
  let at = 0
  while (at < bytes.length) {
    const lead = bytes[at] as number
    if (lead < 0x80) {
      at++
      continue
    }
    const length = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0
    if (length === 0 || !isUtf8(bytes.subarray(at, at + length)) || at + length > bytes.length) return at
    at += length
  }
  return at
}
