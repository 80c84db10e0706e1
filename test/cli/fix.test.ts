import { spawnSync } from 'node:child_process'
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { plumbline } from '../harness/cli.ts'
import { root } from '../harness/expect.ts'
import { folder, RIGHT, WRONG } from './steel.ts'

const fix = (cwd: string, ...args: readonly string[]) => plumbline(['check', '--fix', ...args], { cwd })
const textOf = (cwd: string, path: string): string => readFileSync(join(cwd, path), 'utf8')

test('keeps a byte order mark, line ends, permissions and links, and leaves nothing else behind', async () => {
  const cwd = folder({ 'a.md': `\ufeff# Steel\r\n\r\n${WRONG.trim()}\r\nThe end.\r\n` })
  chmodSync(join(cwd, 'a.md'), 0o640)
  mkdirSync(join(cwd, 'x'))
  symlinkSync('../a.md', join(cwd, 'x', 'link.md'))
  const before = readdirSync(cwd)
  expect((await fix(cwd, 'x/link.md')).status).toBe(0)
  expect(textOf(cwd, 'a.md')).toBe(`\ufeff# Steel\r\n\r\n${RIGHT.trim()}\r\nThe end.\r\n`)
  expect(statSync(join(cwd, 'a.md')).mode & 0o777).toBe(0o640)
  expect(lstatSync(join(cwd, 'x', 'link.md')).isSymbolicLink()).toBe(true)
  expect(readdirSync(cwd)).toEqual(before)
})

test('adds to a bibliography in its own line ends', async () => {
  const cited = `Imports are told elsewhere [@other].\n\n${RIGHT.replace(' [@ledger2023]', '')}`
  const cwd = folder({ 'refs.bib': '@misc{other,\r\n  title = {Other}\r\n}\r\n', 'a.md': cited })
  const { out } = await fix(cwd, 'a.md')
  expect(out).toBe('1 file checked: no findings\n')
  expect(textOf(cwd, 'a.md')).toContain('[@ledger2023]')
  const lines = textOf(cwd, 'refs.bib').split('\n').slice(0, -1)
  expect(lines.length).toBeGreaterThan(5)
  for (const line of lines) expect(line).toMatch(/\r$/)
})

test('says of a file that may not be written what to do, writes nothing, and goes on', async () => {
  const cited = `Imports are told elsewhere [@other].\n\n${RIGHT.replace(' [@ledger2023]', '')}`
  const cwd = folder({ 'a.md': WRONG, 'b.md': cited, 'c.md': WRONG, 'refs.bib': '@misc{other, title = {Other}}\n' })
  chmodSync(join(cwd, 'a.md'), 0o444)
  chmodSync(join(cwd, 'refs.bib'), 0o444)
  const { status, err, out } = await fix(cwd, 'a.md', 'b.md', 'c.md')
  expect(err).toBe(
    'a.md: not fixed: this file may not be written: change its permissions\n' +
      'b.md: not fixed, for refs.bib: this file may not be written: change its permissions\n',
  )
  expect([textOf(cwd, 'a.md'), textOf(cwd, 'b.md'), textOf(cwd, 'c.md')]).toEqual([WRONG, cited, RIGHT])
  expect(out).toContain('a.md:1:23  error')
  expect(status).toBe(2)
})

test('writes nothing outside of the folder, wherever a draft or a link leads, unless the repository is wider', async () => {
  const cited = (bib: string) =>
    `---\nbibliography: ${bib}\n---\n\nImports are told elsewhere [@other].\n\n${RIGHT.replace(' [@ledger2023]', '')}`
  const outside = '@misc{other, title = {Other}}\n'
  const cwd = folder({ 'refs.bib': outside, 'elsewhere.md': WRONG, 'in/a.md': cited('../refs.bib') })
  const inner = join(cwd, 'in')
  symlinkSync('../elsewhere.md', join(inner, 'b.md'))
  const { status, err } = await fix(inner, '.')
  expect([status, err]).toEqual([
    2,
    `a.md: not fixed, ${join(cwd, 'refs.bib')} is outside .: run in a folder that holds both\n` +
      'b.md: not fixed, the file is a link to one outside .: run in a folder that holds both\n',
  ])
  expect([textOf(cwd, 'refs.bib'), textOf(cwd, 'elsewhere.md'), textOf(inner, 'a.md')]).toEqual([outside, WRONG, cited('../refs.bib')])
  mkdirSync(join(cwd, '.git'))
  expect((await fix(inner, '.')).err).toBe('')
  expect([textOf(cwd, 'refs.bib').length > outside.length, textOf(cwd, 'elsewhere.md')]).toEqual([true, RIGHT])
})

test('leaves a draft as it is where the disk takes no more', () => {
  // No file may grow beyond a few blocks: what a full disk says, said sooner.
  const long = `${WRONG}${'Steel is made in many places.\n'.repeat(400)}`
  const cwd = folder({ 'a.md': long })
  const before = readdirSync(cwd)
  const run = (...args: readonly string[]) =>
    spawnSync('bash', ['-c', 'ulimit -f 4; exec "$@"', 'bash', process.execPath, join(root, 'dist/cli.js'), ...args], {
      cwd,
      encoding: 'utf8',
    })
  const { status, stderr } = run('check', 'a.md', '--fix')
  expect([status, stderr]).toEqual([2, 'a.md: not fixed: the system lets no file grow so large here: raise its limit\n'])
  expect(textOf(cwd, 'a.md')).toBe(long)
  expect(readdirSync(cwd)).toEqual(before)
  expect(run('kb', 'build').stderr).toContain('grow so large')
  expect(readdirSync(cwd)).toEqual(before)
  expect(readdirSync(join(cwd, 'kb')).filter((name) => name.startsWith('.'))).toEqual([])
})

test('needs files', async () => {
  const { status, err } = await plumbline(['check', '-', '--fix'], { stdin: WRONG })
  expect([status, err]).toEqual([2, 'plumbline: --fix writes files, and standard input (-) is none: give paths\n'])
})

test('leaves hidden findings as they are', async () => {
  const cwd = folder({ 'a.md': WRONG })
  await plumbline(['check', '--write-baseline'], { cwd })
  expect((await fix(cwd, '.')).status).toBe(0)
  expect(textOf(cwd, 'a.md')).toBe(WRONG)
})
