import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../server/src/checks/finding.ts'
import { scoreCorpus } from './run.ts'
import { type Label, precision, recall, score } from './score.ts'

const here = dirname(fileURLToPath(import.meta.url))

describe('the corpus', () => {
  // `npm run score -- --update` writes what was reached; it may only rise.
  const reached: Record<string, { precision: number; recall: number }> = JSON.parse(readFileSync(join(here, 'scores.json'), 'utf8'))
  const { kinds, misses } = scoreCorpus(here, [join(here, '../../seeds')])

  test('has every word that a label names', () => {
    expect(misses.filter((miss) => miss.includes('no such words'))).toEqual([])
  })

  test('has a score for every kind', () => {
    expect([...kinds.keys()].sort()).toEqual(Object.keys(reached).sort())
  })

  test.each(Object.entries(reached))('%s is scored no worse than before', (kind, before) => {
    const tally = kinds.get(kind)
    if (tally === undefined) throw new Error(`no drafts of kind ${kind}`)
    expect(precision(tally)).toBeGreaterThanOrEqual(before.precision - 1e-9)
    expect(recall(tally)).toBeGreaterThanOrEqual(before.recall - 1e-9)
  })
})

describe('score', () => {
  const text = 'It was 14 Mt, then 15 Mt, and 16 Mt.'
  const found = (words: string, rule: string, value = 0): Finding => {
    const start = text.indexOf(words)
    const evidence = [{ value, source: 'ledger' }]
    return {
      start,
      end: start + words.length,
      rule,
      severity: 'error',
      message: '',
      text: words,
      claim: {},
      evidence,
      fixes: [],
      fingerprint: '',
      before: '',
      after: '',
    }
  }
  const of = (labels: readonly Label[], findings: readonly Finding[]) =>
    score([{ name: 'x', kind: 'k', text, labels, findings }], new Set(['wrong', 'old', 'uncited-figure']))

  test('counts labels met and findings expected', () => {
    const labels: Label[] = [
      { text: '14 Mt', expect: 'wrong', want: { value: 41 } },
      { text: '15 Mt', expect: ['old', 'wrong'] },
      { text: '16 Mt', expect: 'ok' },
    ]
    const { all, misses } = of(labels, [found('14', 'wrong', 41), found('16', 'old')])
    expect(all).toEqual({ wanted: 2, met: 1, findings: 2, right: 1, numbers: 1, shown: 1 })
    expect([recall(all), precision(all)]).toEqual([0.5, 0.5])
    expect(misses).toEqual(['x: missed old or wrong "15 Mt"', 'x: false old "16": '])
  })

  test('leaves out what counts neither way', () => {
    const labels: Label[] = [
      { text: '14 Mt', expect: 'wrong', any: true },
      { text: '15 Mt', expect: 'other' },
    ]
    expect(of(labels, [found('14', 'wrong'), found('15', 'uncited-figure'), found('16', 'other')]).all.findings).toBe(0)
  })

  test('says where the evidence lacks the number, and where a label names no words', () => {
    const labels: Label[] = [
      { text: '14 Mt', expect: 'wrong', want: { value: '>=41' } },
      { text: '14 Mt', occurrence: 1, expect: 'ok' },
    ]
    expect(of(labels, [found('14', 'wrong', 43)]).misses).toEqual(['x: no such words: "14 Mt" (1)', 'x: evidence for "14 Mt" lacks 41'])
  })

  test('holds even the rules scored apart against a strict label', () => {
    expect(of([{ text: '14 Mt', expect: 'ok', strict: true }], [found('14', 'uncited-figure')]).all).toMatchObject({
      findings: 1,
      right: 0,
    })
  })
})
