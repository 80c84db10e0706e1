import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { folderOf } from '../harness/cli.ts'
import { root } from '../harness/expect.ts'

beforeAll(() => {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { encoding: 'utf8' })
  expect(status, stderr).toBe(0)
})

function plumbline(
  top: string,
  args: readonly string[],
  input = '',
): { readonly status: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(top, 'dist/cli.js'), ...args], {
    cwd: root,
    encoding: 'utf8',
    input,
  })
  return { status, out: stdout, err: stderr }
}

test('the built command line checks, with the bundled pack', () => {
  const { status, out, err } = plumbline(root, ['check', 'examples', '--format', 'json'])
  expect([status, err]).toEqual([1, ''])
  expect(JSON.parse(out).summary.files).toBe(2)
})

test('it runs from wherever it is packed to, with nothing installed', () => {
  const top = folderOf({ 'package.json': readFileSync(join(root, 'package.json')) })
  for (const part of ['dist', 'seeds']) cpSync(join(root, part), join(top, part), { recursive: true })
  const text = 'Revenue of the ICT sector in Vietnam was $148 billion in 2022.\n'
  const { status, out, err } = plumbline(top, ['check', '-', '--fail-on', 'information', '--as-of', '2023-06-30'], text)
  expect([status, err]).toEqual([1, ''])
  expect(out).toContain('uncited-figure')
  expect(plumbline(top, ['explain', 'uncited-figure']).out).toContain('uncited-figure')
})

test('it says its version, and ends with 2 on a bad command line', () => {
  expect(plumbline(root, ['--version']).out.trim()).toBe(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version)
  expect(plumbline(root, ['check', '--nothing']).status).toBe(2)
})

test('a reader that goes away early is no error', () => {
  const { status, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" dist/cli.js check examples | head -n 1`], {
    cwd: root,
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, ''])
})
