/**
 * The surroundings of the command line.
 */
import type { BuiltPacks } from '../disk/packs.ts'

/** All that it has from the outside, so that a test can run it without a process of its own. */
export interface World {
  /** The folder that relative paths start from. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Today, `YYYY-MM-DD`. */
  readonly today: string
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly outIsTerminal: boolean
  readonly errIsTerminal: boolean
  /** How many columns the output has. */
  readonly columns: number
  /** The folder of the bundled packs, where there is one. */
  readonly bundledPacks: string | undefined
  /** Packs as they were read before; none where each is to be read afresh. */
  readonly builtPacks?: BuiltPacks | undefined
  /** The folder of the rules' pages. */
  readonly rulePages: string
  /** Standard input, a piece at a time. */
  readonly input: () => AsyncIterable<Uint8Array>
  /** When the program was built: tells apart what its version does not. */
  readonly built?: string
  /** The program of a thread that checks drafts beside this one; undefined where there is none. */
  readonly thread?: URL | undefined
  /** Starts the language server, which goes on by itself. */
  readonly serve: () => Promise<void>
}

/** Reads standard input to its end. */
export async function readInput(world: World): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of world.input()) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** Reads standard input line by line, as it comes; line ends are taken off. */
export async function* readInputLines(world: World): AsyncIterable<Uint8Array> {
  let open: Uint8Array[] = []
  for await (const piece of world.input()) {
    let from = 0
    for (;;) {
      const end = piece.indexOf(0x0a, from)
      if (end < 0) break
      yield Buffer.concat([...open, piece.subarray(from, end)])
      open = []
      from = end + 1
    }
    if (from < piece.length) open.push(piece.subarray(from))
  }
  if (open.length > 0) yield Buffer.concat(open)
}
