/**
 * Scores findings against labelled drafts.
 *
 * In: drafts with their labels and findings. Out: counts by kind of draft and by rule, and a line for every miss.
 *
 * A label names words of its draft (the nth time they occur) and what may be said of them: rules, of which one is
 * expected, or `ok`: nothing. A label with `any` counts neither way.
 */
import type { Evidence, Finding } from '../../server/src/checks/finding.ts'
import { overlaps, type Span } from '../../server/src/text/span.ts'

export interface Label {
  readonly text: string
  readonly occurrence?: number
  readonly expect: string | readonly string[]
  /** The number that a finding should show. */
  readonly want?: { readonly value: number | string }
  /** Of `ok`: not even the rules that are scored apart may speak. */
  readonly strict?: boolean
  readonly any?: boolean
}

export interface LabelledDraft {
  readonly name: string
  /** The folder that it stands in. */
  readonly kind: string
  readonly text: string
  readonly labels: readonly Label[]
  readonly findings: readonly Finding[]
}

/** Counts that add up over drafts. */
export interface Tally {
  /** Labels that expect a rule, and those of them that got it. */
  wanted: number
  met: number
  /** Findings that count, and those of them that were expected. */
  findings: number
  right: number
  /** Met labels that want a number, and those whose finding shows it. */
  numbers: number
  shown: number
}

export interface Scores {
  readonly all: Tally
  readonly kinds: ReadonlyMap<string, Tally>
  readonly rules: ReadonlyMap<string, Tally>
  readonly words: number
  /** `dev-01: missed stale-statistic "7.55 per cent"` */
  readonly misses: readonly string[]
}

/** Rules that speak of what is right: they cost no precision. */
const APART: ReadonlySet<string> = new Set(['uncited-figure', 'newer-figure', 'unsupported-figure'])

/** Scores drafts. Labels that expect none of `rules`, and findings of other rules, do not count. */
export function score(drafts: readonly LabelledDraft[], rules: ReadonlySet<string>): Scores {
  const all = emptyTally()
  const kinds = new Map<string, Tally>()
  const byRule = new Map<string, Tally>()
  const misses: string[] = []
  const tallyOf = (map: Map<string, Tally>, key: string): Tally => {
    const tally = map.get(key) ?? emptyTally()
    map.set(key, tally)
    return tally
  }
  let words = 0

  for (const draft of drafts) {
    words += draft.text.split(/\s+/).length
    const placed = placeLabels(draft, misses)
    const findings = draft.findings.filter(({ rule }) => rules.has(rule))
    const count = (rule: string, key: keyof Tally): void => {
      for (const tally of [all, tallyOf(kinds, draft.kind), tallyOf(byRule, rule)]) tally[key]++
    }

    for (const { label, span, expected } of placed) {
      if (label.any === true || expected.includes('ok') || !expected.some((rule) => rules.has(rule))) continue
      const rule = expected.find((one) => rules.has(one)) as string
      count(rule, 'wanted')
      const over = findings.filter((finding) => overlaps(finding, span))
      const hits = over.filter((finding) => expected.includes(finding.rule))
      const [hit] = hits
      if (hit === undefined) {
        const got = over.map((finding) => finding.rule).join(', ')
        misses.push(`${draft.name}: missed ${expected.join(' or ')} "${label.text}"${got === '' ? '' : `, got ${got}`}`)
        continue
      }
      count(rule, 'met')
      const number = wantedNumber(label)
      if (number === undefined || APART.has(hit.rule)) continue
      count(rule, 'numbers')
      if (hits.some((finding) => finding.evidence.some((evidence) => shows(evidence, number)))) count(rule, 'shown')
      else misses.push(`${draft.name}: evidence for "${label.text}" lacks ${number}`)
    }

    for (const finding of findings) {
      const here = placed.filter(({ span }) => overlaps(finding, span))
      const strictly = here.some(({ label }) => label.strict === true)
      if (APART.has(finding.rule) && !strictly) continue
      const right = here.some(({ label, expected }) => label.any !== true && expected.includes(finding.rule))
      const open =
        here.some(({ label }) => label.any === true) && !here.some(({ label, expected }) => label.any !== true && expected.includes('ok'))
      if (!right && open) continue
      count(finding.rule, 'findings')
      if (right) count(finding.rule, 'right')
      else misses.push(`${draft.name}: false ${finding.rule} "${finding.text}": ${finding.message}`)
    }
  }
  return { all, kinds, rules: byRule, words, misses }
}

/** Of the labels that expect a rule, the part that got it; 1 where there are none. */
export function recall({ met, wanted }: Tally): number {
  return wanted === 0 ? 1 : met / wanted
}

/** Of the findings that count, the part that was expected; 1 where there are none. */
export function precision({ right, findings }: Tally): number {
  return findings === 0 ? 1 : right / findings
}

function emptyTally(): Tally {
  return { wanted: 0, met: 0, findings: 0, right: 0, numbers: 0, shown: 0 }
}

interface PlacedLabel {
  readonly label: Label
  readonly span: Span
  readonly expected: readonly string[]
}

function placeLabels({ name, text, labels }: LabelledDraft, misses: string[]): readonly PlacedLabel[] {
  return labels.flatMap((label) => {
    let start = -1
    for (let n = 0; n <= (label.occurrence ?? 0); n++) start = text.indexOf(label.text, start + 1)
    if (start < 0) {
      misses.push(`${name}: no such words: "${label.text}" (${label.occurrence ?? 0})`)
      return []
    }
    const expected = typeof label.expect === 'string' ? [label.expect] : label.expect
    return [{ label, span: { start, end: start + label.text.length }, expected }]
  })
}

function wantedNumber({ want }: Label): number | undefined {
  const number = want === undefined ? Number.NaN : Number(String(want.value).replace(/^[<>=~]+/, ''))
  return Number.isFinite(number) ? number : undefined
}

function shows({ value }: Evidence, wanted: number): boolean {
  if (value === undefined || value === null) return false
  const near = (number: number): boolean => Math.abs(number - wanted) <= 0.005 * Math.max(Math.abs(number), Math.abs(wanted), 1e-9)
  return typeof value === 'number' ? near(value) : near(value.low) || near(value.high)
}
