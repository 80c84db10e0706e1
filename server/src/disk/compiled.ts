/**
 * Packs as they were read before, so that a program that starts need not read YAML.
 *
 * In: the files of a pack. Out: the pack, if it was compiled from just these texts at just these paths. A compiled file that is missing,
 * damaged or of another version is as none.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Problem } from '../knowledge/model.ts'
import type { Pack, PackFile } from '../knowledge/pack.ts'
import { intern, wordOf } from '../reading/vocabulary.ts'

/** A pack with what was wrong with it. */
export interface ReadPack {
  readonly pack: Pack
  readonly problems: readonly Problem[]
}

/** Packs by the key of their files. */
export interface CompiledPacks {
  readonly find: (files: readonly PackFile[]) => ReadPack | undefined
}

/**
 * A pack as JSON has it. Words are numbered anew in each run of the program, so those of aliases are numbers of `stems`; lists of numbers
 * are plain ones.
 */
interface Written {
  readonly pack: Pack
  readonly problems: readonly Problem[]
  readonly stems: readonly string[]
}

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

function written(pack: Pack, problems: readonly Problem[]): object {
  const stems = new Map<number, number>()
  const symbolOf = (symbol: number | string): number | string => {
    if (typeof symbol === 'string') return symbol
    const at = stems.get(symbol) ?? stems.size
    stems.set(symbol, at)
    return at
  }
  const aliases = pack.aliases.map((alias) => ({
    ...alias,
    parts: alias.parts.map((forms) =>
      forms.map(({ symbols, cases }) => ({ symbols: symbols.map(symbolOf), cases: cases === null ? null : [...cases] })),
    ),
  }))
  const words = pack.words.map((one) => ({ ...one, runs: [...one.runs] }))
  return { pack: { ...pack, aliases, words }, problems, stems: [...stems.keys()].map((id) => wordOf(id).text) }
}

function readWritten({ pack, problems, stems }: Written): ReadPack {
  const ids = stems.map(intern)
  const symbolOf = (symbol: number | string): number | string => (typeof symbol === 'string' ? symbol : (ids[symbol] as number))
  const aliases = pack.aliases.map((alias) => ({
    ...alias,
    parts: alias.parts.map((forms) =>
      forms.map(({ symbols, cases }) => ({ symbols: symbols.map(symbolOf), cases: cases === null ? null : Uint8Array.from(cases) })),
    ),
  }))
  const words = pack.words.map((one) => ({ ...one, runs: Uint32Array.from(one.runs) }))
  return { pack: { ...pack, aliases, words }, problems }
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
