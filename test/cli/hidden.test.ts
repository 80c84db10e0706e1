import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { plumbline } from '../harness/cli.ts'
import { folder, RIGHT, SETTINGS, WRONG } from './steel.ts'

const TEXT = `# Steel\n\nIt is known in the trade that exports of steel were $14 billion in 2022 [@ledger2023], after a slow start.\n`
const LIST = '.plumbline-hidden.yaml'

const check = (cwd: string, ...args: readonly string[]) => plumbline(['check', ...args], { cwd })
const textOf = (cwd: string, path: string): string => readFileSync(join(cwd, path), 'utf8')

describe('a baseline', () => {
  test('is written once, and then nothing of it is reported', async () => {
    const cwd = folder({ 'a.md': TEXT, 'b/c.md': WRONG })
    const { status, out, err } = await check(cwd, '--baseline', 'old.yaml', '--write-baseline')
    expect([status, out, err]).toEqual([0, '2 files checked: no findings\n', 'old.yaml: 2 findings recorded\n'])
    expect(textOf(cwd, 'old.yaml')).toBe(`# Findings that Plumbline does not report. One that fits nothing any more can go.
- file: a.md
  rule: mismatched-figure
  before: exports of steel were
  text: $14 billion
  after: in 2022 [@ledger2023], after
- file: b/c.md
  rule: mismatched-figure
  before: Exports of steel were
  text: $14 billion
  after: in 2022 [@ledger2023].
`)
    expect((await check(cwd, '--baseline', 'old.yaml')).status).toBe(0)
    expect((await check(cwd)).status).toBe(1)
    writeFileSync(join(cwd, 'd.md'), WRONG)
    expect((await check(cwd, '--baseline', 'old.yaml')).out).toContain('d.md:1:23')
  })

  test.each([
    ['lines move', (text: string) => text.replace('# Steel', '# Steel\n\nA paragraph more.\n\nAnd one.')],
    ['lines break anew', (text: string) => text.replace('known in the ', 'known\nin the\n').replace('were $14', 'were\n$14')],
    ['a word nearby is mended', (text: string) => text.replace('after a', 'following a')],
    ['line ends change', (text: string) => text.replaceAll('\n', '\r\n')],
  ])('still holds where %s', async (_, edit) => {
    const cwd = folder({ 'a.md': TEXT })
    await check(cwd, '--write-baseline')
    writeFileSync(join(cwd, 'a.md'), edit(TEXT))
    const { status, err } = await check(cwd)
    expect([status, err]).toEqual([0, ''])
  })

  test('still holds where the draft is renamed, and not for another draft with the same words', async () => {
    const cwd = folder({ 'a.md': TEXT })
    await check(cwd, '--write-baseline')
    writeFileSync(join(cwd, 'b.md'), TEXT)
    expect((await check(cwd)).out).toContain('b.md:3:')
    renameSync(join(cwd, 'a.md'), join(cwd, 'b.md'))
    expect((await check(cwd)).status).toBe(0)
  })

  test('does not hide another number, or the number in another sentence', async () => {
    const cwd = folder({ 'a.md': TEXT })
    await check(cwd, '--write-baseline')
    appendFileSync(join(cwd, 'a.md'), '\nIn 2022, $14 billion of steel were shown as exports.\n')
    expect((await check(cwd)).out).toContain('a.md:5:10')
    writeFileSync(join(cwd, 'a.md'), TEXT.replace('$14', '$15'))
    expect((await check(cwd)).out).toContain('$15 billion')
  })

  test('written again keeps reasons and comments, and drops what is mended', async () => {
    const cwd = folder({ 'a.md': TEXT, 'b.md': WRONG })
    await check(cwd, '--write-baseline')
    writeFileSync(join(cwd, LIST), textOf(cwd, LIST).replace('after\n', 'after\n  reason: as the ministry has it # for now\n'))
    writeFileSync(join(cwd, 'b.md'), RIGHT)
    writeFileSync(join(cwd, 'c.md'), WRONG)
    await check(cwd, '--write-baseline')
    expect(textOf(cwd, LIST)).toBe(`# Findings that Plumbline does not report. One that fits nothing any more can go.
- file: a.md
  rule: mismatched-figure
  before: exports of steel were
  text: $14 billion
  after: in 2022 [@ledger2023], after
  reason: as the ministry has it # for now
- file: c.md
  rule: mismatched-figure
  before: Exports of steel were
  text: $14 billion
  after: in 2022 [@ledger2023].
`)
  })

  test('that is missing is told, and one that cannot be written', async () => {
    const cwd = folder({ 'a.md': WRONG })
    const missing = await check(cwd, '--baseline', 'old.yaml')
    expect(missing.err).toBe('old.yaml:1:1: error: no such file: check the path, or write it with `plumbline check --write-baseline`\n')
    expect(missing.status).toBe(2)
    const nowhere = await check(cwd, '--baseline', 'x/old.yaml', '--write-baseline')
    expect([nowhere.status, nowhere.err]).toEqual([2, 'x/old.yaml: no such folder: make it first, or check the path\n'])
    expect(existsSync(join(cwd, 'old.yaml'))).toBe(false)
  })
})

describe('hidden findings', () => {
  const ENTRY = '- rule: mismatched-figure\n  text: $14 billion\n  reason: told so\n'

  test('are those of the nearest list, or of the one that settings name', async () => {
    const cwd = folder({ 'a.md': WRONG, 'b/a.md': WRONG, [`b/${LIST}`]: ENTRY })
    expect((await check(cwd)).out).toMatch(/^a\.md:1:23[\s\S]*\n2 files checked: 1 error\n$/)
    const named = folder({
      'a.md': WRONG,
      'b/a.md': WRONG,
      '.plumbline.yaml': `${SETTINGS}hidden: lists/mine.yaml\n`,
      'lists/mine.yaml': ENTRY,
    })
    expect((await check(named)).status).toBe(0)
  })

  test('that are found no more are told, where their draft was checked', async () => {
    const cwd = folder({ 'a.md': RIGHT, 'b.md': RIGHT, [LIST]: `${ENTRY.replace('- rule', '- file: a.md\n  rule')}${ENTRY}` })
    const told = (line: number): string => `${LIST}:${line}:3: warning: nothing is found on '$14 billion' any more: this entry can go\n`
    expect(await check(cwd)).toEqual({ status: 0, out: '2 files checked: no findings\n', err: told(1) + told(5) })
    expect((await check(cwd, 'a.md')).err).toBe(told(1))
    expect((await check(cwd, 'b.md')).err).toBe('')
    expect((await check(cwd, '--rule', 'mismatched-figure=off')).err).toBe('')
  })

  test.each([
    ['text: a\n', /^\S+:1:1: error: hidden findings are a list/],
    ['- text: a\n', /^\S+:1:3: error: a hidden finding needs its `rule:`/],
    ['- {rule: mismatched-figures, text: a}\n', /^\S+:1:3: warning: no rule 'mismatched-figures': did you mean mismatched-figure\?/],
    ['- {rule: mismatched-figure, text: $14 billion, raeson: b}\n', /^\S+:1:3: warning: no key 'raeson': did you mean reason\?/],
    ['- {rule: [\n', /^\S+:\d:\d: error: not YAML/],
  ])('%j is told with its place', async (list, message) => {
    const { err } = await check(folder({ 'a.md': WRONG, [LIST]: list }), 'a.md')
    expect(err).toMatch(message)
  })
})
