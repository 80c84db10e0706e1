/**
 * Makes pictures small: few colours, and the best that deflate can do. They go into the package.
 */
import { crc32, deflateSync, inflateSync } from 'node:zlib'
import upng from 'upng-js'
import { deflatedRaw } from './deflate.mjs'

/** So many colours show a workbench, with the edges of its letters. */
const COLOURS = 12

/** The same picture, smaller. @param {Buffer} picture */
export async function small(picture) {
  const image = upng.decode(new Uint8Array(picture).buffer)
  return deflatedBest(Buffer.from(upng.encode(upng.toRGBA8(image), image.width, image.height, COLOURS)))
}

/** Deflates the points of a PNG again. @param {Buffer} png */
async function deflatedBest(png) {
  const chunks = []
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) })
    at += 12 + length
  }
  const points = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)))
  // RFC 1950: two bytes that say how, at the end a checksum.
  const plain = deflateSync(points, { level: 9 })
  const best = Buffer.concat([plain.subarray(0, 2), await deflatedRaw(points), plain.subarray(-4)])
  const first = chunks.findIndex(({ type }) => type === 'IDAT')
  const kept = chunks.filter(({ type }, index) => type !== 'IDAT' || index === first)
  return Buffer.concat([png.subarray(0, 8), ...kept.map(({ type, data }) => chunkOf(type, type === 'IDAT' ? best : data))])
}

/** @param {string} type @param {Buffer} data */
function chunkOf(type, data) {
  const chunk = Buffer.alloc(data.length + 12)
  chunk.writeUInt32BE(data.length, 0)
  chunk.write(type, 4, 'latin1')
  data.copy(chunk, 8)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, data.length + 8)), data.length + 8)
  return chunk
}
