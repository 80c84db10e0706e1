/**
 * Shows that packs are being loaded, where that takes a while.
 */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Language } from '../text/language.ts'
import type { Connection } from './protocol.ts'

/** Packs up to this many bytes load sooner than a message can be read. */
const SMALL = 400_000
/** How long a client may take to make room for the message. */
const PATIENCE = 500

/** Runs `load` and shows progress around it. */
export async function withProgress<T>(
  connection: Connection,
  shows: boolean,
  paths: readonly string[],
  load: () => Promise<T>,
  language: Language,
): Promise<T> {
  if (!shows || !isLarge(paths)) return load()
  const progress = await Promise.race([
    connection.window.createWorkDoneProgress().catch(() => undefined),
    pause(PATIENCE, undefined, { ref: false }),
  ])
  progress?.begin('Plumbline', undefined, language === 'vi' ? 'Đang đọc các gói' : 'Loading packs')
  try {
    return await load()
  } finally {
    progress?.done()
  }
}

function isLarge(paths: readonly string[]): boolean {
  let bytes = 0
  const add = (path: string): void => {
    const is = statSync(path, { throwIfNoEntry: false })
    if (is === undefined || bytes > SMALL) return
    if (!is.isDirectory()) bytes += is.size
    else for (const name of readdirSync(path)) add(join(path, name))
  }
  try {
    for (const path of paths) add(path)
  } catch {
    // What cannot be read is told when it is loaded.
  }
  return bytes > SMALL
}
