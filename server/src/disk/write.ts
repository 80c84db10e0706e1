/**
 * Writes files whole or not at all.
 *
 * In: a path and its new text. Out: the file with just that text, its permissions kept; or an error, and the file as it was. A link is
 * written through, not replaced.
 */
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { writeReasonOf } from './fault.ts'

/** Writes a file at a path below `cwd`, and the folder that it stands in. Gives what is wrong, with the path, where it cannot. */
export function writeIn(path: string, content: string | Buffer, cwd: string): string | undefined {
  const target = resolve(cwd, path)
  try {
    mkdirSync(dirname(target), { recursive: true })
    writeWhole(target, content)
    return undefined
  } catch (error) {
    return `${path}: ${writeReasonOf(error, 'file')}`
  }
}

/** Writes bytes, or a text as UTF-8. Throws an error of the file system. */
export function writeWhole(path: string, content: string | Buffer): void {
  const target = realPath(path)
  const mode = modeOf(target)
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  const file = openSync(beside, 'wx', mode ?? 0o666)
  try {
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    if (mode !== undefined) chmodSync(beside, mode)
    renameSync(beside, target)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}

/** Throws where a file may not be written. Its permissions are looked at by themselves, since the system lets an administrator do anything. */
export function mayWrite(path: string): void {
  const target = realPath(path)
  const mode = modeOf(target)
  if (mode !== undefined && (mode & 0o222) === 0) throw Object.assign(new Error('read-only'), { code: 'EACCES' })
  accessSync(mode === undefined ? dirname(target) : target, constants.W_OK)
}

function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

function modeOf(path: string): number | undefined {
  const is = statSync(path, { throwIfNoEntry: false })
  return is === undefined ? undefined : is.mode & 0o7777
}
