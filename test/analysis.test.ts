import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Analysis, analyse, draftText, edit, findingsOf } from '../server/src/analysis.ts'
import type { Severity } from '../server/src/checks/finding.ts'
import { rules } from '../server/src/checks/index.ts'
import type { Settings } from '../server/src/checks/settings.ts'
import { applyFixes } from '../server/src/features/apply-fixes.ts'
import { type DocumentTest, readDocument } from './harness/document.ts'
import { root } from './harness/expect.ts'
import { readMarks } from './harness/marks.ts'
import { bundled, knowledgeOf } from './harness/pack.ts'

const PACK = `
area: norland
indicators:
  investment: {quantity: money, label: {en: investment}, phrase: {en: 'investment in {subject}'}}
  growth: {quantity: percent, measure: growth, of: investment, label: {en: investment growth}}
  number: {quantity: count, implicit: true, label: {en: number}}
subjects:
  wind: {label: {en: wind power}}
  solar: {label: {en: solar power}}
  wind-farms: {label: {en: wind farms}}
areas:
  norland: {label: {en: Norland}}
  eastmark: {label: {en: Eastmark}}
units:
  farms: {label: {en: {one: farm, other: farms}}, aliases: {en: [wind farm]}}
milestones:
  clean-grid: {label: {en: clean grid}}
agents:
  grid-board: {kind: body, label: {en: Grid Board}}
sources:
  grid2022:
    outlet: Grid Review
    issued: 2022-03-08
    observations:
      - {series: investment.wind, period: 2021, value: 2.1 billion EUR, status: actual, locator: page 3}
  grid2024:
    outlet: Grid Review
    issued: 2024-03-05
    observations:
      - {series: investment.wind, period: 2022, value: 2.9 billion EUR, status: actual, locator: page 5}
      - {series: investment.wind, period: 2023, value: 3.4 billion EUR, status: actual, locator: page 5}
      - {series: investment.wind, period: 2026, value: 5 billion EUR, status: target, issuer: grid-board, locator: page 9}
      - {series: investment.solar, period: 2023, value: 1.8 billion EUR, status: actual, locator: page 5}
      - {series: growth.wind, period: 2023, value: 17.2 %, status: actual, locator: page 5}
      - {series: number.wind-farms, period: 2023, value: 410 farms, status: actual, locator: page 4}
    milestones:
      - {milestone: clean-grid, area: norland, by: 2040, issuer: grid-board, locator: page 9}
`

const DRAFT = `---
title: Wind in Norland
date: 2024-05-20
---

# Where the wind blows

Investment in wind power was €2.9bn in 2022, and it reached €4.3 billion a year later. A growth of 17.2 percent, said the Grid Board, was “more than €9 billion in 2023 would allow” [@grid2024].

Norland now has 380 wind farms.[^1] <!-- plumbline-disable-next-line uncited-figure: on the map -->

## What comes next

By 2026, the Grid Board aims for:

- investment in wind power of €6 billion;
- investment in solar power; the latter was €1.8 billion in 2023:
  - that is 1,800 million euros,
  - or more than €1.5 billion;
- a clean grid by 2045.

> Investment in wind power was €9.9 billion in 2023.

| Investment, € billion | 2022 | 2023 |
| :-- | --: | --: |
| Wind power | 2.9 | 4.3 |
| Solar power | | 1.8 |

Source: [@grid2022].

<!-- plumbline-disable mismatched-figure -->

In 2023, investment in wind power came to €3.9 billion. \`€4 billion\` is no claim.

<!-- plumbline-enable mismatched-figure -->

Investment in wind power was €2.1 billion in 2021. Much of it was spent abroad.

Investment in wind power is currently €2.9 billion.

### Eastmark

Investment in wind power was €0.7 billion in 2023. In Norland it was €3.1 billion.

\`\`\`
Investment in wind power was €7 billion in 2023.
\`\`\`

[^1]: There were 410 wind farms in 2023.
`

const settings: Settings = { asOf: '2024-06-30', rules: {}, citationStyle: 'auto', messageLanguage: 'auto' }
const knowledge = knowledgeOf([PACK])

function check(text: string, more: Partial<Settings> = {}): Analysis {
  return analyse({ path: 'draft.md', text, markup: 'markdown' }, knowledge, { ...settings, ...more })
}

/** What must be the same however an analysis came about. */
function seen(analysis: Analysis): unknown {
  return {
    date: analysis.date,
    language: analysis.language,
    metadata: analysis.metadata,
    blocks: analysis.blocks.map(({ source, incoming, outgoing, resolved, silence }) => ({
      kind: source.kind,
      text: source.text,
      incoming,
      outgoing,
      silence,
      figures: resolved.figures.map(({ span, resolution, issuers, cited, citeAt, quoted }) => ({
        span,
        resolution: resolution.kind === 'resolved' ? [resolution.series.id, resolution.strength] : resolution.reason,
        issuers,
        cited,
        citeAt,
        quoted,
      })),
    })),
    findings: findingsOf(analysis),
  }
}

