/**
 * Which findings of a run are reported: those that nobody has hidden, on the lines that are asked for.
 *
 * In: all findings of one draft after the other. Out: those to report; at the end what is recorded as the baseline, and which hidden
 * findings are there no more.
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import type { Evidence, Finding } from '../checks/finding.ts'
import { hides } from '../checks/hidden.ts'
import { inconsistentFigure } from '../checks/inconsistent-figure.ts'
import { changesSince, touchesChanged } from '../disk/changed.ts'
import { writeReasonOf } from '../disk/fault.ts'
import { fileIn, type HiddenEntry, type HiddenList, type NewEntry, writeHidden } from '../disk/hidden.ts'
import { shownPath } from '../disk/settings.ts'
import { mayWrite, writeWhole } from '../disk/write.ts'
import type { Problem } from '../knowledge/model.ts'
import type { OpenDraft, Troubles } from './drafts.ts'
import type { Workspace } from './workspace.ts'
import type { World } from './world.ts'

export interface SelectionOptions {
  readonly changedSince?: string | undefined
  readonly writeBaseline?: boolean
}

export interface Selection {
  /** The findings of a draft to report. `text` is the text that they are of. */
  readonly of: (open: OpenDraft, text: string, findings: readonly Finding[]) => readonly Finding[]
  /** Takes findings to be recorded, which are then not reported. */
  readonly record: (open: OpenDraft, findings: readonly Finding[]) => void
  /** Writes what was recorded; tells what was hidden to no end. `paths` are those that were checked. */
  readonly end: (paths: readonly string[]) => readonly Problem[]
}

type Elsewhere = NonNullable<Evidence['elsewhere']>

/** Starts with nothing seen. */
export function newSelection(options: SelectionOptions, workspace: Workspace, troubles: Troubles, world: World): Selection {
  const changes = options.changedSince === undefined ? undefined : changesSince(options.changedSince)
  const used = new Set<HiddenEntry>()
  const checked = new Map<string, OpenDraft>()
  const recorded = new Map<string, NewEntry[]>()

  return {
    of: (open, text, findings) => {
      const { file, hiding } = open
      if (file !== undefined) checked.set(file, open)
      const shown = findings.filter((finding) => {
        const by = hiding.entries.filter((entry) => hides(entry, finding))
        for (const entry of by) used.add(entry)
        return by.length === 0
      })
      if (changes === undefined || file === undefined) return shown
      const changed = changes.of(file)
      if ('problem' in Object(changed)) {
        troubles.tell((changed as { readonly problem: string }).problem)
        return shown
      }
      const touches = touchesChanged(changed as Exclude<typeof changed, { readonly problem: string }>, text)
      // What contradicts a changed line is a matter of that line too.
      return shown.filter(
        (finding) =>
          touches(finding) ||
          finding.evidence.some(
            ({ span, elsewhere }) => (span !== undefined && touches(span)) || (elsewhere !== undefined && isNew(elsewhere)),
          ),
      )
    },
    record: ({ hiding, origin }, findings) => {
      const list = recorded.get(hiding.target) ?? []
      const file = origin === undefined ? null : fileIn(hiding.target, origin)
      for (const { rule, text, before, after } of findings) list.push({ file, rule, text, before, after, reason: null })
      recorded.set(hiding.target, list)
    },
    end: (paths) => {
      const lists = workspace.hiddenLists()
      const gone = lists.map((list) => list.entries.filter((entry) => !used.has(entry) && isUnused(entry, list, paths)))
      if (options.writeBaseline !== true)
        return lists.flatMap(({ shown }, at) =>
          (gone[at] ?? []).map(({ line, column, text }) => ({
            severity: 'warning' as const,
            message: `nothing is found on '${short(text)}' any more: this entry can go`,
            path: shown,
            line,
            column,
          })),
        )
      for (const list of lists) {
        const drop = new Set(gone[lists.indexOf(list)]?.map(({ line }) => line))
        const added = recorded.get(list.path) ?? []
        if (drop.size + added.length > 0 && list.problems.length === 0) write(list, added, drop)
        recorded.delete(list.path)
      }
      return []
    },
  }

  /** Tells whether a place in another draft is on changed lines. */
  function isNew({ path, range }: Elsewhere): boolean {
    const changed = changes?.of(resolve(world.cwd, path)) ?? []
    if (typeof changed === 'object' && 'problem' in changed) return false
    return changed === 'all' || changed.some(({ start, end }) => start <= range.end.line && range.start.line < end)
  }

  /** An entry is unused where its draft, or all drafts that it may be of, were checked with its rule on. */
  function isUnused(entry: HiddenEntry, list: HiddenList, paths: readonly string[]): boolean {
    const file = entry.file === null ? undefined : resolve(dirname(list.path), entry.file)
    // What contradicts another draft is found where that one was checked too.
    const isAlone = entry.rule !== inconsistentFigure.id || [...checked.values()].every(({ settings }) => settings.acrossDrafts !== true)
    if (file !== undefined && existsSync(file) && isAlone) {
      const open = checked.get(file)
      return open !== undefined && open.settings.rules[entry.rule] !== 'off'
    }
    const covers = paths.some((path) => !relative(resolve(world.cwd, path), list.path).startsWith('..'))
    return covers && [...checked.values()].every(({ settings }) => settings.rules[entry.rule] !== 'off')
  }

  function write(list: HiddenList, added: readonly NewEntry[], drop: ReadonlySet<number>): void {
    try {
      mayWrite(list.path)
      const before = existsSync(list.path) ? readFileSync(list.path, 'utf8') : ''
      const after = writeHidden(before, added, drop)
      if (after !== before) writeWhole(list.path, after)
      world.err(`${shownPath(list.path, world.cwd)}: ${counted(added.length)} recorded\n`)
    } catch (error) {
      troubles.tell(`${shownPath(list.path, world.cwd)}: ${writeReasonOf(error, 'file')}`)
    }
  }
}

function counted(count: number): string {
  return `${count} finding${count === 1 ? '' : 's'}`
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}
