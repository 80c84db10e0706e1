/**
 * Reads suppression comments.
 *
 * In: the comments of a block and what the blocks before leave open. Out: which rules are silent where, and what is left open
 * for the next block. `plumbline-disable-next-line` alone on its lines covers the next block, inside a line that line.
 */
import type { Comment, Prose, SourceBlock } from '../markup/prose.ts'
import type { Span } from '../text/span.ts'

/** A rule that is silent. `all` stands for every rule, but for those that follow with a minus: `-stale-statistic`. */
export interface Silent {
  readonly rule: string
  /** The number of the comment that says so, where somebody counts them. */
  readonly by: number
}

export type Silenced = readonly Silent[]

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

/** A comment that silences rules, or lets them speak again. */
export interface Directive {
  readonly kind: 'disable' | 'disable-next-line' | 'enable'
  /** `all` where none is named. */
  readonly rules: readonly string[]
}

const DIRECTIVE = /^\s*plumbline-(disable-next-line|disable|enable)(?=[\s:]|$)([^:]*)/

/** Reads what a comment silences; undefined where it is about something else. */
export function directiveOf(comment: Comment): Directive | undefined {
  const match = DIRECTIVE.exec(comment.text)
  if (match === null) return undefined
  const rules = (match[2] as string).split(/[\s,]+/).filter((rule) => rule !== '')
  return { kind: match[1] as Directive['kind'], rules: rules.length === 0 ? ['all'] : rules }
}

/** Reads the suppressions of a block. Spans are of the block. `numberOf` numbers its comments. */
export function suppressionsOf(
  source: SourceBlock,
  prose: Prose,
  context: SuppressContext,
  numberOf: (comment: Comment) => number = () => 0,
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
    const directive = directiveOf(comment)
    if (directive === undefined) continue
    const by = numberOf(comment)
    const rules = directive.rules.map((rule) => ({ rule, by }))
    if (directive.kind === 'disable') turn(comment.end, disabled(open, rules))
    else if (directive.kind === 'enable') turn(comment.start, enabled(open, rules))
    else if (comment.own && isLast(comment, source)) next = [...next, ...rules]
    else list.push({ ...lineOf(source.text, comment), rules })
  }
  turn(length, open)
  return { list, context: { open, next } }
}

/** Tells whether a rule is silent at a span of the block. */
export function isSilent(list: readonly Suppression[], rule: string, span: Span): boolean {
  return list.some((one) => silences(one, rule, span) !== undefined)
}

/** What of a suppression silences a rule at a span of the block. */
export function silences(one: Suppression, rule: string, span: Span): Silent | undefined {
  if (span.start < one.start || one.end <= span.start) return undefined
  return one.rules.find((silent) => silent.rule === rule) ?? (has(one.rules, `-${rule}`) ? undefined : find(one.rules, 'all'))
}

function find(rules: Silenced, name: string): Silent | undefined {
  return rules.find(({ rule }) => rule === name)
}

function has(rules: Silenced, name: string): boolean {
  return find(rules, name) !== undefined
}

function disabled(open: Silenced, rules: Silenced): Silenced {
  return has(rules, 'all')
    ? rules
    : [...open.filter(({ rule }) => !has(rules, rule.slice(1))), ...rules.filter(({ rule }) => !has(open, rule))]
}

function enabled(open: Silenced, rules: Silenced): Silenced {
  if (has(rules, 'all')) return []
  const left = open.filter(({ rule }) => !has(rules, rule))
  if (!has(left, 'all')) return left
  return [...left, ...rules.map(({ rule, by }) => ({ rule: `-${rule}`, by })).filter(({ rule }) => !has(left, rule))]
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
