/**
 * Resolves the claims of a paragraph, heading, item or note, sentence by sentence.
 *
 * In: a passage, what is read in it, and the context that the text before leaves. Out: its claims resolved, and the context it leaves.
 */
import type { Figure, Reading } from '../claims/claim.ts'
import { extractFigures, type PlainReading } from '../claims/extract.ts'
import { classesOf, looksLikeAdverb } from '../claims/lexicon.ts'
import { inUnit } from '../claims/unit-phrase.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { AliasMatch, Instrument, Series } from '../knowledge/model.ts'
import type { Run, TextPassage } from '../markup/prose.ts'
import { toSource } from '../markup/source-map.ts'
import type { PeriodMention } from '../reading/period.ts'
import type { Quantity } from '../reading/quantity.ts'
import { type TokenRange, WORD } from '../reading/token.ts'
import { internAll } from '../reading/vocabulary.ts'
import { overlaps, type Span } from '../text/span.ts'
import { withoutBackdrop } from './backdrop.ts'
import { bindFigure } from './bind.ts'
import { withoutCitationYears } from './citation-years.ts'
import { type Citing, citationPlace, citingIn } from './citations.ts'
import { confirmed, isEvidence, withWholes } from './confirm.ts'
import type { BlockContext, Focus } from './context.ts'
import { inSection, isSupposed, type Lead, NO_FOCUS, NO_LEAD, plannedBy } from './context.ts'
import { type Before, inPeriodOfText, withPeriodBefore } from './discourse.ts'
import { fieldNamed, isOfUnknownField } from './field.ts'
import { moved, ownFocus } from './focus.ts'
import { withFormer } from './former.ts'
import type { Said, Told } from './gapping.ts'
import { resolveInstruments } from './instruments.ts'
import { issuersOf } from './issuers.ts'
import { agreesWithNone, judged } from './judged.ts'
import { enter, leave, topicOf } from './lead.ts'
import { apartIn, openingLabel } from './lead-apart.ts'
import { leftBy } from './left-open.ts'
import { type NamedSentence, nameSentence } from './mentions.ts'
import { resolveMilestones } from './milestones.ts'
import { withNarrower } from './narrower.ts'
import { withEach } from './per-each.ts'
import { strayAfter, turnsNationwide } from './places.ts'
import { type ReferenceText, UNCITED } from './references.ts'
import type { Resolution, ResolvedFigure, ResolvedInstrument, ResolvedMilestone } from './resolved.ts'
import { withSharedNoun } from './shared-noun.ts'
import { centred, toldOf, withoutCompared, withoutRanked } from './spoken.ts'
import { NOTHING_SPOKEN, type Spoken, spokenAfter } from './standing-goal.ts'
import { maySpeakOfAll, resolveUniversals } from './universals.ts'

/** What is read in a run whatever stands around it. */
export interface RunReading {
  readonly plain: PlainReading
  readonly matches: readonly AliasMatch[]
  /** Quoted words: what stands in them is the speaker's. */
  readonly quoted: readonly Span[]
}

