/**
 * What the editor has set.
 *
 * In: a folder of the workspace. Out: its settings, asked of the client when first needed, or as the client sent them by itself.
 */
import type { Problem } from '../knowledge/model.ts'
import type { OpenFolder } from './client.ts'
import { type EditorSettings, readEditorSettings } from './ground.ts'
import type { Connection } from './protocol.ts'

export interface Configuration {
  readonly in: (folder: OpenFolder | undefined) => Promise<EditorSettings>
  /** Takes over settings that the client sends by itself; without any, those known are asked for again. */
  readonly renew: (sent: unknown) => void
}

const SECTION = 'plumbline'
/** A client that does not answer must not keep drafts from being checked. */
const PATIENCE = 3000

/** Starts with the settings that the client sent when it connected, if any. `asks` tells whether the client can be asked. */
export function newConfiguration(
  connection: Connection,
  asks: boolean,
  initial: unknown,
  tell: (problems: readonly Problem[]) => void,
): Configuration {
  let sent = sectionOf(initial)
  let known = new Map<string, Promise<EditorSettings>>()

  const read = async (folder: OpenFolder | undefined): Promise<EditorSettings> => {
    const value = asks ? await ask(connection, folder?.uri) : sent
    const { settings, problems } = readEditorSettings(value)
    tell(problems)
    return { folder: folder?.path, settings }
  }
  return {
    in: (folder) => {
      const key = folder?.uri ?? ''
      const before = known.get(key)
      if (before !== undefined) return before
      const settings = read(folder)
      known.set(key, settings)
      return settings
    },
    renew: (settings) => {
      sent = sectionOf(settings) ?? sent
      known = new Map()
    },
  }
}

async function ask(connection: Connection, scopeUri: string | undefined): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      connection.console.warn('The editor did not say what it has set: the defaults hold.')
      resolve(undefined)
    }, PATIENCE)
  })
  try {
    const item = scopeUri === undefined ? { section: SECTION } : { scopeUri, section: SECTION }
    return await Promise.race([connection.workspace.getConfiguration(item), late])
  } catch (error) {
    connection.console.warn(`The editor could not say what it has set, so the defaults hold: ${String(error)}`)
    return undefined
  } finally {
    clearTimeout(timer)
  }
}

/** Settings may be sent with or without their section's name around them. */
function sectionOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && SECTION in value ? value[SECTION as keyof typeof value] : value
}
