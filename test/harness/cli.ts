/**
 * Runs the command line in this process, on a folder of its own.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { run } from '../../server/src/cli/program.ts'
import type { World } from '../../server/src/cli/world.ts'
import { root } from './expect.ts'

export interface Ran {
  readonly status: number
  readonly out: string
  readonly err: string
}

/** Runs `plumbline ARGUMENTS`. Without anything else said: no terminal, no colours, 100 columns, on 30 June 2024. */
export async function plumbline(
  args: readonly string[],
  world: Partial<World> & { readonly stdin?: string | Uint8Array } = {},
): Promise<Ran> {
  let out = ''
  let err = ''
  const status = await run(
    args,
    {
      cwd: root,
      env: {},
      today: '2024-06-30',
      out: (text) => {
        out += text
      },
      err: (text) => {
        err += text
      },
      outIsTerminal: false,
      errIsTerminal: false,
      columns: 100,
      bundledPacks: join(root, 'seeds'),
      rulePages: join(root, 'server/src/checks'),
      input: async function* () {
        if (world.stdin !== undefined) yield typeof world.stdin === 'string' ? Buffer.from(world.stdin) : world.stdin
      },
      serve: async () => undefined,
      ...world,
    },
    '0.0.0',
  )
  return { status, out, err }
}

/** Writes files into a new folder, which goes when the test ends. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}
