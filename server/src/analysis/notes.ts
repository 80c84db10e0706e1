/**
 * Writes the notes that fixes add as the draft writes its own: where those are marks with their texts elsewhere, as a mark with a new
 * label, and the text at the draft's end.
 */
import type { Edit, Fix } from '../checks/finding.ts'
import { type Outline, textOf } from '../markup/outline.ts'
import type { DraftNotes } from '../resolve/draft-notes.ts'
import { citedDocuments } from '../resolve/library.ts'
import { type ScopeParts, scopeOf } from './head.ts'

/** What a note is written by. */
interface NotedDraft extends ScopeParts {
  readonly notes: DraftNotes
}

/** How a draft writes its notes with the text elsewhere. */
interface NoteForm {
  readonly mark: (label: string) => string
  /** Its marks stand behind the full stop. */
  readonly isBehindStop: boolean
  readonly text: (label: string, text: string) => string
  /** The label of a new note of a source. */
  readonly labelFor: (key: string) => string
  /** Where the texts of notes go, and what parts the first from what stands before it. */
  readonly at: number
  readonly before: string
  readonly draft: string
}

const forms = new WeakMap<Outline, { readonly form: NoteForm | undefined }>()

/** Tells whether a fix adds a note. */
export function hasNote({ edits }: Fix): boolean {
  return edits[0]?.note !== undefined
}

/** Places the note that a fix adds; a fix without one is itself. */
export function placeNote<T extends Fix>(fix: T, draft: NotedDraft): T {
  const [first] = fix.edits
  const note = first?.note
  if (first === undefined || note === undefined) return fix
  const form = note.isNumbered === true ? numberedForm(draft.outline) : formOf(draft.outline)
  if (form === undefined) return note.isNumbered === true ? fix : behindStop(fix, first, draft.outline)
  const { say } = scopeOf(draft)
  const known = labelOf(note.key, draft)
  const label = known ?? form.labelFor(note.key)
  const at = form.isBehindStop && /[.!?]/.test(form.draft.charAt(first.start)) ? first.start + 1 : first.start
  const mark: Edit = { ...first, start: at, end: at, newText: form.mark(label), note: { ...note, label } }
  if (known !== undefined)
    return { ...fix, title: say.insertCitation(mark.newText.trim()), edits: [{ ...mark, note: undefined }, ...fix.edits.slice(1)] }
  const text: Edit = {
    start: form.at,
    end: form.at,
    newText: `${form.before}${form.text(label, note.text)}`,
    note: { ...note, label, isText: true },
  }
  return { ...fix, title: say.insertCitation(form.text(label, note.text)), edits: [mark, ...fix.edits.slice(1), text] }
}

/** The fix with its note behind the full stop, where most notes of the draft with their text in the line stand there. */
function behindStop<T extends Fix>(fix: T, first: Edit, outline: Outline): T {
  if (!isBehind(outline)) return fix
  const text = textOf(outline)
  if (!/[.!?]/.test(text.charAt(first.start))) return fix
  const at = first.start + 1
  return { ...fix, edits: [{ ...first, start: at, end: at }, ...fix.edits.slice(1)] }
}

const behind = new WeakMap<Outline, boolean>()

