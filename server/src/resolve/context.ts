/**
 * What the text before a block leaves open for it.
 *
 * A context is small and plain: a block whose text and incoming context are as before has the same claims.
 */
import type { Stance } from '../claims/stance.ts'
import type { UnitPhrase } from '../claims/unit-phrase.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Series } from '../knowledge/model.ts'
import type { Period } from '../reading/period.ts'
import type { Language } from '../text/language.ts'
import type { Before } from './discourse.ts'

/** What a sentence, heading or caption spoke of last, as codes of the knowledge base. */
export interface Focus {
  readonly subjects: readonly string[]
  readonly indicators: readonly string[]
  readonly areas: readonly string[]
}

export const NO_FOCUS: Focus = { subjects: [], indicators: [], areas: [] }

/** The open ends of a draft at the start of a block. */
export interface BlockContext {
  readonly language: Language
  readonly documentDay: string
  /** What the title says. */
  readonly title: Focus
  /** What the headings above say, outermost first. */
  readonly headings: readonly Heading[]
  /** What the last sentence spoke of. */
  readonly focus: Focus
  /** A place outside the default area that an earlier paragraph of the section spoke of last: what follows may still be about it. */
  readonly stray: string | undefined
  /** The text so far has spoken of the default area, or of a place in it. */
  readonly atHome: boolean
  /** The paragraph or heading right before speaks of nothing that is known. */
  readonly away: boolean
  /** The subject named last that is called a sector or an industry, which *the sector* points back at. */
  readonly field: string | undefined
  /** The one before something unknown was spoken of: a section whose heading names nothing else is of it again. */
  readonly mainField: string | undefined
  /** The currency named last. */
  readonly money: string | undefined
  /** The unit that the text says its amounts of money are in. */
  readonly amounts: UnitPhrase | undefined
  /** The period named last in the same section. */
  readonly anchor: Period | undefined
  /** What the paragraph right before says of a table or list that hangs on it. */
  readonly lead: Lead | undefined
  /** What stands here are entries of a list of references, all of a section or the items below a line that says so; or notes. */
  readonly listing: 'section' | 'items' | 'notes' | undefined
  /** What the sentence right before says. */
  readonly before: Before | undefined
}

/** What a heading says of the text below it. */
export interface Heading {
  readonly level: number
  readonly focus: Focus
  readonly period: Period | undefined
  /** It says no more than its period. */
  readonly isPeriod: boolean
  /** It sets out a case of several: *The high case*. */
  readonly supposed: boolean
  /** *Targets*: what is listed below it is planned. */
  readonly stance: Stance | undefined
  /** *Northtel's exports*: a name that nothing explains, whose the numbers of the section may be. */
  readonly owner: string | undefined
  /** It says nothing but what the knowledge base has names for. */
  readonly plain: boolean
}

/** What changes within a section. */
export type Open = Pick<
  BlockContext,
  'focus' | 'stray' | 'atHome' | 'away' | 'anchor' | 'lead' | 'listing' | 'before' | 'field' | 'mainField' | 'money'
>

/** The same section with other open ends. It is written out: a copy of so many fields by `...` costs as much as the reading of a sentence. */
export function inSection({ language, documentDay, title, headings, amounts }: BlockContext, open: Open): BlockContext {
  const { focus, stray, atHome, away, anchor, lead, listing, before, field, mainField, money } = open
  return {
    language,
    documentDay,
    title,
    headings,
    amounts,
    focus,
    stray,
    atHome,
    away,
    anchor,
    lead,
    listing,
    before,
    field,
    mainField,
    money,
  }
}

/** Tells whether the text stands below a heading that sets out a case of several. */
export function isSupposed({ headings }: Pick<BlockContext, 'headings'>): boolean {
  return headings.some((heading) => heading.supposed)
}

/** Tells whether a series is of an area: the one that is spoken of, or where none is, a default one. */
export function isOfArea(series: Series, area: string | undefined, knowledge: Knowledge): boolean {
  if (area === undefined) return knowledge.defaultAreas.includes(series.area.code)
  return series.area.code === area || series.indicator.among === area
}

/** How the nearest heading tells what is listed below it, where it tells plans. */
export function plannedBy({ headings }: BlockContext): Stance | undefined {
  const stance = headings.at(-1)?.stance
  return stance?.tense === 'projected' ? stance : undefined
}

/** The name in a heading whose the numbers of its section may be. */
export function ownerOf({ headings }: BlockContext): string | undefined {
  return headings.find((heading) => heading.owner !== undefined)?.owner
}

/** A lead-in or caption. */
export interface Lead {
  /** It ends with a colon: what follows completes it. */
  readonly introduces: boolean
  readonly focus: Focus
  readonly period: Period | undefined
  readonly unit: UnitPhrase | undefined
  /** It ends with that unit: the numbers that close what it introduces are in it. */
  readonly united: boolean
  readonly stance: Stance | undefined
  /** It speaks of changes: *Growth on the year before, per cent*. */
  readonly growth: boolean
  /** A word of it that nothing explains, and that may make what hangs on it something else: *Revenue of small firms*. */
  readonly loose: string | undefined
  /** A word that moves all that hangs on it to another place or to other prices. */
  readonly moved: string | undefined
}

/** One that says nothing. */
export const NO_LEAD: Lead = {
  introduces: false,
  focus: NO_FOCUS,
  period: undefined,
  unit: undefined,
  united: false,
  stance: undefined,
  growth: false,
  loose: undefined,
  moved: undefined,
}

/**
 * The area that a number is about where its sentence names none: the text's own, then the headings', the title's. Undefined leaves it
 * to the knowledge base's default areas; a region around one of them (*in Asia*) leaves it there too.
 */
export function areaOf(context: BlockContext, knowledge: Knowledge): string | undefined {
  const last = (focus: Focus): string | undefined => focus.areas.at(-1)
  const above = [...context.headings].reverse().map((heading) => last(heading.focus))
  const area = last(context.focus) ?? above.find((one) => one !== undefined) ?? last(context.title)
  return area !== undefined && knowledge.holdsHome(area) ? undefined : area
}
