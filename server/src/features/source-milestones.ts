/**
 * Finds the goals that a source dates without a number: *the agency will launch its first satellite in 2027*, *net zero by 2045*.
 *
 * In: a run of a source's text. Out: what is to be reached, in the source's own words, and by when. Where it is a number that is to be
 * reached the goal is a figure with a target, and none here; what is expected, supposed or denied is no goal.
 */
import type { Analysis } from '../analysis.ts'
import { readPlain } from '../claims/extract.ts'
import { ADVERB, AIM, DOWN, PREPOSITION, UP } from '../claims/lexicon.ts'
import { bitsAt, type Clause, clauseOf, isMark, isNoun, isVerb, textOf, wordAt } from '../claims/noun-phrase.ts'
import { meantPeriod } from '../claims/period-sense.ts'
import { subjectOf } from '../claims/subject.ts'
import type { Run } from '../markup/prose.ts'
import { toSource } from '../markup/source-map.ts'
import { periodOf } from '../reading/calendar.ts'
import type { Period, PeriodMention } from '../reading/period.ts'
import { isCapital, type TokenRange } from '../reading/token.ts'
import { type Span, shift } from '../text/span.ts'

/** A state to be reached, and the time that a source gives it. */
export interface MilestoneProposal {
  readonly span: Span
  /** What is to be reached, in the source's words. */
  readonly label: string
  /** As a pack has it: `2030`, `2027-Q1`. */
  readonly by: string
  /** Who has set it, in the source's words; empty where it names no body. */
  readonly issuer: string
  readonly context: string
  readonly locator: string
}

/** Verbs of doing a thing once: what one *will* open, one plans; what *will* rise is foretold. */
const DOING =
  /^(?:launch|open|complete|finish|introduce|establish|set|publish|adopt|ban|prohibit|phase|end|close|replace|build|construct|deliver|submit|commission|join|enter|take|come|go|begin|start|create|eliminate|eradicate|ratify|require|implement|roll|extend|abolish|transfer|merge|connect|electrify|host|hold|issue|release|test|land|install|upgrade|become|be)$/
/** Such verbs as participles: *will be phased out*. */
const DONE =
  /^(?:launched|opened|completed|finished|introduced|established|set|published|adopted|banned|prohibited|phased|ended|closed|replaced|built|constructed|delivered|submitted|commissioned|begun|started|created|eliminated|eradicated|ratified|required|implemented|rolled|extended|abolished|transferred|merged|connected|electrified|hosted|held|issued|released|tested|landed|installed|upgraded|decarbonised|decarbonized|drafted|operational|ready|available|mandatory|compulsory|free|closed)$/
/** Before *to* and a verb: who aims, plans or is bound. */
const AIMING =
  /^(?:aims?|aimed|aiming|plans?|planned|planning|intends?|intended|seeks?|seeking|pledged|pledges?|committed|commits?|commitment|commitments|ambitions?|goals?|targets?|objectives?|promised|promises?|vowed|vows?|strives?|striving|agreed|decided|obliged|required|scheduled|due|vision|proposal|proposes)$/
/** Nouns of aiming, with what is aimed at before or behind them. */
const GOAL = /^(?:goals?|targets?|aims?|ambitions?|objectives?|commitments?|pledges?|vision)$/
const LIGHT = /^(?:reach|achieve|attain|meet|secure|deliver|realise|realize|ensure|be|become)$/
const STOPS = /^(?:which|who|while|because|although|whereas|so|but|if|unless|when|where|since|after|before|than|said|says)$/
/** Anywhere before it in its sentence: supposed, not meant. */
const SUPPOSED = /\b(?:if|unless|whether|provided|suppose|assuming)\b|(?<!\p{L})nếu(?!\p{L})/iu
const OPEN =
  /\b(?:could|might|may|would|not|never|cannot|no longer|failed?|unlikely|abandoned|dropped|scrapped)\b|(?<!\p{L})(?:không|chưa|có thể)(?!\p{L})/iu
const VIETNAMESE =
  /(?<!\p{L})(?:phấn đấu|mục tiêu(?: là| đặt ra là)?|hướng tới|hướng đến|quyết tâm|cam kết|đặt mục tiêu|sẽ)(?: để| là)? (?=\p{L})/giu
const BODY =
  /\b(?:Government|Ministry|Council|Commission|Agency|Authority|Department|Board|Bank|Committee|Assembly|Parliament|Congress|Party|Union|Office|Institute|Administration)\b/
