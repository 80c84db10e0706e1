/**
 * Applies preferred fixes to a draft on disk.
 *
 * In: a draft and its findings. Out: the draft as it then is. Files are written whole or not at all, with their own line ends and byte
 * order mark; nothing is written where one of them may not be, or where the draft has changed since it was read.
 */
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Edit, Finding } from '../checks/finding.ts'
import { writeReasonOf } from '../disk/fault.ts'
import { standsIn, writableRoot } from '../disk/inside.ts'
import { shownPath } from '../disk/settings.ts'
import { mayWrite, writeWhole } from '../disk/write.ts'
import { applyFixes } from '../features/apply-fixes.ts'
import type { Draft } from '../text/draft.ts'
import type { Troubles } from './drafts.ts'
import type { World } from './world.ts'

/** Applies the preferred fixes that do not overlap and writes the file, and what they add to bibliographies. */
export function fixDraft(draft: Draft, file: string, findings: readonly Finding[], world: World, troubles: Troubles): Draft {
  const { text, applied, elsewhere } = applyFixes(draft.text, withLineEnds(findings, isWindows(draft.text)))
  if (applied === 0) return draft
  let at = draft.path
  try {
    if (readFileSync(file, 'utf8') !== draft.text) {
      troubles.tell(`${draft.path}: not fixed, it was changed while it was checked: run again`)
      return draft
    }
    const others = [...new Set(elsewhere.flatMap((edit) => edit.path ?? []))]
    const root = writableRoot(dirname(file), world.cwd)
    for (const path of [draft.path, ...others]) {
      if (standsIn(path === draft.path ? file : resolve(world.cwd, path), root)) continue
      const which = path === draft.path ? 'the file is a link to one' : `${path} is`
      troubles.tell(`${draft.path}: not fixed, ${which} outside ${shownPath(root, world.cwd)}: run in a folder that holds both`)
      return draft
    }
    const written = others.map((path) => {
      at = path
      const target = resolve(world.cwd, path)
      mayWrite(target)
      return {
        path: target,
        text: inserted(
          readFileSync(target, 'utf8'),
          elsewhere.filter((edit) => edit.path === path),
        ),
      }
    })
    at = draft.path
    mayWrite(file)
    for (const other of written) writeWhole(other.path, other.text)
    writeWhole(file, text)
    return { ...draft, text }
  } catch (error) {
    troubles.tell(`${draft.path}: not fixed${at === draft.path ? '' : `, for ${at}`}: ${writeReasonOf(error, 'file')}`)
    return draft
  }
}

function inserted(text: string, edits: readonly Edit[]): string {
  const at = edits[0]?.start ?? text.length
  const newText = edits.map((edit) => edit.newText).join('')
  return text.slice(0, at) + (isWindows(text) ? windows(newText) : newText) + text.slice(at)
}

/** Findings whose fixes break lines as the draft does. */
function withLineEnds(findings: readonly Finding[], isCrLf: boolean): readonly Finding[] {
  if (!isCrLf) return findings
  const mended = (edit: Edit): Edit => (edit.path === undefined ? { ...edit, newText: windows(edit.newText) } : edit)
  return findings.map((finding) => ({ ...finding, fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(mended) })) }))
}

/** The first line of a text ends as Windows has it. */
function isWindows(text: string): boolean {
  const first = text.indexOf('\n')
  return first > 0 && text.charCodeAt(first - 1) === 0x0d
}

function windows(text: string): string {
  return text.replace(/\r?\n/g, '\r\n')
}
