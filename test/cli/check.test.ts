import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderOf, plumbline } from '../harness/cli.ts'
import { folder, RIGHT, SETTINGS, WRONG } from './steel.ts'

interface Printed {
  readonly files: readonly {
    readonly path: string
    readonly findings: readonly { readonly rule: string; readonly severity: string; readonly text: string }[]
  }[]
  readonly summary: Readonly<Record<string, number>>
}

async function rulesIn(cwd: string, ...args: string[]): Promise<Record<string, string[]>> {
  const { out } = await plumbline(['check', '--format', 'json', ...args], { cwd })
  const { files } = JSON.parse(out) as Printed
  return Object.fromEntries(
    files.map(({ path, findings }) => [path, findings.map(({ rule, severity, text }) => `${rule} ${severity} ${text}`)]),
  )
}

describe('check', () => {
  test('checks the working folder where no path is given', async () => {
    const cwd = folder({ 'a.md': RIGHT, 'b/c.txt': WRONG.replace(' [@ledger2023]', '') })
    expect(await rulesIn(cwd)).toEqual({ 'a.md': [], 'b/c.txt': ['mismatched-figure error $14 billion'] })
  })

  test.each([
    [RIGHT, [], 0],
    [WRONG, [], 1],
    [WRONG, ['--rule', 'mismatched-figure=information'], 0],
    [WRONG, ['--rule', 'mismatched-figure=information', '--fail-on', 'information'], 1],
    [WRONG, ['--rule', 'mismatched-figure=off', '--rule', 'stale-statistic=off'], 0],
    [WRONG, ['--fail-on', 'error'], 1],
    [RIGHT, ['--kb', 'nowhere'], 2],
    [WRONG, ['--rule', 'nothing'], 2],
    [WRONG, ['--format', 'xml'], 2],
    [WRONG, ['--fail-on', 'never'], 2],
    [WRONG, ['--as-of', 'soon'], 2],
    [WRONG, ['gone.md'], 2],
  ])('%j with %j ends with %i', async (text, args, status) => {
    const cwd = folder({ 'a.md': text })
    const ran = await plumbline(['check', 'a.md', ...args], { cwd })
    expect(ran.status).toBe(status)
    expect(ran.err === '').toBe(status !== 2)
    expect(ran.err.trimEnd().split('\n')).toHaveLength(1)
  })

  test('lets the command line win over the settings file', async () => {
    const cwd = folder({ 'a.md': WRONG, '.plumbline.yaml': `${SETTINGS}rules: {mismatched-figure: off}\n` })
    expect(await rulesIn(cwd, 'a.md')).toEqual({ 'a.md': [] })
    expect(await rulesIn(cwd, 'a.md', '--rule', 'mismatched-figure')).toEqual({ 'a.md': ['mismatched-figure error $14 billion'] })
    expect(await rulesIn(cwd, 'a.md', '--rule', 'mismatched-figure=hint')).toEqual({ 'a.md': ['mismatched-figure hint $14 billion'] })
  })

  test('takes the settings of the nearest folder', async () => {
    const cwd = folder({
      'a.md': WRONG,
      'b/.plumbline.yaml': 'packs: [../kb]\nbundledPack: false\nrules: {mismatched-figure: off}\n',
      'b/c/a.md': WRONG,
    })
    expect(await rulesIn(cwd)).toEqual({ 'a.md': ['mismatched-figure error $14 billion'], 'b/c/a.md': [] })
  })

  test('walks only the languages that the settings name', async () => {
    const cwd = folder({ 'a.md': RIGHT, 'b.txt': RIGHT, '.plumbline.yaml': `${SETTINGS}languages: [text]\n` })
    expect(Object.keys(await rulesIn(cwd))).toEqual(['b.txt'])
    expect(Object.keys(await rulesIn(cwd, 'a.md'))).toEqual(['a.md'])
  })

  test('reads standard input', async () => {
    const cwd = folder({})
    const named = await plumbline(['check', '-', '--stdin-filename', 'x/y.md', '--format', 'json'], { cwd, stdin: WRONG })
    expect([named.status, JSON.parse(named.out).files[0].path]).toEqual([1, 'x/y.md'])
    const plain = await plumbline(['check', '-', '--format', 'json'], { cwd, stdin: RIGHT })
    expect([plain.status, JSON.parse(plain.out).files[0].path]).toEqual([0, '<stdin>'])
  })

  test('takes one draft a line, and gives one finding a line', async () => {
    const lines = [
      JSON.stringify({ path: 'a.md', text: WRONG }),
      'nonsense',
      '',
      JSON.stringify({ path: 'b.md' }),
      JSON.stringify({ path: 'c.md', text: WRONG }),
    ]
    const { status, out, err } = await plumbline(['check', '-', '--input', 'ndjson'], { cwd: folder({}), stdin: lines.join('\n') })
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).path),
    ).toEqual(['a.md', 'c.md'])
    expect(err).toBe(
      '<stdin>:2: this line is not {"path": "…", "text": "…"}: write one such object a line\n<stdin>:4: this line is not {"path": "…", "text": "…"}: write one such object a line\n',
    )
    expect(status).toBe(2)
    expect((await plumbline(['check', 'a.md', '--input', 'ndjson'])).status).toBe(2)
  })

  test('applies fixes in place, and judges what remains', async () => {
    const cwd = folder({ 'a.md': `${WRONG}\nBefore that it was different.\r\n` })
    const { status, out } = await plumbline(['check', '--fix', 'a.md'], { cwd })
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(`${RIGHT}\nBefore that it was different.\r\n`)
    expect([status, out]).toEqual([0, '1 file checked: no findings\n'])
  })

  test('paints only where it should', async () => {
    const cwd = folder({ 'a.md': WRONG })
    const painted = async (env: Record<string, string>, outIsTerminal: boolean): Promise<boolean> =>
      (await plumbline(['check', 'a.md'], { cwd, env, outIsTerminal })).out.includes('\u001b[')
    expect([
      await painted({}, true),
      await painted({}, false),
      await painted({ NO_COLOR: '1' }, true),
      await painted({ FORCE_COLOR: '1' }, false),
    ]).toEqual([true, false, false, true])
  })
})