/** A name of few words, each with a capital but the little ones. */
const NAME = /^\p{Lu}\S*(?: (?:(?:of|for|and|on) (?:the )?)?\p{Lu}\S*){0,6}$/u

const LONGEST = 14

/** Finds the goals of a run. */
export function milestonesIn(run: Run, start: number, { language, date }: Analysis): readonly Omit<MilestoneProposal, 'locator'>[] {
  const { tokens, sentences, quantities, periods } = readPlain(run.text, language)
  const found: Omit<MilestoneProposal, 'locator'>[] = []
  for (const range of sentences) {
    const [from, to] = [tokens.start[range.from] ?? 0, tokens.end[range.to - 1] ?? 0]
    const own = periods.filter((one) => one.start >= from && one.end <= to)
    const sentence = tokens.text.slice(from, to)
    if (own.length === 0 || sentence.endsWith('?')) continue
    const numbers = quantities.filter((one) => one.start >= from && one.end <= to && one.unit !== 'rank')
    const clause = clauseOf(tokens, range, numbers, own)
    for (const mention of own) {
      const period = deadlineOf(mention, tokens.text, date)
      const goal = period === undefined ? undefined : language === 'vi' ? inVietnamese(clause, mention, own) : goalOf(clause, mention)
      if (period === undefined || goal === undefined || OPEN.test(goal.around) || SUPPOSED.test(sentence)) continue
      found.push({
        span: shift(toSource(run, mention), start),
        ...{ label: goal.label, by: period.code, issuer: goal.issuer, context: sentence.replace(/\s+/g, ' ').trim() },
      })
    }
  }
  return found
}

interface Goal {
  readonly label: string
  readonly issuer: string
  /** The words around it that may take it back. */
  readonly around: string
}

/** The time that is still to come when the source came out; the year of *the 2027 election* is none. */
function deadlineOf(mention: PeriodMention, text: string, documentDay: string): Period | undefined {
  const period = periodOf(mention.means, { documentDay })
  if (period === undefined || period.to <= documentDay || mention.role === 'since' || period.code.includes('/')) return undefined
  const meant = meantPeriod(text, mention, period, documentDay)
  if (
    /\b(?:until|between|till) (?:the )?$/i.test(text.slice(0, mention.core.start)) ||
    /^(?:until|between|till)\b/i.test(text.slice(mention.start))
  )
    return undefined
  const describes = /\b(?:the|a|its|their|our) $/i.test(text.slice(0, mention.core.start)) && /^ \p{Ll}/u.test(text.slice(mention.core.end))
  return describes || meant.from < documentDay.slice(0, 4) || meant.to > '9000' ? undefined : meant
}

/** Reads what an English sentence says is to be by a time. */
function goalOf(clause: Clause, mention: PeriodMention): Goal | undefined {
  const { range } = clause
  const at = tokenAt(clause, mention.start)
  const end = tokenAt(clause, mention.end)
  const isFirst = at <= range.from + 1
  const bounds = isFirst ? { from: end, to: range.to } : { from: startOfClause(clause, at), to: at }
  const named = mention.role === 'by' && !isFirst ? namedGoal(clause, bounds) : undefined
  if (named !== undefined) return named
  // The cue that stands nearest before what is dated: of a sentence that opens with the time the first.
  const places = Array.from({ length: bounds.to - bounds.from }, (_, index) => bounds.from + index)
  for (const verb of isFirst ? places : places.reverse()) {
    const subject = cueBefore(clause, verb)
    if (subject === undefined) continue
    const to = endOfClause(clause, verb, bounds.to)
    // What is dated belongs to the verb: nothing closes the clause between them, but another goal of the same verb.
    if (!isFirst && to < bounds.to) return goalFrom(clause, verb, to, subject) === undefined ? undefined : besideGoal(clause, bounds.to)
    return goalFrom(clause, verb, to, subject)
  }
  return undefined
}

