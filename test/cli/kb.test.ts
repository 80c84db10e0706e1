import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadPacks } from '../../server/src/disk/packs.ts'
import { folderOf, plumbline } from '../harness/cli.ts'
import { listsOf } from '../harness/packs.ts'

const kb = (cwd: string, ...args: readonly string[]) => plumbline(['kb', ...args], { cwd })
const textOf = (cwd: string, path: string): string => readFileSync(join(cwd, path), 'utf8')
const SOURCE = ['--source', 'ledger2023', '--title', 'Steel, a year on', '--issued', '2023-06', '--outlet', 'The Ledger']
const FIGURE = ['--series', 'exports.steel', '--period', '2022', '--value', '41 billion USD', '--locator', 'table 1']

async function begun(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const cwd = folderOf(files)
  expect((await kb(cwd, 'init', 'kb', '--area', 'Norland')).status).toBe(0)
  return cwd
}

describe('a source', () => {
  const SOURCE_TEXT = 'Steel in a hard year\n\nBy Ada Moss, 4 May 2024\n\nExports of steel hit $14 billion in 2023.\n'

  test('is read into a review, and what is ticked there is added', async () => {
    const cwd = await begun({ 'steel.txt': SOURCE_TEXT })
    const { status, out } = await kb(cwd, 'add', 'steel.txt', '--source', 'herald2024', '--outlet', 'The Herald')
    expect([status, out]).toEqual([
      0,
      'herald2024.review: 1 figure, 0 documents and 0 quotations to go through; then: plumbline kb add herald2024.review\n',
    ])
    const review = textOf(cwd, 'herald2024.review')
    expect(review).toContain('outlet: The Herald\nissued: 2024-05-04\n')
    writeFileSync(join(cwd, 'herald2024.review'), review.replace('14 billion', '15 billion').replace('text: no', 'text: yes'))
    expect((await kb(cwd, 'add', 'herald2024.review')).out).toMatch(/^kb: 1 figure added\n/)
    expect(textOf(cwd, 'kb/sources/herald2024.yaml')).toContain('{series: exports.steel, period: "2023", value: 15 billion USD')
    expect(textOf(cwd, 'kb/texts/herald2024.txt')).toBe(SOURCE_TEXT)
  })

  test('is kept out of git where that is wished', async () => {
    const cwd = await begun({ 'steel.txt': SOURCE_TEXT })
    await kb(cwd, 'add', 'steel.txt', '--source', 'herald2024')
    const review = textOf(cwd, 'herald2024.review')
    expect(review).toContain('keep its text: no (or: yes; yes, out of git)\n')
    writeFileSync(join(cwd, 'herald2024.review'), review.replace('text: no', 'text: yes, out of git'))
    expect((await kb(cwd, 'add', 'herald2024.review')).status).toBe(0)
    expect(textOf(cwd, 'kb/texts/herald2024.txt')).toBe(SOURCE_TEXT)
    expect(textOf(cwd, 'kb/texts/.gitignore')).toContain('\n*\n')
    expect((await kb(cwd, 'validate', 'kb')).out).toBe('kb: no problems\n')
  })

  test('with goals that have no number is added with them', async () => {
    const cwd = await begun({ 'steel.txt': `${SOURCE_TEXT}\nThe Steel Board will open its first electric furnace by 2027.\n` })
    const { out } = await kb(cwd, 'add', 'steel.txt', '--source', 'herald2024')
    expect(out).toContain('herald2024.review: 1 figure, 1 goal, 0 documents')
    expect((await kb(cwd, 'add', 'herald2024.review')).out).toMatch(/^kb: 1 figure added, 1 goal added\n/)
    expect(textOf(cwd, 'kb/sources/herald2024.yaml')).toContain(
      '{milestone: open-its-first-electric-furnace, by: "2027", issuer: steel-board, locator: paragraph 2}',
    )
    expect(textOf(cwd, 'kb/codelists/milestones.yaml')).toBe('open-its-first-electric-furnace:\n  label: open its first electric furnace\n')
    expect((await kb(cwd, 'validate', 'kb')).out).toBe('kb: no problems\n')
    // Added again it changes nothing.
    expect((await kb(cwd, 'add', 'herald2024.review')).out).toMatch(/^kb: 1 figure there already\n/)
  })

  test('is added whole, where that is asked for', async () => {
    const cwd = await begun({ 'steel.txt': SOURCE_TEXT })
    expect((await kb(cwd, 'add', 'steel.txt', '--yes')).out).toMatch(/^kb: 1 figure added\n/)
  })

  test('that cannot be read, or a review with a mistake, is told with its place', async () => {
    const cwd = await begun({ 'steel.txt': SOURCE_TEXT })
    expect((await kb(cwd, 'add', 'none.txt')).err).toMatch(/^none\.txt: /)
    await kb(cwd, 'add', 'steel.txt', '--source', 'herald2024')
    writeFileSync(join(cwd, 'herald2024.review'), textOf(cwd, 'herald2024.review').replace('14 billion USD', 'much'))
    const { status, err } = await kb(cwd, 'add', 'herald2024.review')
    expect([status, err]).toEqual([2, expect.stringMatching(/^herald2024\.review:\d+: “much” is not one number/)])
  })
})

