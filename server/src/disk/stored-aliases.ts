/**
 * The names of a pack, as they are looked for, in columns; and the aliases again that they were compiled from.
 */
import { type FlatParts, flatten, type Walk, walkFlat } from '../knowledge/automaton.ts'
import type { CompiledAliases, FreshAliases, Output } from '../knowledge/matcher.ts'
import type { Concept } from '../knowledge/model.ts'
import type { PackAlias } from '../knowledge/pack-parts.ts'
import { intern } from '../reading/vocabulary.ts'
import {
  type Column,
  type ListShape,
  readWhole,
  readWholes,
  type Shape,
  type Sink,
  writeColumn,
  writeRising,
  writeWhole,
} from './columns.ts'
import type { Pages } from './pages.ts'
import { finderOf, type Keys, listOf, sortedRows } from './stored-tables.ts'

/** Says where everything stands. */
export interface MatcherShape {
  readonly states: number
  readonly parts: Readonly<Record<keyof FlatParts, Shape>>
  /** Where the outputs of each state start; one more at the end. */
  readonly outputsFrom: Shape
  readonly outputs: Shape
  readonly concepts: ListShape
  readonly stems: Keys & { readonly symbols: Shape }
  readonly written: ListShape
}

/** An output as it is written: concepts are rows, and 0 among those that this pack added stands for an excluded phrase. */
interface Written extends Pick<Output, 'alias' | 'part' | 'parts'> {
  readonly cases?: readonly number[] | undefined
  readonly concepts: readonly number[]
  readonly added?: readonly number[] | undefined
}

/** Up to so many states a trie is walked faster where all of it is at hand. */
const SMALL = 1 << 17

/** How the end of a state is written that is the state itself, and the states beside it. */
const ITSELF = 1

/** Writes names down. */
export function writeMatcher({ trie, outputs, stems, written, added }: FreshAliases, sink: Sink, here: string): MatcherShape {
  const flat = flatten(trie, (state) => outputs.has(state))
  const states = trie.fail.length
  const outputsFrom = new Uint32Array(states + 1)
  const all: Written[] = []
  const numbers = new Map<string, number>()
  const concepts: Concept[] = []
  const numberOf = (concept: Concept): number => {
    const key = `${concept.kind} ${concept.code}`
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, concepts.length)
    return concepts.push(concept) - 1
  }
  const known = new Map<Output, Written>()
  const writtenAs = (output: Output): Written => {
    const { alias, part, parts, cases, concepts } = output
    return {
      alias: Math.max(0, alias),
      part,
      parts,
      cases: cases === null ? undefined : [...cases],
      concepts: concepts.map(numberOf),
      added: added.get(output)?.map((concept) => (concept === null ? 0 : numberOf(concept) + 1)),
    }
  }
  for (let state = 0; state < states; state++) {
    for (const output of outputs.get(flat.before[state] as number) ?? []) {
      const as = known.get(output) ?? writtenAs(output)
      known.set(output, as)
      all.push(as)
    }
    outputsFrom[state + 1] = all.length
  }
  const stemTexts = [...stems.keys()]
  return {
    states,
    parts: {
      first: writeRising(flat.first, sink),
      symbol: writeWhole(flat.symbol, sink),
      fail: writeWhole(flat.fail, sink),
      end: writeWhole(
        flat.end.map((end, state) => (end === 0 ? 0 : end === state ? ITSELF : end + ITSELF)),
        sink,
      ),
      length: writeWhole(flat.length, sink),
    },
    outputsFrom: writeRising(outputsFrom, sink),
    outputs: writeColumn(all, sink, here),
    concepts: { length: concepts.length, column: writeColumn(concepts, sink, here) },
    stems: {
      length: stemTexts.length,
      column: writeColumn(stemTexts, sink, here),
      sorted: writeWhole(sortedRows(stemTexts), sink),
      symbols: writeRising([...stems.values()], sink),
    },
    written: { length: written.size, column: writeColumn([...written], sink, here) },
  }
}

