/**
 * Mends that change the words around a number and leave the number: how it is told, and which year it is of.
 */
import { asPast, asPlanned, type Rewording } from '../claims/retell.ts'
import type { Observation } from '../knowledge/model.ts'
import type { TextPassage } from '../markup/prose.ts'
import { toSource } from '../markup/source-map.ts'
import type { ResolvedBlock, ResolvedFigure } from '../resolve/resolved.ts'
import type { Span } from '../text/span.ts'
import type { Scope } from './check.ts'
import type { Fix } from './finding.ts'

/** Tells a projection as one where the draft tells it as reached. */
export function tellAsPlanned(figure: ResolvedFigure, block: ResolvedBlock, projection: Observation, scope: Scope): readonly Fix[] {
  const kind = projection.status === 'forecast' ? 'forecast' : 'target'
  const over = projection.period === null || projection.period.to <= scope.date
  return reworded(asPlanned(figure.figure, figure.reading, { kind, over }), figure, block, scope)
}

/** Tells a projection whose time is over as one of the past. */
export function tellAsPast(figure: ResolvedFigure, block: ResolvedBlock, projection: Observation, scope: Scope): readonly Fix[] {
  const kind = projection.status === 'forecast' ? 'forecast' : 'target'
  return reworded(asPast(figure.figure, figure.reading, kind, scope.date), figure, block, scope)
}

/** Gives the number the year that it is of, where the draft names another and no other number goes by that. */
export function changeYear(
  figure: ResolvedFigure,
  block: ResolvedBlock,
  observation: Observation,
  preferred: boolean,
  scope: Scope,
): readonly Fix[] {
  const { mention, how } = figure.figure.period
  const code = observation.period?.code
  if (mention === undefined || (how !== 'own' && how !== 'near') || code === undefined || !/^\d{4}$/.test(code)) return []
  if (block.figures.some((other) => other !== figure && other.figure.period.mention === mention)) return []
  const edit = sourceOf(mention.core, figure, block)
  const written = edit === undefined ? '' : block.source.text.slice(edit.start, edit.end)
  if (edit === undefined) return []
  if (/^\d{4}$/.test(written)) return [{ title: scope.say.changeYear(code), preferred, edits: [{ ...edit, newText: code }] }]
  if (!/^(?:last|this) year$/i.test(written)) return []
  // *Last year* needs no preposition; the year does where none stands before it.
  const bare = !/\b(?:in|of|for|during|by|since) $/i.test(block.source.text.slice(0, edit.start).slice(-8))
  const preposition = bare ? (/^[LT]/.test(written) ? 'In ' : 'in ') : ''
  return [{ title: scope.say.keepAsOf(code), preferred, edits: [{ ...edit, newText: `${preposition}${code}` }] }]
}

function reworded(words: Rewording | undefined, figure: ResolvedFigure, block: ResolvedBlock, { say }: Scope): readonly Fix[] {
  const edit = words === undefined ? undefined : sourceOf(words, figure, block)
  if (words === undefined || edit === undefined) return []
  const written = block.source.text.slice(edit.start, edit.end)
  return [{ title: say.changeWords(written, words.newText), preferred: true, edits: [{ ...edit, newText: words.newText }] }]
}

/** Where plain words stand in the source; undefined where there is markup between them. */
function sourceOf(span: Span, figure: ResolvedFigure, block: ResolvedBlock): Span | undefined {
  const passage = block.prose.passages[figure.passage]
  if (passage?.kind !== 'text') return undefined
  const { run } = passage as TextPassage
  const at = toSource(run, span)
  return block.source.text.slice(at.start, at.end) === run.text.slice(span.start, span.end) ? at : undefined
}
