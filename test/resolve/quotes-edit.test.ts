import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyse, edit, findingsOf } from '../../server/src/analysis.ts'
import { claimReport } from '../../server/src/features/claim-report.ts'
import { knowledgeOf } from '../harness/pack.ts'

const KNOWLEDGE = knowledgeOf([
  `agents:
  anna-berg: {kind: person, label: Anna Berg}
  carl-dahl: {kind: person, label: Carl Dahl}
sources:
  ledger2023: {issued: 2023-06-14, outlet: The Ledger}
quotes:
  ledger2023:
    - {id: q1, speaker: anna-berg, direct: true, gist: on the port, locator: paragraph 4, text: 'The harbour is full of ships, and the sea behind it is empty.'}`,
])
const SETTINGS = { asOf: '2024-06-30', rules: {}, citationStyle: 'auto', messageLanguage: 'en' } as const

const PIECES = [
  '“The sea behind it is empty,” she said.',
  '“The harbour is full of ships.',
  '> The sea behind it is empty.',
  '> — Carl Dahl',
  'Anna Berg was heard.',
  'Carl Dahl told the hall:',
  '## Carl Dahl',
  '- “the sea behind it is empty”',
  'Nothing.',
  '“',
  '\n\n',
  '\n',
]

// What a quotation is given to depends on the blocks around it: an edit must reach as far as they do, and no stale speaker be kept.
test('an edited draft has the quotations of a fresh one', () => {
  const piece = fc.constantFrom(...PIECES)
  const draft = fc.array(piece, { maxLength: 16 }).map((pieces) => pieces.join('\n\n'))
  const change = fc.record({ at: fc.nat(), length: fc.nat({ max: 60 }), newText: fc.oneof(piece, fc.constant('')) })
  fc.assert(
    fc.property(draft, fc.array(change, { minLength: 1, maxLength: 4 }), (start, changes) => {
      let text = start
      let analysis = analyse({ path: 'draft.md', text, markup: 'markdown' }, KNOWLEDGE, SETTINGS)
      for (const { at, length, newText } of changes) {
        const from = at % (text.length + 1)
        const to = Math.min(text.length, from + length)
        text = text.slice(0, from) + newText + text.slice(to)
        analysis = edit(analysis, { start: from, end: to, newText })
      }
      const fresh = analyse({ path: 'draft.md', text, markup: 'markdown' }, KNOWLEDGE, SETTINGS)
      expect(claimReport(analysis).quotations).toEqual(claimReport(fresh).quotations)
      expect(findingsOf(analysis)).toEqual(findingsOf(fresh))
    }),
    { numRuns: 150 },
  )
})