/** Reads names, ready to be found. */
export function readMatcher(shape: MatcherShape, column: (shape: Shape) => Column, pages: Pages): CompiledAliases {
  const { states, stems, written } = shape
  const size = stems.length + written.length
  const stemRow = finderOf(stems, column, pages)
  const symbolOf = readWhole(stems.symbols, pages)
  const outputsFrom = readWhole(shape.outputsFrom, pages)
  const outputAt = column(shape.outputs) as (row: number) => Written
  const conceptAt = column(shape.concepts.column) as (row: number) => Concept
  const known = new Map<number, readonly Output[]>()
  let walk: Walk | undefined
  return {
    alphabet: {
      size,
      stem: (text) => {
        const row = stemRow(text)
        return row < 0 ? undefined : symbolOf(row)
      },
      written: () => listOf<readonly [string, number]>(written, column),
    },
    get walk() {
      walk ??= walkIn(shape, states, size, pages)
      return walk
    },
    outputsAt(state) {
      const before = known.get(state)
      if (before !== undefined) return before
      const from = outputsFrom(state)
      const outputs = Array.from({ length: outputsFrom(state + 1) - from }, (_, i): Output => {
        const { alias, part, parts, cases, concepts } = outputAt(from + i)
        return {
          alias: parts > 1 ? alias : -1,
          part,
          parts,
          cases: cases === undefined ? null : Uint8Array.from(cases),
          concepts: concepts.map(conceptAt),
        }
      })
      known.set(state, outputs)
      return outputs
    },
  }
}

/** A small trie is read at once, a large one as it is walked. */
function walkIn({ parts }: MatcherShape, states: number, symbols: number, pages: Pages): Walk {
  const partOf = (name: keyof FlatParts): ((state: number) => number) => {
    if (states > SMALL) return readWhole(parts[name], pages)
    const numbers = readWholes(parts[name], name === 'first' ? states + 1 : states, pages)
    return (state) => numbers[state] as number
  }
  const end = partOf('end')
  return walkFlat(
    {
      first: partOf('first'),
      symbol: partOf('symbol'),
      fail: partOf('fail'),
      end: (state) => {
        const written = end(state)
        return written === ITSELF ? state : Math.max(0, written - ITSELF)
      },
      length: partOf('length'),
    },
    symbols,
  )
}

/** Reads the aliases that a pack adds to those of the packs before it: an alias of one part for each way in which it is written. */
export function readAliases(shape: MatcherShape, column: (shape: Shape) => Column, pages: Pages): readonly PackAlias[] {
  const { states, parts, stems, written } = shape
  const first = readWholes(parts.first, states + 1, pages)
  const symbol = readWholes(parts.symbol, states, pages)
  const parents = new Uint32Array(states)
  for (let state = 0; state < states; state++) parents.fill(state, first[state], first[state + 1])
  const symbols: (number | string)[] = []
  const numbers = readWholes(stems.symbols, stems.length, pages)
  for (const [row, text] of listOf<string>(stems, column).entries()) symbols[numbers[row] as number] = intern(text)
  for (const [text, number] of listOf<readonly [string, number]>(written, column)) symbols[number] = text
  const pathTo = (state: number): (number | string)[] => {
    const path: (number | string)[] = []
    for (let at = state; at !== 0; at = parents[at] as number) path.push(symbols[symbol[at] as number] as number | string)
    return path.reverse()
  }

  const outputsFrom = readWholes(shape.outputsFrom, states + 1, pages)
  const outputAt = column(shape.outputs) as (row: number) => Written
  const conceptAt = column(shape.concepts.column) as (row: number) => Concept
  const aliases: PackAlias[] = []
  const several: { concepts: Iterable<Concept | null>; parts: PackAlias['parts'][number][number][][] }[] = []
  for (let state = 0; state < states; state++) {
    for (let row = outputsFrom[state] as number; row < (outputsFrom[state + 1] as number); row++) {
      const output = outputAt(row)
      const concepts = namedBy(output, conceptAt)
      const form = { symbols: pathTo(state), cases: output.cases === undefined ? null : Uint8Array.from(output.cases) }
      if (output.parts === 1) for (const concept of concepts) aliases.push({ concept, parts: [[form]] })
      else {
        several[output.alias] ??= { concepts, parts: Array.from({ length: output.parts }, () => []) }
        several[output.alias]?.parts[output.part]?.push(form)
      }
    }
  }
  for (const { concepts, parts } of several) for (const concept of concepts) aliases.push({ concept, parts })
  return aliases
}

/** What the pack's own aliases name that end at an output. */
function namedBy({ concepts, added }: Written, conceptAt: (row: number) => Concept): Iterable<Concept | null> {
  if (added !== undefined) return Array.from(new Set(added), (number) => (number === 0 ? null : conceptAt(number - 1)))
  return concepts.length === 0 ? [null] : concepts.map(conceptAt)
}
