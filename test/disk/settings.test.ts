import { describe, expect, test } from 'vitest'
import { parseSettings, readDate } from '../../server/src/disk/settings.ts'

const RULES = ['stale-statistic', 'newer-figure']
const lines = (text: string) =>
  parseSettings(text, 'p.yaml', RULES).problems.map(({ line, column, message }) => `${line}:${column} ${message}`)

describe('parseSettings', () => {
  test('reads every setting', () => {
    const { settings, problems } = parseSettings(
      `packs: [kb/energy, ../shared]
bundledPack: false
asOf: 2024-05
languages: [markdown]
rules: {newer-figure: off, stale-statistic: error}
citationStyle: footnote
bibliography: refs.bib
messageLanguage: vi
acrossDrafts: true
hidden: .hidden.yaml
`,
      'p.yaml',
      RULES,
    )
    expect(problems).toEqual([])
    expect(settings).toEqual({
      packs: ['kb/energy', '../shared'],
      bundledPack: false,
      asOf: '2024-05-31',
      languages: ['markdown'],
      rules: { 'newer-figure': 'off', 'stale-statistic': 'error' },
      citationStyle: 'footnote',
      bibliography: ['refs.bib'],
      messageLanguage: 'vi',
      acrossDrafts: true,
      hidden: '.hidden.yaml',
    })
  })

  test.each(['', '# nothing yet\n', '---\n'])('takes an empty file for no settings: %j', (text) => {
    expect(parseSettings(text, 'p.yaml', RULES)).toEqual({ settings: {}, problems: [] })
  })

  test.each([
    ['pack: [a]', "1:1 no setting 'pack': did you mean packs?"],
    ['bundledPack: yes please', '1:14 bundledPack: write true or false'],
    ['acrossDrafts: 1', '1:15 acrossDrafts: write true or false'],
    ['asOf: 2024-13', '1:7 asOf: write a date such as 2024-05-20'],
    ['asOf: 05/06/2024', '1:7 asOf: write a date such as 2024-05-20'],
    ['packs:\n  - a\n  - {b: 1}', '3:5 packs: write a list of paths'],
    ['languages: [markdwon]', "1:13 languages: no language 'markdwon': did you mean markdown?"],
    ['rules:\n  stale-statistics: off', "2:3 rules: no rule 'stale-statistics': did you mean stale-statistic?"],
    ['rules:\n  xyz: off', "2:3 rules: no rule 'xyz': use one of stale-statistic, newer-figure"],
    ['rules:\n  newer-figure: loud', '2:17 rules: newer-figure: use one of error, warning, information, hint, off'],
    ['rules: off', '1:8 rules: write one rule a line: `newer-figure: off`'],
    ['citationStyle: mla', '1:16 citationStyle: use one of auto, pandoc, footnote, author-date, link'],
    ['hidden: [a]', '1:9 hidden: write the path of a file'],
    ['- a', '1:1 settings are keys with values: write for example `bundledPack: true`'],
  ])('says what is wrong with %j', (text, problem) => {
    expect(lines(text)).toEqual([problem])
  })

  test('says where the YAML itself is broken, and keeps what it can', () => {
    const { settings, problems } = parseSettings('asOf: 2024\npacks: [a\nbundledPack: false\n', 'p.yaml', RULES)
    expect(problems.length).toBeGreaterThan(0)
    expect(problems[0]?.message).toMatch(/^not YAML: .*: mend this line$/)
    expect(settings.asOf).toBe('2024-12-31')
  })

  test('keeps what is right beside what is wrong', () => {
    const { settings, problems } = parseSettings('rules: {newer-figure: off, other: off}\nasOf: 2023\n', 'p.yaml', RULES)
    expect(problems).toHaveLength(1)
    expect(settings).toEqual({ rules: { 'newer-figure': 'off' }, asOf: '2023-12-31' })
  })
})

test('readDate takes a partial date for its last day', () => {
  expect(['2024', '2024-02', '2024-02-03', '2024-02-30', 'soon'].map(readDate)).toEqual([
    '2024-12-31',
    '2024-02-29',
    '2024-02-03',
    undefined,
    undefined,
  ])
})