/** Where the words before a verb begin that make it a goal: *aims to*, *is to*, *will*; undefined where they do not. */
function cueBefore(clause: Clause, verb: number): { readonly at: number; readonly passive: boolean } | undefined {
  const { range } = clause
  const word = wordAt(clause, verb)
  const before = wordAt(clause, verb - 1)
  if (/^(?:enters|comes|takes)$/.test(word) && /^(?:into (?:force|effect|operation|use)|effect\b)/.test(behind(clause, verb)))
    return { at: verb, passive: false }
  if (verb - 1 < range.from || word === '' || isCapital(clause.tokens, verb) || (bitsAt(clause, verb) & (UP | DOWN)) !== 0) return undefined
  if (before === 'to') {
    let cue = verb - 2
    while (cue >= range.from && /^(?:also|now|further|formally|jointly)$/.test(wordAt(clause, cue))) cue--
    if (/^(?:is|are)$/.test(wordAt(clause, cue)))
      return GOAL.test(wordAt(clause, cue - 1)) || DOING.test(word) ? { at: cue, passive: word === 'be' } : undefined
    if (AIMING.test(wordAt(clause, cue))) return { at: cue, passive: false }
    // *The target for the country to become …*
    while (cue > range.from && verb - cue < 7 && isNoun(clause, cue)) cue--
    return wordAt(clause, cue) === 'for' && GOAL.test(wordAt(clause, cue - 1)) ? { at: cue - 1, passive: false } : undefined
  }
  const helps = /^(?:will|shall|must)$/.test(before)
  if (!helps || !DOING.test(word)) return undefined
  if (word !== 'be') return { at: verb - 1, passive: false }
  const participle = (bitsAt(clause, verb + 1) & ADVERB) !== 0 || /ly$/.test(wordAt(clause, verb + 1)) ? verb + 2 : verb + 1
  return DONE.test(wordAt(clause, participle)) ? { at: verb - 1, passive: true } : undefined
}

function goalFrom(clause: Clause, verb: number, to: number, cue: { readonly at: number; readonly passive: boolean }): Goal | undefined {
  if (hasNumber(clause, verb, to)) return undefined
  const subject = subjectOf(clause, cue.at)
  const who = subject === undefined ? '' : textOf(clause, subject)
  const isLight = LIGHT.test(wordAt(clause, verb))
  const done = withParticle(clause, { from: isLight ? verb + 1 : verb, to })
  const words = done.split(' ').length
  // *A register will be set up*, *the line is to open*: what it is done to, or does it, is part of the goal.
  const isAlone =
    !isLight &&
    (words < 2 || ((bitsAt(clause, verb + 1) & PREPOSITION) !== 0 && wordAt(clause, verb + 1) !== 'to') || /^takes? effect/.test(done))
  const label = cue.passive || cue.at === verb ? `${who} ${done}` : isAlone ? `${who} to ${done}` : done
  if (done === '' || ((cue.passive || isAlone) && who === '') || label.split(' ').length < 2 || words > LONGEST) return undefined
  return {
    label: label.trim(),
    issuer: !cue.passive && BODY.test(who) && NAME.test(who) ? who : '',
    around: aroundOf(clause, Math.min(subject?.from ?? cue.at, cue.at), to),
  }
}

/** The text of what is done, with the little word that its verb ends with: *set up*, *phased out*. */
function withParticle(clause: Clause, range: TokenRange): string {
  const text = textOf(clause, range)
  let last = range.to - 1
  while (last > range.from && clause.isDated(last)) last--
  const word = wordAt(clause, last)
  const verb = wordAt(clause, last - 1)
  return /^(?:up|out|off|down|over)$/.test(word) && text.endsWith(verb) && !text.endsWith(word) ? `${text} ${word}` : text
}

/** The next words behind a place. */
function behind({ tokens, range }: Clause, at: number): string {
  return tokens.text
    .slice(tokens.end[at], tokens.end[Math.min(range.to - 1, at + 3)])
    .trim()
    .toLowerCase()
}

/** *The goal of net zero by 2045*, *India's net zero goal by 2070*, *achieve net zero by 2045*. */
function namedGoal(clause: Clause, { from, to }: TokenRange): Goal | undefined {
  let last = to - 1
  while (last > from && wordAt(clause, last) === '') last--
  if (GOAL.test(wordAt(clause, last))) {
    let first = last
    while (first - 1 >= from && isNoun(clause, first - 1) && !GOAL.test(wordAt(clause, first - 1))) first--
    return first < last && !hasNumber(clause, first, last) ? named(clause, { from: first, to: last }) : undefined
  }
  for (let index = last; index >= from; index--) {
    const word = wordAt(clause, index)
    if (STOPS.test(word) || clause.isNumber(index)) return undefined
    const aims = GOAL.test(word) && /^(?:of|to)$/.test(wordAt(clause, index + 1)) && (bitsAt(clause, index) & AIM) !== 0
    const commits = /^(?:committed|aspires?|ambitions?)$/.test(word) && /^(?:to|for)$/.test(wordAt(clause, index + 1))
    const achieves = /^(?:achieve|achieving|reach|reaching|attain|attaining)$/.test(word)
    if (!aims && !commits && !achieves) continue
    const start = achieves ? index + 1 : index + 2
    // *Committed to reach …* is read by its verb, *reach* by what is reached.
    if (!achieves && LIGHT.test(wordAt(clause, start))) return undefined
    if (!achieves && !(/ing$/.test(wordAt(clause, start)) || isNoun(clause, start) || isNoun(clause, start + 1))) return undefined
    if (!achieves && wordAt(clause, index + 1) === 'to' && !/ing$/.test(wordAt(clause, start)) && !isNoun(clause, start + 1))
      return undefined
    return named(clause, { from: start, to })
  }
  return undefined
}

