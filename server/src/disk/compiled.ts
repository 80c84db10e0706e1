/**
 * Packs as they were read before, so that a program that starts need not read YAML.
 *
 * In: the files of a pack. Out: the pack, if it was compiled from just these texts at just these paths. A compiled file that is missing,
 * damaged or of another version is as none.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { listEdges, tableOf } from '../knowledge/automaton.ts'
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
  readonly find: (files: readonly PackFile[]) => CompiledPack | undefined
}

/**
 * A pack as JSON has it. Words are numbered anew in each run of the program, so those of aliases stand as text; long lists of numbers are
 * base64, which reads faster. What only a pack beside it asks for is JSON in JSON, and is not read before.
 */
interface Written {
  readonly pack: Omit<Pack, 'aliases' | 'words'>
  readonly words: readonly (Omit<Pack['words'][number], 'runs'> & { readonly runs: string })[]
  readonly problems: readonly Problem[]
  readonly aliases: string
  readonly matcher: WrittenMatcher
}

interface WrittenMatcher {
  readonly alphabet: CompiledAliases['alphabet']
  readonly automaton: Readonly<Record<keyof CompiledAliases['automaton'], string>>
  readonly concepts: readonly Concept[]
  /** The row of each state, from 1: 0 for none. */
  readonly rowOf: string
  readonly rows: readonly (readonly WrittenOutput[])[]
}

type WrittenOutput = readonly [alias: number, part: number, parts: number, cases: readonly number[] | 0, ...concepts: number[]]

/** Writes packs down. `version` is that of the program, whose reader may read them otherwise in another. */
export function writeCompiled(packs: readonly (ReadPack & { readonly files: readonly PackFile[] })[], version: string): string {
  const entries = packs.map(({ files, pack, problems }) => [keyOf(files), written(pack, problems)])
  return JSON.stringify({ version, packs: Object.fromEntries(entries) })
}

/** Reads compiled packs; the file is opened when the first pack is asked for. */
export function readCompiled(path: string, version: string): CompiledPacks {
  let known: Readonly<Record<string, Written>> | undefined
  return {
    find: (files) => {
      known ??= open(path, version)
      const found = known[keyOf(files)]
      return found === undefined ? undefined : readWritten(found)
    },
  }
}

function written({ aliases, words, ...pack }: Pack, problems: readonly Problem[]): Written {
  const textOf = (symbol: number | string): readonly [string] | string => (typeof symbol === 'string' ? symbol : [wordOf(symbol).text])
  const spelled = aliases.map((alias) => ({
    ...alias,
    parts: alias.parts.map((forms) =>
      forms.map(({ symbols, cases }) => ({ symbols: symbols.map(textOf), cases: cases === null ? null : [...cases] })),
    ),
  }))
  return {
    pack,
    words: words.map((one) => ({ ...one, runs: toBase64(one.runs) })),
    problems,
    aliases: JSON.stringify(spelled),
    matcher: writtenMatcher(compileAliases(aliases)),
  }
}

function writtenMatcher({ alphabet, automaton, outputs }: ReturnType<typeof compileAliases>): WrittenMatcher {
  const concepts: Concept[] = []
  const numbers = new Map<string, number>()
  const numberOf = (concept: Concept): number => {
    const key = JSON.stringify(concept)
    const known = numbers.get(key) ?? numbers.size
    numbers.set(key, known)
    concepts[known] = concept
    return known
  }
  const rowOf = new Int32Array(automaton.length.length)
  const rows = [...outputs].map(([state, list], at) => {
    rowOf[state] = at + 1
    return list.map(
      ({ alias, part, parts, cases, concepts }): WrittenOutput => [
        alias,
        part,
        parts,
        cases === null ? 0 : [...cases],
        ...concepts.map(numberOf),
      ],
    )
  })
  const { edges, root, fail, ends, length } = automaton
  const lists = {
    edges: toBase64(listEdges(edges)),
    root: toBase64(root),
    fail: toBase64(fail),
    ends: toBase64(ends),
    length: toBase64(length),
  }
  return { alphabet, automaton: lists, concepts, rowOf: toBase64(rowOf), rows }
}

function readWritten({ pack, words, problems, aliases, matcher }: Written): CompiledPack {
  let read: Pack['aliases'] | undefined
  return {
    pack: {
      ...pack,
      words: words.map((one) => ({ ...one, runs: new Uint32Array(fromBase64(one.runs)) })),
      get aliases() {
        read ??= readAliases(aliases)
        return read
      },
    },
    problems,
    aliases: readMatcher(matcher),
  }
}

function readAliases(json: string): Pack['aliases'] {
  const symbolOf = (symbol: readonly [string] | string): number | string => (typeof symbol === 'string' ? symbol : intern(symbol[0]))
  const spelled: ReturnType<typeof JSON.parse> = JSON.parse(json)
  for (const { parts } of spelled) {
    for (const form of parts.flat()) {
      form.symbols = form.symbols.map(symbolOf)
      if (form.cases !== null) form.cases = Uint8Array.from(form.cases)
    }
  }
  return spelled
}

function readMatcher({ alphabet, automaton, concepts, rowOf, rows }: WrittenMatcher): CompiledAliases {
  const list = (base64: string): Int32Array => new Int32Array(fromBase64(base64))
  const { edges, root, fail, ends, length } = automaton
  const rowAt = list(rowOf)
  const known = new Map<number, readonly Output[]>()
  return {
    alphabet,
    automaton: { edges: tableOf(list(edges)), root: list(root), fail: list(fail), ends: list(ends), length: list(length) },
    outputs: {
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

function toBase64({ buffer, byteOffset, byteLength }: Int32Array | Uint32Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64')
}

function fromBase64(text: string): ArrayBuffer {
  const bytes = Buffer.from(text, 'base64')
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
}

function open(path: string, version: string): Readonly<Record<string, Written>> {
  try {
    const compiled = JSON.parse(readFileSync(path, 'utf8'))
    return compiled.version === version ? compiled.packs : {}
  } catch {
    return {}
  }
}

function keyOf(files: readonly PackFile[]): string {
  const hash = createHash('sha256')
  for (const { path, text } of files) hash.update(`${path.replaceAll('\\', '/')}\0${text}\0`)
  return hash.digest('hex')
}
