/**
 * Commands of a paragraph of LaTeX that the writer made or that only set something: what of them is text.
 */
import { drop, object, remove } from './inline-writing.ts'
import type { LatexReading } from './latex-reading.ts'
import { type Argument, environmentKind, groupAt, optionAt, skipSpace } from './latex-syntax.ts'

const MOST_ARGUMENTS = 9

/** A command that is not known: its arguments are text where they read like it; without any it is an object. */
export function unknown(reading: LatexReading, at: number, nameEnd: number): number {
  const { text, to, tex } = reading
  const isMaths = environmentKind(text.slice(at + 1, nameEnd)) === 'math'
  const kept: Argument[] = []
  let end = nameEnd
  for (let count = 0; count < MOST_ARGUMENTS; count++) {
    const next = skipSpace(text, end, to)
    const option = text.charCodeAt(next) === 0x5b ? optionAt(tex, next, to) : undefined
    const open = option === undefined ? next : skipSpace(text, option.end, to)
    const group = text.charCodeAt(open) === 0x7b ? groupAt(tex, open, to) : undefined
    if (group === undefined) {
      if (option?.start === end) end = option.end
      break
    }
    end = group.end
    if (!isMaths && readsLikeProse(text.slice(group.start + 1, Math.min(group.end - 1, group.start + 200)))) kept.push(group)
  }
  const first = kept[0]
  if (first === undefined) {
    const set = end === nameEnd ? assigned(text, nameEnd, to) : 0
    return set > 0 ? remove(reading, at, nameEnd + set) : object(reading, at, Math.min(to, end))
  }
  drop(reading, at, first.start + 1)
  kept.forEach((group, index) => {
    const next = kept[index + 1]
    reading.closers.set(group.end - 1, next === undefined ? { put: '', end } : { put: ' ', end: next.start + 1 })
  })
  return first.start + 1
}

/** Tells whether an argument is text rather than a name, an address, a length or an option. */
export function readsLikeProse(argument: string): boolean {
  const text = argument.trim()
  if (!looksLikeText(text)) return false
  if (text === '' || /^[-+]?[\d.,]*\s*(?:pt|em|ex|cm|mm|in|bp|pc|sp|fil+|\\[A-Za-z]+)?$/.test(text)) return false
  if (/\p{L}\s+\S|\d\s+\p{L}/u.test(text) && !/^[\w-]+\s*=/.test(text)) return true
  return /^[\p{Lu}\d$€£(“"`][\p{L}\d.,%'’\\-]*$/u.test(text) || /^\p{Ll}{3,}$/u.test(text)
}

/** Tells whether no sign stands in an argument that only maths has, or an entry of an index or an address. */
function looksLikeText(argument: string): boolean {
  if (/^(?:https?:|www\.)|\p{L}!\p{L}|[\p{L}\d]@[^\s.]*(?:\s|$)/u.test(argument)) return false
  if (!/[_^]/.test(argument)) return true
  return !/(?<!\\)[_^]/.test(argument.replace(/\$[^$]*\$|\\[A-Za-z]+\*?(?:\[[^\]]*\])?\{[^{}]*\}/g, ''))
}

const NUMBER = String.raw`[-+]?(?:\d+(?:\.\d*)?|\.\d+)`
const LENGTH = String.raw`\s?(?:(?:${NUMBER}\s?)?\\[A-Za-z]+|${NUMBER}\s?(?:pt|em|ex|cm|mm|in|bp|pc|sp|mu|fil+)(?![A-Za-z]))`
const ASSIGNED = new RegExp(String.raw`^(?:\s?=(?:${LENGTH}|\s?${NUMBER})|\s(?:to|spread)${LENGTH})`)
const MEASURED = new RegExp(String.raw`^\s?=?${LENGTH}(?:\s(?:plus|minus)${LENGTH})*`)
const ADVANCED = new RegExp(String.raw`^\s?\\[A-Za-z@]+\s*(?:by)?(?:${LENGTH}|\s?${NUMBER})`)
const MEASURES = new Set('hskip vskip kern mkern raise lower moveleft moveright parindent parskip leftskip rightskip hangindent'.split(' '))

/** How long the value is that `\name=12pt` or `\vbox to 3cm` gives, from its name's end; 0 where it gives none. */
function assigned(text: string, nameEnd: number, to: number): number {
  return ASSIGNED.exec(text.slice(nameEnd, Math.min(to, nameEnd + 60)))?.[0].length ?? 0
}

/** The end of all arguments right after `at`. */
function optionsEnd({ text, to, tex }: LatexReading, at: number): number {
  for (let end = at; ; ) {
    const code = text.charCodeAt(end)
    const argument = code === 0x5b ? optionAt(tex, end, to) : code === 0x7b ? groupAt(tex, end, to) : undefined
    if (argument === undefined) return end
    end = argument.end
  }
}

/** Reads a primitive that sets a length, or a definition; undefined for other commands. */
export function primitive(reading: LatexReading, at: number, nameEnd: number, name: string): number | undefined {
  const { text, to, tex } = reading
  const after = text.slice(nameEnd, Math.min(to, nameEnd + 120))
  // The names of commands that a writer's own index is made with start alike.
  if (name.startsWith('index')) {
    const only = groupAt(tex, nameEnd, to)
    if (name === 'indexsee' || only === undefined || text.charCodeAt(only.end) !== 0x7b)
      return remove(reading, at, optionsEnd(reading, nameEnd))
  }
  if (MEASURES.has(name)) return remove(reading, at, nameEnd + (MEASURED.exec(after)?.[0].length ?? 0))
  if (name === 'advance') return remove(reading, at, nameEnd + (ADVANCED.exec(after)?.[0].length ?? 0))
  if (name === 'let' || name === 'ifx') {
    const tokens = /^\s*\\(?:[A-Za-z@]+|.)\s*=?\s*(?:\\(?:[A-Za-z@]+|.)|\S)/.exec(after)
    return tokens === null ? undefined : remove(reading, at, nameEnd + tokens[0].length)
  }
  if (!/^[egx]?def$/.test(name)) return undefined
  const head = /^\s*\\(?:[A-Za-z@]+|.)[^{}\n]*/.exec(after)
  const body = head === null ? undefined : groupAt(tex, nameEnd + head[0].length, to)
  return body === undefined ? undefined : remove(reading, at, body.end)
}