/** *To become a modern country by 2030, and a rich country by 2045*: the second is said without a verb. */
function besideGoal(clause: Clause, to: number): Goal | undefined {
  let from = to
  while (from > clause.range.from && !clause.isDated(from - 1)) {
    from--
    if (STOPS.test(wordAt(clause, from)) || clause.isNumber(from) || isVerb(clause, from)) return undefined
  }
  return from > clause.range.from && /^,? ?(?:and|then) /.test(textFrom(clause, from)) ? named(clause, { from, to }) : undefined
}

function textFrom({ tokens, range }: Clause, from: number): string {
  return tokens.text.slice(tokens.start[from], tokens.end[range.to - 1])
}

function named(clause: Clause, range: TokenRange): Goal | undefined {
  const label = textOf(clause, range)
  const words = label.split(' ').length
  return words < 2 || words > LONGEST ? undefined : { label, issuer: '', around: aroundOf(clause, range.from, range.to) }
}

/** *Đến năm 2045, phấn đấu trở thành nước phát triển*: what stands behind the word of aiming, to the end of its clause. */
function inVietnamese(clause: Clause, mention: PeriodMention, periods: readonly Span[]): Goal | undefined {
  const { tokens, range } = clause
  const [from, to] = [tokens.start[range.from] ?? 0, tokens.end[range.to - 1] ?? 0]
  const text = tokens.text.slice(0, to)
  for (const cue of text.slice(from).matchAll(VIETNAMESE)) {
    const at = from + cue.index + cue[0].length
    const isBefore = mention.end <= at
    // Between the time and the aim no other time stands.
    const between = isBefore ? { start: mention.end, end: at } : { start: at, end: mention.start }
    if (periods.some((one) => one !== mention && one.start >= between.start && one.end <= between.end)) continue
    const stop = /[;:.(]| vào | trong năm |, (?:đồng thời|trong đó|nhằm)/u.exec(text.slice(at))
    const end = isBefore
      ? Math.min(stop === null ? to : at + stop.index, ...periods.filter((one) => one.start > at).map((one) => one.start))
      : mention.start
    const label = text
      .slice(at, end)
      .replace(/\s+(?:vào|đến|trong|trước|năm|cuối|và)\s*$/u, '')
      .replace(/[\s,.;]+$/u, '')
      .trim()
    if (/\d/.test(label) || label.split(/\s+/).length < 3 || label.split(/\s+/).length > 24) continue
    return { label, issuer: '', around: text.slice(from, at) }
  }
  return undefined
}

function tokenAt({ tokens, range }: Clause, offset: number): number {
  let index = range.from
  while (index < range.to && (tokens.start[index] as number) < offset) index++
  return index
}

function startOfClause(clause: Clause, at: number): number {
  let index = at
  while (index > clause.range.from && !(isMark(clause, index - 1) && /[;:(–—]/.test(markAt(clause, index - 1)))) index--
  return index
}

/** Where the clause of a verb ends: at a mark that closes it, or a word that opens another. */
function endOfClause(clause: Clause, verb: number, to: number): number {
  for (let index = verb + 1; index < to; index++) {
    if (isMark(clause, index) && /[;:.(–—]/.test(markAt(clause, index))) return index
    if (isMark(clause, index) && markAt(clause, index) === ',' && !isNoun(clause, index + 1)) return index
    if (STOPS.test(wordAt(clause, index)) || clause.isDated(index)) return index
  }
  return to
}

function markAt({ tokens }: Clause, index: number): string {
  return tokens.text.charAt(tokens.start[index] ?? 0)
}

function hasNumber(clause: Clause, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (clause.isNumber(index) || /^\d/.test(markAt(clause, index))) return true
  return false
}

function aroundOf({ tokens, range }: Clause, from: number, to: number): string {
  return tokens.text.slice(tokens.start[Math.max(range.from, from - 3)], tokens.end[to - 1])
}
