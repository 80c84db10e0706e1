import { describe, expect, test } from 'vitest'
import { analyse } from '../../server/src/analysis.ts'
import { evidencePage } from '../../server/src/features/evidence-pages.ts'
import { type EvidenceReport, evidenceReport } from '../../server/src/features/evidence-report.ts'
import { evidenceWordsOf } from '../../server/src/features/evidence-words.ts'
import { bundled } from '../harness/pack.ts'

function report(text: string, path = 'draft.md'): EvidenceReport {
  const settings = { asOf: '2024-06-30', rules: {}, citationStyle: 'auto', messageLanguage: 'auto' } as const
  return evidenceReport(analyse({ path, text, markup: 'markdown' }, bundled(), settings))
}

const TEXT = `# ICT

In 2022 ICT revenue was US$148 billion, and exports of hardware and electronics were $163 billion.
It took three meetings to agree on that [@nobody2020].
`

describe('an evidence report', () => {
  test('has what is right, what to look at and what was not checked, in the order of the draft', () => {
    const { rows, counts, date } = report(TEXT)
    expect(rows.map(({ line, kind, text, outcome }) => [line, kind, text, outcome])).toEqual([
      [3, 'figure', 'US$148 billion', 'agrees'],
      [3, 'figure', '$163 billion', 'look'],
      [4, 'figure', 'three', 'open'],
      [4, 'citation', 'nobody2020', 'look'],
    ])
    expect(counts).toEqual({ agrees: 1, look: 2, open: 1 })
    expect(date).toBe('2024-06-30')
  })

  test('says of each what the sources have, and which', () => {
    const [right, wrong] = report(TEXT).rows
    expect(right).toMatchObject({ about: 'Revenue of the ICT sector in Vietnam', known: '148 billion USD, 2022, actual', notes: [] })
    expect(right?.source).toMatchObject({ name: 'The Hanoi Times, 2 February 2023', locator: 'paragraph 6' })
    expect(right?.source?.url).toMatch(/^https:/)
    expect(wrong?.known).toBe('136 billion USD, 2022, actual')
    expect(wrong?.notes).toHaveLength(1)
  })

  test('has quotations and instruments too', () => {
    const { rows } = report(
      'Nguyen Thien Nghia said that firms “have taken methodical long-term investment strategies”, as Resolution 50-NQ/TW of 20 August 2018 asks.\n',
    )
    expect(rows.map(({ kind, outcome, known }) => [kind, outcome, known])).toEqual([
      ['quotation', 'agrees', expect.stringMatching(/\S/)],
      ['instrument', 'look', '50-NQ/TW, 20 August 2019'],
    ])
  })

  test('of an empty draft has no rows', () => {
    expect(report('')).toMatchObject({ rows: [], counts: { agrees: 0, look: 0, open: 0 } })
  })
})

describe('its pages', () => {
  test('Markdown has a table of what was held against a source and one of the rest', () => {
    const page = evidencePage([report(TEXT)], 'markdown')
    expect(page).toMatch(
      /^# Evidence report\n\n## draft\.md\n\nHeld against what was known on 30 June 2024\. 4 statements: 1 agrees with a source, 2 to look at again, 1 not checked\.\n/,
    )
    expect(page).toMatch(
      /\| 3 \| US\\\$148 billion \| .* \| \*\*Agrees\*\* \|\n\| 3 \| \\\$163 billion \| .* \| \*\*Look again\*\*<br>The Hanoi Times/,
    )
    expect(page).toMatch(/### Not checked\n\n\| Line \| The draft says \| About \| Why \|\n.*\n\| 4 \| three \|/)
  })

  test('CSV has a row for each statement, and no formulas', () => {
    const lines = evidencePage([report(TEXT, '=HYPERLINK("x").md')], 'csv').split('\r\n')
    expect(lines[0]).toBe('path,line,kind,text,about,known,verdict,notes,source,locator,url')
    expect(lines[1]).toMatch(/^"'=HYPERLINK\(""x""\)\.md",3,figure,US\$148 billion,/)
    expect(lines).toHaveLength(6)
  })

  test('HTML says in words what its picture shows, and has no markup of the draft', () => {
    const hostile = '<img src=x onerror=alert(1)>&"\''
    const page = evidencePage([report(TEXT, hostile)], 'html')
    expect(page).toContain('<h2>&lt;img src=x onerror=alert(1)&gt;&amp;&quot;&#39;</h2>')
    expect(page).not.toContain('<img')
    expect(page).toContain(`aria-label="4 statements: 1 agrees with a source, 2 to look at again, 1 not checked"`)
    expect([...page.matchAll(/<rect class="(\w+)" x="([\d.]+)" width="([\d.]+)"/g)].map(([, ...part]) => part)).toEqual([
      ['agrees', '0.00', '25.00'],
      ['look', '25.00', '50.00'],
      ['open', '75.00', '25.00'],
    ])
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
    expect(page).not.toContain('<script')
  })

  test('rows of the HTML lead to their places where an editor can go there', () => {
    const page = evidencePage([report(TEXT)], 'html', { link: ({ line }, { path }) => `command:show?${path}:"${line}` })
    expect(page).toContain('<a href="command:show?draft.md:&quot;3" aria-label="Line 3: show it in the draft">3</a>')
  })

  test.each(['markdown', 'html', 'csv'] as const)(
    '%s is in Vietnamese where that is asked for, but for what draft and sources say',
    (format) => {
      const [english, vietnamese] = [evidencePage([report(TEXT)], format), evidencePage([report(TEXT)], format, { language: 'vi' })]
      const words = Object.values(evidenceWordsOf('en'))
        .flatMap((one) => (typeof one === 'string' ? one : typeof one === 'function' ? [] : Object.values<string>(one)))
        .filter((word) => word !== 'en' && english.includes(word) && !TEXT.includes(word))
      expect(words.length).toBeGreaterThan(4)
      // Before and behind each stands what parts cells and lines.
      for (const word of words) expect(vietnamese).not.toMatch(new RegExp(`(^|[>|,*#] ?)${word}($|[<|,*\\r\\n] ?)`, 'm'))
      expect(vietnamese).toContain(evidenceWordsOf('vi').outcomes.look)
    },
  )
})
