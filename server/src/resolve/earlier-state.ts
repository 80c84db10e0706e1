/**
 * Takes a number that the text tells as what was before for none of today's.
 *
 * In: the numbers of a block. Out: the same; one without a period of its own behind which the same series is told with its period is of some
 * time before, and of which is not said: *The surplus was 4 billion and grew to 26 billion in 2022*.
 */
import type { ResolvedFigure } from './resolved.ts'

/** How many sentences on the later number may stand. */
const REACH = 1

const EARLIER = 'It leads up to a later number of the same, and does not say of when it is.'

/** The numbers of a block, without what those are held against that only lead up to later ones. */
export function withoutEarlier(figures: readonly ResolvedFigure[]): readonly ResolvedFigure[] {
  if (figures.length < 2) return figures
  return figures.map((figure, at) =>
    mayBeEarlier(figure) && figures.slice(at + 1).some((later) => isLater(later, figure))
      ? { ...figure, resolution: { kind: 'unknown', reason: EARLIER }, verdict: undefined }
      : figure,
  )
}

function mayBeEarlier({ figure: { period, stance }, resolution, verdict, inTable }: ResolvedFigure): boolean {
  return (
    verdict !== undefined &&
    resolution.kind === 'resolved' &&
    !inTable &&
    (period.how === 'none' || period.how === 'before') &&
    period.mention === undefined &&
    !period.current &&
    !stance.present &&
    (stance.tense === 'achieved' || stance.tense === 'bare') &&
    verdict.agreeing.length === 0
  )
}

function isLater({ figure, resolution, verdict, passage }: ResolvedFigure, before: ResolvedFigure): boolean {
  return (
    passage === before.passage &&
    figure.sentence <= before.figure.sentence + REACH &&
    resolution.kind === 'resolved' &&
    before.resolution.kind === 'resolved' &&
    resolution.series.id === before.resolution.series.id &&
    figure.period.how === 'own' &&
    figure.stance.tense !== 'ahead' &&
    figure.stance.tense !== 'projected' &&
    verdict !== undefined
  )
}
