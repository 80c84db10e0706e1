/**
 * Finds facts by words.
 *
 * In: a knowledge base and a few words, English or Vietnamese. Out: the figures, milestones, quotes and instruments that
 * match, the best first. It judges no draft.
 */
import MiniSearch from 'minisearch'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Instrument, Labels, Milestone, Observation, Series, SourceWords } from '../knowledge/model.ts'
import { tokenize } from '../reading/token.ts'

/** A fact that was found. */
export type Fact =
  | { readonly kind: 'figure'; readonly series: Series; readonly observation: Observation }
  | { readonly kind: 'milestone'; readonly milestone: Milestone }
  | { readonly kind: 'quote'; readonly words: SourceWords }
  | { readonly kind: 'instrument'; readonly instrument: Instrument }

/** Finds the facts of a knowledge base by words. */
export interface Lookup {
  /** At most `most` facts, the best first; none where no word matches. */
  readonly find: (query: string, most?: number) => readonly Fact[]
}

/** Indexes a knowledge base. An alias that the query names counts as the thing itself: `turnover` finds revenue. */
export function buildLookup(knowledge: Knowledge): Lookup {
  const facts = factsOf(knowledge)
  const index = new MiniSearch({
    fields: ['words', 'codes', 'about'],
    tokenize: (text) => text.split(/[^\p{L}\p{N}.,:/-]+/u).map((word) => word.replace(/^[.,:/-]+|[.,:/-]+$/g, '')),
    processTerm: fold,
  })
  index.addAll(facts.map((fact, id) => ({ id, ...documentOf(fact, knowledge) })))

  return {
    find: (query, most = 20) => {
      const named = knowledge.match(tokenize(query)).flatMap((match) => (match.parts === 1 ? match.concepts : []))
      const codes = [...new Set(named.map(({ kind, code }) => `${kind}:${code}`))].join(' ')
      const plain = {
        fields: ['words', 'about'],
        prefix: true,
        fuzzy: (term: string) => (/\d/.test(term) ? false : 0.15),
        boost: { words: 2 },
      }
      const results = index.search({
        combineWith: 'OR',
        queries: [
          { ...plain, queries: [query], combineWith: 'AND', boostDocument: () => 4 },
          { ...plain, queries: [query], combineWith: 'OR' },
          ...(codes === '' ? [] : [{ fields: ['codes'], queries: [codes], combineWith: 'OR' as const, boost: { codes: 3 } }]),
        ],
      })
      return results.slice(0, most).flatMap(({ id }) => facts[Number(id)] ?? [])
    },
  }
}

function factsOf(knowledge: Knowledge): readonly Fact[] {
  const facts: Fact[] = []
  for (const series of knowledge.series.values()) {
    for (const observation of series.observations) facts.push({ kind: 'figure', series, observation })
  }
  for (const milestone of knowledge.milestones) facts.push({ kind: 'milestone', milestone })
  for (const words of knowledge.words) if (words.speaker !== null) facts.push({ kind: 'quote', words })
  for (const instrument of knowledge.instruments.values()) facts.push({ kind: 'instrument', instrument })
  return facts
}

/** `words` say what the fact is, `codes` what it is tied to, `about` where it stands. */
function documentOf(fact: Fact, knowledge: Knowledge): { readonly words: string; readonly codes: string; readonly about: string } {
  const agent = (code: string | null): string => (code === null ? '' : said(knowledge.agents.get(code)?.labels))
  const source = (key: string): string => `${key} ${knowledge.sources.get(key)?.outlet ?? ''} ${knowledge.sources.get(key)?.title ?? ''}`
  switch (fact.kind) {
    case 'figure': {
      const { series, observation } = fact
      return {
        words: [
          said(series.labels),
          said(series.indicator.labels),
          said(series.subject.labels),
          observation.period?.code,
          observation.written,
        ].join(' '),
        codes: `indicator:${series.indicator.code} subject:${series.subject.code} area:${series.area.code} agent:${observation.issuer ?? ''}`,
        about: [said(series.area.labels), observation.status, agent(observation.issuer), observation.note, source(observation.source)].join(
          ' ',
        ),
      }
    }
    case 'milestone': {
      const { milestone } = fact
      return {
        words: `${said(milestone.labels)} ${milestone.deadline.code}`,
        codes: `milestone:${milestone.code} area:${milestone.area} agent:${milestone.issuer ?? ''}`,
        about: `target ${agent(milestone.issuer)} ${source(milestone.source)}`,
      }
    }
    case 'quote':
      return {
        words: `${fact.words.gist} ${fact.words.text ?? ''}`,
        codes: `agent:${fact.words.speaker ?? ''}`,
        about: `quote ${agent(fact.words.speaker)} ${source(fact.words.source)}`,
      }
    case 'instrument': {
      const { instrument } = fact
      return {
        words: `${said(instrument.labels)} ${instrument.number ?? ''}`,
        codes: `instrument:${instrument.code} agent:${instrument.issuer ?? ''}`,
        about: `${instrument.date ?? ''} ${agent(instrument.issuer)} ${source(instrument.source)}`,
      }
    }
  }
}

function said(labels: Labels | undefined): string {
  return Object.values(labels ?? {}).join(' ')
}

/** Lower case, and no diacritics: who types `doanh thu nganh` means *doanh thu ngành*. */
function fold(term: string): string | null {
  const folded = term.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase()
  return folded === '' ? null : folded
}
