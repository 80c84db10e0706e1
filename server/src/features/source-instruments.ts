/**
 * Finds the resolutions, decisions, directives and laws that a source names by number, for a pack to have.
 */
import type { Analysis } from '../analysis.ts'
import { slug } from '../knowledge/table-import.ts'
import type { Run } from '../markup/prose.ts'
import { toSource } from '../markup/source-map.ts'
import { findPeriods } from '../reading/periods.ts'
import { tokenize } from '../reading/token.ts'
import { type Span, shift } from '../text/span.ts'

/** An instrument that a source names. */
export interface InstrumentProposal {
  readonly span: Span
  readonly code: string
  readonly label: string
  readonly number: string
  /** As exact as the source has it; null where it has none. */
  readonly date: string | null
  /** The body that issued it, in the source's words; empty where it names none. */
  readonly issuer: string
  readonly context: string
  readonly locator: string
}

const NAMED =
  /(?<!\p{L})((?:Resolution|Decision|Directive|Decree|Circular|Law|Act|Regulation|Ordinance|Nghị quyết|Quyết định|Chỉ thị|Nghị định|Thông tư|Luật)(?: \((?:EU|EC)\))?)(?: (?:No\.?|Number|số))? ?(\d[\p{L}\d]*(?:[-/][\p{L}\d]+)*)/gu

/** Finds the instruments of a run that no pack has. */
export function instrumentsIn(run: Run, start: number, { knowledge, language }: Analysis): readonly Omit<InstrumentProposal, 'locator'>[] {
  const found: Omit<InstrumentProposal, 'locator'>[] = []
  for (const match of run.text.matchAll(NAMED)) {
    const [text, kind = '', number = ''] = match
    const at = match.index
    const label = `${kind} ${number}`
    const code = slug(label)
    if (knowledge.instruments.has(code) || [...knowledge.instruments.values()].some((one) => one.number === number)) continue
    const end = at + text.length
    const sentence = run.text.slice(run.text.lastIndexOf('. ', at) + 1, sentenceEnd(run.text, end)).trim()
    const behind = run.text.slice(end, end + 90)
    const dated = /^,? ?(?:issued |dated |signed |adopted |promulgated )?(?:on |of |dated |ngày )?/i.exec(behind)?.[0].length ?? 0
    const day = findPeriods(tokenize(behind), language).find((period) => period.start <= dated + 14 && period.means.kind === 'absolute')
    const by = /\bby the ([\p{Lu}][\p{L}'’ ]{2,60}?)(?=[,.;:)]| on | in | to | which | that | dated | about |$)/u.exec(behind)?.[1]
    const period = day?.means.kind === 'absolute' ? day.means.period : undefined
    found.push({
      span: shift(toSource(run, { start: at, end }), start),
      ...{ code, label, number, issuer: by ?? '', context: sentence.replace(/\s+/g, ' ') },
      date:
        period === undefined ? null : period.from === period.to ? period.from : /^\d{4}(?:-\d\d)?$/.test(period.code) ? period.code : null,
    })
  }
  return found
}

function sentenceEnd(text: string, from: number): number {
  const end = text.slice(from).search(/[.!?](?=\s|$)/)
  return end < 0 ? text.length : from + end + 1
}
