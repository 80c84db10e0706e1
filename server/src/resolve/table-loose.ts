/**
 * Tells what the labels of a cell and the caption of its table say that nothing explains, and that may make its number one of something else.
 *
 * In: the labels, and the series that the number may be of. Out: words.
 */
import { isClass, PAST, PRESENT, PRONOUN } from '../claims/lexicon.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Series } from '../knowledge/model.ts'
import { type TokenRange, type Tokens, tokenText } from '../reading/token.ts'
import { internAll } from '../reading/vocabulary.ts'
import type { Candidate } from './choose.ts'
import type { BlockContext } from './context.ts'
import { unexplainedIn } from './explain.ts'
import type { Label } from './labels.ts'
import { codesOf, type Mention, names } from './mentions.ts'
import { movesAway } from './restrict.ts'
import type { Around } from './table-heads.ts'

const WHO = internAll('that which who whose')
const SIZES = /^(?:small|smaller|medium|large|larger|big|major|main|new|other|nhỏ|vừa|lớn|mới|khác)$/iu

/** *Under 35*, *35 to 54*, *55 and over*: a class of what a table counts, and no year. */
export function isClassOf(text: string): boolean {
  return CLASS.test(text) && !YEARS.test(text)
}

const YEARS = /^\s*(?:19|20)\d\d\b/
const CLASS =
  /^\s*(?:(?:under|over|below|above|up to|less than|more than|at least|from|dưới|trên|từ)\s+\d[\d.,]*|[<>≤≥]\s*\d[\d.,]*|\d[\d.,]*\s*(?:to|–|-|đến)\s*\d[\d.,]*|\d[\d.,]*\s*(?:\+|and (?:over|older|above|more|under|younger)|or (?:over|older|above|more|under|fewer|less)|trở lên))(?:\s*(?:years?|tuổi|employees|people))?\s*$/iu
const OF_SOME =
  /\b(?:of|for) (?:the |these |those )?(?:[a-z]+ )?(?:largest|biggest|top|leading|first|listed|above|selected|smallest)\b|\btop \d/i

/** The words of the labels that nothing explains. */
export function looseIn(
  { near, far, row }: Around,
  { series }: Candidate,
  knowledge: Knowledge,
): readonly { readonly text: string; readonly name: boolean }[] {
  const found: { text: string; name: boolean }[] = []
  for (const entry of [...near, ...far]) {
    for (const label of entry.carriedFrom === undefined ? [entry.label] : [entry.label, entry.carriedFrom]) {
      const { tokens } = label.plain
      const whole = { from: 0, to: tokens.count }
      const parts = label.mentions
        .filter(
          ({ concepts }) =>
            series.indicator.by === undefined ||
            !concepts.every(({ kind, code }) => kind === 'indicator' && code !== series.indicator.code),
        )
        // *Electricity | of which wind*: what the whole is of takes nothing away from its part.
        .filter((mention) => !names(mention, 'area') || codesOf(mention, 'area').includes(series.area.code))
        .filter(
          (mention) =>
            !names(mention, 'subject') ||
            codesOf(mention, 'area').includes(series.area.code) ||
            (label === entry.carriedFrom && entry.label.mentions.some((own) => codesOf(own, 'subject').includes(series.subject.code))) ||
            codesOf(mention, 'subject').some((code) => [series.subject.code, series.indicator.whole, series.indicator.by].includes(code)),
        )
        .flatMap((mention) => mention.parts)
      const explained = [...parts, ...label.explained, ...unitIn(tokens, series.unit, knowledge)]
      // A letter by itself marks a footnote or a preliminary number.
      if (!label.empty) found.push(...unexplainedIn(tokens, whole, explained, 0).filter(({ text }) => text.length > 1))
      // *Northtel | 71*: whose number it is, where no column says who set it.
      const isOwners = label.mentions.length > 0 && label.mentions.every(({ concepts }) => concepts.every(({ kind }) => kind === 'agent'))
      // *2022 | Northbank*: in a column, by their reckoning, unless it is they who set it.
      const isTheirs = (): boolean =>
        row.labels.includes(entry)
          ? row.issuers.length === 0
          : near.includes(entry) &&
            ![...knowledge.seriesAbout(series.subject.code), ...knowledge.seriesOf(series.indicator.code)].some(({ observations }) =>
              observations.some(({ issuer }) => label.mentions.some((mention) => codesOf(mention, 'agent').includes(issuer ?? ''))),
            )
      if (isOwners && isTheirs()) found.push({ text: tokens.text.trim(), name: false })
      const ofRow = row.labels.includes(entry)
      if (label === entry.label && (isPartOf(label, series) || (ofRow && parts.length === 0 && label.mentions.some(isSubject))))
        found.push({ text: tokens.text.trim(), name: false })
      if (ofRow && isCounted(label, series, knowledge)) found.push({ text: tokens.text.trim(), name: false })
      // *Total of the ten largest*
      if (label.mentions.length === 0 && OF_SOME.test(tokens.text)) found.push({ text: tokens.text.trim(), name: false })
      // *Firms that export*: some of them, unless that is their name.
      const who = tokens.word.findIndex((word) => WHO.has(word))
      const isNamed = label.mentions.some(
        ({ parts: at, concepts }) =>
          (at.at(-1)?.from ?? 0) > who && concepts.some(({ code }) => code === series.subject.code || code === series.indicator.code),
      )
      if (who > 0 && !isNamed && !isClass(tokens, who + 1, PRESENT | PAST | PRONOUN))
        found.push({ text: tokenText(tokens, who), name: false })
      const moved = movesAway(tokens, whole, explained)
      if (moved !== undefined) found.push({ text: moved, name: false })
      // Rows by size, or by anything else that no name tells, are parts of what is measured.
      const only = label.mentions.length === 0 && !label.empty && !label.total && !label.growth && !label.continues
      if (only && label.stance === undefined && label.period === undefined) found.push({ text: tokens.text.trim(), name: false })
      for (const word of tokens.text.split(/[\s,()/–-]+/))
        if (SIZES.test(word) && !parts.some((part) => covers(part, word, label))) found.push({ text: word, name: false })
    }
  }
  return found
}