describe('bad input: a message each, the rest still checked', () => {
  test('files that are no text', async () => {
    const cwd = folder({ 'a.md': Uint8Array.from([0x47, 0xe9, 0x0a]), 'b.md': Uint8Array.from([0x50, 0x4b, 0x00]), 'c.md': WRONG })
    const { status, out, err } = await plumbline(['check', '.'], { cwd })
    expect(err).toBe(
      'a.md: is not UTF-8: byte 0xe9 at byte 1 (line 1): save it as UTF-8\n' +
        'b.md: has a NUL byte at byte 2 (line 1), so it is no text: give a Markdown or plain text file\n',
    )
    expect(out).toContain('c.md:1:23  error  mismatched-figure')
    expect(status).toBe(2)
  })

  test('50 MB in one line', async () => {
    const cwd = folder({ 'a.md': `${`${'x'.repeat(498)}. `.repeat(100_000)}${WRONG.trim()}`, 'b.md': WRONG })
    const { status, out, err } = await plumbline(['check', '.'], { cwd })
    expect(err).toBe('')
    expect(out).toMatch(/^a\.md:1:50000023 {2}error/)
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
    expect(out).toContain('b.md:1:23  error')
    expect(status).toBe(1)
  }, 60_000)

  test.each([
    ['quotes', 'He said “this and that, and "more.\n\n'],
    ['fences', '~~~\n```\n~~~\n\n'],
    ['ragged tables', '| a | b |\n| --- |\n| 1 | 2 | 3 |\n|\n\n'],
    ['emphasis and links', '**bold [link](<a *and* `code\n\n'],
    ['front matter', '---\ntitle: "open\ndate: [\n---\n\n'],
  ])('unbalanced %s do not hide what follows', async (_, before) => {
    const { status, out, err } = await plumbline(['check', 'a.md'], { cwd: folder({ 'a.md': `${before}${WRONG}` }) })
    expect([status, err]).toEqual([1, ''])
    expect(out).toContain('mismatched-figure')
  })

  test('a fence that is never closed is code to the end, as in Markdown', async () => {
    const { status } = await plumbline(['check', 'a.md'], { cwd: folder({ 'a.md': `\`\`\`\n${WRONG}` }) })
    expect(status).toBe(0)
  })

  test('a pack with a syntax error, a code that is missing, codes that go round', async () => {
    const cwd = folder({
      'a.md': WRONG,
      'kb/sources/bad.yaml': 'csl: {title: [\n',
      'kb/sources/other.yaml':
        'csl: {id: other, type: report, title: Other, container-title: Other, issued: 2023-01-01}\nobservations:\n  - {series: exports.tin.al, period: 2022, value: 1 billion USD, status: actual, locator: p. 1}\n',
      'kb/codelists/areas.yaml': 'al: {label: {en: Aland}, within: bl}\nbl: {label: {en: Bland}, within: al}\n',
    })
    const { status, out, err } = await plumbline(['check', 'a.md'], { cwd })
    expect(status).toBe(2)
    expect(out).toContain('mismatched-figure')
    const lines = err.trimEnd().split('\n')
    for (const line of lines) expect(line).toMatch(/^kb\/[\w/]+\.yaml:\d+:\d+: (error|warning): .{20,}$/)
    expect(lines.some((line) => line.startsWith('kb/sources/bad.yaml:'))).toBe(true)
    expect(lines.some((line) => line.startsWith('kb/sources/other.yaml:3:') && line.includes('tin'))).toBe(true)
    expect(lines.some((line) => line.startsWith('kb/codelists/areas.yaml:'))).toBe(true)
  })

  test('packs that are no packs', async () => {
    const cwd = folder({ 'a.md': WRONG, 'empty/x.txt': '' })
    const { status, out, err } = await plumbline(['check', 'a.md', '--kb', 'empty', '--kb', 'gone', '--kb', 'a.md'], { cwd })
    expect(err.trimEnd().split('\n')).toEqual([
      'empty:1:1: error: no pack.yaml in this folder: give the folder of a pack',
      'gone:1:1: error: no such file or folder: check the path',
      'a.md:1:1: error: a pack is a folder with a pack.yaml, and this is a file: give the folder',
    ])
    expect([status, out.includes('mismatched-figure')]).toEqual([2, true])
  })

  test('a rule that does not exist, in a setting', async () => {
    const cwd = folder({ 'a.md': WRONG, '.plumbline.yaml': `${SETTINGS}rules:\n  stale-statistics: off\n` })
    const { status, out, err } = await plumbline(['check', 'a.md'], { cwd })
    expect(err).toBe(".plumbline.yaml:4:3: error: rules: no rule 'stale-statistics': did you mean stale-statistic?\n")
    expect([status, out.includes('mismatched-figure')]).toEqual([2, true])
  })

  test('options that do not exist', async () => {
    const { status, err } = await plumbline(['check', '--fromat', 'json'])
    expect([status, err]).toEqual([2, "plumbline: unknown option '--fromat' (Did you mean --format?)\n"])
    expect((await plumbline(['chek'])).err).toBe("plumbline: unknown command 'chek' (Did you mean check?)\n")
  })
})

