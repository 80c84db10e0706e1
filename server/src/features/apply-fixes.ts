/**
 * Applies fixes to a text.
 */
import type { Edit, Finding } from '../checks/finding.ts'
import { overlaps } from '../text/span.ts'

/**
 * Applies the preferred fix of each finding, in the order of the findings, all of its edits or none: one that touches
 * what an earlier one changed is left out. Edits of other files are given back, those of one file as one.
 */
export function applyFixes(
  text: string,
  findings: readonly Finding[],
): { readonly text: string; readonly applied: number; readonly elsewhere: readonly Edit[] } {
  const { edits, applied, elsewhere } = preferredEdits(findings)
  let result = ''
  let at = 0
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, edit.start) + edit.newText
    at = edit.end
  }
  return { text: result + text.slice(at), applied, elsewhere }
}

/** The edits of the preferred fixes that do not touch one another, those of other files apart. */
export function preferredEdits(findings: readonly Finding[]): {
  readonly edits: readonly Edit[]
  readonly elsewhere: readonly Edit[]
  readonly applied: number
} {
  const edits: Edit[] = []
  const elsewhere: Edit[] = []
  const labelled = newLabels()
  let applied = 0
  for (const finding of findings) {
    const fix = finding.fixes.find((one) => one.preferred)
    if (fix === undefined) continue
    const own = fix.edits.filter(({ path }) => path === undefined)
    if (own.some((edit) => edits.some((other) => collide(edit, other)))) continue
    edits.push(...labelled(own))
    for (const edit of fix.edits) {
      if (edit.path !== undefined && !elsewhere.some(({ path, newText }) => path === edit.path && newText === edit.newText))
        elsewhere.push(edit)
    }
    applied++
  }
  return { edits: textsLast(edits), elsewhere: joinAdditions(elsewhere), applied }
}

/** Makes one edit of what is added to one file at one place; a comma parts the items of JSON. */
export function joinAdditions(edits: readonly Edit[]): readonly Edit[] {
  const joined = new Map<string, Edit>()
  for (const edit of edits) {
    if (edit.path === undefined) continue
    const key = `${edit.start} ${edit.path}`
    const before = joined.get(key)
    if (before === undefined) joined.set(key, edit)
    else if (!before.newText.includes(edit.newText)) {
      const comma = /\}\s*$/.test(before.newText) && /^\s*\{/.test(edit.newText) ? ',' : ''
      joined.set(key, { ...before, newText: before.newText + comma + edit.newText })
    }
  }
  return [...joined.values()]
}

/** Gives the notes that several fixes add labels of their own, since each was made as if it were the only one; one source has one note. */
export function newLabels(): (edits: readonly Edit[]) => readonly Edit[] {
  const labels = new Map<string, string>()
  return (edits) => {
    const note = edits.find((edit) => edit.note?.isText === true)?.note
    if (note?.label === undefined) return edits
    const { key, label: old } = note
    const known = labels.get(key)
    let label = known ?? old
    const taken = new Set(labels.values())
    while (known === undefined && taken.has(label)) label = String(Number(label) + 1)
    labels.set(key, label)
    return edits.flatMap((edit) => {
      if (edit.note?.key !== key) return [edit]
      return known !== undefined && edit.note.isText === true ? [] : [{ ...edit, newText: relabelled(edit.newText, old, label) }]
    })
  }
}

/** `[2]`, `[^2]:` and `2. ` with another label. */
function relabelled(text: string, old: string, label: string): string {
  return text.includes(`${old}]`) ? text.replace(`${old}]`, () => `${label}]`) : text.replace(`${old}. `, () => `${label}. `)
}

/** Puts the texts of notes behind what else is inserted where they are: a mark may stand at the draft's very end. */
export function textsLast(edits: readonly Edit[]): readonly Edit[] {
  const isText = ({ note }: Edit): boolean => note?.isText === true
  return edits.some(isText) ? [...edits.filter((edit) => !isText(edit)), ...edits.filter(isText)] : edits
}

/** Two insertions at one place collide too, for their order would be chance; but for texts of notes, which stand in the order of their marks. */
function collide(a: Edit, b: Edit): boolean {
  if (a.note?.isText === true || b.note?.isText === true) return false
  return a.start === b.start || overlaps(a, b)
}
