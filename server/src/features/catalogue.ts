/**
 * What the packs hold, to be looked through: figures by what they measure, targets, and sources with what each has.
 *
 * In: a knowledge base and an entry. Out: the entries below it, as plain data; one level at a time, for packs may be large.
 */
import { capitalised, dateInWords, periodInWords, sourceName } from '../checks/report.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { labelIn } from '../knowledge/labels.ts'
import type { Language, Milestone, Observation, Origin, Series, Source, SourceWords } from '../knowledge/model.ts'
import { isProjection } from '../reading/status.ts'
import { heldBy } from '../resolve/verdict.ts'
import { seriesName } from './hover.ts'
import { addressOf } from './links.ts'

/** Which list is looked through. */
export type CatalogueView = 'facts' | 'sources'
export const CATALOGUE_VIEWS: readonly CatalogueView[] = ['facts', 'sources']

export interface CatalogueEntry {
  /** Names it, so that what is below it can be asked for; empty where nothing is. */
  readonly id: string
  readonly kind: 'series' | 'outcome' | 'projection' | 'past' | 'quote' | 'source'
  readonly label: string
  /** A few words more. */
  readonly detail: string
  readonly about: string
  /** Where it stands in its pack; undefined for what stands in several places. */
  readonly origin?: Origin
  readonly url?: string
}

interface Scope {
  readonly knowledge: Knowledge
  readonly language: Language
  /** The day as of which a figure is old, `YYYY-MM-DD`. */
  readonly day: string
}

/** Lists what is below an entry; below none, the first level of a view. Nothing is below what nobody knows. */
export function catalogue(view: CatalogueView, id: string | undefined, scope: Scope): readonly CatalogueEntry[] {
  const { knowledge } = scope
  if (view === 'facts') {
    if (id === undefined) return [...named([...knowledge.series.values()], (series) => seriesEntry(series, scope)), ...targets(scope)]
    return (
      knowledge.series
        .get(id)
        ?.observations.toReversed()
        .map((one) => observationEntry(one, scope)) ?? []
    )
  }
  if (id === undefined) return named([...knowledge.sources.values()], sourceEntry)
  return knowledge.sources.has(id) ? heldIn(id, scope) : []
}

function targets(scope: Scope): readonly CatalogueEntry[] {
  return named(scope.knowledge.milestones, (milestone) => milestoneEntry(milestone, scope))
}

function named<T>(things: readonly T[], entryOf: (thing: T) => CatalogueEntry): readonly CatalogueEntry[] {
  return things.map(entryOf).toSorted((a, b) => a.label.localeCompare(b.label, 'en'))
}

function seriesEntry(series: Series, { language }: Scope): CatalogueEntry {
  const { length } = series.observations
  const label = capitalised(seriesName(series, language))
  return { id: series.id, kind: 'series', label, detail: `${length} ${length === 1 ? 'figure' : 'figures'}`, about: label }
}

/** A figure under its series: `2022: 148 billion USD`. */
function observationEntry(one: Observation, scope: Scope): CatalogueEntry {
  const period = one.period === null ? '' : `${periodInWords(one.period.code)}: `
  const old = past(one, scope)
  return {
    id: '',
    kind: old !== undefined ? 'past' : isProjection(one.status) ? 'projection' : 'outcome',
    label: `${period}${one.written}`,
    detail: [one.status, scope.knowledge.sources.get(one.source)?.outlet ?? one.source, old]
      .filter((part) => part !== undefined)
      .join(' · '),
    about: [`${sourceName(one.source, scope.knowledge)}, ${one.locator}`, one.note].filter((part) => part !== undefined).join('\n'),
    origin: one.origin,
  }
}

/** Why a figure is no longer to be told as it stands; undefined where it may be. */
function past(one: Observation, { knowledge, day }: Scope): string | undefined {
  const held = heldBy(knowledge.series.get(one.series)?.observations ?? [], day)
  if (!held.includes(one)) return one.published > day ? 'not yet published' : 'revised since'
  return isProjection(one.status) && one.period !== null && one.period.to < day ? 'its time is over' : undefined
}

function milestoneEntry({ labels, code, deadline, source, locator, origin }: Milestone, { knowledge, language }: Scope): CatalogueEntry {
  return {
    id: '',
    kind: 'projection',
    label: capitalised(labelIn(labels, language) ?? code),
    detail: `by ${periodInWords(deadline.code)} · target · ${knowledge.sources.get(source)?.outlet ?? source}`,
    about: `${sourceName(source, knowledge)}, ${locator}`,
    origin,
  }
}

function sourceEntry(source: Source): CatalogueEntry {
  const { key, title, outlet, published, origin } = source
  const url = addressOf(source)
  const entry = {
    id: key,
    kind: 'source' as const,
    label: title,
    detail: `${outlet}, ${dateInWords(published)}`,
    about: `[@${key}]`,
    origin,
  }
  return url === undefined ? entry : { ...entry, url }
}

/** All that one source says, in the order of its pack. */
function heldIn(source: string, scope: Scope): readonly CatalogueEntry[] {
  const { knowledge, language } = scope
  const figures = [...knowledge.series.values()].flatMap((series) =>
    series.observations
      .filter((one) => one.source === source)
      .map((one) => {
        const entry = observationEntry(one, scope)
        return { ...entry, label: `${capitalised(seriesName(series, language))}, ${entry.label}` }
      }),
  )
  const milestones = knowledge.milestones.filter((one) => one.source === source).map((one) => milestoneEntry(one, scope))
  const quotes = knowledge.words.filter((one) => one.source === source && one.speaker !== null).map((one) => quoteEntry(one, scope))
  return [...figures, ...milestones, ...quotes].toSorted((a, b) => (a.origin?.line ?? 0) - (b.origin?.line ?? 0))
}

function quoteEntry({ speaker, gist, locator, origin }: SourceWords, { knowledge, language }: Scope): CatalogueEntry {
  const labels = speaker === null ? undefined : knowledge.agents.get(speaker)?.labels
  return { id: '', kind: 'quote', label: labelIn(labels, language) ?? speaker ?? '', detail: gist, about: locator, origin }
}
