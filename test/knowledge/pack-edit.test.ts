import { expect, test } from 'vitest'
import { addToPack } from '../../server/src/knowledge/pack-edit.ts'

test('files come in an order in which none names what is in a later one', () => {
  const none = new Set<string>()
  const { files, goals } = addToPack(
    [{ path: 'kb/pack.yaml', text: 'schema: 1\nid: kb\nname: Kb\narea: norland\n' }],
    'kb/pack.yaml',
    { indicators: none, subjects: none, areas: none, milestones: none },
    {
      source: 'gazette2024',
      csl: { title: 'Gazette' },
      observations: [
        {
          indicator: 'exports',
          subject: 'tar',
          area: null,
          period: '2022',
          value: '5 t',
          status: 'target',
          locator: 'page 1',
          issuer: 'council',
        },
      ],
      milestones: [{ milestone: 'second-quay', by: '2027', issuer: 'council', locator: 'page 2' }],
      agents: [{ code: 'council', kind: 'body', label: 'Council' }],
      instruments: [{ code: 'act-5', label: 'Act 5', issuer: 'council', locator: 'page 3' }],
      quotes: [{ speaker: 'council', direct: true, text: 'We will.', locator: 'page 4' }],
      labels: new Map(),
    },
  )
  expect(files.map(({ path }) => path)).toEqual([
    'kb/codelists/indicators.yaml',
    'kb/codelists/subjects.yaml',
    'kb/codelists/milestones.yaml',
    'kb/agents.yaml',
    'kb/sources/gazette2024.yaml',
    'kb/instruments.yaml',
    'kb/quotes/gazette2024.yaml',
  ])
  expect(goals).toBe(1)
})
