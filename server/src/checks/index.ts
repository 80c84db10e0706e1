/** The rules, in the order in which the first six are asked. */
import { alteredQuote } from './altered-quote.ts'
import { arithmetic } from './arithmetic.ts'
import type { Rule } from './check.ts'
import { elapsedProjection } from './elapsed-projection.ts'
import { inconsistentFigure } from './inconsistent-figure.ts'
import { misattributedQuote } from './misattributed-quote.ts'
import { mismatchedFigure } from './mismatched-figure.ts'
import { mismatchedInstrument } from './mismatched-instrument.ts'
import { mismatchedTarget } from './mismatched-target.ts'
import { newerFigure } from './newer-figure.ts'
import { projectionAsFact } from './projection-as-fact.ts'
import { staleStatistic } from './stale-statistic.ts'
import { unattributedQuote } from './unattributed-quote.ts'
import { uncitedFigure } from './uncited-figure.ts'
import { unknownCitation } from './unknown-citation.ts'
import { unquotedReuse } from './unquoted-reuse.ts'
import { wrongCitation } from './wrong-citation.ts'

export const rules: readonly Rule[] = [
  mismatchedTarget,
  staleStatistic,
  mismatchedFigure,
  projectionAsFact,
  elapsedProjection,
  newerFigure,
  misattributedQuote,
  alteredQuote,
  unattributedQuote,
  unquotedReuse,
  mismatchedInstrument,
  inconsistentFigure,
  arithmetic,
  uncitedFigure,
  wrongCitation,
  unknownCitation,
]

/** Their ids. */
export const RULE_IDS: readonly string[] = rules.map((rule) => rule.id)
