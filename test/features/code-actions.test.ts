import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Analysis, analyse, draftText, findingsOf } from '../../server/src/analysis.ts'
import type { Edit, Finding } from '../../server/src/checks/finding.ts'
import type { Settings } from '../../server/src/checks/settings.ts'
import { citeAll } from '../../server/src/features/cite-all.ts'
import { type Action, actionsAt } from '../../server/src/features/code-actions.ts'
import { fixAllOf } from '../../server/src/features/fix-kind.ts'
import { readBibliography } from '../../server/src/knowledge/bibliography.ts'
import type { Markup } from '../../server/src/text/draft.ts'
import { root } from '../harness/expect.ts'
import { bundled } from '../harness/pack.ts'

const SETTINGS: Settings = { asOf: '2024-06-30', rules: {}, citationStyle: 'auto', messageLanguage: 'auto' }

function read(text: string, settings: Partial<Settings> = {}, markup: Markup = 'markdown'): Analysis {
  return analyse({ path: 'draft', text, markup }, bundled(), { ...SETTINGS, ...settings })
}

function applied(text: string, edits: readonly Edit[]): string {
  let result = text
  for (const { start, end, newText } of [...edits].sort((a, b) => b.start - a.start))
    result = result.slice(0, start) + newText + result.slice(end)
  return result
}

/** The findings of a rule on the same words. */
function same(findings: readonly Finding[], { rule, text }: Finding): number {
  return findings.filter((one) => one.rule === rule && one.text === text).length
}

function titles(analysis: Analysis): readonly string[] {
  const [finding] = findingsOf(analysis)
  return finding === undefined ? [] : actionsAt(analysis, finding).map(({ title }) => title)
}

/** Applies the action whose title starts so to the first finding. */
function does(text: string, title: string, settings: Partial<Settings> = {}): string {
  const analysis = read(text, settings)
  const [finding] = findingsOf(analysis)
  const action = actionsAt(analysis, finding as Finding).find((one) => one.title.startsWith(title))
  expect(action, `${title}: ${titles(analysis).join(', ')}`).toBeDefined()
  return applied(text, (action as Action).edits)
}

describe('an action on a finding', () => {
  for (const name of ['brief.md', 'data-note.md']) {
    test(`of ${name} clears it`, () => {
      const analysis = read(readFileSync(join(root, 'examples', name), 'utf8'))
      const findings = findingsOf(analysis)
      expect(findings.length).toBeGreaterThan(0)
      for (const finding of findings) {
        const actions = actionsAt(analysis, finding).filter((action) => action.finding?.fingerprint === finding.fingerprint)
        expect(
          actions.some(({ title }) => title.startsWith('Hide')),
          finding.message,
        ).toBe(true)
        for (const action of actions) {
          // A source for an old number does not make it a new one.
          if (action.title.startsWith('Insert citation') && finding.rule !== 'uncited-figure') continue
          const after = findingsOf(read(applied(draftText(analysis), action.edits)))
          expect(same(after, finding), `${finding.text}: ${action.title}`).toBe(same(findings, finding) - 1)
        }
      }
    })
  }
})

describe('hiding', () => {
  const FIGURE = 'ICT sector revenue in Vietnam was $149 billion in 2022'
  const COMMENT = '<!-- plumbline-disable-next-line mismatched-figure: reason -->'
  for (const [where, before, after] of [
    ['a paragraph', `One.\n\n${FIGURE}.\n`, `One.\n\n${COMMENT}\n${FIGURE}.\n`],
    ['a list', `- One.\n- ${FIGURE}.\n- Two.\n`, `- One.\n- ${FIGURE}. ${COMMENT}\n- Two.\n`],
    ['a block quotation’s neighbour', `> One.\n\n${FIGURE}.\n`, `> One.\n\n${COMMENT}\n${FIGURE}.\n`],
    [
      'a table',
      '| Vietnam | 2022 |\n| --- | --- |\n| Revenue of the ICT sector, billion dollars | 149 |\n',
      `| Vietnam | 2022 |\n| --- | --- |\n| Revenue of the ICT sector, billion dollars | 149 ${COMMENT} |\n`,
    ],
  ] as const) {
    test(`in ${where} leaves a comment where it holds`, () => {
      const settings = { rules: { 'uncited-figure': 'off' } } as const
      const hidden = does(before, 'Hide this finding', settings)
      expect(hidden).toBe(after)
      expect(findingsOf(read(hidden, settings))).toEqual([])
    })
  }
})

