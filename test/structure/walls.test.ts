import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '../harness/expect.ts'

/** What each folder may import beside itself; analysis.ts stands for itself. */
const LEFT: Readonly<Record<string, readonly string[]>> = {
  text: [],
  reading: ['text'],
  markup: ['text', 'reading'],
  claims: ['text', 'reading', 'markup'],
  knowledge: ['text', 'reading'],
  resolve: ['text', 'reading', 'markup', 'claims', 'knowledge'],
  checks: ['text', 'reading', 'markup', 'claims', 'knowledge', 'resolve'],
  analysis: ['text', 'reading', 'markup', 'claims', 'knowledge', 'resolve', 'checks'],
  features: ['text', 'reading', 'markup', 'claims', 'knowledge', 'resolve', 'checks', 'analysis', 'analysis.ts'],
}
const STAGES = Object.keys(LEFT)
const ALL = [...STAGES, 'analysis.ts', 'disk', 'lsp', 'cli']

let copy = ''

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'plumbline-walls-'))
  copyFileSync(join(root, 'biome.json'), join(copy, 'biome.json'))
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  for (const folder of [...STAGES, 'disk', 'lsp', 'cli']) {
    const path = join(copy, 'server/src', folder)
    mkdirSync(path, { recursive: true })
    for (const other of ALL) {
      if (other === folder) continue
      const from = other.endsWith('.ts') ? `../${other}` : `../${other}/some.ts`
      writeFileSync(join(path, `from-${other.replace('.ts', '-file')}.ts`), `import { it } from '${from}'\n\nexport const one = it\n`)
    }
    for (const [name, from] of Object.entries({ node: 'node:fs', bare: 'fs', vscode: 'vscode', lsp: 'vscode-languageserver' })) {
      writeFileSync(join(path, `outside-${name}.ts`), `import { it } from '${from}'\n\nexport const one = it\n`)
    }
  }
})

afterAll(() => rmSync(copy, { recursive: true, force: true }))

/** The files, below server/src, that Biome refuses for what they import. */
function refused(): ReadonlySet<string> {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
  const args = [
    'lint',
    '--vcs-enabled=false',
    '--reporter=github',
    '--max-diagnostics=none',
    '--only=style/noRestrictedImports',
    '--only=correctness/noNodejsModules',
    'server',
  ]
  const { stdout, stderr } = spawnSync(process.execPath, [biome, ...args], { cwd: copy, encoding: 'utf8' })
  const found = [...stdout.matchAll(/^::error .*?file=[^,]*server\/src\/([^,]+),/gm)].map((match) => match[1] as string)
  expect(found.length, stderr).toBeGreaterThan(0)
  return new Set(found)
}

describe('import walls', () => {
  test('a stage imports from itself and from those to its left, and from nothing outside', () => {
    const wrong = refused()
    const wanted = new Set<string>()
    for (const [folder, left] of Object.entries(LEFT)) {
      for (const other of ALL) {
        if (other !== folder && !left.includes(other)) wanted.add(`${folder}/from-${other.replace('.ts', '-file')}.ts`)
      }
      for (const name of ['node', 'bare', 'vscode', 'lsp']) wanted.add(`${folder}/outside-${name}.ts`)
    }
    const ofStages = [...wrong].filter((path) => STAGES.includes(path.split('/')[0] as string))
    expect(new Set(ofStages)).toEqual(wanted)
  })

  test('disk, command line and server do not know one another, and none knows an editor', () => {
    const wrong = [...refused()].filter((path) => !STAGES.includes(path.split('/')[0] as string))
    expect(wrong.sort()).toEqual([
      'cli/from-lsp.ts',
      'cli/outside-lsp.ts',
      'cli/outside-vscode.ts',
      'disk/from-cli.ts',
      'disk/from-lsp.ts',
      'disk/outside-lsp.ts',
      'disk/outside-vscode.ts',
      'lsp/from-cli.ts',
      'lsp/outside-vscode.ts',
    ])
  })
})

describe('types', () => {
  test.each(STAGES)('%s sees neither the DOM nor Node', (folder) => {
    const own = JSON.parse(readFileSync(join(root, 'server/src', folder, 'tsconfig.json'), 'utf8'))
    expect(own.extends).toBe('../../../tsconfig.base.json')
    expect(own.compilerOptions.types ?? []).toEqual([])
    expect(own.compilerOptions.lib).toBeUndefined()
  })

  test('what they extend refuses the DOM and Node', () => {
    writeFileSync(
      join(copy, 'dom.mts'),
      'export const title = document.title\nexport const folder = process.cwd()\nexport const fine = [1, 2].toSorted()\n',
    )
    const config = { extends: join(root, 'tsconfig.base.json'), compilerOptions: { noEmit: true }, files: ['dom.mts'] }
    writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify(config))
    const { stdout } = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', copy, '--pretty', 'false'], {
      encoding: 'utf8',
    })
    expect([...stdout.matchAll(/^.*?\((\d+),/gm)].map((match) => Number(match[1]))).toEqual([1, 2])
  })
})