function isBehind(outline: Outline): boolean {
  const known = behind.get(outline)
  if (known !== undefined) return known
  let notes = 0
  let stops = 0
  for (const { text, kind } of outline.blocks) {
    if (kind === 'code' || kind === 'comment' || kind === 'front-matter') continue
    for (const { index } of text.matchAll(/\^\[|\\footnote\{|footnote:\w*\[/g)) {
      notes++
      if (/[.!?](?:\{empty\})?$/.test(text.slice(Math.max(0, index - 8), index))) stops++
    }
  }
  const most = stops > 0 && stops * 2 >= notes
  behind.set(outline, most)
  return most
}

/** The label of the draft's own note that names a source and nothing else. */
function labelOf(key: string, { notes, library }: NotedDraft): string | undefined {
  for (const [label, references] of notes) {
    if (/^[#~\]]/.test(label)) continue
    const { sources, outlets, others } = citedDocuments(references, library, (inner) => notes.get(inner))
    if (!others && outlets.length === 0 && sources.length === 1 && sources[0] === key) return label
  }
  return undefined
}

function formOf(outline: Outline): NoteForm | undefined {
  const known = forms.get(outline)
  if (known !== undefined) return known.form
  const form = outline.markup === 'markdown' ? markdownForm(outline) : outline.markup === 'restructuredtext' ? rstForm(outline) : undefined
  forms.set(outline, { form })
  return form
}

/** `[^1]` with `[^1]: …`, where most notes of the draft are so. */
function markdownForm(outline: Outline): NoteForm | undefined {
  const labels = new Set<string>()
  let marks = 0
  let inline = 0
  let behind = 0
  for (const { text, kind } of outline.blocks) {
    if (kind === 'code' || kind === 'comment' || kind === 'front-matter' || !text.includes('^')) continue
    for (const { 0: mark, 1: label = '', index } of text.matchAll(/\^\[|\[\^([^\]\s^]{1,80})\]:?/g)) {
      if (mark === '^[') inline++
      else {
        labels.add(label)
        if (mark.endsWith(':')) continue
        marks++
        if (/[.!?]/.test(text.charAt(index - 1))) behind++
      }
    }
  }
  if (marks === 0 || marks < inline) return undefined
  return {
    mark: (label) => `[^${label}]`,
    isBehindStop: behind > 0,
    text: (label, text) => `[^${label}]: ${text}`,
    labelFor: (key) => freeLabel(key, labels),
    ...endOf(textOf(outline), /^\[\^[^\]\s]+\]:/),
  }
}

/** `[1]_` with `.. [1] …`; text in brackets cannot be a note by itself here. */
function rstForm(outline: Outline): NoteForm {
  const labels = new Set<string>()
  for (const { text, kind } of outline.blocks) {
    if (kind === 'code' || kind === 'comment' || !text.includes(']')) continue
    for (const [, mark, label] of text.matchAll(/\[(\d+|#[\w.-]*)\]_|^\.\. \[(\d+|#[\w.-]*)\] /gm)) labels.add(mark ?? label ?? '')
  }
  const isNumbered = labels.size > 0 && ![...labels].some((label) => label.startsWith('#'))
  return {
    mark: (label) => ` [${label}]_`,
    isBehindStop: false,
    text: (label, text) => `.. [${label}] ${text}`,
    labelFor: (key) =>
      isNumbered ? freeLabel(key, labels) : `#${freeLabel(key, new Set([...labels].map((label) => label.slice(1) || 'x')))}`,
    ...endOf(textOf(outline), /^\.\. \[[^\]\s]+\] /),
  }
}

/** `[3]` with `[3] …` or `3. …` in the list that ends the draft; undefined where no list does. */
function numberedForm(outline: Outline): NoteForm | undefined {
  const text = textOf(outline)
  const lines = text.trimEnd().split(/\r?\n/)
  const labels = new Set<string>()
  let isBracketed = false
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i] as string
    const entry = /^(?:\[(\d{1,3})\]|(\d{1,3})\.)[ \t]+\S/.exec(line)
    if (entry === null && !/^(?:[ \t]+\S.*|[ \t]*)$/.test(line)) break
    if (entry === null) continue
    isBracketed = entry[1] !== undefined
    labels.add(entry[1] ?? (entry[2] as string))
  }
  if (labels.size === 0) return undefined
  return {
    mark: (label) => ` [${label}]`,
    isBehindStop: false,
    text: (label, note) => (isBracketed ? `[${label}] ${note}` : `${label}. ${note}`),
    labelFor: (key) => freeLabel(key, labels),
    ...endOf(text, /^(?:\[\d{1,3}\]|\d{1,3}\.)[ \t]/),
  }
}

/** The number after the largest; where notes have names, the source's key. */
function freeLabel(key: string, labels: ReadonlySet<string>): string {
  const numbers = [...labels].filter((label) => /^\d{1,6}$/.test(label)).map(Number)
  if (numbers.length > 0 || labels.size === 0) return String(Math.max(0, ...numbers) + 1)
  let label = key
  for (let n = 2; labels.has(label); n++) label = `${key}-${n}`
  return label
}

/** The end of a text, and the line breaks that part a note from it: as many as part the last two notes there. */
function endOf(text: string, note: RegExp): Pick<NoteForm, 'at' | 'before' | 'draft'> {
  const at = text.trimEnd().length
  const lines = text.slice(0, at).split(/\r?\n/)
  let last = lines.length - 1
  while (last >= 0 && /^[ \t]+\S/.test(lines[last] as string)) last--
  if (!note.test(lines[last] ?? '')) return { at, before: '\n\n', draft: text }
  return {
    at,
    before: lines[last - 1]?.trim() === '' && lines.slice(0, last - 1).some((line) => note.test(line)) ? '\n\n' : '\n',
    draft: text,
  }
}