describe('hiding in other markups', () => {
  const settings = { rules: { 'uncited-figure': 'off' } } as const
  const FIGURE = 'One sentence stands before it, and\nICT sector revenue in Vietnam was $149 billion in 2022.\n'
  for (const [markup, comment] of [
    ['latex', '% plumbline-disable-next-line mismatched-figure: reason'],
    ['asciidoc', '// plumbline-disable-next-line mismatched-figure: reason'],
    ['restructuredtext', '.. plumbline-disable-next-line mismatched-figure: reason'],
  ] as const) {
    test(`leaves a comment of ${markup}`, () => {
      const before = read(`Some words.\n\n${FIGURE}`, settings, markup)
      const [finding] = findingsOf(before)
      const hide = actionsAt(before, finding as Finding).find(({ title }) => title.startsWith('Hide')) as Action
      const hidden = applied(draftText(before), hide.edits)
      expect(hidden).toContain(`${comment}\n`)
      expect(findingsOf(read(hidden, settings, markup))).toEqual([])
    })
  }

  test('is not offered in plain text, which has no comments', () => {
    const plain = read(FIGURE, settings, 'text')
    expect(findingsOf(plain).length).toBe(1)
    expect(titles(plain).filter((title) => title.startsWith('Hide'))).toEqual([])
  })
})

describe('an old number', () => {
  const OFF = { rules: { 'uncited-figure': 'off' } } as const

  test('is kept as one of its year', () => {
    expect(does('The ICT industry accounts for 7.55 percent of GDP.\n', 'Keep as a figure for 2019', OFF)).toBe(
      'The ICT industry accounts for 7.55 percent of GDP in 2019.\n',
    )
  })

  test('is given its own year in place of the one it is told of', () => {
    const before = { ...OFF, asOf: '2023-06-30' }
    expect(does('In 2022 Vietnam’s trade surplus in hardware and electronics was $4 billion.\n', 'Change the year to 2021', before)).toBe(
      'In 2021 Vietnam’s trade surplus in hardware and electronics was $4 billion.\n',
    )
    expect(
      does('Last year Vietnam’s trade surplus in hardware and electronics was $4 billion.\n', 'Keep as a figure for 2021', before),
    ).toBe('In 2021 Vietnam’s trade surplus in hardware and electronics was $4 billion.\n')
  })

  test('is no longer called current', () => {
    expect(does('The ICT industry currently accounts for 7.55 percent of GDP.\n', 'Keep as a figure for 2019', OFF)).toBe(
      'The ICT industry accounts for 7.55 percent of GDP in 2019.\n',
    )
  })
})

