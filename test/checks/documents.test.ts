import { findingsOf } from '../../server/src/analysis.ts'
import { rules } from '../../server/src/checks/index.ts'
import { testDocuments } from '../harness/run.ts'

// A document runs the rule that it is named after; one that is named after none runs all.
const ids = rules.map((rule) => rule.id)

for (const folder of ['test/checks', 'server/src/checks']) {
  testDocuments(
    folder,
    (analysis) => findingsOf(analysis).map(({ start, end, rule }) => ({ start, end, label: rule })),
    (file) => ids.filter((id) => id === file),
  )
}
