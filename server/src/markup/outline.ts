/**
 * The blocks of a document, kept up to date as it is edited.
 *
 * In: a text, then edits of it. Out: its top-level blocks, which in a row are the whole text. An edit scans again only what it
 * touched, until block boundaries meet the old ones; the blocks it leaves alone stay the same objects. It reads nothing inside a block.
 */
import type { Markup } from '../text/draft.ts'
import { firstAbove } from '../text/search.ts'
import { mayHaveFront, scannerOf } from './index.ts'
import type { SourceBlock } from './prose.ts'
import { BLOCK_LIMIT, FRONT_LIMIT } from './scan.ts'

/** A document as blocks. Block i starts at `starts[i]`, in the scanner's `states[i]`; `starts` has one entry more, the length. */
export interface Outline {
  readonly markup: Markup
  readonly blocks: readonly SourceBlock[]
  readonly length: number
  readonly starts: Int32Array
  readonly states: Int32Array
  readonly limit: number
}

/** A change of a text: what stood from `start` to `end` is now `newText`. */
export interface Change {
  readonly start: number
  readonly end: number
  readonly newText: string
}

/** An edited outline: from block `first` on, `removed` old blocks gave way to `inserted` new ones. */
export interface Edited {
  readonly outline: Outline
  readonly first: number
  readonly removed: number
  readonly inserted: number
}

// A scanner looks past its block's end for two lines, and on to the next blank line within the limit: so far back must be scanned
// again, and so far beyond a block's end must the scanned stretch go for that end to be certain.
const BEFORE = 2
const AFTER = 3

/** Cuts a text into blocks; `limit` is the size from which a block of prose is cut. */
export function outlineOf(text: string, markup: Markup, limit: number = BLOCK_LIMIT): Outline {
  const scan = scannerOf(markup)
  const blocks: SourceBlock[] = []
  const starts: number[] = []
  const states: number[] = []
  let at = 0
  let state = 0
  while (at < text.length) {
    const cut = scan(text, at, state, limit, at === 0)
    blocks.push({ kind: cut.kind, text: text.slice(at, cut.end), markup })
    starts.push(at)
    states.push(state)
    at = cut.end
    state = cut.state
  }
  starts.push(text.length)
  return { markup, blocks, length: text.length, starts: new Int32Array(starts), states: new Int32Array(states), limit }
}

/** Applies a change. The same blocks result as from a fresh outline of the changed text. */
export function editOutline(outline: Outline, change: Change): Edited {
  const { blocks, starts, states, limit, markup } = outline
  const scan = scannerOf(markup)
  const count = blocks.length
  const delta = change.newText.length - (change.end - change.start)
  const from = firstTouched(outline, change.start)
  const lastTouched = count === 0 ? -1 : blockAt(outline, Math.min(change.end, outline.length))
  const start = count === 0 ? 0 : (starts[from] as number)

  const made: SourceBlock[] = []
  const madeStarts: number[] = []
  const madeStates: number[] = []
  let at = start
  let state = count === 0 ? 0 : (states[from] ?? 0)
  let meet = count
  for (let reach = AFTER + 1; ; reach *= 4) {
    const windowEnd = Math.min(count, lastTouched + 1 + reach)
    const isWhole = windowEnd === count
    const window = windowText(outline, from, windowEnd, change)
    if (!isWhole && from === 0 && mayHaveFront(window, markup) && window.length < FRONT_LIMIT + 8) continue
    // Where the scanner's view of what follows a block may be cut off, in offsets of the new text.
    const certain = isWhole ? Infinity : certainBefore(outline, lastTouched, windowEnd) + delta
    let old = lastTouched + 1
    let isMet = false
    while (at - start < window.length) {
      const cut = scan(window, at - start, state, limit, at === 0)
      const end = start + cut.end
      if (end > certain) break
      made.push({ kind: cut.kind, text: window.slice(at - start, cut.end), markup })
      madeStarts.push(at)
      madeStates.push(state)
      at = end
      state = cut.state
      while (old < count && (starts[old] as number) + delta < at) old++
      if (old < count && at > 0 && (starts[old] as number) > 0 && (starts[old] as number) + delta === at && states[old] === state) {
        isMet = true
        break
      }
    }
    if (isMet) {
      meet = old
      break
    }
    if (isWhole) break
  }
  return spliced(outline, from, meet, made, madeStarts, madeStates, delta)
}

