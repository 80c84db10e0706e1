import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { plumbline } from '../harness/cli.ts'
import { wordOf } from '../harness/word.ts'
import { folder, SETTINGS } from './steel.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

/** A draft that gives the exports of steel in a year that the knowledge base does not have. */
const says = (amount: string, date = '2024-05-20'): string =>
  `---\ndate: ${date}\n---\n\n# Steel\n\nExports of steel from Aland were ${amount} in 2021.\n`

async function found(files: Files, ...more: readonly string[]): Promise<readonly string[]> {
  const { out } = await plumbline(['check', '--across-drafts', '--format', 'github', ...more], { cwd: folder(files) })
  return [...out.matchAll(/file=([^,]*),line=(\d+).*title=inconsistent-figure/g)].map(([, file, line]) => `${file}:${line}`)
}

describe('two drafts that contradict each other', () => {
  const FILES: Files = { 'a.md': says('$5 billion'), 'b.md': says('$5 billion'), 'c/d.md': says('$7 billion') }

  test('are told in the later one, with the place in the other', async () => {
    const cwd = folder(FILES)
    const { status, out } = await plumbline(['check', '--across-drafts', '--format', 'json'], { cwd })
    expect(status).toBe(1)
    const [a, b, d] = JSON.parse(out).files
    expect([a.findings, b.findings]).toEqual([[], []])
    expect(d.findings).toMatchObject([
      {
        rule: 'inconsistent-figure',
        severity: 'warning',
        message: 'a.md has another number for the exports of steel in Aland in 2021: $5 billion there, $7 billion here. Make them agree.',
        text: '$7 billion',
        claim: { series: 'exports.steel.al.usd', period: '2021', value: 7e9 },
        evidence: [
          {
            series: 'exports.steel.al.usd',
            period: '2021',
            value: 5e9,
            source: null,
            path: 'a.md',
            range: { start: { line: 6, character: 33 }, end: { line: 6, character: 43 } },
          },
        ],
        fixes: [],
      },
    ])
  })

  test('are told to people and to code hosts', async () => {
    const cwd = folder(FILES)
    const pretty = await plumbline(['check', '--across-drafts'], { cwd })
    expect(pretty.out).toContain('source: 5 billion USD in 2021: a.md:7:34')
    const { out } = await plumbline(['check', '--across-drafts', '--format', 'sarif'], { cwd })
    const [result] = JSON.parse(out).runs[0].results
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe('c/d.md')
    expect(result.relatedLocations).toEqual([
      {
        id: 0,
        physicalLocation: { artifactLocation: { uri: 'a.md' }, region: { startLine: 7, startColumn: 34, endLine: 7, endColumn: 44 } },
        message: { text: 'The other place in another draft.' },
      },
    ])
  })

  test('are told where it is asked for alone, by an option or by the settings', async () => {
    const asked = { ...FILES, '.plumbline.yaml': `${SETTINGS}acrossDrafts: true\n` }
    const findings = async (files: Files): Promise<number> =>
      JSON.parse((await plumbline(['check', '--format', 'json'], { cwd: folder(files) })).out).summary.warning
    expect([await findings(FILES), await findings(asked)]).toEqual([0, 1])
  })

  test('are told of two estimates, and of drafts a week apart', async () => {
    const guess = (amount: string): string => says(`a preliminary ${amount}`).replace('were', 'came to')
    expect(await found({ 'a.md': guess('$5 billion'), 'b.md': guess('$7 billion') })).toEqual(['b.md:7'])
    expect(await found({ 'a.md': says('$5 billion', '2024-05-27'), 'b.md': says('$7 billion') })).toEqual(['b.md:7'])
  })

  test('are told of Word documents by paragraph', async () => {
    const word = wordOf(['Exports of steel from Aland were $7 billion in 2021.'])
    const cwd = folder({ 'a.docx': word, 'b.md': 'Exports of steel from Aland were $5 billion in 2021.\n' })
    const { out } = await plumbline(['check', '--across-drafts', '--format', 'json'], { cwd })
    expect(JSON.parse(out).files[1].findings[0].evidence[0]).toMatchObject({ path: 'a.docx', range: { start: { line: 0, character: 33 } } })
  })

  test('are told of a stream of drafts', async () => {
    const lines = Object.entries(FILES).map(([path, text]) => JSON.stringify({ path, text }))
    const args = ['check', '-', '--input', 'ndjson', '--across-drafts']
    const { out } = await plumbline(args, { cwd: folder({}), stdin: lines.join('\n') })
    expect(JSON.parse(out)).toMatchObject({ path: 'c/d.md', rule: 'inconsistent-figure', evidence: [{ path: 'a.md' }] })
  })
})

