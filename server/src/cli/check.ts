/**
 * `plumbline check`: checks drafts and prints their findings.
 */
import { resolve } from 'node:path'
import type { Severity } from '../checks/finding.ts'
import { SEVERITIES } from '../disk/settings.ts'
import { newComparison } from '../features/across-drafts.ts'
import { rangeOf } from '../features/finding-json.ts'
import { namedBibliographies } from '../resolve/declared.ts'
import type { Draft } from '../text/draft.ts'
import { lineIndex } from '../text/line-index.ts'
import { openCache } from './cache.ts'
import { type Found, inOrder, newChecker, type Outcome, outcomeOf, remembering, threadsFor } from './checker.ts'
import { collectTroubles, draftFiles, openDrafts, type Troubles, tellFault } from './drafts.ts'
import { pageOf } from './explain.ts'
import { fixDraft } from './fix.ts'
import { githubFormat } from './github.ts'
import { jsonFormat, ndjsonFormat } from './json.ts'
import { prettyFormat } from './pretty.ts'
import { startProgress } from './progress.ts'
import type { Format } from './report.ts'
import { sarifFormat } from './sarif.ts'
import { newSelection, type SelectionOptions } from './selection.ts'
import { BAD, CLEAN, FOUND } from './status.ts'
import { painter, wantsColours } from './terminal.ts'
import { findingInWord } from './word.ts'
import { openWorkspace, type WorkspaceOptions } from './workspace.ts'
import type { World } from './world.ts'

export const CHECK_FORMATS = ['pretty', 'json', 'ndjson', 'sarif', 'github'] as const

export interface CheckOptions extends WorkspaceOptions, SelectionOptions {
  readonly format: (typeof CHECK_FORMATS)[number]
  readonly failOn: Severity
  readonly fix: boolean
  readonly input: 'ndjson' | undefined
  readonly stdinFilename: string | undefined
  /** How many threads are at work; as many as are worth while where it is undefined. */
  readonly jobs?: number | undefined
  /** The folder that what is found is kept in. */
  readonly cache?: string | undefined
}

/** Checks the drafts that `paths` name. Gives the exit status. */
export async function runCheck(paths: readonly string[], options: CheckOptions, world: World, version: string): Promise<number> {
  const progress = startProgress(world)
  const troubles = collectTroubles(world, progress)
  const workspace = openWorkspace(world, options)
  const selection = newSelection(options, workspace, troubles, world)
  const out = (text: string): void => {
    progress.clear()
    world.out(text)
  }
  const format = options.input === 'ndjson' ? ndjsonFormat(out) : formatOf(options.format, out, world, version)
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 }
  let files = 0

  const found = draftFiles(paths, world)
  const threads = newChecker(options.fix ? 1 : threadsFor(options.jobs, found.files.length), options, world)
  const { cache: folder } = options
  const cache = folder === undefined ? undefined : openCache(resolve(world.cwd, folder), folder, `${version} ${world.built ?? ''}`)
  const checker = cache === undefined ? threads : remembering(threads, cache)
  const compared = newComparison()
  const opened = openDrafts(paths, found, options, world, workspace, troubles, progress)
  for await (const [open, outcome] of inOrder(opened, checker.of, checker.ahead)) {
    let draft = open.draft
    const { word } = open
    let found = foundIn(outcome, draft, troubles)
    if (found !== undefined && options.fix && open.file !== undefined && word === undefined) {
      draft = fixDraft(draft, open.file, selection.of(open, draft.text, found.findings), world, troubles)
      if (draft !== open.draft) {
        workspace.forgetBibliographies()
        const { settings } = workspace.for(open.file, namedBibliographies(draft.text, draft.markup))
        found = foundIn(outcomeOf({ ...open, draft, settings }), draft, troubles)
      }
    }
    if (found === undefined) continue
    files++
    const text = word?.shown ?? draft.text
    const lines = lineIndex(text)
    const { path } = draft
    const { knowledge } = open
    const findings = compared({ ...found, path, knowledge, rangeOf: (span) => rangeOf(word?.toShown(span) ?? span, lines) })
    let shown = selection.of(open, draft.text, findings)
    if (options.writeBaseline === true) {
      selection.record(open, shown)
      shown = []
    }
    for (const { severity } of shown) counts[severity]++
    const told = word === undefined ? shown : shown.map((finding) => findingInWord(finding, word))
    format.draft({ path, text, lines, findings: told, knowledge })
  }
  checker.end()
  progress.clear()
  const unused = selection.end(paths)
  troubles.tellAll(workspace.problems())
  format.end({ files, ...counts }, troubles.told())
  troubles.tellAll([...unused, ...(cache?.problems() ?? [])])
  if (troubles.any()) return BAD
  const failing = SEVERITIES.slice(0, SEVERITIES.indexOf(options.failOn) + 1)
  return failing.some((severity) => counts[severity] > 0) ? FOUND : CLEAN
}

function formatOf(name: CheckOptions['format'], out: (text: string) => void, world: World, version: string): Format {
  switch (name) {
    case 'json':
      return jsonFormat(out)
    case 'ndjson':
      return ndjsonFormat(out)
    case 'sarif':
      return sarifFormat(out, { version, page: (id) => readSafely(() => pageOf(id, world)) })
    case 'github':
      return githubFormat(out, world.cwd, world.env.GITHUB_WORKSPACE)
    case 'pretty':
      return prettyFormat(out, world.columns, painter(wantsColours(world.env, world.outIsTerminal)))
  }
}

function readSafely<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

function foundIn(outcome: Outcome, { path }: Draft, troubles: Troubles): Found | undefined {
  if ('findings' in outcome) return outcome
  tellFault(path, outcome.fault, troubles)
  return undefined
}
