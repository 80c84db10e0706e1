/**
 * Commands of a paragraph of LaTeX whose arguments are known, and environments within it.
 *
 * In: a stretch that is being read, and where a command stands. Out: what of it is text, and where to go on.
 */
import { drop, hide, object, raise, remove, replace } from './inline-writing.ts'
import { readsLikeProse } from './latex-macros.ts'
import { type LatexReading, take } from './latex-reading.ts'
import { type Argument, environmentKind, type Fence, groupAt, namesAt, optionAt, readFence } from './latex-syntax.ts'
import { isEmphasis } from './latex-words.ts'
import { indexWithin, skipBlank } from './scan.ts'

/** A command whose arguments are known. */
export function withArguments(reading: LatexReading, at: number, nameEnd: number, name: string, pattern: string): number {
  const { text, to, tex } = reading
  let i = nameEnd
  for (let index = 0; index < pattern.length; index++) {
    const kind = pattern.charAt(index)
    const option = optionAt(tex, i, to)
    // Optional arguments and overlays may stand almost anywhere.
    if (kind === 'o') {
      i = option?.end ?? i
      continue
    }
    const group = kind === 't' ? groupAt(tex, option?.end ?? i, to) : namesAt(tex, option?.end ?? i, to)
    if (group === undefined) {
      // What is set or defined may stand without braces.
      const bare = kind === 'x' && option === undefined ? /^\s?\\[A-Za-z@]+/.exec(text.slice(i, Math.min(to, i + 40))) : null
      if (bare === null || pattern.length < 2) break
      i += bare[0].length
      continue
    }
    if (kind === 't') {
      let after = group.end
      for (const rest of pattern.slice(index + 1)) after = rest === 'x' ? (groupAt(tex, after, to)?.end ?? after) : after
      if (after > group.end) reading.closers.set(group.end - 1, { put: '', end: after })
      // What csquotes marks as put in.
      if (name === 'textins') {
        reading.closers.set(group.end - 1, { put: ']', end: group.end })
        return replace(reading, at, group.start + 1, '[')
      }
      if (isEmphasis(name)) reading.pending.push({ kind: 'emphasis', from: at, to: group.end })
      return superscript(reading, at, group, name) ?? take(reading, at, group.start + 1)
    }
    if (kind === 'r') {
      hide(reading, at, group.end)
      return group.end
    }
    if (kind === 'c') return object(reading, at, group.end)
    i = group.end
  }
  const end = i > nameEnd ? i : swallow(text, i, to)
  return remove(reading, at, name === 'cmidrule' ? Math.max(end, ruleEnd(reading, nameEnd)) : end)
}

/** `\cmidrule(lr){2-3}`. */
function ruleEnd(reading: LatexReading, at: number): number {
  const rule = /^(?:\[[^\]\n]*\])?(?:\([^)\n]*\))?\{[^}\n]*\}/.exec(reading.text.slice(at, at + 60))
  return Math.min(reading.to, at + (rule === null ? 0 : rule[0].length))
}

/** Raised digits are raised, so that they are no part of the number before them. */
function superscript(reading: LatexReading, at: number, group: Argument, name: string): number | undefined {
  if (name !== 'textsuperscript' || group.end - group.start > 5) return undefined
  const inside = reading.text.slice(group.start + 1, group.end - 1)
  if (!/^\d+$/.test(inside)) return undefined
  drop(reading, at, group.start + 1)
  raise(reading, group.start + 1, group.end - 1)
  return take(reading, group.end - 1, group.end)
}

/** A command that sets no text itself. */
export function spaced(reading: LatexReading, at: number, nameEnd: number, name: string, spacing: string): number {
  const { text, to, tex } = reading
  if (spacing !== '') return replace(reading, at, swallow(text, nameEnd, to), spacing)
  if (name === 'item' || name === 'addlinespace') {
    const option = optionAt(tex, nameEnd, to)
    if (option === undefined) return remove(reading, at, nameEnd)
    if (name === 'addlinespace') return remove(reading, at, option.end)
    // The label of an item is text, and leads in what follows.
    drop(reading, at, option.start + 1)
    const isName = /\p{L}{2}[\s})]*$/u.test(text.slice(option.start + 1, option.end - 1))
    replace(reading, option.end - 1, option.end, isName ? ':' : '')
    return option.start + 1
  }
  return remove(reading, at, swallow(text, nameEnd, to))
}

/** An environment within a paragraph: maths is an object, of others only the fence goes. */
export function environment(reading: LatexReading, at: number, nameEnd: number): number {
  const { text, to } = reading
  const fence = readFence(text, at)
  if (fence === undefined) return remove(reading, at, nameEnd)
  const kind = environmentKind(fence.name)
  if (fence.isEnd) return remove(reading, at, Math.min(to, fence.end))
  if (kind !== 'math' && kind !== 'code') return remove(reading, at, Math.min(to, settingsEnd(reading, fence, kind === 'table')))
  const closer = `\\end{${fence.name}}`
  const close = indexWithin(text, closer, fence.end, to)
  return close < 0 ? remove(reading, at, Math.min(to, fence.end)) : object(reading, at, close + closer.length)
}

/** The end of the arguments of an environment that only set something: those of a table's columns, lengths and options. */
function settingsEnd({ text, to, tex }: LatexReading, fence: Fence, isTable: boolean): number {
  let end = fence.end
  for (;;) {
    const code = text.charCodeAt(end)
    const argument = code === 0x5b ? optionAt(tex, end, to) : code === 0x7b ? groupAt(tex, end, to) : undefined
    if (argument === undefined || (!isTable && code === 0x7b && readsLikeProse(text.slice(argument.start + 1, argument.end - 1))))
      return end
    end = argument.end
  }
}

/** Skips the blanks that a command of letters takes with it. */
export function swallow(text: string, at: number, to: number): number {
  if (text.startsWith('{}', at) && at + 2 <= to) return at + 2
  const end = Math.min(to, skipBlank(text, at))
  return end < to && text.charCodeAt(end) !== 10 ? end : at
}
