/**
 * `plumbline claims`: all that was read in drafts, bound or not, and why not.
 */
import { analyse } from '../analysis.ts'
import { type ClaimReport, claimReport } from '../features/claim-report.ts'
import { writeAmount } from '../reading/write-amount.ts'
import { lineIndex } from '../text/line-index.ts'
import { collectTroubles, draftFiles, openDrafts, safely } from './drafts.ts'
import { startProgress } from './progress.ts'
import { BAD, CLEAN } from './status.ts'
import { harmless, type Paint, painter, wantsColours, widthOf, wrap } from './terminal.ts'
import { claimsInWord } from './word.ts'
import { openWorkspace, type WorkspaceOptions } from './workspace.ts'
import type { World } from './world.ts'

export const CLAIMS_FORMATS = ['pretty', 'json'] as const

export interface ClaimsOptions extends WorkspaceOptions {
  readonly format: (typeof CLAIMS_FORMATS)[number]
  readonly stdinFilename: string | undefined
}

type Tally = { quantities: number; resolved: number; ambiguous: number; unknown: number }

/** Prints the claims of the drafts that `paths` name. Gives the exit status. */
export async function runClaims(paths: readonly string[], options: ClaimsOptions, world: World): Promise<number> {
  const progress = startProgress(world)
  const troubles = collectTroubles(world, progress)
  const workspace = openWorkspace(world, options)
  const paint = painter(wantsColours(world.env, world.outIsTerminal))
  const files: unknown[] = []
  const summary: Tally = { quantities: 0, resolved: 0, ambiguous: 0, unknown: 0 }
  const drafts = openDrafts(paths, draftFiles(paths, world), { ...options, input: undefined }, world, workspace, troubles, progress)
  for await (const { draft, knowledge, settings, word } of drafts) {
    const read = safely(draft.path, troubles, () => claimReport(analyse(draft, knowledge, settings)))
    if (read === undefined) continue
    const claims = word === undefined ? read : claimsInWord(read, word)
    for (const { resolution } of claims.quantities) {
      summary.quantities++
      summary[resolution]++
    }
    progress.clear()
    if (options.format === 'json') files.push({ path: draft.path, ...claims })
    else world.out(`${pageOf(draft.path, word?.shown ?? draft.text, claims, world.columns, paint)}\n`)
  }
  progress.clear()
  if (options.format === 'json') world.out(`${JSON.stringify({ version: 1, files, summary })}\n`)
  else
    world.out(
      `${summary.quantities} quantities: ${summary.resolved} resolved, ${summary.ambiguous} ambiguous, ${summary.unknown} unknown\n`,
    )
  return troubles.any() ? BAD : CLEAN
}

function pageOf(path: string, text: string, claims: ClaimReport, columns: number, paint: Paint): string {
  const index = lineIndex(text)
  const place = (offset: number): string => {
    const { line, character } = index.positionAt(offset)
    return `${line + 1}:${character + 1}`
  }
  const lines = [`${paint('bold', harmless(path))}  ${claims.date}  ${claims.language}`]
  const row = (offset: number, words: string, means: string, more: string): void => {
    lines.push(`  ${paint('dim', place(offset).padEnd(8))} ${paint('bold', short(words, columns - 12))}`)
    if (means !== '') for (const line of wrap(means, columns - 11)) lines.push(`           ${line}`)
    if (more !== '') for (const line of wrap(more, columns - 11)) lines.push(`           ${paint('dim', line)}`)
  }
  for (const one of claims.quantities) {
    const value = `${one.approximate ? 'about ' : ''}${writeAmount(one.value, one.unit, one.bound)}`
    const means = [value, one.period, one.status, one.series, one.verdict === 'silent' ? one.resolution : one.verdict]
      .filter(Boolean)
      .join(' · ')
    row(one.start, one.text, means, one.reason ?? '')
  }
  for (const { start, text, speaker } of claims.quotations) row(start, text, `quotation · ${speaker ?? 'nobody named'}`, '')
  for (const { start, key } of claims.citations) row(start, `@${key}`, 'citation', '')
  return lines.join('\n')
}

/** The words on one line, cut to the width. */
function short(words: string, width: number): string {
  const line = harmless(words.replace(/\s+/g, ' '))
  if (line.length <= width && widthOf(line) <= width) return line
  let cut = line.slice(0, width)
  while (widthOf(cut) > width - 1) cut = cut.slice(0, -1)
  return `${cut.replace(/[\ud800-\udbff]$/, '')}…`
}
