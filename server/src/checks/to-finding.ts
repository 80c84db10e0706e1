/** From what a rule reports to a finding of the draft. */
import type { Span } from '../text/span.ts'
import type { Finding } from './finding.ts'
import type { RuleReport } from './run.ts'
import type { Settings } from './settings.ts'
import { isSilent, type Suppression } from './suppress.ts'

/** A report as a finding of its block; undefined where its rule is off. */
export function findingOf(report: RuleReport, silence: readonly Suppression[], source: string, settings: Settings): Finding | undefined {
  const { rule, start, end, message, claim, evidence, fixes } = report
  const severity = settings.rules[rule.id] ?? rule.severity
  if (severity === 'off') return undefined
  const text = source.slice(start, end)
  const around = wordsAround(source, report)
  return {
    start,
    end,
    rule: rule.id,
    severity,
    message,
    text,
    claim,
    evidence,
    fixes: fixes.filter((fix) => fix.edits.every((edit) => edit.path !== undefined || isBalanced(source.slice(edit.start, edit.end)))),
    fingerprint: fingerprint(rule.id, text, around),
    ...around,
    ...(isSilent(silence, rule.id, report) ? { silenced: true } : {}),
  }
}

/** A replacement that takes a group's brace with it would break the group. */
function isBalanced(text: string): boolean {
  if (!text.includes('{') && !text.includes('}')) return true
  let depth = 0
  for (const char of text.replace(/\\[\s\S]/g, '')) {
    if (char === '{') depth++
    else if (char === '}' && --depth < 0) return false
  }
  return depth === 0
}

/** Characters on either side of a finding in which its neighbouring words are looked for. */
const NEARBY = 100

type WordsAround = Pick<Finding, 'before' | 'after'>

/** Up to four words on either side of a span. */
function wordsAround(source: string, span: Span): WordsAround {
  const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '')
  return {
    before: words(source.slice(Math.max(0, span.start - NEARBY), span.start))
      .slice(-4)
      .join(' '),
    after: words(source.slice(span.end, span.end + NEARBY))
      .slice(0, 4)
      .join(' '),
  }
}

/** A hash of the rule, the text and a few words on either side: the same after edits elsewhere, and after lines are broken anew. */
function fingerprint(rule: string, text: string, { before, after }: WordsAround): string {
  let high = 0x811c9dc5
  let low = 0x01000193
  for (const char of `${rule}\n${text.replace(/\s+/g, ' ')}\n${before}\n${after}`) {
    high = Math.imul(high ^ (char.codePointAt(0) as number), 0x01000193)
    low = Math.imul(low ^ (char.codePointAt(0) as number), 0x85ebca6b)
  }
  return (high >>> 0).toString(16).padStart(8, '0') + (low >>> 0).toString(16).padStart(8, '0')
}

/** A finding of a block as one of the draft; `others` is where the block starts that its evidence stands in. */
export function moved(finding: Finding, by: number, others = by): Finding {
  const shifted = <T extends Span>(span: T, by: number): T => ({ ...span, start: span.start + by, end: span.end + by })
  return {
    ...shifted(finding, by),
    evidence: finding.evidence.map((evidence) =>
      evidence.span === undefined ? evidence : { ...evidence, span: shifted(evidence.span, others) },
    ),
    fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((one) => (one.path === undefined ? shifted(one, by) : one)) })),
  }
}
