/**
 * The evidence report on a draft, for a client to show or save: a message beside the protocol's own.
 */
import { relative } from 'node:path'
import type { Analysis } from '../analysis.ts'
import { EVIDENCE_FORMATS, type EvidenceFormat, evidencePage, type RowLink } from '../features/evidence-pages.ts'
import { type EvidenceReport, evidenceReport } from '../features/evidence-report.ts'
import type { Language } from '../text/language.ts'
import type { OpenFolder } from './client.ts'
import { type Lines, positionAt } from './lines.ts'
import type { OpenDraft } from './open-draft.ts'
import { type Connection, RequestType } from './protocol.ts'
import { pathOf } from './uri.ts'
import { type DraftsScope, draftsIn, newDraftReader } from './workspace-drafts.ts'
import type { Ready } from './writing.ts'

export interface EvidenceParams {
  readonly uri: string
  readonly format: EvidenceFormat
  /** What the draft is called on the page. */
  readonly title?: string
  /** The language that the editor speaks, such as `vi`; English for others. */
  readonly language?: string
  /** A command of the client that goes to a place: its arguments are the draft's address, a line and a character, counted from 0. */
  readonly command?: string
}

/** Asks for the page of a draft that is open; null where it is not, or is not checked. */
export const EvidenceRequest = new RequestType<EvidenceParams, { readonly page: string } | null, void>('plumbline/evidenceReport')

/** Answers the client. */
export function answerEvidence(connection: Connection, ready: Ready): void {
  connection.onRequest(EvidenceRequest, async ({ uri, format, title, language, command }, token) => {
    const open = EVIDENCE_FORMATS.includes(format) ? await ready(uri, token) : undefined
    if (open === undefined || token.isCancellationRequested) return null
    const report = { ...evidenceReport(open.analysis), path: titleOf(title, open.analysis) }
    return {
      page: evidencePage([report], format, {
        language: languageOf(language),
        link: typeof command === 'string' ? linkTo(command, open.draft) : undefined,
      }),
    }
  })
}

export interface WorkspaceEvidenceParams {
  readonly format: EvidenceFormat
  readonly language?: string
  readonly command?: string
}

/** Asks for one page of all drafts in the open folders, which takes a while; null where it is cancelled. */
export const WorkspaceEvidenceRequest = new RequestType<
  WorkspaceEvidenceParams,
  { readonly page: string; readonly drafts: number } | null,
  void
>('plumbline/workspaceEvidence')

export interface WorkspaceEvidenceScope extends DraftsScope {
  readonly ready: Ready
  readonly folders: () => readonly OpenFolder[]
}

/** Answers the client. */
export function answerWorkspaceEvidence(connection: Connection, scope: WorkspaceEvidenceScope): void {
  /** A report with where its rows stand: reports know offsets, pages link to lines. */
  interface Placed {
    readonly report: EvidenceReport
    readonly uri: string
    readonly lines: Lines
  }
  const place = (analysis: Analysis, lines: Lines, uri: string): Placed => ({ report: evidenceReport(analysis), lines, uri })
  const onDisk = newDraftReader<Placed | undefined>(scope, place, undefined)
  connection.onRequest(WorkspaceEvidenceRequest, async ({ format, language, command }, token) => {
    if (!EVIDENCE_FORMATS.includes(format)) return null
    const links = new Map<EvidenceReport, RowLink>()
    for (const folder of scope.folders()) {
      for await (const uri of draftsIn([folder], scope.log)) {
        if (token.isCancellationRequested) return null
        const open = await scope.ready(uri, token)
        const placed = open === undefined ? (await onDisk(uri, token))?.value : place(open.analysis, open.draft.lines, uri)
        if (placed === undefined || placed.report.rows.length === 0) continue
        const path = relative(folder.path ?? '', pathOf(uri) ?? uri).replaceAll('\\', '/')
        links.set({ ...placed.report, path }, typeof command === 'string' ? linkTo(command, placed) : () => '')
      }
    }
    const link: RowLink | undefined = typeof command === 'string' ? (row, report) => links.get(report)?.(row, report) ?? '' : undefined
    return { page: evidencePage([...links.keys()], format, { language: languageOf(language), link }), drafts: links.size }
  })
}

function languageOf(language: unknown): Language {
  return typeof language === 'string' && /^vi\b/i.test(language) ? 'vi' : 'en'
}

function titleOf(title: unknown, { path }: Analysis): string {
  return typeof title === 'string' && title !== '' ? title : path
}

function linkTo(command: string, { uri, lines }: Pick<OpenDraft, 'uri' | 'lines'>): RowLink {
  return ({ span }) => {
    const { line, character } = positionAt(lines, span.start)
    return `command:${command}?${encodeURIComponent(JSON.stringify([uri, line, character]))}`
  }
}