describe('a draft', () => {
  test('of many parts gets findings of several rules', () => {
    expect(new Set(findingsOf(check(DRAFT)).map(({ rule }) => rule)).size).toBeGreaterThan(4)
  })

  test('gives the same findings every time, in the order of their places', () => {
    const findings = findingsOf(check(DRAFT))
    expect(findings).toEqual(findingsOf(check(DRAFT)))
    expect(findings.map(({ start }) => start)).toEqual(findings.map(({ start }) => start).toSorted((a, b) => a - b))
  })

  test('with CRLF or a BOM gets the same findings at the same words', () => {
    const told = (text: string): unknown => findingsOf(check(text)).map(({ rule, message, text }) => [rule, message, text])
    expect(told(DRAFT.replaceAll('\n', '\r\n'))).toEqual(told(DRAFT))
    expect(told(`\ufeff${DRAFT}`)).toEqual(told(DRAFT))
  })
})

describe('edits', () => {
  const FRAGMENTS = [
    '',
    ' ',
    '\n',
    '\n\n',
    '\r\n',
    '.',
    '. ',
    'x',
    '“',
    '”',
    '"',
    '>',
    '> ',
    '- ',
    '  ',
    '|',
    '`',
    '```\n',
    '~~',
    '*',
    '#',
    '\n# Eastmark\n\n',
    '## ',
    '---\n',
    '[^1]',
    '[^1]: ',
    '[@grid2024]',
    '\n\nSource: @grid2022.\n\n',
    '<!--',
    '-->',
    '<!-- plumbline-disable -->\n\n',
    '<!-- plumbline-enable -->',
    '<!-- plumbline-disable-next-line -->\n',
    '2023',
    ' in 2022',
    '€',
    '3.4 billion',
    '380 wind farms',
    'Norland',
    'Eastmark',
    ' not',
    '?',
    'date: 2022-01-01\n',
    'ố',
    '😀',
    '\u00a0',
    '\ufeff',
    '\t',
    '\\',
    '$',
    '|---|\n',
    'Investment in wind power was €2.9bn in 2023.',
    '\n\nIn 2022, investment in wind power was €1 billion.\n\n',
    'expected ',
    '1.',
    'Vốn đầu tư của điện gió ở nước này đã tăng rất nhanh, và sẽ còn được mở rộng. '.repeat(4),
    '\n\nreferences:\n- id: wind2023\n  title: Wind\n---\n\n',
    'A page is [here](https://example.org/wind).',
  ]
  const change = fc.record({
    at: fc.nat(DRAFT.length + 200),
    length: fc.oneof({ weight: 4, arbitrary: fc.nat(3) }, { weight: 2, arbitrary: fc.nat(60) }, { weight: 1, arbitrary: fc.nat(900) }),
    newText: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...FRAGMENTS) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
    ),
  })

  test('checked one by one give what the edited draft gives afresh', () => {
    const whole = check(DRAFT)
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        let analysis = whole
        let text = DRAFT
        for (const { at, length, newText } of changes) {
          const start = Math.min(at, text.length)
          const end = Math.min(start + length, text.length)
          text = text.slice(0, start) + newText + text.slice(end)
          analysis = edit(analysis, { start, end, newText })
          expect(draftText(analysis)).toBe(text)
        }
        const [edited, fresh] = [seen(analysis), seen(check(text))]
        if (JSON.stringify(edited) !== JSON.stringify(fresh)) expect(edited).toEqual(fresh)
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  test('at every place of the draft, deleting and inserting, give what the edited draft gives afresh', () => {
    const whole = check(DRAFT)
    for (let start = 0; start < DRAFT.length; start += 29) {
      for (const { end, newText } of [
        { end: start + 1, newText: '' },
        { end: start, newText: '\n\n' },
      ]) {
        const text = DRAFT.slice(0, start) + newText + DRAFT.slice(end)
        const [edited, fresh] = [findingsOf(edit(whole, { start, end, newText })), findingsOf(check(text))]
        if (JSON.stringify(edited) !== JSON.stringify(fresh)) expect(edited).toEqual(fresh)
      }
    }
  }, 60_000)

  test('keep the blocks they do not touch', () => {
    const whole = check(DRAFT)
    const at = DRAFT.indexOf('380')
    const edited = edit(whole, { start: at, end: at + 1, newText: '4' })
    const kept = edited.blocks.filter((block) => whole.blocks.includes(block))
    // The block itself, those beside it, and a block quotation, which the paragraphs beside it speak for.
    expect(kept.length).toBeGreaterThanOrEqual(whole.blocks.length - 4)
  })
})

