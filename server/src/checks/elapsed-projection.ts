/** A projection told as still ahead though its period is over. */
import { sentenceSpan, sentenceText } from '../claims/extract.ts'
import { isProjection } from '../reading/status.ts'
import type { ResolvedFigure } from '../resolve/resolved.ts'
import type { FigureRule } from './check.ts'
import { evidenceOf, seriesOf, statementOf, whatSourceHas } from './report.ts'
import { tellAsPast } from './wording-fix.ts'

export const elapsedProjection: FigureRule = {
  id: 'elapsed-projection',
  kind: 'figure',
  severity: 'warning',
  summary: 'A forecast or target told as still to come though its time is over.',
  figure(figure, block, scope) {
    const { verdict } = figure
    const { stance } = figure.figure
    if (verdict === undefined || stance.withheld !== null || stance.tense !== 'ahead' || stance.earlier || !verdict.stated) return undefined
    if (OUTCOME.test(sentenceText(figure.reading, figure.figure.sentence))) return undefined
    const projection = verdict.agreeing.find(
      (observation) => isProjection(observation.status) && observation.period !== null && observation.period.to <= scope.date,
    )
    if (projection?.period == null || isToldThen(figure)) return undefined
    const series = seriesOf(figure)
    return {
      ...figure.core,
      message: `${whatSourceHas(projection, series, scope)}. ${scope.say.isOver(projection.period.code)}`,
      claim: statementOf(figure),
      evidence: [evidenceOf(projection, series.unit)],
      fixes: tellAsPast(figure, block, projection, scope),
    }
  },
}

/** *As of May 2023 it is expected to*, *a paper of 2022 says it will*: whoever tells so stands in a time before. */
function isToldThen({ figure, reading }: ResolvedFigure): boolean {
  const start = sentenceSpan(reading, figure.sentence)?.start ?? 0
  const then = THEN.exec(reading.tokens.text.slice(start, figure.quantity.start))
  const own = figure.period.mention?.core.start ?? -1
  return then !== null && !(own >= start && own < start + then.index + then[0].length)
}

const THEN =
  /^(?:back then|at (?:the|that) time|(?:as of|(?:back |writing )?in)(?: early| late| mid)?[ -](?:[A-Z][a-z]+ )?(?:19|20)\d\d,? )|\b(?:said|wrote|written|stated|announced|reported|predicted|paper|report|minutes|note|brief|article|directive|speech|letter|statement|memo) (?:in|of|from|dated) (?:[A-Z][a-z]+ )?(?:19|20)\d\d\b|(?:chỉ thị|báo cáo|văn bản|bài báo) (?:đầu |giữa |cuối )?năm (?:19|20)\d\d\b/i

/** *Dự kiến 52 tỷ euro; kết quả thực tế là 48*: what came of it is told beside it. */
const OUTCOME = /\b(?:in the event|in fact|as it turned out)\b|(?:kết quả|số|trên) thực tế|rốt cuộc/iu
