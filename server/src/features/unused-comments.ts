/**
 * Finds comments that silence nothing any more: what they hid was mended, or their rule is called otherwise.
 *
 * In: an analysis. Out: the comments, each with the edit that takes it out. A comment that hides one finding of several is of use; one
 * whose rules are turned off may be needed where they are on, and is left alone.
 */
import { type Analysis, silencedIn } from '../analysis.ts'
import type { Edit } from '../checks/finding.ts'
import { inconsistentFigure } from '../checks/inconsistent-figure.ts'
import { messageLanguageOf } from '../checks/settings.ts'
import { directiveOf, NOTHING_SILENT, silences, suppressionsOf } from '../checks/suppress.ts'
import { wordsIn } from '../checks/words.ts'
import { startOf } from '../markup/outline.ts'
import type { Comment } from '../markup/prose.ts'
import { type Span, shift } from '../text/span.ts'

/** A comment that is of no use. Places are of the draft. */
export interface UnusedComment extends Span {
  readonly message: string
  readonly title: string
  readonly edit: Edit
}

interface Counted extends Span {
  readonly rules: readonly string[]
  readonly edit: Edit
  used: boolean
}

/** Lists them in the order of the draft. */
export function unusedComments(analysis: Analysis): readonly UnusedComment[] {
  const { outline, blocks, settings } = analysis
  if (!blocks.some(({ prose }) => prose.comments.some((comment) => directiveOf(comment) !== undefined))) return []
  const counted: Counted[] = []
  const silenced = silencedIn(analysis)
  let next = 0
  let context = NOTHING_SILENT
  blocks.forEach(({ source, prose }, index) => {
    const start = startOf(outline, index)
    const own = new Map<Comment, number>()
    for (const comment of prose.comments) {
      const directive = directiveOf(comment)
      if (directive === undefined) continue
      own.set(comment, counted.length)
      // One that lets rules speak again is of use where any are silent.
      const used = directive.kind === 'enable'
      counted.push({ ...shift(comment, start), rules: directive.rules, edit: withoutComment(source.text, comment, start), used })
    }
    const read = suppressionsOf(source, prose, context, (comment) => own.get(comment) ?? 0)
    context = read.context
    for (; next < silenced.length && (silenced[next]?.start ?? 0) < start + source.text.length; next++) {
      const finding = silenced[next]
      if (finding === undefined) continue
      for (const stretch of read.list) {
        const by = counted[silences(stretch, finding.rule, shift(finding, -start))?.by ?? -1]
        if (by !== undefined) by.used = true
      }
    }
  })
  // What contradicts another draft is not known here.
  const elsewhere = settings.acrossDrafts === true
  const { unusedComment, removeComment } = wordsIn(messageLanguageOf(analysis))
  return counted
    .filter(({ used, rules }) => !used && !rules.some((rule) => settings.rules[rule] === 'off' || (elsewhere && isOfDrafts(rule))))
    .map(({ start, end, edit }) => ({ start, end, edit, message: unusedComment(), title: removeComment() }))
}

function isOfDrafts(rule: string): boolean {
  return rule === 'all' || rule === inconsistentFigure.id
}

/** Takes a comment out: with its line where it has one of its own, else with the spaces before it. */
function withoutComment(text: string, { start, end }: Comment, by: number): Edit {
  const line = text.lastIndexOf('\n', start - 1) + 1
  const after = text.indexOf('\n', end)
  const lineEnd = after < 0 ? text.length : after
  const alone = text.slice(line, start).trim() === '' && text.slice(end, lineEnd).trim() === ''
  let from = alone ? line : start
  while (!alone && from > line && /[ \t]/.test(text.charAt(from - 1))) from--
  return { start: by + from, end: by + (alone ? Math.min(text.length, lineEnd + 1) : end), newText: '' }
}
