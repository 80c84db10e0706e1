/**
 * Reads suppression comments.
 *
 * In: the comments of a block and what the blocks before leave open. Out: which rules are silent where, and what is left open
 * for the next block. `plumbline-disable-next-line` alone on its lines covers the next block, inside a line that line.
 */
import type { Comment, Prose, SourceBlock } from '../markup/prose.ts'
import type { Span } from '../text/span.ts'

/** Rules that are silent. `all` stands for every rule, but for those that follow with a minus: `-stale-statistic`. */
export type Silenced = readonly string[]

/** What is silent from here on, and in the next block alone. */
export interface SuppressContext {
  readonly open: Silenced
  readonly next: Silenced
}

export const NOTHING_SILENT: SuppressContext = { open: [], next: [] }

/** A stretch of a block in which rules are silent. */
export interface Suppression extends Span {
  readonly rules: Silenced
}

const DIRECTIVE = /^\s*plumbline-(disable-next-line|disable|enable)(?=[\s:]|$)([^:]*)/

/** Reads the suppressions of a block. Spans are of the block. */
export function suppressionsOf(
  source: SourceBlock,
  prose: Prose,
  context: SuppressContext,
): { readonly list: readonly Suppression[]; readonly context: SuppressContext } {
  const length = source.text.length
  const speaks = prose.passages.length > 0
  if (prose.comments.length === 0 && context.open.length === 0 && context.next.length === 0) return { list: [], context }
  const list: Suppression[] = []
  if (speaks && context.next.length > 0) list.push({ start: 0, end: length, rules: context.next })
  let open = context.open
  let since = 0
  let next = speaks ? [] : context.next
  const turn = (at: number, rules: Silenced): void => {
    if (open.length > 0) list.push({ start: since, end: at, rules: open })
    open = rules
    since = at
  }
  for (const comment of prose.comments) {
    const match = DIRECTIVE.exec(comment.text)
    if (match === null) continue
    const rules = rulesOf(match[2] as string)
    if (match[1] === 'disable') turn(comment.end, disabled(open, rules))
    else if (match[1] === 'enable') turn(comment.start, enabled(open, rules))
    else if (comment.own && isLast(comment, source)) next = [...next, ...rules]
    else list.push({ ...lineOf(source.text, comment), rules })
  }
  turn(length, open)
  return { list, context: { open, next } }
}

/** Tells whether a rule is silent at a span of the block. */
export function isSilent(list: readonly Suppression[], rule: string, span: Span): boolean {
  return list.some(
    (one) =>
      one.start <= span.start &&
      span.start < one.end &&
      (one.rules.includes(rule) || (one.rules.includes('all') && !one.rules.includes(`-${rule}`))),
  )
}

function rulesOf(text: string): Silenced {
  const rules = text.split(/[\s,]+/).filter((rule) => rule !== '')
  return rules.length === 0 ? ['all'] : rules
}

function disabled(open: Silenced, rules: Silenced): Silenced {
  return rules.includes('all')
    ? rules
    : [...open.filter((rule) => !rules.includes(rule.slice(1))), ...rules.filter((rule) => !open.includes(rule))]
}

function enabled(open: Silenced, rules: Silenced): Silenced {
  if (rules.includes('all')) return []
  const left = open.filter((rule) => !rules.includes(rule))
  return left.includes('all') ? [...left, ...rules.map((rule) => `-${rule}`).filter((rule) => !left.includes(rule))] : left
}

/** Nothing but white space follows the comment in its block. */
function isLast(comment: Comment, source: SourceBlock): boolean {
  return source.text.slice(comment.end).trim() === ''
}

/** The line that a comment stands in, or, for one alone on its line, the line after it. */
function lineOf(text: string, comment: Comment): Span {
  const after = text.indexOf('\n', comment.end)
  const end = after < 0 ? text.length : after
  if (!comment.own) return { start: text.lastIndexOf('\n', comment.start - 1) + 1, end }
  const next = text.indexOf('\n', end + 1)
  return { start: comment.start, end: next < 0 ? text.length : next }
}
