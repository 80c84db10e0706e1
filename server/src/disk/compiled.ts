/**
 * Packs as they were read before, so that a program that starts need not read YAML.
 *
 * In: the files of a pack, with their paths in its folder. Out: the pack, if it was compiled from just these; where its parts stand is
 * told from where it was compiled. A compiled file that is missing, damaged or of another version is as none.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type CompiledAliases, compileAliases, type Output } from '../knowledge/matcher.ts'
import type { Concept, Problem } from '../knowledge/model.ts'
import type { Pack, PackFile } from '../knowledge/pack.ts'
import { intern, wordOf } from '../reading/vocabulary.ts'

/** A pack with what was wrong with it. */
export interface ReadPack {
  readonly pack: Pack
  readonly problems: readonly Problem[]
}

/** A pack as it was compiled, and its aliases as they are looked for. */
export interface CompiledPack extends ReadPack {
  readonly aliases: CompiledAliases
}

/** Packs by the key of their files. */
export interface CompiledPacks {
  /** The version of the program; where it is known, what a workspace has built for itself is read too. */
  readonly version?: string
  readonly find: (files: readonly PackFile[]) => CompiledPack | undefined
}

/**
 * A pack as JSON has it. Words are numbered anew in each run of the program, so those of aliases stand in an alphabet of their own.
 * Numbers without any order are base64, which reads faster. What only a pack beside it asks for is JSON in JSON, and is not read before.
 */
interface Written {
  readonly pack: Omit<Pack, 'aliases' | 'words'>
  readonly words: readonly (Omit<Pack['words'][number], 'runs'> & { readonly runs: string })[]
  readonly problems: readonly Problem[]
  /** Those that aliases and outputs name by number. */
  readonly concepts: readonly Concept[]
  readonly aliases: string
  readonly matcher: WrittenMatcher
}

/** States are numbered in the order of their edges, so a parent is told by the steps back to it: most take one, which packs well. */
interface WrittenMatcher {
  readonly alphabet: CompiledAliases['alphabet']
  readonly parents: readonly number[]
  readonly symbols: readonly number[]
  readonly fail: readonly number[]
  /** The states at which something ends, each by the steps from the one before. */
  readonly ends: readonly number[]
  readonly rows: readonly (readonly WrittenOutput[])[]
}

/** An alias by the numbers of its concept, -1 for none, and of its symbols. */
type WrittenAlias = readonly [concept: number, written: string, parts: readonly (readonly WrittenForm[])[]]
type WrittenForm = readonly [symbols: readonly number[], cases: readonly number[] | 0]

type WrittenOutput = readonly [alias: number, part: number, parts: number, cases: readonly number[] | 0, ...concepts: number[]]

/** Writes packs down. `version` is that of the program, whose reader may read them otherwise in another. */
export function writeCompiled(packs: readonly (ReadPack & { readonly files: readonly PackFile[] })[], version: string): string {
  const entries = packs.map(({ files, pack, problems }) => [keyOf(files), written(pack, problems)])
  return JSON.stringify({ version, packs: Object.fromEntries(entries) })
}

/** Reads compiled packs; the file is opened when the first pack is asked for. */
export function readCompiled(path: string, version: string): CompiledPacks {
  let known: CompiledPacks | undefined
  return {
    version,
    find: (files) => {
      known ??= compiledIn(textOf(path), version)
      return known.find(files)
    },
  }
}

/** Reads compiled packs from their text. */
export function compiledIn(text: string, version: string): CompiledPacks {
  const known = parse(text, version)
  return {
    find: (files) => {
      const found = known[keyOf(files)]
      return found === undefined ? undefined : readWritten(found)
    },
  }
}

function written({ aliases, words, ...pack }: Pack, problems: readonly Problem[]): Written {
  const compiled = compileAliases(aliases)
  const { concepts, numberOf } = numbered()
  const ofStem = new Map(compiled.alphabet.stems)
  const ofText = new Map(compiled.alphabet.written)
  const symbolOf = (symbol: number | string) => (typeof symbol === 'string' ? ofText.get(symbol) : ofStem.get(wordOf(symbol).text)) ?? -1
  const forms = aliases.map(
    ({ concept, written, parts }): WrittenAlias => [
      concept === null ? -1 : numberOf(concept),
      written,
      parts.map((part) => part.map(({ symbols, cases }) => [symbols.map(symbolOf), cases === null ? 0 : [...cases]])),
    ],
  )
  const matcher = writtenMatcher(compiled, numberOf)
  return {
    pack,
    words: words.map((one) => ({ ...one, runs: toBase64(one.runs) })),
    problems,
    concepts,
    aliases: JSON.stringify(forms),
    matcher,
  }
}

