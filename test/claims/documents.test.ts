import { claimReport, type QuantityEntry } from '../../server/src/features/claim-report.ts'
import type { Mark } from '../harness/marks.ts'
import { testDocuments } from '../harness/run.ts'

testDocuments(
  'test/claims',
  (analysis) => {
    const { quantities, quotations, citations } = claimReport(analysis)
    return [
      ...quantities.map((one): Mark => ({ start: one.start, end: one.end, label: labelOf(one) })),
      ...quotations.map(({ start, end, speaker }): Mark => ({ start, end, label: `quote: ${speaker ?? 'nobody'}` })),
      ...citations.map(({ start, end, key }): Mark => ({ start, end, label: `cite: ${key}` })),
    ]
  },
  () => [],
)

/** `at-least 148000000000 USD; 2022; target`: what a label leaves out is plain, undated, actual. */
function labelOf({ value, unit, bound, approximate, period, status }: QuantityEntry): string {
  const number = typeof value === 'number' ? String(value) : `${value.low}..${value.high}`
  const amount = [bound, `${approximate ? '~' : ''}${number}`, unit].filter(Boolean).join(' ')
  return [amount, period, status === 'actual' ? null : status].filter(Boolean).join('; ')
}
