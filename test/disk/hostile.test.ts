/**
 * What somebody may put in a folder to do harm, or by mistake.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folder, RIGHT, WRONG } from '../cli/steel.ts'
import { plumbline } from '../harness/cli.ts'
import { root } from '../harness/expect.ts'

const BOMB = `a: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefghi']
  .map((letter, index) => {
    const before = 'abcdefgh'.charAt(index)
    return `${letter}: &${letter} [${Array(9).fill(`*${before}`).join(', ')}]\n`
  })
  .join('')}`

describe('a file that grows without end when it is read', () => {
  test.each([
    ['a pack', 'kb/codelists/subjects.yaml', 2],
    ['the settings', '.plumbline.yaml', 2],
    ['the list of hidden findings', '.plumbline-hidden.yaml', 2],
    ['a bibliography', 'refs.yaml', 0],
  ])('as %s is told in a line, and nothing else is lost', async (_, path, status) => {
    const cwd = folder({ 'a.md': `---\nbibliography: refs.yaml\n---\n${RIGHT}`, [path]: BOMB })
    // One that is followed to its end never ends.
    const ran = await plumbline(['check', '.'], { cwd })
    expect(ran.status, ran.err + ran.out).toBe(status)
    expect(ran.out).toContain('1 file checked')
  })
})

test('links that lead back to themselves, or out of the folder, are not followed for ever', async () => {
  const cwd = folder({ 'a.md': WRONG })
  mkdirSync(join(cwd, 'deep'))
  symlinkSync('..', join(cwd, 'deep/up'))
  symlinkSync('loop.md', join(cwd, 'loop.md'))
  symlinkSync('.', join(cwd, 'kb/again'))
  const { out } = await plumbline(['check', '.'], { cwd })
  expect(out).toMatch(/1 file checked: 1 error/)
})

test('nothing is ever asked of a network', () => {
  const cwd = folder({ 'a.md': WRONG })
  const guard = join(cwd, 'guard.cjs')
  writeFileSync(
    guard,
    `for (const [name, keys] of [['net', ['connect', 'createConnection']], ['http', ['request', 'get']], ['https', ['request', 'get']], ['dns', ['lookup', 'resolve']], ['dgram', ['createSocket']]])
  for (const key of keys) require('node:' + name)[key] = () => { console.error('a network was asked: ' + name + '.' + key); process.exit(99) }
globalThis.fetch = () => { console.error('a network was asked: fetch'); process.exit(99) }
`,
  )
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['--require', guard, join(root, 'dist/cli.js'), ...args], { cwd, encoding: 'utf8' })
  expect(run('check', 'a.md')).toMatchObject({ status: 1, stderr: '' })
  expect(run('report', 'a.md', '--format', 'html')).toMatchObject({ status: 0, stderr: '' })
  expect(run('lookup', 'steel')).toMatchObject({ status: 0, stderr: '' })
})
