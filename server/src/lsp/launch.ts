/**
 * Starts the language server, with its code as it was compiled before where that is at hand.
 *
 * In: `server.cjs` beside this file, and `server.cache`: beside it too, as the build leaves it, or in the folder that
 * `PLUMBLINE_CACHE` names. That folder is for a program whose engine is another than the build's, as VS Code's is: what it lacks or
 * refuses is written there when the server ends. A cache that is missing, damaged or of another engine costs time and nothing else.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { createRequire, Module } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { constants, Script } from 'node:vm'

const folder = dirname(fileURLToPath(import.meta.url))
const path = join(folder, 'server.cjs')
const kept = process.env.PLUMBLINE_CACHE
const cachePath = join(kept ?? folder, 'server.cache')

const { size, mtimeMs } = statSync(path)
const key = createHash('sha256').update(`${process.version} ${process.arch} ${size} ${mtimeMs}`).digest()
const cachedData = readCache()
const script = new Script(Module.wrap(readFileSync(path, 'utf8')), {
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
    const data = bytes.subarray(64)
    return key.equals(bytes.subarray(0, 32)) && digestOf(data).equals(bytes.subarray(32, 64)) ? data : undefined
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
    writeFileSync(fresh, Buffer.concat([key, digestOf(data), data]))
    renameSync(fresh, cachePath)
  } catch {
    // The next start is as slow as this one was.
  }
}

function digestOf(data: Buffer): Buffer {
  return createHash('sha256').update(data).digest()
}
