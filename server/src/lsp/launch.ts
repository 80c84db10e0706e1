/**
 * Starts the language server, with its code as it was compiled before where that is at hand.
 *
 * In: `server-code.cjs` beside this file, and `server.cache`: beside it too, as the build leaves it, or in the folder that
 * `PLUMBLINE_CACHE` names. That folder is for a program whose engine is another than the build's, as VS Code's is: what it lacks or
 * refuses is written there when the server ends. A cache that is missing, damaged or of another engine costs time and nothing else.
 */
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { createRequire, Module } from 'node:module'
import { dirname, join } from 'node:path'
import { constants, Script } from 'node:vm'
import { crc32 } from 'node:zlib'

const folder = __dirname
const path = join(folder, 'server-code.cjs')
const kept = process.env.PLUMBLINE_CACHE
const cachePath = join(kept ?? folder, 'server.cache')

const { size, mtimeMs } = statSync(path)
const key = `${process.version} ${process.arch} ${size} ${mtimeMs}`
/** How many bytes stand before V8's own. */
const HEAD = 16
const cachedData = readCache()
// The build writes nothing but ASCII, which is read without being decoded.
const script = new Script(Module.wrap(readFileSync(path, 'latin1')), {
  filename: path,
  ...(cachedData === undefined ? {} : { cachedData }),
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
})
if (kept !== undefined && (cachedData === undefined || script.cachedDataRejected === true)) process.once('exit', writeCache)
script.runInThisContext()({}, createRequire(path), {}, path, folder)

/** The cache, if it was made of this very code and none of it was lost: V8 itself looks at little more than its length. */
function readCache(): Buffer | undefined {
  try {
    const bytes = readFileSync(cachePath)
    const data = bytes.subarray(HEAD)
    return bytes.subarray(0, HEAD).equals(headOf(data)) ? data : undefined
  } catch {
    return undefined
  }
}

/** Writes beside the place, then moves there: another server may be starting. What has run is in it compiled. */
function writeCache(): void {
  try {
    const data = script.createCachedData()
    const fresh = `${cachePath}.${process.pid}`
    mkdirSync(dirname(cachePath), { recursive: true })
    writeFileSync(fresh, Buffer.concat([headOf(data), data]))
    renameSync(fresh, cachePath)
  } catch {
    // The next start is as slow as this one was.
  }
}

/** What a cache begins with: the sums of what it was made of, and of itself. */
function headOf(data: Buffer): Buffer {
  const head = Buffer.alloc(HEAD)
  head.writeUInt32LE(crc32(key), 0)
  head.writeUInt32LE(crc32(data), 4)
  head.writeUInt32LE(data.length, 8)
  return head
}