/** Resolves a passage. `written` is the source of its block, `index` its number in it, `beside` what was told last in the item right before. */
export function resolveText(
  passage: TextPassage,
  index: number,
  written: string,
  read: RunReading,
  context: BlockContext,
  knowledge: Knowledge,
  beside?: Said | null,
  above: Spoken = NOTHING_SPOKEN,
): {
  figures: readonly ResolvedFigure[]
  milestones: readonly ResolvedMilestone[]
  instruments: readonly ResolvedInstrument[]
  context: BlockContext
  told: Said | undefined
  spoken: Spoken
} {
  const heading = passage.role === 'heading' || passage.role === 'title'
  const own = enter(passage, context, knowledge)
  const start: BlockContext = heading ? { ...own, focus: NO_FOCUS, anchor: undefined } : own
  const lead = passage.role === 'item' ? (context.lead?.stance ?? plannedBy(context)) : undefined
  const led =
    (passage.role === 'item' && context.lead?.introduces === true ? context.lead.period : undefined) ??
    (heading ? undefined : start.headings.findLast((above) => above.isPeriod)?.period)
  const text = referenceText(passage.run, read, written)
  const reading = extractFigures(withoutCitationYears(read.plain, text, knowledge), {
    language: start.language,
    documentDay: start.documentDay,
    anchor: start.anchor,
    stance: lead,
    period: led,
    supposed: isSupposed(start),
  })
  const citing = citingIn(text, knowledge)
  const label = heading ? undefined : openingLabel(reading)
  const apart = label === undefined ? undefined : apartIn(reading, label, read.matches)
  const over = apart === undefined ? start.lead : { ...(start.lead ?? NO_LEAD), moved: apart }
  const figures: ResolvedFigure[] = []
  const milestones: ResolvedMilestone[] = []
  const instruments: ResolvedInstrument[] = []
  let focus = start.focus
  let sentence: NamedSentence | undefined
  let atHome = start.atHome
  let money = start.money
  let field = start.field
  let stray = start.stray
  let strange = false
  let sinceMatch = 0
  let sinceFigure = 0
  let sincePeriod = 0
  let before = start.before
  let said: Said | undefined
  let topic: Lead | undefined
  let recent: Said | undefined
  let spoken = above
  let instrument: Instrument | undefined
  for (let number = 0; number < reading.sentences.length; number++) {
    const range = reading.sentences[number] as Reading['sentences'][number]
    const from = sinceMatch
    while (sinceMatch < read.matches.length && (read.matches[sinceMatch] as AliasMatch).from < range.tokens.to) sinceMatch++
    const firstFigure = sinceFigure
    while (sinceFigure < reading.figures.length && (reading.figures[sinceFigure] as Figure).sentence === number) sinceFigure++
    const firstPeriod = sincePeriod
    const end = reading.tokens.end[range.tokens.to - 1] ?? 0
    while (sincePeriod < reading.periods.length && (reading.periods[sincePeriod] as PeriodMention).start < end) sincePeriod++
    for (let at = firstFigure; at < sinceFigure; at++) {
      const { kind, unit } = (reading.figures[at] as Figure).quantity
      if (kind === 'money') money = unit
    }
    const left = (own: Focus, doubtful: boolean): Before | undefined =>
      leftBy(
        range.tokens,
        reading,
        own,
        reading.figures.slice(firstFigure, sinceFigure),
        reading.periods.slice(firstPeriod, sincePeriod),
        before,
        start,
        doubtful,
        sentence,
      )
    if (sinceMatch === from && sinceFigure === firstFigure) {
      // *Answer. 34,500 in 2024*, *That depends. In 2024 34,500*: the question before it is still open.
      if (number === 0 && before?.asked === true && leavesOpen(reading.tokens, range.tokens)) continue
      // *All should by 2026*: of what the sentence before was about.
      const mayState = range.segments.length > 0 && !passage.quoted && passage.role !== 'title'
      if (mayState && before !== undefined && maySpeakOfAll(reading.tokens, range.tokens))
        milestones.push(
          ...resolveUniversals(
            nameSentence(range, NO_MATCHES),
            reading,
            passage.run,
            index,
            read.quoted,
            citing,
            { ...start, before },
            knowledge,
          ),
        )
      // *Books, the plan goes on, are to be free by 2030*: a name in another form.
      if (mayState && sincePeriod > firstPeriod && knowledge.milestones.length > 0)
        milestones.push(
          ...resolveMilestones(
            nameSentence(range, NO_MATCHES),
            reading,
            passage.run,
            index,
            read.quoted,
            citing,
            { ...start, focus, atHome },
            knowledge,
          ),
        )
      before = left(NO_FOCUS, false)
      said = undefined
      spoken = NOTHING_SPOKEN
      sentence = undefined
      instrument = undefined
      continue
    }
    sentence = withFormer(
      nameSentence(range, sinceMatch === from ? NO_MATCHES : withoutBackdrop(read.matches.slice(from, sinceMatch), reading.tokens)),
      sentence,
      reading.tokens,
    )
    if (sinceFigure === firstFigure) spoken = NOTHING_SPOKEN
    const toldBefore = figures.length
    const numbered = sinceFigure > firstFigure || range.segments.length > 0
    if (passage.role !== 'title') {
      const told: ResolvedFigure[] = []
      const { away, anchor, listing, mainField } = start
      const here = numbered
        ? inSection(start, { focus, stray, atHome, away, anchor, lead: topic ?? over, listing, before, field, mainField, money })
        : start
      for (let at = firstFigure; at < sinceFigure; at++) {
        const figure = withPeriodBefore(united(reading.figures[at] as Figure, passage, start), reading.tokens, sentence, before)
        const quoted = passage.quoted || read.quoted.some((span) => overlaps(span, figure.quantity))
        const resolved = resolveFigure(figure, reading, sentence, passage.run, index, quoted, citing, here, knowledge, {
          said,
          recent,
          beside,
          spoken,
        })
        spoken = spokenAfter(spoken, resolved)
        const known =
          resolved.resolution.kind === 'resolved' ? saidOf(figure.quantity, resolved.resolution.series, number, recent) : undefined
        recent = known ?? recent
        // *109 days in 2024, 19 fewer than the year before; for cataracts, 68*: how it changed is said by the way.
        const passing = (figure.part === 'delta' && said?.sentence === number) || isOfPeriod(figure, reading)
        const aside = known === undefined && passing && at + 1 < sinceFigure
        said = aside ? said : known
        told.push(resolved)
      }
      const judge = (figure: Figure, resolution: Resolution): ReturnType<typeof judged> => judged(figure, resolution, start.documentDay)
      const sure = withWholes(confirmed(told, sentence, judge), knowledge, judge)
      figures.push(...sure)
      atHome ||= sure.some((figure) => placesAtHome(figure, knowledge))
      focus = centred(focus, sure, sentence)
      if (range.segments.length > 0 && !passage.quoted)
        milestones.push(
          ...resolveMilestones(sentence, reading, passage.run, index, read.quoted, citing, here, knowledge),
          ...resolveUniversals(sentence, reading, passage.run, index, read.quoted, citing, here, knowledge),
        )
      // The year of its issue is no period of a number.
      const dated = { ...reading, periods: read.plain.periods }
      const issued = passage.quoted ? [] : resolveInstruments(sentence, dated, passage.run, index, read.quoted, knowledge, instrument)
      instruments.push(...issued)
      instrument = issued.length === 1 ? issued[0]?.instrument : undefined
    }
    if (!heading && (number === 0 || sinceFigure === firstFigure))
      topic = topicOf(sentence, reading, focus, start.lead) ?? (number === 0 ? undefined : topic)
    const last = said ?? (recent?.sentence === number ? recent : undefined)
    const own = toldOf(ownFocus(sentence.mentions, focus), last?.sentence === number ? last : undefined, sentence, figures)
    before = left(own, sinceFigure > firstFigure && said === undefined)
    // *Small firms numbered 40. By 2025 they should be 60*: what goes on with it is of those, too.
    const closing = figures.length > toldBefore ? figures.at(-1)?.resolution : undefined
    if (before !== undefined && closing?.kind === 'unknown' && closing.narrowed !== undefined)
      before = { ...before, narrowed: closing.narrowed }
    if (isOfUnknownField(reading.tokens, range, sentence)) {
      field = undefined
      strange = true
    } else if (own.subjects.length > 0) strange = false
    if (sinceMatch === from) continue
    field = fieldNamed(sentence, reading.tokens) ?? field
    focus = moved(focus, withoutCompared(withoutRanked(sentence.mentions, figures, number), reading))
    // *Exports? Of panes, 136 million. That is 12 % more.*: what its number was of is spoken of still.
    if (focus.indicators.length === 0 && last?.sentence === number) focus = { ...focus, indicators: own.indicators }
    stray = strayAfter(stray, sentence, figures.slice(toldBefore), focus, reading.tokens, knowledge)
    const local = focus.areas.length > 0 && focus.areas.every((area) => knowledge.isAtHome(area))
    if (local && numbered && turnsNationwide(sentence, reading.tokens)) focus = { ...focus, areas: [] }
    atHome ||= focus.areas.some((area) => knowledge.isAtHome(area))
  }
  return {
    figures,
    milestones,
    instruments,
    told: recent,
    spoken,
    context: leave(
      passage,
      reading,
      { focus, before, atHome, field, money, stray, away: strange },
      start,
      context,
      read.matches,
      knowledge,
    ),
  }
}

