import { spawnSync } from 'node:child_process'
import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../harness/expect.ts'

/** Builds the server as it is shipped. Gives the folder, which is to be taken away in the end. */
export function buildInto(): string {
  const top = mkdtempSync(join(tmpdir(), 'plumbline-server-'))
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), top], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  writeFileSync(join(top, 'package.json'), JSON.stringify({ type: 'module', version: '1.2.3' }))
  symlinkSync(join(root, 'seeds'), join(top, 'seeds'))
  return top
}
