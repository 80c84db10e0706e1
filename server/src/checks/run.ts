/**
 * Runs the rules on a resolved block.
 *
 * In: a block and the scope. Out: what its rules report, block by block. Of the first six at most one speaks about one claim.
 */
import type { SourceWords } from '../knowledge/model.ts'
import { type KnownQuotation, knownQuotations, type QuotedBlock } from '../resolve/quotes.ts'
import type { ResolvedBlock } from '../resolve/resolved.ts'
import { firstDay } from '../text/date.ts'
import type { BlockRule, CitationScope, CitedBlock, FigureRule, Report, Rule, Scope } from './check.ts'

/** A report with the rule that made it. */
export interface RuleReport extends Report {
  readonly rule: Rule
}

let asked: { readonly of: readonly Rule[]; readonly figure: readonly FigureRule[]; readonly block: readonly BlockRule[] } = {
  of: [],
  figure: [],
  block: [],
}

/** The rules on a block in a list, which is the same one for block after block. */
function rulesAmong(rules: readonly Rule[]): typeof asked {
  if (asked.of !== rules)
    asked = {
      of: rules,
      figure: rules.filter((rule): rule is FigureRule => rule.kind === 'figure'),
      block: rules.filter((rule): rule is BlockRule => rule.kind === 'block'),
    }
  return asked
}

/** Runs all block rules. Whether a rule is turned off is asked afterwards: a silent rule still keeps the next from speaking. */
export function checkBlock(block: ResolvedBlock, rules: readonly Rule[], scope: Scope): readonly RuleReport[] {
  const reports: RuleReport[] = []
  const { figure: figureRules, block: blockRules } = rulesAmong(rules)
  for (const figure of block.figures) {
    if (figure.verdict === undefined || figure.quoted) continue
    for (const rule of figureRules) {
      const report = rule.figure?.(figure, block, scope)
      if (report === undefined) continue
      reports.push({ ...report, rule })
      break
    }
  }
  for (const milestone of block.milestones) {
    for (const rule of figureRules) {
      const report = rule.milestone?.(milestone, block, scope)
      if (report === undefined) continue
      reports.push({ ...report, rule })
      break
    }
  }
  for (const rule of blockRules) for (const report of rule.run(block, scope)) reports.push({ ...report, rule })
  return reports
}

/** Runs the rules on quotations: at most one speaks about one quotation. */
export function checkQuotations(block: QuotedBlock, rules: readonly Rule[], scope: Scope): readonly RuleReport[] {
  const reports: RuleReport[] = []
  for (const known of knownQuotations(block.quotations)) {
    const quotation = publishedBy(known, scope)
    if (quotation === undefined) continue
    for (const rule of rules) {
      const report = rule.kind === 'quote' ? rule.quote(quotation, block, scope) : undefined
      if (report === undefined) continue
      reports.push({ ...report, rule })
      break
    }
  }
  return reports
}

/** Runs the rules on citations. */
export function checkCitations(block: CitedBlock, rules: readonly Rule[], scope: CitationScope): readonly RuleReport[] {
  const reports: RuleReport[] = []
  for (const rule of rules) if (rule.kind === 'citation') for (const report of rule.run(block, scope)) reports.push({ ...report, rule })
  return reports
}

/** A quotation held against the sources that were out at the document's date alone; undefined where none was. */
function publishedBy(quotation: KnownQuotation, { knowledge, date }: Scope): KnownQuotation | undefined {
  const { recognition } = quotation
  const out = (words: SourceWords): boolean => firstDay(knowledge.sources.get(words.source)?.published ?? '0000') <= date
  if (recognition.all.every(out)) return quotation
  const all = recognition.all.filter(out)
  const words = out(recognition.words) ? recognition.words : all[0]
  return words === undefined ? undefined : { ...quotation, recognition: { ...recognition, words, all } }
}