/** *Revenue of the industry | Chips*: of another thing that is known, however common its words. */
function isSubject(mention: Mention): boolean {
  return names(mention, 'subject')
}

/** *Trade | of which exports*: not the whole. */
function isPartOf({ continues, growth, mentions }: Label, { indicator }: Series): boolean {
  return (
    continues &&
    !growth &&
    mentions.some((mention) => names(mention, 'indicator')) &&
    !mentions.some((mention) => codesOf(mention, 'indicator').includes(indicator.code))
  )
}

/** *Revenue | Foreign firms*: a count is named beside a sum, and what it has to do with that nobody says. */
function isCounted({ mentions }: Label, { indicator }: Series, knowledge: Knowledge): boolean {
  if (mentions.length === 0 || indicator.measure !== 'level' || indicator.quantity === 'count') return false
  const isCount = (code: string): boolean => knowledge.indicators.get(code)?.quantity === 'count'
  return mentions.every((mention) => names(mention, 'indicator') && codesOf(mention, 'indicator').every(isCount))
}

/** *Doanh nghiệp công nghệ số (doanh nghiệp)*: what it is counted in, in brackets. */
function unitIn(tokens: Tokens, unit: string, knowledge: Knowledge): readonly TokenRange[] {
  const open = tokens.text.lastIndexOf('(')
  const close = tokens.text.indexOf(')', open)
  if (
    open < 0 ||
    close < 0 ||
    knowledge.unitOf(
      tokens.text
        .slice(open + 1, close)
        .trim()
        .toLowerCase(),
    ) !== unit
  )
    return []
  const from = tokens.start.findIndex((start) => start > open)
  const to = tokens.start.findIndex((start) => start >= close)
  return [{ from, to }]
}

function covers({ from, to }: { readonly from: number; readonly to: number }, word: string, { plain: { tokens } }: Label): boolean {
  return tokens.text.slice(tokens.start[from], tokens.end[to - 1]).includes(word)
}

/** The word of a caption that nothing explains, where the number takes what it is of from there; and any that moves the whole table away. */
export function besideLead({ subject, indicator }: Candidate, { lead }: BlockContext): string | undefined {
  const takes = subject.mention === undefined || (indicator !== undefined && indicator.mention === undefined)
  // *Revenue of the sector's foreign firms*: of which of the two, the caption alone says.
  const several =
    subject.mention === undefined &&
    subject.distance > 0 &&
    (lead?.focus.subjects.length ?? 0) > 1 &&
    lead?.focus.subjects.includes(subject.code) === true
  return (
    lead?.moved ?? (takes ? lead?.loose : undefined) ?? (several ? lead?.focus.subjects.find((code) => code !== subject.code) : undefined)
  )
}