/** *Spending in 2024, million euros:*, and below it *networks: 2,600*: a number that closes its item is in the unit of the lead-in. */
function united(figure: Figure, { role, run }: TextPassage, { lead }: BlockContext): Figure {
  if (role !== 'item' || lead?.unit === undefined || !lead.united || figure.quantity.kind !== 'bare') return figure
  const { start, end } = figure.quantity
  if (!/[:–—] ?$/.test(run.text.slice(Math.max(0, start - 2), start)) || !/^\s*(?:[.;,(]|$)/.test(run.text.slice(end, end + 2)))
    return figure
  return { ...figure, quantity: inUnit(figure.quantity, lead.unit) }
}

/** What agrees with what is known of the country tells as surely as its name what country the text is about. */
export function placesAtHome({ figure, verdict, resolution, quoted }: ResolvedFigure, knowledge: Knowledge): boolean {
  if (resolution.kind !== 'resolved' || resolution.strength !== 'full' || quoted || verdict?.stated !== true) return false
  return knowledge.isAtHome(resolution.series.area.code) && isEvidence({ figure, verdict })
}

/** *Two years before it had been 19.3*: the number is of a period. */
function isOfPeriod({ quantity }: Figure, { periods }: Reading): boolean {
  return quantity.kind === 'duration' && periods.some(({ start, end }) => start <= quantity.start && quantity.end <= end)
}

const ANSWERS = internAll('answer reply response a')

/** A short sentence that only says that an answer follows, or names nothing: *That depends.*, *Quite large.* */
function leavesOpen(tokens: Reading['tokens'], { from, to }: TokenRange): boolean {
  if (to - from > REMARK_TOKENS) return false
  for (let index = from; index < to; index++) {
    if (tokens.kind[index] !== WORD) continue
    const word = tokens.word[index] as number
    if (classesOf(word) === 0 && !looksLikeAdverb(word) && !ANSWERS.has(word)) return false
  }
  return true
}

const REMARK_TOKENS = 9

const NO_MATCHES: readonly AliasMatch[] = []

/** A number told; one whose unit its clause leaves out has that of its series. */
function saidOf(quantity: Quantity, series: Series, sentence: number, before: Said | undefined): Said {
  const { quantity: kind } = series.indicator
  const united = quantity.kind === 'bare' && kind !== 'count' && kind !== 'rank' && kind !== 'ratio'
  return {
    quantity: united ? { ...quantity, kind, unit: series.unit } : quantity,
    series,
    sentence,
    before: before !== undefined && before.sentence >= sentence - 1 ? before : undefined,
  }
}

/** A number that only the sentence before dates, and that agrees with the latest, is of the latest. */
function sinceLatest(
  figure: Figure,
  judgement: ReturnType<typeof judged>,
  resolution: ResolvedFigure['resolution'],
  documentDay: string,
): ReturnType<typeof judged> {
  if (figure.period.carried !== true || judgement.verdict === undefined || judgement.verdict.agreeing.length > 0) return judgement
  const latest = judged(
    { ...figure, period: { ...figure.period, period: undefined, mention: undefined, how: 'none' } },
    resolution,
    documentDay,
  )
  return (latest.verdict?.agreeing.length ?? 0) > 0 ? latest : judgement
}

function resolveFigure(
  figure: Figure,
  reading: Reading,
  sentence: NamedSentence,
  run: Run,
  passage: number,
  quoted: boolean,
  citing: Citing,
  context: BlockContext,
  knowledge: Knowledge,
  recently: Told,
): ResolvedFigure {
  const judge = (resolution: Resolution): ReturnType<typeof judged> =>
    sinceLatest(figure, judged(figure, resolution, context.documentDay), resolution, context.documentDay)
  const first = bindFigure(figure, reading, sentence, context, knowledge, recently)
  const found = judge(first)
  const narrower =
    found.resolution.kind === 'resolved'
      ? undefined
      : (withNarrower(figure, reading, sentence, recently.recent, context.language, knowledge) ??
        withEach(figure, reading, sentence, knowledge) ??
        withSharedNoun(figure, reading, sentence, knowledge))
  const resolution = narrower === undefined ? first : bindFigure(narrower.figure, reading, narrower.named, context, knowledge, recently)
  const alone = narrower === undefined ? found : judge(resolution)
  const told = alone.verdict !== undefined && agreesWithNone(alone.verdict) ? inPeriodOfText(figure, reading, context) : undefined
  const bound = told === undefined ? alone : judged(told, resolution, context.documentDay)
  const held = bound.verdict !== undefined || mayBeConfirmed(figure, bound.resolution)
  const { cited, references } = held ? citing(figure.quantity, figure.sentence, reading) : UNCITED
  return {
    figure: told ?? figure,
    reading,
    passage,
    span: toSource(run, figure.quantity),
    core: toSource(run, figure.quantity.core),
    resolution: bound.resolution,
    verdict: bound.verdict,
    issuers: issuersOf(sentence, reading, sentence.groupOf[figure.segment] ?? 0),
    cited,
    references,
    citeAt: citationPlace(run, reading, figure.quantity),
    citeInClause: held ? citationPlace(run, reading, figure.quantity, 'clause') : undefined,
    inTable: false,
    cell: undefined,
    quoted,
  }
}

/** Another number beside it may yet tell what it is of, and then it is held against the sources. */
function mayBeConfirmed({ isWhole }: Figure, resolution: Resolution): boolean {
  return resolution.kind === 'unknown' && (isWhole || resolution.open !== undefined)
}

/** The run as references are read from it. */
export function referenceText(run: Run, { plain, matches }: Pick<RunReading, 'plain' | 'matches'>, written: string): ReferenceText {
  const { tokens, sentences, periods } = plain
  return { run, written, tokens, sentences, periods, matches }
}
