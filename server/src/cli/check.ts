/**
 * `plumbline check`: checks drafts and prints their findings.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { analyse, findingsOf } from '../analysis.ts'
import type { Finding, Severity } from '../checks/finding.ts'
import { reasonOf } from '../disk/fault.ts'
import { SEVERITIES } from '../disk/settings.ts'
import { applyFixes } from '../features/apply-fixes.ts'
import { namedBibliographies } from '../resolve/declared.ts'
import type { Draft } from '../text/draft.ts'
import { collectTroubles, type OpenDraft, openDrafts, safely, type Troubles } from './drafts.ts'
import { jsonFormat, ndjsonFormat } from './json.ts'
import { lineIndex } from './lines.ts'
import { prettyFormat } from './pretty.ts'
import { startProgress } from './progress.ts'
import type { Format } from './report.ts'
import { painter, wantsColours } from './terminal.ts'
import { openWorkspace, type WorkspaceOptions } from './workspace.ts'
import type { World } from './world.ts'

export const CHECK_FORMATS = ['pretty', 'json', 'ndjson'] as const

export interface CheckOptions extends WorkspaceOptions {
  readonly format: (typeof CHECK_FORMATS)[number]
  readonly failOn: Severity
  readonly fix: boolean
  readonly input: 'ndjson' | undefined
  readonly stdinFilename: string | undefined
}

/** Exit statuses: nothing at or above `--fail-on`, something, or a command line, file or knowledge base that is bad. */
export const CLEAN = 0
export const FOUND = 1
export const BAD = 2

/** Checks the drafts that `paths` name. Gives the exit status. */
export async function runCheck(paths: readonly string[], options: CheckOptions, world: World): Promise<number> {
  const progress = startProgress(world)
  const troubles = collectTroubles(world, progress)
  const workspace = openWorkspace(world, options)
  const out = (text: string): void => {
    progress.clear()
    world.out(text)
  }
  const format = options.input === 'ndjson' ? ndjsonFormat(out) : formatOf(options.format, out, world)
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 }
  let files = 0

  for await (const open of openDrafts(paths, options, world, workspace, troubles, progress)) {
    let draft = open.draft
    let findings = findingsSafely(open, draft, troubles)
    if (findings !== undefined && options.fix && open.file !== undefined) {
      draft = fixed(draft, open.file, findings, world, troubles)
      if (draft !== open.draft) {
        workspace.forgetBibliographies()
        const { settings } = workspace.for(open.file, namedBibliographies(draft.text, draft.markup))
        findings = findingsSafely({ ...open, settings }, draft, troubles)
      }
    }
    if (findings === undefined) continue
    files++
    for (const finding of findings) counts[finding.severity]++
    format.draft({ path: draft.path, text: draft.text, lines: lineIndex(draft.text), findings, knowledge: open.knowledge })
  }
  progress.clear()
  format.end({ files, ...counts })
  troubles.tellAll(workspace.problems())
  if (troubles.any()) return BAD
  const failing = SEVERITIES.slice(0, SEVERITIES.indexOf(options.failOn) + 1)
  return failing.some((severity) => counts[severity] > 0) ? FOUND : CLEAN
}

function formatOf(name: CheckOptions['format'], out: (text: string) => void, world: World): Format {
  switch (name) {
    case 'json':
      return jsonFormat(out)
    case 'ndjson':
      return ndjsonFormat(out)
    case 'pretty':
      return prettyFormat(out, world.columns, painter(wantsColours(world.env, world.outIsTerminal)))
  }
}

function findingsSafely({ knowledge, settings }: OpenDraft, draft: Draft, troubles: Troubles): readonly Finding[] | undefined {
  return safely(draft.path, troubles, () => findingsOf(analyse(draft, knowledge, settings)))
}

/** Applies the preferred fixes and writes the file, and what they add to bibliographies; gives the draft as it then is. */
function fixed(draft: Draft, file: string, findings: readonly Finding[], world: World, troubles: Troubles): Draft {
  const { text, applied, elsewhere } = applyFixes(draft.text, findings)
  if (applied === 0) return draft
  try {
    for (const path of new Set(elsewhere.flatMap((edit) => edit.path ?? []))) {
      const target = resolve(world.cwd, path)
      const additions = elsewhere.filter((edit) => edit.path === path)
      const before = readFileSync(target, 'utf8')
      const at = additions[0]?.start ?? before.length
      writeFileSync(target, before.slice(0, at) + additions.map(({ newText }) => newText).join('') + before.slice(at))
    }
    writeFileSync(file, text)
    return { ...draft, text }
  } catch (error) {
    troubles.tell(`${draft.path}: not fixed, ${reasonOf(error, 'file')}`)
    return draft
  }
}
