import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { findProgram } from '../../scripts/workbench/programs.mjs'
import { folder } from '../cli/steel.ts'
import { root } from '../harness/expect.ts'

const cli = join(root, 'dist/cli.js')

// The mark before the first number is of several bytes: editors count places each in their own way.
const DRAFT = 'Exports of steel – “thép” to some – brought in $14 billion in 2022 [@ledger2023]. More is to come [@ledgr2023].\n'

interface Seen {
  readonly findings: readonly { readonly text: string; readonly message: string }[]
  readonly hover: string
  readonly fixes: readonly string[]
  readonly mended: string
  readonly fault?: string
}

beforeAll(() => {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { encoding: 'utf8' })
  expect(status, stderr).toBe(0)
})

describe.each([
  {
    editor: 'Neovim',
    names: ['nvim'],
    packages: ['neovim'],
    args: ['--headless', '-u', 'NONE', '-i', 'NONE', '-S', join(root, 'test/workbench/editors/neovim.lua')],
  },
  {
    editor: 'Emacs',
    names: ['emacs'],
    packages: ['emacs-nox', 'elpa-eglot'],
    args: ['-batch', '-l', join(root, 'test/workbench/editors/emacs.el')],
  },
])('$editor', ({ editor, names, packages, args }) => {
  test('shows the findings of the command line, a card, and a mend that mends', () => {
    const program = findProgram(names, packages)
    if (program === undefined) throw new Error(`No ${editor} was found: install it (\`sudo apt-get install ${packages.join(' ')}\`).`)
    const cwd = folder({ 'draft.md': DRAFT })
    const result = join(cwd, 'result.json')
    const env = {
      ...process.env,
      HOME: cwd,
      PLUMBLINE_RESULT: result,
      PLUMBLINE_COMMAND: JSON.stringify([process.execPath, cli, 'lsp', '--stdio']),
    }
    const run = spawnSync(program, args, { cwd, env, encoding: 'utf8', timeout: 120_000 })
    expect(run.error, run.stderr).toBeUndefined()
    const seen: Seen = JSON.parse(readFileSync(result, 'utf8'))
    expect(seen.fault).toBeUndefined()

    const found = findings(cwd)
    expect(found.length).toBeGreaterThan(1)
    expect(seen.findings.map(({ text }) => text)).toEqual(found.map(({ text }) => text))
    for (const [i, { message }] of found.entries()) expect(seen.findings[i]?.message).toContain(message)
    expect(seen.hover).toContain('41 billion')
    expect(seen.fixes[0]).toContain('$41 billion')
    expect(seen.mended.trim()).toBe(DRAFT.replace('$14', '$41').trim())
  })
})

function findings(cwd: string): readonly { readonly text: string; readonly message: string }[] {
  const { stdout } = spawnSync(process.execPath, [cli, 'check', 'draft.md', '--format', 'json'], { cwd, encoding: 'utf8' })
  return JSON.parse(stdout).files[0].findings
}
