/**
 * Names the fact that a finding is about, so that all findings on one fact can be seen together.
 */
import type { Analysis } from '../analysis.ts'
import type { Finding, Statement } from '../checks/finding.ts'
import { capitalised } from '../checks/report.ts'
import { messageLanguageOf } from '../checks/settings.ts'
import { wordsIn } from '../checks/words.ts'
import { labelIn } from '../knowledge/labels.ts'
import { seriesName } from './hover.ts'

/** The name of the fact in the language of messages: `Revenue of the ICT sector, 2022`; undefined where a finding is about none. */
export function factOfFinding({ claim, evidence }: Finding, analysis: Analysis): string | undefined {
  const { knowledge } = analysis
  const told = messageLanguageOf(analysis)
  const nameOf = ({ series, period, milestone, instrument, speaker }: Statement): string | undefined => {
    const known = series === undefined ? undefined : knowledge.series.get(series)
    if (known !== undefined) {
      const name = capitalised(seriesName(known, told))
      return period === undefined || period === null ? name : `${name}, ${wordsIn(told).period(period)}`
    }
    const labels =
      milestone !== undefined
        ? knowledge.milestones.find(({ code }) => code === milestone)?.labels
        : instrument !== undefined
          ? knowledge.instruments.get(instrument)?.labels
          : speaker !== undefined && speaker !== null
            ? knowledge.agents.get(speaker)?.labels
            : undefined
    const label = labelIn(labels, told)
    return label === undefined ? undefined : capitalised(label)
  }
  for (const one of [...evidence, claim]) {
    const name = nameOf(one)
    if (name !== undefined) return name
  }
  const source = evidence.map((one) => knowledge.sources.get(one.source ?? '')).find((one) => one !== undefined)
  return source?.title
}