describe('other commands', () => {
  test('help lists what there is, and no more', async () => {
    const { status, out } = await plumbline(['--help'])
    expect(status).toBe(0)
    expect([...out.matchAll(/^ {2}([a-z]+) /gm)].map((match) => match[1])).toEqual([
      'check',
      'claims',
      'report',
      'explain',
      'lsp',
      'mcp',
      'kb',
      'lookup',
    ])
  })

  test('explain prints a page, or says which rules there are', async () => {
    const rulePages = folderOf({
      'stale-statistic.md': '# stale-statistic\n\nIt has <|61 t|stale-statistic> and, of old, <|9|stale-statistic> more.\n',
    })
    expect((await plumbline(['explain', 'stale-statistic'], { rulePages })).out).toBe(
      '# stale-statistic\n\nIt has 61 t and, of old, 9 more.\n       ^^^^ stale-statistic\n                         ^ stale-statistic\n',
    )
    const unknown = await plumbline(['explain', 'stale-statistics'])
    expect([unknown.status, unknown.err]).toEqual([2, "plumbline: no rule 'stale-statistics': did you mean stale-statistic?\n"])
  })

  test('kb validate and kb stats', async () => {
    const cwd = folder({})
    const fine = await plumbline(['kb', 'validate', 'kb'], { cwd })
    expect([fine.status, fine.out, fine.err]).toEqual([0, 'kb: no problems\n', ''])
    const stats = await plumbline(['kb', 'stats'], { cwd })
    expect(stats.out).toMatch(/^kb\n {2}sources +1\n {2}series +1\n {2}observations +1\n/)
    const bad = await plumbline(['kb', 'validate', 'kb'], { cwd: folder({ 'kb/sources/ledger2023.yaml': 'csl: {\n' }) })
    expect(bad.status).toBe(2)
    expect(bad.out).toMatch(/^kb\/sources\/ledger2023\.yaml:\d+:\d+: error: /)
  })

  test('lookup finds figures by words, aliases and without diacritics', async () => {
    const cwd = folder({})
    const found = await plumbline(['lookup', 'steel', 'export'], { cwd })
    expect(found.status).toBe(0)
    expect(found.out).toMatch(/^41 billion USD\n {4}.*2022 \(actual\)\n {4}The Ledger/)
    const json = JSON.parse((await plumbline(['lookup', '--format', 'json', 'steel'], { cwd })).out)
    expect(json.results[0]).toMatchObject({ kind: 'figure', value: 41e9, unit: 'USD', period: '2022', source: 'ledger2023' })
    const nothing = await plumbline(['lookup', 'zebra'], { cwd })
    expect([nothing.status, nothing.err]).toEqual([1, "plumbline: nothing matches 'zebra': try fewer or other words\n"])
  })

  test('claims prints all that was read, and what was not bound', async () => {
    const cwd = folder({ 'a.md': `---\ndate: 2024-05-20\n---\n\n${RIGHT}\nThe zoo spent $3 million on hay.\n` })
    const { out, status } = await plumbline(['claims', 'a.md', '--format', 'json'], { cwd })
    const { version, files, summary } = JSON.parse(out)
    expect([status, version, summary]).toEqual([0, 1, { quantities: 2, resolved: 1, ambiguous: 0, unknown: 1 }])
    expect(files[0]).toMatchObject({ path: 'a.md', date: '2024-05-20', language: 'en' })
    const [right, hay] = files[0].quantities
    expect(right).toMatchObject({
      text: '$41 billion',
      value: 41e9,
      unit: 'USD',
      period: '2022',
      resolution: 'resolved',
      verdict: 'agrees',
      reason: null,
    })
    expect(hay).toMatchObject({ text: '$3 million', resolution: 'unknown', verdict: 'silent', reason: expect.any(String) })
    expect(files[0].citations).toEqual([{ key: 'ledger2023', start: expect.any(Number), end: expect.any(Number) }])
    const pretty = await plumbline(['claims', 'a.md'], { cwd })
    expect(pretty.out).toContain('$3 million')
    expect(pretty.out).toContain('2 quantities: 1 resolved, 0 ambiguous, 1 unknown\n')
  })
})
