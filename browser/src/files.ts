/**
 * Files in memory, as Node's `fs` has them: what the workspace has, as far as the server reads it. What it writes is told.
 */
import { Buffer, Bytes } from './bytes.ts'
import { dirname, resolve } from './paths.ts'

interface File {
  readonly bytes: Uint8Array
  readonly modified: number
}

export type Changed = (path: string, bytes: Uint8Array | null) => void

/** Starts without a file. `changed` is told of what is written and taken away; bytes are null for the latter. */
export function newFiles(changed: Changed) {
  const files = new Map<string, File>()
  const folders = new Map<string, Set<string>>([['/', new Set()]])
  /** Files that are open; `pieces` are those of one that is written. */
  const open = new Map<number, { readonly path: string; readonly pieces: Uint8Array[] | undefined }>()
  let clock = 1
  let descriptor = 3

  const enter = (path: string): void => {
    for (let at = path; at !== '/'; at = dirname(at)) {
      const above = dirname(at)
      const names = folders.get(above) ?? new Set()
      const isKnown = names.has(at)
      folders.set(above, names.add(at))
      if (isKnown) return
    }
  }
  /** Takes a file over as it is elsewhere, without telling of it. */
  const put = (path: string, bytes: Uint8Array): void => {
    files.set(path, { bytes, modified: clock++ })
    enter(path)
  }
  const remove = (path: string): void => {
    files.delete(path)
    folders.delete(path)
    folders.get(dirname(path))?.delete(path)
  }
  const at = (path: unknown): string => resolve(String(path))
  const statsOf = (path: string) => {
    const file = files.get(path)
    const isFolder = folders.has(path)
    if (file === undefined && !isFolder) return undefined
    return {
      size: file?.bytes.length ?? 0,
      mtimeMs: file?.modified ?? 0,
      mode: isFolder ? 0o40755 : 0o100644,
      isDirectory: () => isFolder,
      isFile: () => !isFolder,
      isFIFO: () => false,
      isSymbolicLink: () => false,
    }
  }

  const fs = {
    constants: { W_OK: 2, R_OK: 4, F_OK: 0 },
    existsSync: (path: string) => statsOf(at(path)) !== undefined,
    statSync(path: string, options?: { readonly throwIfNoEntry?: boolean }) {
      const stats = statsOf(at(path))
      if (stats === undefined && options?.throwIfNoEntry !== false) throw fault('ENOENT', path)
      return stats
    },
    readFileSync(path: string, encoding?: unknown) {
      const file = files.get(at(path))
      if (file === undefined) throw fault(folders.has(at(path)) ? 'EISDIR' : 'ENOENT', path)
      const bytes = new Bytes(file.bytes.buffer as ArrayBuffer, file.bytes.byteOffset, file.bytes.length)
      return encoding === undefined ? bytes : bytes.toString()
    },
    readdirSync(path: string, options?: { readonly withFileTypes?: boolean }) {
      const inside = folders.get(at(path))
      if (inside === undefined) throw fault(files.has(at(path)) ? 'ENOTDIR' : 'ENOENT', path)
      return [...inside].map((one) => {
        const name = one.slice(one.lastIndexOf('/') + 1)
        return options?.withFileTypes === true ? { name, ...statsOf(one) } : name
      })
    },
    realpathSync(path: string) {
      fs.statSync(path)
      return at(path)
    },
    accessSync: (path: string) => void fs.statSync(path),
    mkdirSync(path: string) {
      if (folders.has(at(path))) return
      folders.set(at(path), new Set())
      enter(at(path))
    },
    openSync(path: string, flags: string) {
      if (flags === 'r' && !files.has(at(path))) throw fault('ENOENT', path)
      open.set(descriptor, { path: at(path), pieces: flags === 'r' ? undefined : [] })
      return descriptor++
    },
    fstatSync: (file: number) => fs.statSync(open.get(file)?.path ?? ''),
    readSync(file: number, into: Uint8Array, offset: number, length: number, position: number) {
      const bytes = files.get(open.get(file)?.path ?? '')?.bytes.subarray(position, position + length) ?? new Uint8Array()
      into.set(bytes, offset)
      return bytes.length
    },
    writeSync(file: number, bytes: Uint8Array, from = 0) {
      open.get(file)?.pieces?.push(bytes.slice(from))
      return bytes.length - from
    },
    fsyncSync: () => undefined,
    chmodSync: () => undefined,
    closeSync(file: number) {
      const { path, pieces } = open.get(file) ?? {}
      open.delete(file)
      if (path !== undefined && pieces !== undefined) put(path, Buffer.concat(pieces))
    },
    // A file is written beside its place and moved there, so that moves alone are worth telling.
    renameSync(from: string, to: string) {
      const file = files.get(at(from))
      if (file === undefined) throw fault('ENOENT', from)
      remove(at(from))
      put(at(to), file.bytes)
      changed(at(to), file.bytes)
    },
    rmSync: (path: string) => remove(at(path)),
    watch() {
      throw fault('ENOSYS', 'watch')
    },
  }
  return { fs, put, remove }
}

function fault(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code, path })
}