describe('settings', () => {
  const text = 'Investment in wind power was €4.3 billion in 2023.\n\nIn 2021, investment in wind power came to €2.1 billion.\n'
  const severities = (more: Readonly<Record<string, Severity | 'off'>>): unknown =>
    findingsOf(check(text, { rules: more })).map(({ rule, severity }) => [rule, severity])

  test('leave each rule its own severity', () => {
    expect(severities({})).toEqual([
      ['mismatched-figure', 'error'],
      ['newer-figure', 'information'],
      ['uncited-figure', 'information'],
    ])
  })

  test('change the severity of a rule, and only that', () => {
    expect(severities({ 'mismatched-figure': 'hint', 'newer-figure': 'error' })).toEqual([
      ['mismatched-figure', 'hint'],
      ['newer-figure', 'error'],
      ['uncited-figure', 'information'],
    ])
  })

  test('turn a rule off, which lets no other speak in its place', () => {
    expect(severities({ 'mismatched-figure': 'off', 'uncited-figure': 'off' })).toEqual([['newer-figure', 'information']])
  })

  test('date the drafts that state none', () => {
    expect(findingsOf(check(text, { asOf: '2022-12-31' })).map(({ rule }) => rule)).toEqual(['uncited-figure'])
  })

  test.each([
    ['pandoc', ' [@grid2022]'],
    ['footnote', '^[Grid Review, 8 March 2022.]'],
    ['author-date', ' (Grid Review, 8 March 2022)'],
  ] as const)('insert citations as %s', (citationStyle, inserted) => {
    const draft = 'In 2021, investment in wind power came to €2.1 billion.\n'
    const analysis = check(draft, { citationStyle, asOf: '2022-12-31' })
    expect(applyFixes(draft, findingsOf(analysis)).text).toBe(`In 2021, investment in wind power came to €2.1 billion${inserted}.\n`)
  })
})

describe('fingerprints', () => {
  const prints = (text: string): readonly string[] => findingsOf(check(text)).map(({ fingerprint }) => fingerprint)

  test('tell the findings of a draft apart', () => {
    const all = prints(DRAFT)
    expect(all.length).toBeGreaterThan(5)
    expect(new Set(all).size).toBe(all.length)
  })

  test('are the same after edits elsewhere', () => {
    expect(prints(DRAFT.replace('# Where the wind blows\n', '# Where the wind blows\n\nA paragraph more, with nothing in it.\n'))).toEqual(
      prints(DRAFT),
    )
    expect(prints(DRAFT.replace('`€4 billion` is no claim', 'Code is none'))).toEqual(prints(DRAFT))
  })

  test('are the same whether lines end in LF or CRLF', () => {
    expect(prints(DRAFT.replaceAll('\n', '\r\n'))).toEqual(prints(DRAFT))
  })

  test('change with the words that are found', () => {
    const before = prints(DRAFT)
    const after = prints(DRAFT.replace('€4.3 billion', '€4.4 billion'))
    expect(after.length).toBe(before.length)
    expect(after.filter((print) => !before.includes(print)).length).toBe(1)
  })

  test('are stored: a changed hash would bring back every hidden finding', () => {
    const [finding] = findingsOf(check('Investment in wind power was €4.3 billion in 2023.\n'))
    expect(finding?.fingerprint).toMatch(/^[0-9a-f]{16}$/)
  })
})

describe('every finding of the rule documents', () => {
  for (const folder of ['test/checks', 'server/src/checks']) {
    for (const name of readdirSync(join(root, folder))
      .filter((file) => file.endsWith('.md') && file !== 'README.md')
      .sort()) {
      const tests = readDocument(readFileSync(join(root, folder, name), 'utf8'))
      if (tests.length === 0) continue
      const ids = rules.map(({ id }) => id).filter((id) => id === name.slice(0, -'.md'.length))
      test(`${folder}/${name} shows its own words, and its preferred fix clears it`, () => {
        for (const one of tests) holdFindings(one, ids)
      }, 60_000)
    }
  }
})

function holdFindings(one: DocumentTest, ids: readonly string[]): void {
  const { text } = readMarks(one.draft.text)
  const known = one.packs.length > 0 ? knowledgeOf(one.packs) : bundled()
  const own: Settings = {
    ...settings,
    rules: ids.length === 0 ? {} : Object.fromEntries(rules.map(({ id }) => [id, ids.includes(id) ? 'warning' : 'off'])),
  }
  const findings = (draft: string): ReturnType<typeof findingsOf> =>
    findingsOf(analyse({ path: one.name, text: draft, markup: one.draft.markup === 'text' ? 'text' : 'markdown' }, known, own))
  for (const finding of findings(text)) {
    const where = `${one.name}: ${finding.rule} on “${finding.text}”`
    expect(finding.text, where).toBe(text.slice(finding.start, finding.end))
    expect(finding.end, where).toBeGreaterThan(finding.start)
    expect(finding.message, where).not.toMatch(/undefined|null|NaN| {2}|\n/)
    for (const { span } of finding.evidence) if (span !== undefined) expect(span.end, where).toBeLessThanOrEqual(text.length)
    expect(finding.fixes.filter(({ preferred }) => preferred).length, where).toBeLessThanOrEqual(1)
    if (!finding.fixes.some(({ preferred }) => preferred)) continue
    const { text: mended, applied } = applyFixes(text, [finding])
    expect(applied, where).toBe(1)
    const left = findings(mended).filter(({ rule, start }) => rule === finding.rule && start === finding.start)
    expect(left, where).toEqual([])
  }
}