describe('a citation', () => {
  const FIGURE = 'Revenue of the ICT sector in Vietnam was $148 billion in 2022.\n'
  const citing = (analysis: Analysis): readonly (readonly [string, boolean])[] =>
    actionsAt(analysis, findingsOf(analysis).find(({ rule }) => rule === 'uncited-figure') as Finding)
      .filter(({ title }) => title.startsWith('Insert citation'))
      .map(({ title, preferred }) => [title.replace('Insert citation ', ''), preferred])

  test('is offered in each style, first in that of the markup', () => {
    expect(citing(read(FIGURE))).toEqual([
      ['[@hanoitimes2023]', true],
      ['^[The Hanoi Times, 2 February 2023.]', false],
      ['(The Hanoi Times, 2 February 2023)', false],
      [expect.stringMatching(/^\(\[The Hanoi Times\]\(https:/), false],
    ])
  })

  test('is offered first in the style that the draft uses', () => {
    const footnotes = `Forests cover a third of it.[^1]\n\n[^1]: A survey.\n\n${FIGURE}`
    expect(citing(read(footnotes))[0]).toEqual(['[^2]: The Hanoi Times, 2 February 2023.', true])
    expect(citing(read(footnotes.replace('[^1]\n\n[^1]: ', '^[').replace('survey.', 'survey.]')))[0]).toEqual([
      '^[The Hanoi Times, 2 February 2023.]',
      true,
    ])
    expect(citing(read(FIGURE, { citationStyle: 'author-date' }))[0]).toEqual(['(The Hanoi Times, 2 February 2023)', true])
  })
})

describe('citing all', () => {
  const DRAFT = [
    'Revenue of the ICT sector in Vietnam was $148 billion in 2022. Exports of hardware and electronics were $136 billion in 2022.',
    'Toyota took 34 years to master engine technology, and Hyundai 28 years.',
    'Vietnam had 70,000 digital technology firms in 2022 [@old].',
  ].join('\n\n')

  test('cites each sentence once, and adds what the bibliography lacks once', () => {
    const bibliographies = [readBibliography('refs.json', '[]')]
    const analysis = read(DRAFT, { bibliographies })
    const action = citeAll(analysis) as Action
    expect(action.title).toBe('Cite the sources of all 4 numbers without one')
    const own = action.edits.filter(({ path }) => path === undefined)
    const [first, second, third] = DRAFT.split('\n\n')
    expect(applied(DRAFT, own)).toBe(
      [
        first?.replace('in 2022. E', 'in 2022 [@hanoitimes2023]. E').replace(/in 2022\.$/, 'in 2022 [@hanoitimes2023].'),
        second?.replace(/\.$/, ' [@vietnamnet2023].'),
        third,
      ].join('\n\n'),
    )
    const added = action.edits.filter(({ path }) => path !== undefined)
    expect(added.map(({ path, start }) => [path, start])).toEqual([['refs.json', 1]])
    expect(readBibliography('refs.json', `[${added[0]?.newText}]`)).toMatchObject({
      entries: [{ key: 'hanoitimes2023' }, { key: 'vietnamnet2023' }],
      problems: [],
    })
    expect(findingsOf(read(applied(DRAFT, own), { bibliographies })).filter(({ rule }) => rule === 'uncited-figure')).toEqual([])
  })

  test('gives each source a note of its own', () => {
    const text = `Forests cover a third of it.[^1]\n\n[^1]: A survey.\n\n${DRAFT.replace(' [@old]', '')}\n`
    const { edits } = citeAll(read(text)) as Action
    let result = text
    for (const { start, end, newText } of edits.toSorted((a, b) => a.start - b.start).toReversed())
      result = result.slice(0, start) + newText + result.slice(end)
    expect(result.match(/\[\^\d\]:?/g)).toEqual(['[^1]', '[^1]:', '[^2]', '[^2]', '[^3]', '[^2]', '[^2]:', '[^3]:'])
    expect(findingsOf(read(result)).filter(({ rule }) => rule === 'uncited-figure')).toEqual([])
  })

  test('is nothing where all is cited', () => {
    expect(citeAll(read('Nothing is counted here.\n'))).toBeUndefined()
  })
})

describe('all findings of a kind', () => {
  const TEXT = 'In 2022, ICT revenue in Vietnam was $136 billion. Exports of hardware and electronics were $163 billion in 2022.\n'

  test('are mended at once', () => {
    const action = fixAllOf(read(TEXT), 'mismatched-figure')
    expect(action?.title).toBe('Mend all 2 of this kind in this draft')
    const mended = applied(TEXT, action?.edits ?? [])
    expect(mended).toBe(
      'In 2022, ICT revenue in Vietnam was $148 billion. Exports of hardware and electronics were $136 billion in 2022.\n',
    )
  })

  test('are not, where there is one', () => {
    expect(fixAllOf(read(TEXT.slice(0, 50)), 'mismatched-figure')).toBeUndefined()
  })
})
