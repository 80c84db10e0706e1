/**
 * The evidence report on a draft, for a client to show or save: a message beside the protocol's own.
 */
import { type Connection, RequestType } from 'vscode-languageserver/node'
import type { Analysis } from '../analysis.ts'
import { EVIDENCE_FORMATS, type EvidenceFormat, evidencePage, type RowLink } from '../features/evidence-pages.ts'
import { evidenceReport } from '../features/evidence-report.ts'
import { positionAt } from './lines.ts'
import type { OpenDraft } from './open-draft.ts'
import type { Ready } from './writing.ts'

export interface EvidenceParams {
  readonly uri: string
  readonly format: EvidenceFormat
  /** What the draft is called on the page. */
  readonly title?: string
  /** A command of the client that goes to a place: its arguments are the draft's address, a line and a character, counted from 0. */
  readonly command?: string
}

/** Asks for the page of a draft that is open; null where it is not, or is not checked. */
export const EvidenceRequest = new RequestType<EvidenceParams, { readonly page: string } | null, void>('plumbline/evidenceReport')

/** Answers the client. */
export function answerEvidence(connection: Connection, ready: Ready): void {
  connection.onRequest(EvidenceRequest, async ({ uri, format, title, command }, token) => {
    const open = EVIDENCE_FORMATS.includes(format) ? await ready(uri, token) : undefined
    if (open === undefined || token.isCancellationRequested) return null
    const report = { ...evidenceReport(open.analysis), path: titleOf(title, open.analysis) }
    return { page: evidencePage([report], format, typeof command === 'string' ? linkTo(command, open.draft) : undefined) }
  })
}

function titleOf(title: unknown, { path }: Analysis): string {
  return typeof title === 'string' && title !== '' ? title : path
}

function linkTo(command: string, { uri, lines }: OpenDraft): RowLink {
  return ({ span }) => {
    const { line, character } = positionAt(lines, span.start)
    return `command:${command}?${encodeURIComponent(JSON.stringify([uri, line, character]))}`
  }
}
