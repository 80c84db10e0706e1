import { describe, expect, test } from 'vitest'
import type { Finding } from '../../server/src/checks/finding.ts'
import { jsonFormat, ndjsonFormat } from '../../server/src/cli/json.ts'
import { prettyFormat } from '../../server/src/cli/pretty.ts'
import { startProgress } from '../../server/src/cli/progress.ts'
import type { CheckedDraft, Format, Summary } from '../../server/src/cli/report.ts'
import { painter } from '../../server/src/cli/terminal.ts'
import { applyFixes } from '../../server/src/features/apply-fixes.ts'
import type { Knowledge } from '../../server/src/knowledge/knowledge.ts'
import { writeAmount } from '../../server/src/reading/write-amount.ts'
import { lineIndex } from '../../server/src/text/line-index.ts'

// Only the sources are looked at.
const NOTHING = { sources: new Map() } as unknown as Knowledge

const none: Summary = { files: 1, error: 0, warning: 0, information: 0, hint: 0 }

function finding(text: string, words: string, more: Partial<Finding> = {}): Finding {
  const start = text.indexOf(words)
  return {
    start,
    end: start + words.length,
    rule: 'mismatched-figure',
    severity: 'error',
    message: 'The Ledger has 41 Mt for 2022. Change it, or cite another source.',
    text: words,
    claim: { series: 'emissions.energy.al.Mt', period: '2022', value: 14, bound: null, unit: 'Mt', status: 'actual', issuer: null },
    evidence: [
      {
        series: 'emissions.energy.al.Mt',
        period: '2022',
        value: 41,
        bound: null,
        unit: 'Mt',
        status: 'actual',
        issuer: null,
        source: 'ledger2023',
        locator: 'table 2',
      },
    ],
    fixes: [{ title: 'Change to 41 Mt', preferred: true, edits: [{ start, end: start + words.length, newText: '41 Mt' }] }],
    fingerprint: 'f1',
    before: '',
    after: '',
    ...more,
  }
}

function checked(text: string, findings: readonly Finding[]): CheckedDraft {
  return { path: 'report.md', text, lines: lineIndex(text), findings, knowledge: NOTHING }
}

function printed(make: (out: (text: string) => void) => Format, text: string, findings: readonly Finding[], summary = none): string {
  let all = ''
  const format = make((more) => {
    all += more
  })
  format.draft(checked(text, findings))
  format.end(summary, [])
  return all
}

const pretty = (text: string, findings: readonly Finding[], columns = 80, colours = false): string =>
  printed((out) => prettyFormat(out, columns, painter(colours)), text, findings)

