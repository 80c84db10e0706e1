/**
 * What tests in a real workbench start from: the extension as it is packed, and a folder of drafts with a pack of its own.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import vsce from '@vscode/vsce'
import { plumbline } from '../harness/cli.ts'
import { root } from '../harness/expect.ts'
import { packFiles } from '../harness/pack.ts'

const PACK = `
area: norland
indicators: {emissions: {quantity: measure, label: {en: emissions}}}
subjects: {steel: {label: {en: steel works}}}
areas: {norland: {label: {en: Norland}}}
sources:
  ledger2023:
    outlet: The Ledger
    issued: 2023-06-14
    observations: [{series: emissions.steel, period: 2022, value: 40 Mt, status: actual, locator: page 3}]
`

const FILES = {
  '.plumbline.yaml': 'packs: [kb]\nasOf: 2024-06-30\n',
  'steel.md': 'Emissions of steel works in Norland were 44 Mt in 2022.\n',
  'notes/unopened.md': 'Emissions of steel works in Norland were 45 Mt in 2022.\n',
}

/** Packs the extension. Gives the file. */
export function packExtension(): string {
  const vsix = join(mkdtempSync(join(tmpdir(), 'plumbline-vsix-')), 'plumbline.vsix')
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/vsix.mjs'), vsix], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stdout + stderr)
  return vsix
}

/** Makes a workspace: the examples, two drafts more with a pack of their own, and what the command line says of them all. */
export async function makeWorkspace(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-drafts-'))
  cpSync(join(root, 'examples'), folder, { recursive: true })
  const pack = packFiles([PACK]).map(({ path, text }): [string, string] => [join('kb', path), text])
  for (const [path, text] of [...Object.entries(FILES), ...pack]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const { out } = await plumbline(['check', '.', '--format', 'json'], { cwd: folder })
  writeFileSync(join(folder, 'expected.json'), out)
  return folder
}

/** Packs the extension that has files on no disk, `memory:`, with these at the start. Gives the file. */
export async function packMemory(files: Readonly<Record<string, string>>): Promise<string> {
  const top = mkdtempSync(join(tmpdir(), 'plumbline-memory-'))
  const cwd = join(top, 'extension')
  cpSync(join(root, 'test/workbench/memory'), cwd, { recursive: true })
  writeFileSync(join(cwd, 'files.json'), JSON.stringify(files))
  const packagePath = join(top, 'memory.vsix')
  await vsce.createVSIX({ cwd, packagePath, dependencies: false, allowMissingRepository: true, skipLicense: true })
  return packagePath
}

/** What a folder of drafts with a pack of its own has, by paths below a top. */
export function filesOf(top: string, more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const pack = packFiles([PACK]).map(({ path, text }): [string, string] => [`kb/${path}`, text])
  return Object.fromEntries([...Object.entries({ ...FILES, ...more }), ...pack].map(([path, text]) => [`${top}/${path}`, text]))
}