describe('a pack', () => {
  test('is made, filled and checked with, from the command line alone', async () => {
    const cwd = await begun({ 'a.md': 'Exports of steel were $14 billion in 2022 [@ledger2023].\n' })
    expect(textOf(cwd, '.plumbline.yaml')).toBe('packs:\n  - kb\nbundledPack: false\n')
    expect(await kb(cwd, 'validate', 'kb')).toEqual({ status: 0, out: 'kb: no problems\n', err: '' })
    expect(await kb(cwd, 'add', ...FIGURE, ...SOURCE)).toEqual({
      status: 0,
      out: 'kb: 1 figure added\n  new indicators: exports: give them the names that drafts use, as `aliases`, in codelists/indicators.yaml\n  new subjects: steel: give them the names that drafts use, as `aliases`, in codelists/subjects.yaml\n',
      err: '',
    })
    expect((await kb(cwd, 'validate', 'kb')).out).toBe('kb: no problems\n')
    expect((await plumbline(['check', 'a.md'], { cwd })).out).toContain(
      'The Ledger (June 2023) has 41 billion USD for the exports of steel',
    )
    const again = await kb(cwd, 'add', ...FIGURE.map((part) => part.replace('41', '42')), '--source', 'ledger2023')
    expect([again.out, textOf(cwd, 'kb/sources/ledger2023.yaml')]).toEqual([
      'kb: 1 figure changed\n',
      `csl:
  type: report
  title: Steel, a year on
  container-title: The Ledger
  issued: 2023-06
observations:
  - {series: exports.steel, period: "2022", value: 42 billion USD, status: actual, locator: table 1}
`,
    ])
  })

  test('keeps its comments, and its entries where they are, in one file too', async () => {
    const pack = `schema: 1 # the first
id: kb
name: Steel
area: al
areas: {al: {label: Aland}}
indicators:
  # What is sold abroad.
  exports: {label: exports, quantity: money}
subjects: {steel: {label: steel}}
sources:
  ledger2023:
    csl: {type: report, title: Steel, issued: 2023}
    observations:
      - {series: exports.steel, period: 2021, value: 40 billion USD, status: actual, locator: table 1} # checked
`
    const cwd = folderOf({ 'kb/pack.yaml': pack, '.plumbline.yaml': 'packs: [kb] # ours\n' })
    const { status, err } = await kb(cwd, 'add', ...FIGURE, '--source', 'ledger2023')
    expect([status, err]).toEqual([0, ''])
    expect(textOf(cwd, 'kb/pack.yaml')).toBe(
      `${pack}      - {series: exports.steel, period: "2022", value: 41 billion USD, status: actual, locator: table 1}\n`,
    )
    await kb(cwd, 'init', 'other')
    expect(textOf(cwd, '.plumbline.yaml')).toBe('packs: [kb, other] # ours\n')
  })

  test.each([
    [['add', ...FIGURE, '--source', 'new1'], "plumbline: the pack has no source 'new1' yet: add --title and --issued"],
    [['add', ...FIGURE, ...SOURCE.map((part) => part.replace('ledger2023', '../x'))], "plumbline: '../x' is no citation key"],
    [['add', ...FIGURE.map((part) => part.replace('exports.steel', 'Exports')), ...SOURCE], "plumbline: 'Exports' is no series"],
    [['add', ...FIGURE.map((part) => part.replace('2022', 'May 2022')), ...SOURCE], 'kb/sources/ledger2023.yaml:7:'],
    [['add', ...FIGURE, ...SOURCE, '--pack', 'nowhere'], 'nowhere: no pack.yaml in this folder'],
    [['add', ...SOURCE], 'plumbline: a figure needs --series, --period, --value, --locator too'],
    [['init', 'kb'], 'kb: there is a pack already'],
  ])('%j is told in one line, and nothing is written', async (args, message) => {
    const cwd = await begun()
    const { status, err } = await kb(cwd, ...args)
    expect(status).toBe(2)
    expect(err.startsWith(message), err).toBe(true)
    expect((await kb(cwd, 'stats', 'kb')).out).toMatch(/sources +0\n.*series +0\n/)
  })

  test('with a mistake is not added to', async () => {
    const cwd = await begun()
    writeFileSync(join(cwd, 'kb/codelists/subjects.yaml'), 'steel: {label: [\n')
    const { status, err } = await kb(cwd, 'add', ...FIGURE, ...SOURCE)
    expect([status, err.split('\n').length, err.includes('mend this first')]).toEqual([2, 3, true])
  })
})