describe('pretty', () => {
  test('shows the line, the words, the source and the fix', () => {
    const text = 'Before.\n\nEmissions of energy were 14 Mt in 2022.\n'
    expect(pretty(text, [finding(text, '14 Mt')])).toBe(`report.md:3:26  error  mismatched-figure
  3 │ Emissions of energy were 14 Mt in 2022.
    │                          ^^^^^
  The Ledger has 41 Mt for 2022. Change it, or cite another source.
  source: 41 Mt in 2022: ledger2023, table 2
  fix: Change to 41 Mt
      - Emissions of energy were 14 Mt in 2022.
      + Emissions of energy were 41 Mt in 2022.

1 file checked: no findings
`)
  })

  test('keeps to the width, however long the line', () => {
    const text = `${'Long ago it was said that much would change. '.repeat(40)}Emissions were 14 Mt in 2022. ${'And so on. '.repeat(40)}`
    const lines = pretty(text, [finding(text, '14 Mt', { message: 'A message that goes on. '.repeat(9) })], 60).split('\n')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60)
    const [, source = '', marks = ''] = lines
    expect(source.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('14 Mt')
    expect(lines.find((line) => line.startsWith('      - '))).toContain('14 Mt')
    expect(lines.find((line) => line.startsWith('      + '))).toContain('41 Mt')
  })

  test('marks words over several lines, and shows three of them at most', () => {
    const text = 'He said “one\ntwo\nthree\nfour\nfive” and left.'
    const shown = pretty(text, [finding(text, '“one\ntwo', { fixes: [], evidence: [] })])
      .split('\n')
      .slice(1, 5)
    expect(shown).toEqual(['  1 │ He said “one', '    │         ^^^^', '  2 │ two', '    │ ^^^'])
    expect(pretty(text, [finding(text, '“one\ntwo\nthree\nfour\nfive”', { fixes: [], evidence: [] })])).toContain(
      'three\n    │ ^^^^^\n    │ …\n',
    )
  })

  test('shows an insertion, and several edits at once', () => {
    const text = 'Emissions were 14 Mt.\n'
    const at = text.indexOf('.')
    const edits = [
      { start: 15, end: 17, newText: '41' },
      { start: at, end: at, newText: ' [@ledger2023]' },
    ]
    const shown = pretty(text, [finding(text, '14 Mt', { fixes: [{ title: 'Do it', preferred: true, edits }] })])
    expect(shown).toContain('      - Emissions were 14 Mt.\n      + Emissions were 41 Mt [@ledger2023].\n')
  })

  test('lets no text of a draft steer the terminal', () => {
    const text = 'Emissions\u001b[2J were 14 Mt.\n'
    expect(pretty(text, [finding(text, '14 Mt')])).not.toContain('\u001b')
    expect(pretty(text, [finding(text, '14 Mt')], 80, true)).not.toContain('\u001b[2J')
  })

  test('sums up', () => {
    const text = printed((out) => prettyFormat(out, 80, painter(false)), '', [], {
      files: 2,
      error: 1,
      warning: 2,
      information: 3,
      hint: 0,
    })
    expect(text).toBe('2 files checked: 1 error, 2 warnings, 3 information\n')
  })
})

describe('json', () => {
  const text = 'Before.\r\nEmissions were 14 Mt.\n'

  test('is one object', () => {
    expect(JSON.parse(printed(jsonFormat, text, [finding(text, '14 Mt')], { ...none, error: 1 }))).toEqual({
      version: 1,
      files: [
        {
          path: 'report.md',
          findings: [
            {
              rule: 'mismatched-figure',
              severity: 'error',
              message: 'The Ledger has 41 Mt for 2022. Change it, or cite another source.',
              fingerprint: 'f1',
              range: { start: { line: 1, character: 15 }, end: { line: 1, character: 20 } },
              text: '14 Mt',
              claim: {
                series: 'emissions.energy.al.Mt',
                period: '2022',
                value: 14,
                bound: null,
                unit: 'Mt',
                status: 'actual',
                issuer: null,
              },
              evidence: [
                {
                  series: 'emissions.energy.al.Mt',
                  period: '2022',
                  value: 41,
                  bound: null,
                  unit: 'Mt',
                  status: 'actual',
                  issuer: null,
                  source: 'ledger2023',
                  locator: 'table 2',
                },
              ],
              fixes: [
                {
                  title: 'Change to 41 Mt',
                  preferred: true,
                  edits: [{ range: { start: { line: 1, character: 15 }, end: { line: 1, character: 20 } }, newText: '41 Mt' }],
                },
              ],
            },
          ],
        },
      ],
      summary: { files: 1, error: 1, warning: 0, information: 0, hint: 0 },
    })
  })

  test('gives evidence in the draft its range, and an edit elsewhere its path', () => {
    const one = finding(text, '14 Mt', {
      evidence: [{ value: 41, source: null, span: { start: 0, end: 6 } }],
      fixes: [{ title: 'Add', preferred: false, edits: [{ path: 'refs.bib', start: 0, end: 0, newText: 'x' }] }],
    })
    const read = JSON.parse(printed(jsonFormat, text, [one]))
    expect(read.files[0].findings[0].evidence).toEqual([
      { value: 41, source: null, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 6 } } },
    ])
    expect(read.files[0].findings[0].fixes[0].edits[0].path).toBe('refs.bib')
  })

  test('or a finding a line', () => {
    const lines = printed(ndjsonFormat, text, [finding(text, '14 Mt'), finding(text, 'Before')]).split('\n')
    expect(lines.map((line) => (line === '' ? '' : JSON.parse(line).path))).toEqual(['report.md', 'report.md', ''])
  })
})

