/**
 * Facts in words and as plain data, for whoever looked them up.
 */
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Labels, Source } from '../knowledge/model.ts'
import { writeAmount } from '../reading/write-amount.ts'
import type { Fact } from './lookup.ts'

/** Outlet, title, date, place and citation key of a source. */
export function sourceLine(source: Source | undefined, key: string, locator: string | undefined): string {
  if (source === undefined) return [key, locator].filter(Boolean).join(', ')
  const outlet = source.outlet === source.title ? '' : source.outlet
  return [outlet, `“${source.title}”`, source.published, locator, `[@${key}]`].filter(Boolean).join(', ')
}

/** A fact in words: what it is, what it is of, and where it stands. */
export function factLines(fact: Fact, knowledge: Knowledge): readonly [string, string, string] {
  const english = (labels: Labels | undefined, code: string): string => labels?.en ?? labels?.vi ?? code
  const agent = (code: string | null): string => (code === null ? '' : english(knowledge.agents.get(code)?.labels, code))
  const { head, tail, source, locator } = said(fact)
  return [head, tail, sourceLine(knowledge.sources.get(source), source, locator)]

  function said(fact: Fact): { readonly head: string; readonly tail: string; readonly source: string; readonly locator: string } {
    switch (fact.kind) {
      case 'figure': {
        const { series, observation } = fact
        const period = observation.period === null ? '' : `, ${observation.period.code}`
        const setter = observation.issuer === null ? '' : `, ${agent(observation.issuer)}`
        return {
          head: writeAmount(observation.value, series.unit, observation.bound),
          tail: `${english(series.labels, series.id)}${period} (${observation.status}${setter})`,
          source: observation.source,
          locator: observation.locator,
        }
      }
      case 'milestone': {
        const { milestone } = fact
        const setter = milestone.issuer === null ? '' : `, ${agent(milestone.issuer)}`
        return {
          head: `${english(milestone.labels, milestone.code)} by ${milestone.deadline.code}`,
          tail: `(target${setter})`,
          source: milestone.source,
          locator: milestone.locator,
        }
      }
      case 'quote':
        return {
          head: agent(fact.words.speaker),
          tail: `${fact.words.direct ? 'said' : 'reported to have said'}${fact.words.text === undefined ? `, in short: ${fact.words.gist}` : `: “${fact.words.text}”`}`,
          source: fact.words.source,
          locator: fact.words.locator,
        }
      case 'instrument': {
        const { instrument } = fact
        return {
          head: [english(instrument.labels, instrument.code), instrument.number].filter(Boolean).join(', '),
          tail: [instrument.date, agent(instrument.issuer)].filter(Boolean).join(', '),
          source: instrument.source,
          locator: instrument.locator,
        }
      }
    }
  }
}

/** A fact as the JSON output has it. */
export function factToJson(fact: Fact): unknown {
  switch (fact.kind) {
    case 'figure': {
      const { series, observation } = fact
      const { value, bound, status, issuer, source, locator, published } = observation
      const period = observation.period?.code ?? null
      return {
        kind: 'figure',
        series: series.id,
        label: series.labels,
        period,
        value,
        bound,
        unit: series.unit,
        status,
        issuer,
        source,
        locator,
        published,
      }
    }
    case 'milestone': {
      const { code, labels, area, deadline, issuer, source, locator } = fact.milestone
      return { kind: 'milestone', milestone: code, label: labels, area, period: deadline.code, issuer, source, locator }
    }
    case 'quote': {
      const { speaker, direct, gist, text, source, locator } = fact.words
      return { kind: 'quote', speaker, direct, gist, ...(text === undefined ? {} : { text }), source, locator }
    }
    case 'instrument': {
      const { code, labels, number, date, issuer, source, locator } = fact.instrument
      return { kind: 'instrument', instrument: code, label: labels, number, date, issuer, source, locator }
    }
  }
}
