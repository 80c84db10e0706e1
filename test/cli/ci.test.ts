import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { rules } from '../../server/src/checks/index.ts'
import { plumbline } from '../harness/cli.ts'
import { SARIF_SCHEMA } from './sarif-schema.ts'
import { folder, RIGHT, WRONG } from './steel.ts'

const isSarif = new Ajv().compile(SARIF_SCHEMA)

interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly help: { readonly text: string } }[] } }
      readonly invocations: readonly [{ readonly executionSuccessful: boolean; readonly toolExecutionNotifications: readonly unknown[] }]
      readonly results: readonly {
        readonly ruleId: string
        readonly ruleIndex: number
        readonly level: string
        readonly locations: readonly [
          { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: unknown } },
        ]
        readonly partialFingerprints: Readonly<Record<string, string>>
        readonly fixes?: readonly unknown[]
      }[]
    },
  ]
}

async function sarif(cwd: string, ...args: readonly string[]): Promise<Log['runs'][0] & { readonly status: number }> {
  const { out, status } = await plumbline(['check', '--format', 'sarif', ...args], { cwd })
  const log = JSON.parse(out)
  expect(isSarif(log), JSON.stringify(isSarif.errors)).toBe(true)
  return { ...(log as Log).runs[0], status }
}

const prints = ({ results }: Log['runs'][0]): readonly string[] => results.flatMap((one) => Object.values(one.partialFingerprints))

describe('sarif', () => {
  test('is a log with every rule, and a result a finding, with its place and fix', async () => {
    const { tool, results, status } = await sarif(folder({ 'so many/ä b.md': `Before.\n\n${WRONG}` }), '.')
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(rules.map(({ id }) => id))
    for (const { id, help } of tool.driver.rules) expect(help.text).toContain(id)
    expect(tool.driver.rules.map(({ help }) => help.text).join()).not.toContain('<|')
    expect(status).toBe(1)
    const region = { startLine: 3, startColumn: 23, endLine: 3, endColumn: 34 }
    expect(results).toMatchObject([
      {
        ruleId: 'mismatched-figure',
        level: 'error',
        locations: [{ physicalLocation: { artifactLocation: { uri: 'so%20many/%C3%A4%20b.md' }, region } }],
        fixes: [{ artifactChanges: [{ replacements: [{ deletedRegion: region, insertedContent: { text: '$41 billion' } }] }] }],
      },
    ])
    expect(rules[results[0]?.ruleIndex ?? -1]?.id).toBe('mismatched-figure')
  })

  test('holds what the examples have, with places elsewhere in a draft', async () => {
    const log = await sarif(process.cwd(), 'examples')
    expect(log.results.length).toBeGreaterThan(15)
    expect(new Set(prints(log)).size).toBe(log.results.length)
    expect(log.results.find(({ ruleId }) => ruleId === 'inconsistent-figure')).toMatchObject({
      relatedLocations: [{ physicalLocation: { artifactLocation: { uri: 'examples/data-note.md' } } }],
    })
  })

  test('holds edits of other files', async () => {
    const other = `Imports are told elsewhere [@other].\n\n${RIGHT.replace(' [@ledger2023]', '')}`
    const { results } = await sarif(folder({ 'refs.bib': '@misc{other, title = {Other}}\n', 'a.md': other }), 'a.md')
    const uris = JSON.stringify(results.map(({ fixes }) => fixes)).match(/"uri":"[^"]*"/g)
    expect(uris).toEqual(['"uri":"a.md"', '"uri":"refs.bib"'])
  })

  test('keeps fingerprints where lines move, break anew or end in CRLF, and tells copies apart', async () => {
    const text = `# Steel\n\nIt is well known in the trade that exports of steel were $14 billion in 2022, after a slow start.\n\nAn end.\n`
    const before = prints(await sarif(folder({ 'a.md': text }), 'a.md'))
    expect(before).toHaveLength(1)
    for (const after of [
      text.replace('# Steel', '# Steel\n\nA paragraph more.'),
      text.replace('An end.', 'An end, told at length.'),
      text.replace('in the trade that', 'in the\ntrade that'),
      text.replaceAll('\n', '\r\n'),
    ])
      expect(prints(await sarif(folder({ 'a.md': after }), 'a.md'))).toEqual(before)
    const twice = prints(await sarif(folder({ 'a.md': `${text}\n${text}` }), 'a.md'))
    expect(new Set(twice).size).toBe(2)
    expect(twice).toContain(before[0])
  })

  test('says what could not be read', async () => {
    const { status, invocations } = await sarif(folder({ 'a.md': RIGHT }), 'a.md', 'gone.md')
    expect(status).toBe(2)
    expect(invocations[0]).toMatchObject({ executionSuccessful: false, toolExecutionNotifications: [{ level: 'error' }] })
  })
})

describe('github', () => {
  test('prints a command a finding, and how many there are', async () => {
    const cwd = folder({ 'a, b/100 %.md': WRONG, 'c.md': WRONG })
    const { out, status } = await plumbline(['check', '--format', 'github', '--rule', 'mismatched-figure=hint', '--fail-on', 'hint'], {
      cwd,
    })
    const [first = '', second = '', ...rest] = out.split('\n')
    expect(first).toMatch(
      /^::notice file=a%2C b\/100 %25\.md,line=1,endLine=1,col=23,endColumn=34,title=mismatched-figure::The Ledger .*%0AChange to \$41 billion .*\.$/,
    )
    expect(second).toMatch(/^::notice file=c\.md,/)
    expect([rest, status]).toEqual([['2 files checked: 2 hints', ''], 1])
  })

  test('counts paths from the top of the checkout', async () => {
    const cwd = folder({ 'a.md': WRONG })
    const env = { GITHUB_WORKSPACE: `${cwd}/..` }
    expect((await plumbline(['check', '--format', 'github'], { cwd, env })).out).toMatch(/^::error file=plumbline-\w+\/a\.md,/)
  })

  test('lets no draft begin a command of its own', async () => {
    const cwd = folder({ 'a.md': `Exports of steel were $14 billion\n::set-output name=a::b in 2022.\n` })
    const { out } = await plumbline(['check', '--format', 'github'], { cwd })
    expect(out.split('\n').filter((line) => line.startsWith('::') && !/^::(error|warning|notice) file=/.test(line))).toEqual([])
  })
})
