/**
 * Reads a number whose clause leaves out what the clause before said: *Nordhav took 8 years to build, Sudhav 14*.
 *
 * In: a bare number, and the number before it with its series. Out: the number with the unit and the indicator that it leaves out, where
 * its own clause names another subject that the knowledge base has the same of.
 */
import type { Figure, Reading } from '../claims/claim.ts'
import { CONJUNCTION, classesOf, SUBORDINATOR } from '../claims/lexicon.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Series } from '../knowledge/model.ts'
import type { Quantity } from '../reading/quantity.ts'
import { type Tokens, tokenText, WORD } from '../reading/token.ts'
import type { Slot } from './choose.ts'
import { codesOf, type NamedSentence } from './mentions.ts'

/** A number told right before, in the same sentence or the one before it. */
export interface Said {
  readonly quantity: Quantity
  readonly series: Series
}

const UNITED = new Set<Quantity['kind']>(['duration', 'percent', 'money', 'measure'])

/** What a bare number takes from the number told before; undefined where it leaves nothing out. */
export function gapOf(
  figure: Figure,
  { tokens }: Reading,
  named: NamedSentence,
  last: Said | undefined,
  knowledge: Knowledge,
): { readonly figure: Figure; readonly indicators: readonly Slot[] } | undefined {
  const { quantity } = figure
  if (last === undefined || quantity.kind !== 'bare' || quantity.style.magnitude !== '' || !UNITED.has(last.quantity.kind)) return undefined
  if (!standsAlone(tokens, figure.at.to, named.sentence.tokens.to)) return undefined
  const group = named.groupOf[figure.segment] ?? 0
  const { indicator, subject } = last.series
  const parallel = named.mentions.some(
    (mention) =>
      mention.group <= group &&
      group <= mention.lastGroup &&
      codesOf(mention, 'subject').some(
        (code) => code !== subject.code && knowledge.seriesAbout(code).some((series) => series.indicator.code === indicator.code),
      ),
  )
  if (!parallel) return undefined
  const slot: Slot = { code: indicator.code, mention: undefined, distance: 1, ahead: false, change: false, text: '' }
  return {
    figure: { ...figure, quantity: { ...quantity, kind: last.quantity.kind, unit: last.quantity.unit } },
    indicators: [slot],
  }
}

/** Nothing stands behind the number that it could count: its clause ends, or another begins. */
function standsAlone(tokens: Tokens, at: number, to: number): boolean {
  if (at >= to || tokens.kind[at] !== WORD) return at >= to || !/^[%$€£]/.test(tokenText(tokens, at))
  return (classesOf(tokens.word[at] as number) & (CONJUNCTION | SUBORDINATOR)) !== 0
}