/** Numbers concepts in the order in which they are met. */
function numbered() {
  const concepts: Concept[] = []
  const numbers = new Map<string, number>()
  const numberOf = (concept: Concept): number => {
    const key = JSON.stringify(concept)
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, concepts.length)
    return concepts.push(concept) - 1
  }
  return { concepts, numberOf }
}

function writtenMatcher(
  { alphabet, trie: { edges, fail }, outputs }: ReturnType<typeof compileAliases>,
  numberOf: (concept: Concept) => number,
): WrittenMatcher {
  const ending = [...outputs].sort(([a], [b]) => a - b)
  const rows = ending.map(([, list]) =>
    list.map(
      ({ alias, part, parts, cases, concepts }): WrittenOutput => [
        alias,
        part,
        parts,
        cases === null ? 0 : [...cases],
        ...concepts.map(numberOf),
      ],
    ),
  )
  const parents: number[] = []
  const symbols: number[] = []
  for (let at = 0; at < edges.length; at += 2) {
    parents.push(at / 2 + 1 - (edges[at] as number))
    symbols.push(edges[at + 1] as number)
  }
  const ends = ending.map(([state], at) => state - (ending[at - 1]?.[0] ?? 0))
  return { alphabet, parents, symbols, fail: [...fail], ends, rows }
}

function readWritten({ pack, words, problems, concepts, aliases, matcher }: Written): CompiledPack {
  let read: Pack['aliases'] | undefined
  return {
    pack: {
      ...pack,
      words: words.map((one) => ({ ...one, runs: new Uint32Array(fromBase64(one.runs)) })),
      get aliases() {
        read ??= readAliases(JSON.parse(aliases), matcher.alphabet, concepts)
        return read
      },
    },
    problems,
    aliases: readMatcher(matcher, concepts),
  }
}

function readAliases(
  aliases: readonly WrittenAlias[],
  { stems, written }: CompiledAliases['alphabet'],
  concepts: readonly Concept[],
): Pack['aliases'] {
  const symbols: (number | string)[] = []
  for (const [text, symbol] of stems) symbols[symbol] = intern(text)
  for (const [text, symbol] of written) symbols[symbol] = text
  return aliases.map(([concept, written, parts]) => ({
    concept: concepts[concept] ?? null,
    written,
    parts: parts.map((forms) =>
      forms.map(([numbers, cases]) => ({
        symbols: numbers.map((number) => symbols[number] as number | string),
        cases: cases === 0 ? null : Uint8Array.from(cases),
      })),
    ),
  }))
}

function readMatcher({ alphabet, parents, symbols, fail, ends, rows }: WrittenMatcher, concepts: readonly Concept[]): CompiledAliases {
  const edges = new Int32Array(parents.length * 2)
  for (let child = 1; child <= parents.length; child++) {
    edges[child * 2 - 2] = child - (parents[child - 1] as number)
    edges[child * 2 - 1] = symbols[child - 1] as number
  }
  /** The row of each state, from 1: 0 for none. */
  const rowAt = new Int32Array(fail.length)
  let state = 0
  for (const [at, steps] of ends.entries()) {
    state += steps
    rowAt[state] = at + 1
  }
  const known = new Map<number, readonly Output[]>()
  return {
    alphabet,
    trie: { edges, fail: Int32Array.from(fail) },
    outputs: {
      has: (state) => rowAt[state] !== 0,
      get(state) {
        const before = known.get(state)
        if (before !== undefined) return before
        const outputs = (rows[(rowAt[state] as number) - 1] ?? []).map(([alias, part, parts, cases, ...named]) => ({
          alias,
          part,
          parts,
          cases: cases === 0 ? null : Uint8Array.from(cases),
          concepts: named.map((number) => concepts[number] as Concept),
        }))
        known.set(state, outputs)
        return outputs
      },
    },
  }
}

function toBase64({ buffer, byteOffset, byteLength }: Uint32Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64')
}

function fromBase64(text: string): ArrayBuffer {
  const bytes = Buffer.from(text, 'base64')
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function parse(text: string, version: string): Readonly<Record<string, Written>> {
  try {
    const compiled = JSON.parse(text)
    return compiled.version === version ? compiled.packs : {}
  } catch {
    return {}
  }
}

/** What tells the files of one pack from those of another. */
export function keyOf(files: readonly PackFile[]): string {
  const known = keys.get(files)
  if (known !== undefined) return known
  const hash = createHash('sha256')
  for (const { path, text } of files) hash.update(`${path.replaceAll('\\', '/')}\0${text}\0`)
  const key = hash.digest('hex')
  keys.set(files, key)
  return key
}

const keys = new WeakMap<readonly PackFile[], string>()
