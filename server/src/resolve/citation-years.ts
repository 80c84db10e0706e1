/**
 * Tells periods that a text names from the years of what it cites: *Berg (2023) puts it at*, *that year (Berg 2023)*.
 *
 * In: what is read in a run. Out: the same without the years of citations, which are no period of any number. A year in a bracket behind
 * what is measured (*turnover (2022)*) stays.
 */
import type { PlainReading } from '../claims/extract.ts'
import { overlaps } from '../text/span.ts'
import type { NamingKnowledge } from './document-naming.ts'
import { namedDocuments } from './named-documents.ts'
import type { ReferenceText } from './references.ts'

/** Gives the reading without the years of citations, and without those that tell when an instrument was issued. */
export function withoutCitationYears(plain: PlainReading, text: ReferenceText, knowledge: NamingKnowledge): PlainReading {
  if (plain.quantities.length === 0 || plain.periods.length === 0 || !/[([]/.test(text.run.text)) return plain
  if (!plain.periods.some(({ core }) => isInBracket(text.run.text, core.start))) return plain
  const documents = namedDocuments(text, knowledge).filter(({ article, start }) => article && !isUnit(text.run.text, start))
  const periods = plain.periods.filter(
    ({ core }) =>
      !isInBracket(text.run.text, core.start) || !(documents.some((document) => overlaps(document, core)) || isIssue(core.start, text)),
  )
  return periods.length === plain.periods.length ? plain : { ...plain, periods }
}

/** *Resolution 29 (2022)*, *Resolution 29 (November 2022)*: when it was issued. */
function isIssue(at: number, { run: { text }, tokens, matches }: ReferenceText): boolean {
  const open = Math.max(text.lastIndexOf('(', at), text.lastIndexOf('[', at))
  const between = text.slice(open + 1, at)
  return (
    !/\d[^\d]*,|;/.test(between) &&
    matches.some(
      ({ to, concepts }) => concepts.some(({ kind }) => kind === 'instrument') && text.slice(tokens.end[to - 1], open).trim() === '',
    )
  )
}

/** *17.2 Mt (2024)*: no author stands right behind a number. */
function isUnit(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1) === SPACE ? at - 2 : at - 1
  const code = text.charCodeAt(before)
  return code >= 0x30 && code <= 0x39
}

const SPACE = 0x20

/** A bracket is not longer than this before its year. */
const LONGEST = 200

function isInBracket(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - LONGEST; i--) {
    const code = text.charCodeAt(i)
    if (code === 0x28 || code === 0x5b) return true
    if (code === 0x29 || code === 0x5d) return false
  }
  return false
}
