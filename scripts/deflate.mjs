/**
 * Deflates as small as the format lets anybody, where Node's own zlib is quick instead.
 */
import { gunzipSync } from 'node:zlib'
import sevenZip from '7z-wasm'

/** What the packer tries: the longest matches, and the cheapest of many ways to cut a file into blocks. */
const HARD = ['-mx=9', '-mfb=258']
/** It looks at a package so often, and at a picture; oftener is seconds for a thousandth. */
const [PASSES, PASSES_PICTURE] = [10, 15]

/** The same zip file, smaller. @param {Buffer} zip */
export async function smallZip(zip) {
  const { FS, run } = await packer()
  FS.writeFile('/given.zip', zip)
  FS.mkdir('/files')
  FS.chdir('/files')
  run(['x', '/given.zip'])
  // Without folders, which would get entries of their own, and without times.
  run(['a', '-tzip', '-mm=Deflate', ...HARD, `-mpass=${PASSES}`, '-mtm-', '-mtc-', '-mta-', '/small.zip', ...filesIn(FS)])
  return Buffer.from(FS.readFile('/small.zip'))
}

/** Deflates bytes, with no head. @param {Buffer} bytes */
export async function deflatedRaw(bytes) {
  const { FS, run } = await packer()
  FS.writeFile('/bytes', bytes)
  run(['a', '-tgzip', ...HARD, `-mpass=${PASSES_PICTURE}`, '/bytes.gz', '/bytes'])
  const packed = Buffer.from(FS.readFile('/bytes.gz'))
  if (!gunzipSync(packed).equals(bytes)) throw new Error('what was packed is not what was given')
  // RFC 1952: ten bytes, the file's name and a zero; at the end a checksum and the length.
  return packed.subarray(packed.indexOf(0, 10) + 1, -8)
}

/** @param {import('7z-wasm').FileSystem} FS @param {string} [folder] @returns {string[]} */
function filesIn(FS, folder = '') {
  const names = FS.readdir(`./${folder}`).filter((name) => name !== '.' && name !== '..')
  return names.flatMap((name) => (FS.isDir(FS.stat(folder + name, false).mode) ? filesIn(FS, `${folder}${name}/`) : folder + name))
}

async function packer() {
  /** @type {string[]} */
  const said = []
  /** @param {string} line */
  const say = (line) => said.push(line)
  // It is typed as a module of the new format, which it is not.
  const start = /** @type {import('7z-wasm').SevenZipModuleFactory} */ (/** @type {unknown} */ (sevenZip))
  const { FS, callMain } = await start({ print: say, printErr: say })
  /** @param {string[]} words */
  const run = (words) => {
    const status = /** @type {unknown} */ (callMain(words))
    if (status !== 0) throw new Error(said.join('\n'))
  }
  return { FS, run }
}
