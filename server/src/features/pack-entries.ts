/** What the codes of packs stand for. */
import type { Knowledge } from '../knowledge/knowledge.ts'
import { labelIn } from '../knowledge/labels.ts'
import type { Labels, Language, Origin } from '../knowledge/model.ts'
import type { CodePlace } from './pack-references.ts'

/** What a code stands for: its name in plain words, and where it is defined. */
export interface PackEntry {
  readonly name: string
  readonly origin: Origin
}

/** Gives what a code stands for, in a language where it has a name in it; undefined where no pack defines it. */
export function entryOf(
  { kind, code }: Pick<CodePlace, 'kind' | 'code'>,
  knowledge: Knowledge,
  language: Language = 'en',
): PackEntry | undefined {
  const labelled = (entry: { readonly labels: Labels; readonly origin: Origin } | undefined): PackEntry | undefined =>
    entry === undefined ? undefined : { name: labelIn(entry.labels, language) ?? code, origin: entry.origin }
  switch (kind) {
    case 'indicator':
      return labelled(knowledge.indicators.get(code))
    case 'subject':
      return labelled(knowledge.subjects.get(code))
    case 'area':
      return labelled(knowledge.areas.get(code))
    case 'agent':
      return labelled(knowledge.agents.get(code))
    case 'instrument':
      return labelled(knowledge.instruments.get(code))
    case 'milestone':
      return labelled(knowledge.milestones.find((one) => one.code === code))
    case 'source': {
      const source = knowledge.sources.get(code)
      return source === undefined ? undefined : { name: source.title, origin: source.origin }
    }
    case 'unit': {
      const unit = knowledge.units.get(code)
      return unit === undefined ? undefined : { name: code, origin: unit.origin }
    }
  }
}
