/**
 * Hides a finding in the workspace's list, at the writer's word.
 *
 * In: a finding of a draft, as the action that offers it has it. Out: an entry more in the list that holds for the draft.
 */
import { existsSync, readFileSync } from 'node:fs'
import type { Finding } from '../checks/finding.ts'
import { writeReasonOf } from '../disk/fault.ts'
import { fileIn, writeHidden } from '../disk/hidden.ts'
import { mayWrite, writeWhole } from '../disk/write.ts'
import { type CodeAction, CodeActionKind, type Connection, type Diagnostic, ErrorCodes, ResponseError } from './protocol.ts'
import { pathOf } from './uri.ts'

export const HIDE_COMMAND = 'plumbline.hideFinding'

/** What the command is given: the finding, and the reason where the client has asked for one. */
interface Asked {
  readonly uri: string
  readonly rule: string
  readonly text: string
  readonly before: string
  readonly after: string
  readonly reason: string | null
}

/** The action that hides a finding. */
export function hideAction(uri: string, finding: Finding, diagnostic: Diagnostic, title: string): CodeAction {
  const { rule, text, before, after } = finding
  const asked: Asked = { uri, rule, text, before, after, reason: null }
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    command: { title, command: HIDE_COMMAND, arguments: [asked] },
  }
}

/** What the command asks of the server. */
export interface HideScope {
  /** The list that holds for a draft; undefined for a draft that is in no folder. */
  readonly listFor: (uri: string) => Promise<string | undefined>
  /** Called when a list has changed. */
  readonly changed: (list: string) => void
  readonly inWords: (message: string) => string
}

/** Answers the command. */
export function answerHide(connection: Connection, { listFor, changed, inWords }: HideScope): void {
  connection.onExecuteCommand(async ({ command, arguments: [given] = [] }) => {
    const asked = command === HIDE_COMMAND ? readAsked(given) : undefined
    const path = asked === undefined ? undefined : pathOf(asked.uri)
    if (asked === undefined || path === undefined) throw new ResponseError(ErrorCodes.InvalidParams, `No such command: ${command}`)
    const list = await listFor(asked.uri)
    if (list === undefined) throw new ResponseError(ErrorCodes.InvalidParams, 'Save the draft first: a list belongs to a folder.')
    hideIn(list, path, asked, inWords)
    changed(list)
    return null
  })
}

/** Reads what a client gives the command; undefined where it is something else. */
function readAsked(value: unknown): Asked | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { uri, rule, text, before, after, reason } = value as Readonly<Record<string, unknown>>
  if (typeof uri !== 'string' || typeof rule !== 'string' || typeof text !== 'string') return undefined
  if (typeof before !== 'string' || typeof after !== 'string') return undefined
  return { uri, rule, text, before, after, reason: typeof reason === 'string' && reason.trim() !== '' ? reason.trim() : null }
}

/** Adds an entry for the draft at a path to the list at another. */
function hideIn(list: string, draft: string, { rule, text, before, after, reason }: Asked, inWords: HideScope['inWords']): void {
  try {
    mayWrite(list)
    const known = existsSync(list) ? readFileSync(list, 'utf8') : ''
    writeWhole(list, writeHidden(known, [{ file: fileIn(list, draft), rule, text, before, after, reason }]))
  } catch (error) {
    throw new ResponseError(ErrorCodes.InvalidRequest, inWords(`${list}: ${writeReasonOf(error, 'file')}`))
  }
}