describe('a pack is built', () => {
  const builtPacks = { version: '0.0.0' }
  const BUILT = 'kb/.plumbline-pack'
  const DRAFT = 'Exports of steel were $14 billion in 2022 [@ledger2023].\n'
  const check = async (cwd: string, from = cwd) => (await plumbline(['check', 'a.md', '--format', 'json'], { cwd: from, builtPacks })).out

  async function built(): Promise<string> {
    const cwd = await begun({ 'a.md': DRAFT, 'x/a.md': DRAFT })
    await kb(cwd, 'add', ...FIGURE, ...SOURCE)
    expect(await kb(cwd, 'build')).toEqual({ status: 0, out: 'kb: built, 1 figure\n', err: '' })
    return cwd
  }

  test('once, and then read as it was, from wherever it is read', async () => {
    const cwd = await built()
    expect((await kb(cwd, 'build', 'kb')).out).toBe('kb: as it was built\n')
    const from = { here: await check(cwd), below: await check(cwd, join(cwd, 'x')) }
    expect(JSON.parse(from.here).files[0].findings[0]).toMatchObject({ rule: 'mismatched-figure', text: '$14 billion' })
    const { packs } = loadPacks([join(cwd, 'kb')], join(cwd, 'x'), builtPacks)
    const read = loadPacks([join(cwd, 'kb')], join(cwd, 'x')).packs
    expect(packs.map(({ path, pack }) => ({ path, pack: listsOf(pack) }))).toEqual(
      read.map(({ path, pack }) => ({ path, pack: listsOf(pack) })),
    )
    rmSync(join(cwd, BUILT))
    expect({ here: await check(cwd), below: await check(cwd, join(cwd, 'x')) }).toEqual(from)
  })

  test.each<readonly [string, (file: Buffer) => Buffer]>([
    ['cut off', (file) => file.subarray(0, -100)],
    ['changed by a bit', (file) => Buffer.from(file.map((byte, at) => (at === file.length >> 1 ? byte ^ 1 : byte)))],
    ['empty', () => Buffer.alloc(0)],
    ['of another version', (file) => Buffer.from(file.toString('latin1').replace('"version":"0.0.0"', '"version":"0.0.1"'), 'latin1')],
  ])('is not believed where its file is %s, and is built again', async (_, damage) => {
    const cwd = await built()
    const before = await check(cwd)
    const path = join(cwd, BUILT)
    const file = readFileSync(path)
    const damaged = damage(file)
    expect(damaged.equals(file)).toBe(false)
    writeFileSync(path, damaged)
    expect(await check(cwd)).toBe(before)
    expect((await kb(cwd, 'build')).out).toBe('kb: built, 1 figure\n')
    writeFileSync(path, damaged)
    const renewing = { cwd, builtPacks: { ...builtPacks, renew: true } }
    expect((await plumbline(['check', 'a.md', '--format', 'json'], renewing)).out).toBe(before)
    expect((await kb(cwd, 'build')).out).toBe('kb: as it was built\n')
  })

  test('is read afresh where a file of it has changed', async () => {
    const cwd = await built()
    await kb(cwd, 'add', ...FIGURE.map((part) => part.replace('41', '14')), '--source', 'ledger2023')
    expect(JSON.parse(await check(cwd)).files[0].findings).toEqual([])
  })

  test('unless it has mistakes, or is none', async () => {
    const cwd = await begun()
    writeFileSync(join(cwd, 'kb/codelists/subjects.yaml'), 'steel: {label: [\n')
    const { status, err } = await kb(cwd, 'build')
    expect([status, err]).toEqual([2, 'kb: not built, it has 1 error: `plumbline kb validate kb` shows them\n'])
    expect((await kb(cwd, 'build', 'x')).err).toContain('x: no pack.yaml in this folder')
    expect((await kb(folderOf({}), 'build')).err).toBe('plumbline: no pack here: name one, or make one with `plumbline kb init`\n')
  })
})

