/**
 * Keeps what a text speaks of as its sentences go by.
 */
import { type Focus, NO_FOCUS } from './context.ts'
import { type Mention, names } from './mentions.ts'
import { isInside } from './slots.ts'

/** The focus after a sentence: what it names takes the place of what was named before, kind by kind. */
export function moved(focus: Focus, mentions: readonly Mention[]): Focus {
  const subjects: string[] = []
  const indicators: string[] = []
  const areas: string[] = []
  for (const mention of mentions) {
    for (const { kind, code } of mention.concepts) {
      const codes = kind === 'subject' ? subjects : kind === 'indicator' ? indicators : kind === 'area' ? areas : undefined
      if (codes !== undefined && !codes.includes(code)) codes.push(code)
    }
  }
  if (subjects.length + indicators.length + areas.length === 0) return focus
  return {
    subjects: subjects.length > 0 ? subjects : focus.subjects,
    indicators: indicators.length > 0 || subjects.length > 0 ? indicators : focus.indicators,
    areas: areas.length > 0 ? areas : focus.areas,
  }
}

/** What a sentence names itself; where it names only what is measured (*How large was its contribution?*), of what was spoken of. */
export function ownFocus(mentions: readonly Mention[], focus: Focus): Focus {
  const indicators = mentions.filter((mention) => names(mention, 'indicator'))
  const own = moved(
    NO_FOCUS,
    mentions.filter(
      (mention) => !indicators.some((other) => other !== mention && other.weight > mention.weight && isInside(mention, other)),
    ),
  )
  return own.subjects.length === 0 && own.indicators.length > 0 ? { ...own, subjects: focus.subjects } : own
}