describe('nothing is told', () => {
  test.each<readonly [string, Files]>([
    ['of one number rounded', { 'a.md': says('$5.2 billion'), 'b.md': says('$5 billion') }],
    ['of other years', { 'a.md': says('$5 billion'), 'b.md': says('$7 billion').replace('2021', '2020') }],
    ['of drafts of other dates: each may have been right', { 'a.md': says('$5 billion', '2023-03-01'), 'b.md': says('$7 billion') }],
    ['of a draft with a date and one without', { 'a.md': says('$5 billion', '2023'), 'b.md': says('$7 billion', 'unknown') }],
    [
      'of an estimate and what came of it',
      { 'a.md': says('a preliminary $5 billion').replace('were', 'came to'), 'b.md': says('$7 billion') },
    ],
    [
      'of a number and its revision',
      { 'a.md': says('$5 billion'), 'b.md': says('$7 billion').replace('Exports', 'After the revision of May, exports') },
    ],
    ['of a target', { 'a.md': says('$5 billion'), 'b.md': says('$7 billion').replace('were', 'were to reach') }],
    [
      'of what the knowledge base decides',
      { 'a.md': says('$41 billion').replace('2021', '2022'), 'b.md': says('$14 billion').replace('2021', '2022') },
    ],
    ['of numbers that no knowledge base names', { 'a.md': 'The board has 12 members.\n', 'b.md': 'The board has 21 members.\n' }],
    [
      'of what a comment silences, in either of them',
      {
        'a.md': says('$5 billion').replace('Exports', '<!-- plumbline-disable inconsistent-figure: as printed -->\n\nExports'),
        'b.md': says('$7 billion'),
      },
    ],
  ])('%s', async (_, files) => {
    expect(await found(files)).toEqual([])
  })

  test('where the rule is off', async () => {
    expect(await found({ 'a.md': says('$5 billion'), 'b.md': says('$7 billion') }, '--rule', 'inconsistent-figure=off')).toEqual([])
  })

  test('of packs that have nothing to do with each other', async () => {
    const own = Object.fromEntries(Object.entries(OTHER).map(([path, text]) => [`x/${path}`, text]))
    expect(await found({ ...own, 'a.md': says('$5 billion'), 'x/b.md': says('$7 billion') })).toEqual([])
  })
})

/** A workspace with a pack of its own that uses the same codes. */
const OTHER: Files = {
  '.plumbline.yaml': 'packs: [own]\nbundledPack: false\n',
  'own/pack.yaml': `id: own
name: Own
area: al
areas: {al: {label: {en: Aland}}}
subjects: {steel: {label: {en: steel}}}
indicators: {exports: {quantity: money, label: {en: exports}}}
`,
}

test('one contradiction is one finding, in a draft and across drafts', async () => {
  const twice = `${says('$5 billion')}\nIn 2021, exports of steel from Aland came to $7 billion.\n`
  expect(await found({ 'a.md': says('$5 billion'), 'b.md': twice, 'c.md': says('$5 billion') })).toEqual(['b.md:9'])
})

test('what a changed line contradicts in a later draft is told with that line', async () => {
  const cwd = folder({ 'a.md': says('$7 billion'), 'b.md': says('$7 billion') })
  const git = (...args: readonly string[]): void => {
    const { status, stderr } = spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', '-c', 'commit.gpgsign=false', ...args], {
      cwd,
      encoding: 'utf8',
    })
    expect(status, stderr).toBe(0)
  }
  git('init', '-q', '-b', 'main')
  git('add', '-A')
  git('commit', '-qm', 'Begin')
  const check = (): ReturnType<typeof plumbline> =>
    plumbline(['check', '--across-drafts', '--changed-since', 'HEAD', '--format', 'json'], { cwd })
  expect(JSON.parse((await check()).out).summary.warning).toBe(0)
  writeFileSync(join(cwd, 'a.md'), says('$5 billion'))
  expect(JSON.parse((await check()).out).files[1].findings).toHaveLength(1)
})

test('an entry that hides it is needed, whichever drafts are checked', async () => {
  const cwd = folder({ 'a.md': says('$5 billion'), 'b.md': says('$7 billion'), '.plumbline.yaml': `${SETTINGS}acrossDrafts: true\n` })
  await plumbline(['check', '--write-baseline'], { cwd })
  const all = await plumbline(['check'], { cwd })
  expect([all.status, all.err]).toEqual([0, ''])
  const alone = await plumbline(['check', 'b.md'], { cwd })
  expect([alone.status, alone.err]).toEqual([0, ''])
})

test('what was kept of drafts tells the same, and nothing to those who do not ask', async () => {
  const files = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`${at + 10}.md`, says(`$${at % 10 === 9 ? 7 : 5} billion`)]))
  const cwd = folder(files)
  const check = (...more: readonly string[]) => plumbline(['check', '--format', 'json', '--cache', 'kept', ...more], { cwd })
  const first = await check('--across-drafts')
  expect(JSON.parse(first.out).summary).toMatchObject({ files: 30, warning: 3 })
  expect(await check('--across-drafts')).toEqual(first)
  expect(JSON.parse((await check()).out).summary.warning).toBe(0)
})