describe('a table is imported', () => {
  const into = (cwd: string, table: string, ...args: readonly string[]) =>
    kb(cwd, 'import', table, '--source', 'nso2023', '--title', 'Trade', '--issued', '2023', ...args)
  const figures = (cwd: string): readonly string[] =>
    [
      ...textOf(cwd, 'kb/sources/nso2023.yaml').matchAll(/- \{series: ([^,]+), period: "?([^",]+)"?, value: "?([^"]+?)"?, status: (\w+),/g),
    ].map(([, ...parts]) => parts.join(' | '))

  test('with a column a year', async () => {
    const csv = 'Product,Area,Unit,2021,2022\nSteel,Norland,USD,40100000000,42000000000\n"Copper, ""raw""",Norland,USD,..,1234567.80\n'
    const cwd = await begun({ 't.csv': csv })
    const { status, err } = await into(cwd, 't.csv', '--indicator', 'exports')
    expect([status, err]).toEqual([0, ''])
    expect(figures(cwd)).toEqual([
      'exports.steel.norland | 2021 | 40.1 billion USD | actual',
      'exports.steel.norland | 2022 | 42 billion USD | actual',
      'exports.copper-raw.norland | 2022 | 1,234,567.80 USD | actual',
    ])
    expect(textOf(cwd, 'kb/codelists/subjects.yaml')).toContain('copper-raw:\n  label: Copper, "raw"\n')
    expect((await into(cwd, 't.csv', '--indicator', 'exports')).out).toBe('kb: 3 figures there already\n')
  })

  test('of SDMX-CSV, with scales and states', async () => {
    const csv = `\ufeffDATAFLOW,FREQ,REF_AREA,INDICATOR,PRODUCT,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS\r
NSO:TRADE(1.0),Q,NO,exports,steel,2023-Q1,10.25,USD,9,A\r
NSO:TRADE(1.0),Q,NO,exports,steel,2023-Q2,11,USD,9,P\r
NSO:TRADE(1.0),Q,NO,exports,steel,2023-Q3,,USD,9,A\r
`
    const cwd = await begun({ 't.csv': csv })
    expect((await into(cwd, 't.csv')).err).toBe('')
    expect(figures(cwd)).toEqual([
      'exports.steel.no | 2023-Q1 | 10.25 billion USD | actual',
      'exports.steel.no | 2023-Q2 | 11 billion USD | estimate',
    ])
  })

  test('of JSON-stat 2.0, full or thin, in the order of its dimensions', async () => {
    const stat = {
      version: '2.0',
      class: 'dataset',
      label: 'Jobs in industry',
      id: ['geo', 'nace', 'time'],
      size: [1, 2, 2],
      role: { time: ['time'], geo: ['geo'] },
      dimension: {
        geo: { label: 'Area', category: { index: ['NO'], label: { NO: 'Norland' } } },
        nace: { label: 'Industry', category: { index: { C24: 1, C10: 0 }, label: { C10: 'Food', C24: 'Steel works' } } },
        time: { label: 'Year', category: { index: ['2021', '2022'] } },
      },
    }
    const cwd = await begun({
      'full.json': JSON.stringify({ ...stat, value: [100, 200, null, 4000], status: ['', 'e', '', ''] }),
      'thin.json': JSON.stringify({ ...stat, value: { 2: 3900 } }),
    })
    const said = ['--indicator', 'number of jobs', '--unit', 'jobs']
    expect((await into(cwd, 'full.json', ...said)).err).toBe('')
    expect((await into(cwd, 'thin.json', ...said)).err).toBe('')
    expect(figures(cwd)).toEqual([
      'number-of-jobs.food.norland | 2021 | 100 jobs | actual',
      'number-of-jobs.food.norland | 2022 | 200 jobs | estimate',
      'number-of-jobs.steel-works.norland | 2022 | 4,000 jobs | actual',
      'number-of-jobs.steel-works.norland | 2021 | 3,900 jobs | actual',
    ])
    expect(textOf(cwd, 'kb/codelists/indicators.yaml')).toContain('number-of-jobs:\n  label: number of jobs\n  quantity: count\n')
  })

  test('of SDMX-JSON 2.0, by series or flat', async () => {
    const values = (...ids: readonly string[]) => ids.map((id) => ({ id, names: { en: `The ${id}` } }))
    const structure = (series: boolean) => {
      const product = { id: 'PRODUCT', name: 'Product', values: values('STEEL', 'TIN') }
      const area = { id: 'REF_AREA', name: 'Area', values: [{ id: 'NO', name: 'Norland' }] }
      const time = { id: 'TIME_PERIOD', name: 'Time', roles: ['TIME_PERIOD'], values: [{ value: '2021' }, { value: '2022' }] }
      return {
        names: { fr: 'Commerce', en: 'Trade of Norland' },
        dimensions: series ? { series: [area, product], observation: [time] } : { observation: [area, product, time] },
        attributes: {
          series: series ? [{ id: 'UNIT_MEASURE', values: [{ id: 'EUR' }] }] : [],
          observation: [{ id: 'OBS_STATUS', values: [{ id: 'A' }, { id: 'F' }] }],
        },
      }
    }
    const cwd = await begun({
      'series.json': JSON.stringify({
        data: {
          structures: [structure(true)],
          dataSets: [{ structure: 0, series: { '0:0': { attributes: [0], observations: { 0: [5.5, 0], 1: ['6', 1] } } } }],
        },
      }),
      'flat.json': JSON.stringify({
        data: { structures: [structure(false)], dataSets: [{ observations: { '0:1:1': [7, 0], '0:1:0': [null] } }] },
      }),
    })
    expect((await into(cwd, 'series.json', '--indicator', 'exports', '--subject', 'product')).err).toBe('')
    const flat = await into(cwd, 'flat.json', '--indicator', 'exports', '--subject', 'PRODUCT', '--unit', 'million EUR')
    expect(flat.err).toBe('')
    expect(figures(cwd)).toEqual([
      'exports.the-steel.norland | 2021 | 5.5 EUR | actual',
      'exports.the-steel.norland | 2022 | 6 EUR | forecast',
      'exports.the-tin.norland | 2022 | 7 million EUR | actual',
    ])
    expect(textOf(cwd, 'kb/sources/nso2023.yaml')).toContain('title: Trade\n')
  })

  test.each([
    ['Product,2022\nSteel,1\n', [], /^t\.csv: what is the indicator\? Name a column \(Product, period\)/],
    [
      'Product,Sex,2022\nJobs,M,1\nJobs,F,2\n',
      ['--indicator', 'number', '--subject', 'product'],
      /^t\.csv: the column 'Sex' tells values apart \(M, F\): take one with --only Sex=…/,
    ],
    ['a,b\n1,2\n', [], /^t\.csv: line 1: no column of values among a, b: call it OBS_VALUE/],
    ['a,a,2022\n1,2,3\n', [], /^t\.csv: line 1: two columns are called 'a'/],
    ['a,2022\n1,2,3\n', [], /^t\.csv: line 2: 3 cells below a head of 2/],
    ['a,2022\n"1,2\n', [], /^t\.csv: line 2: a quotation mark is never closed/],
    ['a,2022\nx,"1,234"\n', ['--indicator', 'exports', '--subject', 'a'], /^t\.csv: line 2, 2022: the value '1,234' is no plain number/],
    ['{"data": {}}', [], /^t\.csv: an SDMX-JSON message needs/],
    ['{"class": "dataset"}', [], /^t\.csv: a JSON-stat dataset needs/],
    ['{"x"', [], /^t\.csv: not JSON/],
    ['[]', [], /^t\.csv: a list, and no table/],
  ])('%j with %j is told', async (table, args, message) => {
    const cwd = await begun({ 't.csv': table })
    const { status, err } = await into(cwd, 't.csv', ...args)
    expect(err).toMatch(message)
    expect(status).toBe(2)
  })

  test('of one of its parts', async () => {
    const cwd = await begun({ 't.csv': 'Industry,Sex,2022\nSteel,M,1\nSteel,F,2\nSteel,T,3\n' })
    const { err } = await into(cwd, 't.csv', '--indicator', 'number', '--unit', 'jobs', '--only', 'sex=t')
    expect([err, figures(cwd)]).toEqual(['', ['number.steel | 2022 | 3 jobs | actual']])
  })
})
