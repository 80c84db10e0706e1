/**
 * `plumbline report`: all that drafts state, each with what the sources have, as a page.
 */
import { analyse } from '../analysis.ts'
import { writeIn } from '../disk/write.ts'
import { type EvidenceFormat, evidencePage } from '../features/evidence-pages.ts'
import { type EvidenceReport, evidenceReport } from '../features/evidence-report.ts'
import { collectTroubles, draftFiles, openDrafts, safely } from './drafts.ts'
import { startProgress } from './progress.ts'
import { BAD, CLEAN } from './status.ts'
import { openWorkspace, type WorkspaceOptions } from './workspace.ts'
import type { World } from './world.ts'

export interface EvidenceOptions extends WorkspaceOptions {
  readonly format: EvidenceFormat
  readonly stdinFilename: string | undefined
  /** The file that the page is written to; standard output where none is given. */
  readonly output?: string
}

/** Prints the report on the drafts that `paths` name. Gives the exit status. */
export async function runEvidence(paths: readonly string[], options: EvidenceOptions, world: World): Promise<number> {
  const progress = startProgress(world)
  const troubles = collectTroubles(world, progress)
  const workspace = openWorkspace(world, options)
  const reports: EvidenceReport[] = []
  const drafts = openDrafts(paths, draftFiles(paths, world), { ...options, input: undefined }, world, workspace, troubles, progress)
  for await (const { draft, knowledge, settings } of drafts) {
    const report = safely(draft.path, troubles, () => evidenceReport(analyse(draft, knowledge, settings)))
    if (report !== undefined) reports.push(report)
  }
  progress.clear()
  const page = evidencePage(reports, options.format)
  if (options.output === undefined) world.out(page)
  else {
    const fault = writeIn(options.output, page, world.cwd)
    if (fault !== undefined) troubles.tell(`plumbline: ${fault}`)
  }
  return troubles.any() ? BAD : CLEAN
}