/** The index of the block that holds `offset`; the last one at the text's end. */
export function blockAt(outline: Outline, offset: number): number {
  return Math.max(0, firstAbove(outline.starts, offset, 0, outline.blocks.length) - 1)
}

/** Where block `index` starts in the text. */
export function startOf(outline: Outline, index: number): number {
  return outline.starts[index] as number
}

/** The whole text. */
export function textOf(outline: Outline): string {
  return outline.blocks.map((block) => block.text).join('')
}

/** Where a block must end at the latest for its end to be certain, if the text is known up to block `end`. */
function certainBefore(outline: Outline, lastTouched: number, end: number): number {
  const { blocks, starts, limit } = outline
  let block = end - AFTER
  for (let i = end - 1; i >= block; i--) if (endsBlank((blocks[i] as SourceBlock).text)) return starts[block] as number
  while (
    block > lastTouched &&
    (starts[end] as number) - (starts[block] as number) < limit &&
    !endsBlank((blocks[block] as SourceBlock).text)
  )
    block--
  return starts[block] as number
}

/** The first block that a change at `offset` may alter. */
function firstTouched(outline: Outline, offset: number): number {
  const { blocks, starts, limit } = outline
  // Front matter that nothing closes yet may be closed by a change well after it.
  const front = blocks[0]
  if (offset <= FRONT_LIMIT + 8 && front !== undefined && front.kind !== 'front-matter' && mayHaveFront(front.text, outline.markup))
    return 0
  const touched = blockAt(outline, offset)
  let first = Math.max(0, touched - BEFORE)
  while (first > 0 && offset - (starts[first] as number) < limit && !endsBlank((blocks[first - 1] as SourceBlock).text)) first--
  return first
}

/** Tells whether a blank line ends the text. */
function endsBlank(text: string): boolean {
  let breaks = 0
  for (let i = text.length - 1; i >= 0 && breaks < 2; i--) {
    const code = text.charCodeAt(i)
    if (code === 10) breaks++
    else if (code !== 0x20 && code !== 0x09 && code !== 0x0d) return false
  }
  return breaks >= 2
}

/** The text of the blocks from `from` to `to`, the change applied. */
function windowText(outline: Outline, from: number, to: number, change: Change): string {
  let text = ''
  for (let i = from; i < to; i++) text += (outline.blocks[i] as SourceBlock).text
  const base = outline.starts[from] ?? 0
  return text.slice(0, change.start - base) + change.newText + text.slice(change.end - base)
}

function spliced(
  outline: Outline,
  from: number,
  meet: number,
  made: SourceBlock[],
  madeStarts: number[],
  madeStates: number[],
  delta: number,
): Edited {
  const { blocks, starts, states } = outline
  let first = from
  let skip = 0
  while (skip < made.length && first < meet && isSame(made[skip], blocks[first]) && states[first] === madeStates[skip]) {
    first++
    skip++
  }
  let last = meet
  let keep = made.length
  while (keep > skip && last > first && isSame(made[keep - 1], blocks[last - 1]) && states[last - 1] === madeStates[keep - 1]) {
    last--
    keep--
  }
  const inserted = keep - skip
  const removed = last - first
  const count = blocks.length - removed + inserted
  const isInPlace = inserted === removed
  const newBlocks = isInPlace ? blocks.slice() : blocks.slice(0, first).concat(made.slice(skip, keep), blocks.slice(last))
  if (isInPlace) for (let i = 0; i < inserted; i++) newBlocks[first + i] = made[skip + i] as SourceBlock
  const newStarts = new Int32Array(count + 1)
  newStarts.set(starts.subarray(0, first))
  for (let i = 0; i < inserted; i++) newStarts[first + i] = madeStarts[skip + i] as number
  for (let i = last, to = first + inserted; i < starts.length; i++, to++) newStarts[to] = (starts[i] as number) + delta
  const madeStatesKept = madeStates.slice(skip, keep)
  const hasSameStates = isInPlace && madeStatesKept.every((state, i) => state === states[first + i])
  const newStates = hasSameStates ? states : new Int32Array(count)
  if (!hasSameStates) {
    newStates.set(states.subarray(0, first))
    newStates.set(madeStatesKept, first)
    newStates.set(states.subarray(last), first + inserted)
  }
  const length = outline.length + delta
  return { outline: { ...outline, blocks: newBlocks, starts: newStarts, states: newStates, length }, first, removed, inserted }
}

function isSame(a: SourceBlock | undefined, b: SourceBlock | undefined): boolean {
  return a !== undefined && b !== undefined && a.kind === b.kind && a.text === b.text
}