describe('amounts', () => {
  test.each([
    [148e9, 'USD', null, '148 billion USD'],
    [34.3e9, 'USD', null, '34.3 billion USD'],
    [2.2e9, 'USD', 'over', 'over 2.2 billion USD'],
    [{ low: 6, high: 6.5 }, '%', null, '6–6.5 %'],
    [70000, 'enterprises', null, '70,000 enterprises'],
    [2, 'rank', null, 'rank 2'],
    [2.5, 'times', 'at-least', 'at least 2.5 times'],
    [0.1 + 0.2, '%', null, '0.3 %'],
    [1e6, 'people', null, '1,000,000 people'],
    [55, '', null, '55'],
  ] as const)('%j %s (%s) is %s', (value, unit, bound, written) => {
    expect(writeAmount(value, unit, bound)).toBe(written)
  })
})

describe('applyFixes', () => {
  const text = 'a 14 b 14 c'
  const fix = (start: number, end: number, newText: string, preferred = true): Finding =>
    finding(text, '14', { fixes: [{ title: '', preferred, edits: [{ start, end, newText }] }] })

  test('applies what does not overlap, in any order', () => {
    expect(applyFixes(text, [fix(7, 9, '41'), fix(2, 4, '41'), fix(3, 4, '0'), fix(0, 1, 'z', false)])).toEqual({
      text: 'a 41 b 41 c',
      applied: 2,
      elsewhere: [],
    })
  })

  test('inserts once at one place, and gives edits of other files back, each once', () => {
    expect(applyFixes(text, [fix(4, 4, ' [@a]'), fix(4, 4, ' [@b]')])).toEqual({ text: 'a 14 [@a] b 14 c', applied: 1, elsewhere: [] })
    const other = { path: 'x.bib', start: 0, end: 0, newText: 'z' }
    const citing = (at: number): Finding =>
      finding(text, '14', { fixes: [{ title: '', preferred: true, edits: [{ start: at, end: at, newText: ' [@z]' }, other] }] })
    expect(applyFixes(text, [citing(4), citing(9)])).toEqual({ text: 'a 14 [@z] b 14 [@z] c', applied: 2, elsewhere: [other] })
  })
})

describe('progress', () => {
  const run = (errIsTerminal: boolean, times: readonly number[], columns = 20, total = 9000): string => {
    let printed = ''
    let now = 0
    const err = (text: string): void => {
      printed += text
    }
    const progress = startProgress({ err, errIsTerminal, columns }, () => now)
    for (const time of times) {
      now = time
      progress.step(time, total, 'a-rather-long-name.md')
    }
    progress.clear()
    return printed
  }

  test('says nothing in the first second, nor off a terminal', () => {
    expect(run(true, [10, 500, 990])).toBe('')
    expect(run(false, [10, 5000])).toBe('')
  })

  test('then one line, now and then, and takes it away', () => {
    expect(run(true, [1100, 1110, 1250])).toBe('1100/9000 a-rather-\r\u001b[2K1250/9000 a-rather-\r\u001b[2K')
  })

  test('tells how much longer it will take, once that can be said', () => {
    expect(run(true, [5000], 60)).toBe('5000/9000, about 4 s left: a-rather-long-name.md\r\u001b[2K')
    expect(run(true, [5000], 60, 900_000)).toBe('5000/900000, about 15 min left: a-rather-long-name.md\r\u001b[2K')
  })
})
