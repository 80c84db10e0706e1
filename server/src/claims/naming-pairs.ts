/**
 * Pairs the numbers of a list with the nouns of another: *in oak and pine 4 and 9, respectively*.
 */
import { isCapital, type TokenRange } from '../reading/token.ts'
import type { Figure } from './claim.ts'
import { DETERMINER, VERB } from './lexicon.ts'
import { isItem } from './naming-lists.ts'
import { bitsAt, type Clause, isMark, isVerb, textOf, wordAt } from './noun-phrase.ts'

/** The items of which one is told by each number of a list: *oak and pine … 4 and 9, respectively*; none where there are no such. */
export function pairsOf(figures: readonly Figure[], clause: Clause): ReadonlyMap<Figure, { readonly all: string; readonly item: string }> {
  const pairs = new Map<Figure, { readonly all: string; readonly item: string }>()
  let before: ReturnType<typeof itemsOf>
  for (const list of listsOf(figures, clause)) {
    const [first] = list
    // *Rose by 5 % and 6 % to 40 and 50, respectively*: the second list has the items of the first.
    const again = before?.items.length === list.length ? before : undefined
    const items = first === undefined ? undefined : (itemsOf(clause, first.at.from, list.length) ?? again)
    before = items
    if (items !== undefined)
      for (const [index, figure] of list.entries()) pairs.set(figure, { all: items.all, item: items.items[index] as string })
  }
  return pairs
}

/** Numbers of one kind with nothing but commas and *and* between them, with *respectively* behind or before them. */
function listsOf(figures: readonly Figure[], clause: Clause): readonly (readonly Figure[])[] {
  const lists: Figure[][] = []
  for (const figure of figures) {
    const last = lists.at(-1)
    const before = last?.at(-1)
    if (
      last !== undefined &&
      before !== undefined &&
      (before.quantity.kind === figure.quantity.kind || (before.quantity.kind === 'bare' && figure.quantity.kind === 'count')) &&
      isBeside(clause, before.at, figure.at)
    )
      last.push(figure)
    else lists.push([figure])
  }
  return lists.filter((list) => list.length > 1 && isRespective(clause, list))
}

function isBeside(clause: Clause, { to }: TokenRange, { from }: TokenRange): boolean {
  for (let index = to; index < from; index++)
    if (!isMark(clause, index) && !/^(?:and|by|a|an|some|about|nearly|over|up|down)$/.test(wordAt(clause, index))) return false
  return true
}

function isRespective(clause: Clause, list: readonly Figure[]): boolean {
  // *Oak, pine and tar gave 5, 6 and 7*.
  if (list.length > 2) return true
  const [start, end] = [list[0]?.at.from ?? 0, list.at(-1)?.at.to ?? 0]
  for (let index = Math.max(clause.range.from, start - 4); index < Math.min(clause.range.to, end + 8); index++)
    if (wordAt(clause, index) === 'respectively') return true
  return false
}

/** So many noun phrases in a row, the last behind *and*, nearest before a place. */
function itemsOf(clause: Clause, end: number, count: number): { readonly all: string; readonly items: readonly string[] } | undefined {
  for (let and = end - 1; and > clause.range.from; and--) {
    if (clause.isNumber(and)) return undefined
    if (wordAt(clause, and) !== 'and') continue
    let to = and + 1
    while (to < end && isItem(clause, to) && !(to > and + 1 && isTelling(clause, to))) to++
    const items = [textOf(clause, { from: and + 1, to })]
    let right = isMark(clause, and - 1) ? and - 1 : and
    let start = right
    while (items.length < count) {
      let from = right
      while (from > clause.range.from && isItem(clause, from - 1)) from--
      const text = textOf(clause, { from, to: right })
      if (text === '') break
      items.unshift(text)
      start = from
      right = from - 1
      if (items.length < count && !isMark(clause, right)) break
    }
    if (items.length === count && !items.includes(''))
      return { all: textOf(clause, { from: start, to }), items: items.map((item) => fuller(item, items)) }
  }
  return undefined
}

/** *High and low grown teas*: a word that is no noun of many has that of the last. */
function fuller(item: string, items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  const head = /^\p{Ll}.* (\p{Ll}+[^s]s)$/u.exec(last)?.[1]
  return head === undefined || item === last || !/^\p{Ll}+[^s]$/u.test(item) ? item : `${item} ${head}`
}

/** *Lead the region*, *reached 5*: a verb behind the last item, where the little words do not tell it from a noun. */
function isTelling(clause: Clause, index: number): boolean {
  const next = index + 1
  return (
    isVerb(clause, index) ||
    ((bitsAt(clause, index) & VERB) !== 0 &&
      (clause.isNumber(next) || (bitsAt(clause, next) & DETERMINER) !== 0) &&
      !isCapital(clause.tokens, index))
  )
}
