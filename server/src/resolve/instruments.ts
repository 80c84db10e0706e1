/**
 * Finds the instruments that a sentence names: by number, by title, or by a description that fits one alone.
 *
 * In: a sentence, what it names, and its periods. Out: known instruments, each with the bodies and the date that the sentence gives it.
 * What two instruments fit, what is only drafted, asked, denied or quoted gives none. It judges no date and no body.
 */
import type { Reading } from '../claims/claim.ts'
import { CONJUNCTION, classesOf, DETERMINER, HYPOTHETICAL, isClass, NEGATION, PAST, PREPOSITION, PRESENT } from '../claims/lexicon.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Instrument } from '../knowledge/model.ts'
import type { Run } from '../markup/prose.ts'
import { toSource } from '../markup/source-map.ts'
import { MARK, NUMBER, spanOf, type TokenRange, type Tokens, tokenText, WORD } from '../reading/token.ts'
import { intern, internAll, wordOf } from '../reading/vocabulary.ts'
import { overlaps, type Span } from '../text/span.ts'
import { type Anchor, described, only, preOf } from './instrument-descriptions.ts'
import { type Issue, issueOf } from './instrument-issue.ts'
import { datesIn, type NamedAgent, type Scene } from './instrument-scene.ts'
import { isSmall, isYearText, type Profile, profilesOf } from './instrument-titles.ts'
import { IS, isGeneric, issuedAt, type KindWord, kindAt, kindBefore, numberAt, type WrittenNumber } from './instrument-words.ts'
import { codesOf, fromOf, type Mention, type NamedSentence, names, toOf } from './mentions.ts'
import type { ResolvedInstrument } from './resolved.ts'

const ARTICLES = internAll('the a an')

/** Finds the instruments of a sentence. */
export function resolveInstruments(
  named: NamedSentence,
  reading: Reading,
  run: Run,
  passage: number,
  quoted: readonly Span[],
  knowledge: Knowledge,
  last?: Instrument,
): readonly ResolvedInstrument[] {
  const { tokens } = reading
  const { sentence, mentions } = named
  const range = sentence.tokens
  if (knowledge.instruments.size === 0) return []
  if (!speaksOfInstruments(tokens, range, mentions)) return last === undefined ? [] : takenUp(last, named, reading, run, passage, quoted)
  const profiles = profilesOf(knowledge)
  const anchors = anchorsIn(tokens, range, mentions, profiles)
  if (anchors.every((anchor) => anchor.profile === undefined)) return []
  const scene = sceneOf(named, reading)
  const found: ResolvedInstrument[] = []
  for (let index = 0; index < anchors.length; index++) {
    const anchor = anchors[index] as Anchor
    const { profile } = anchor
    if (profile === undefined || (anchor.by !== 'number' && namesForeignPlace(mentions, anchor, tokens, knowledge))) continue
    // The kind word at the end of a title (*Harbour Dues Act*) begins no other instrument.
    const others = anchors.slice(index + 1).filter((next) => next.hard && next.from >= anchor.to)
    const limit = others.find((next) => !isSaidToBe(tokens, anchor, next))?.from ?? range.to
    const end = isCarriedOut(tokens, range, anchor) ? verbBehind(tokens, anchor.to, limit) : limit
    const issue = issueOf(scene, anchor, anchor.pre, sharesKind(tokens, anchor) ? anchor.to : end)
    if (issue.stranger || isWithheld(tokens, range, issue)) continue
    if (quoted.some((words) => isSpoken(words, spanOf(tokens, anchor)))) continue
    const said = saidIn(issue, tokens, run)
    // *The Pay Act, R-77/2023*: a title and its number.
    if (found.some((other) => other.instrument === profile.instrument && overlaps(other.span, said.span))) continue
    found.push({
      instrument: profile.instrument,
      by: anchor.by,
      titled: anchor.titled,
      passage,
      ...said,
    })
  }
  return found
}

/** *The plan to implement Resolution 29 was issued in May*, *the report on it came out in May*: what the verb says is said of the plan, the report. */
function isCarriedOut(tokens: Tokens, { from }: TokenRange, anchor: Anchor): boolean {
  const before = tokens.text.slice(tokens.start[from], tokens.start[anchor.from])
  return CARRYING_OUT.test(before) || TREATING.test(before)
}

/** *Resolutions 29 and 50 were issued in 2022 and 2019*: what is said behind is said of both, or of each in turn. */
function sharesKind(tokens: Tokens, { from }: Anchor): boolean {
  return tokens.kind[from] === NUMBER && from > 0 && isClass(tokens, from - 1, CONJUNCTION)
}

function verbBehind(tokens: Tokens, from: number, limit: number): number {
  let at = from
  while (at < limit && !(tokens.kind[at] === WORD && SAYING.has(tokens.word[at] as number))) at++
  return at
}

const CARRYING_OUT =
  /(?:plan|programme|program|circular|decree|decision|guidance|kế hoạch|chương trình|nghị định|thông tư|quyết định|hướng dẫn|văn bản)(?![A-Za-zÀ-ỹ])[^.;:,]{0,60}(?:implement|implementing|implementation of|carry out|carrying out|thực hiện|triển khai|thi hành|quán triệt|cụ thể hóa)(?: the)? $/iu
const TREATING =
  /(?:reports?|reviews?|stud(?:y|ies)|papers?|books?|speech|briefing|debate|articles?|summary|translation|commentary|handbook|conference|seminar|báo cáo|hội nghị|hội thảo|bài viết|sách|nghiên cứu|tổng kết|sơ kết) (?:(?:on|about|of|into|under|về) )?(?:the )?$/iu
const SAYING = internAll('was were is has had came appeared được đã do ban')

/** *Some hold the Act dear. Parliament passed it on 21 June 2019*: what the sentence before named alone; only a slip in its date or body counts. */
function takenUp(
  instrument: Instrument,
  named: NamedSentence,
  reading: Reading,
  run: Run,
  passage: number,
  quoted: readonly Span[],
): readonly ResolvedInstrument[] {
  const { tokens } = reading
  const { from, to } = named.sentence.tokens
  let at = from
  while (at < to && tokens.word[at] !== IT) at++
  if (at === to || (at > from && issuedAt(tokens, at - 1) !== at)) return []
  const scene = sceneOf(named, reading)
  if (scene.dates.length === 0) return []
  const issue = issueOf(scene, { from: at, to: at + 1, head: at + 1 }, at, to)
  const span = spanOf(tokens, issue)
  if (issue.stranger || issue.date === undefined || isWithheld(tokens, named.sentence.tokens, issue)) return []
  if (quoted.some((words) => isSpoken(words, span))) return []
  return [{ instrument, by: 'pronoun', titled: false, passage, ...saidIn(issue, tokens, run) }]
}

/** *Resolution 29 is a resolution of the Committee*: the second is what the first is said to be. */
function isSaidToBe(tokens: Tokens, { to, profile }: Anchor, next: Anchor): boolean {
  if (!IS.has(tokens.word[to] as number) || (next.profile !== undefined && next.profile !== profile)) return false
  for (let at = to + 1; at < next.from; at++) if (!isClass(tokens, at, DETERMINER)) return false
  return true
}

/** Quotation marks around much more than an instrument's title are a speaker's. */
function isSpoken(words: Span, title: Span): boolean {
  return words.start <= title.start && title.start < words.end && words.end - words.start > (title.end - title.start) * 1.5
}

/** Where an instrument is named, and the bodies and date that are said of it. */
function saidIn(issue: Issue, tokens: Tokens, run: Run): Pick<ResolvedInstrument, 'span' | 'issuers' | 'date'> {
  return {
    span: toSource(run, spanOf(tokens, issue)),
    issuers: issue.issuers.flatMap((agent) =>
      agent.codes.map((code) => ({ code, span: toSource(run, spanOf(tokens, agent)), bare: !hasArticle(tokens, agent) })),
    ),
    date:
      issue.date === undefined
        ? undefined
        : { date: issue.date.code, span: toSource(run, spanOf(tokens, { from: issue.date.core, to: issue.date.to })) },
  }
}

const IT = intern('it')

function speaksOfInstruments(tokens: Tokens, range: TokenRange, mentions: readonly Mention[]): boolean {
  if (mentions.some((mention) => names(mention, 'instrument'))) return true
  for (let at = range.from; at < range.to; at++) if (kindAt(tokens, at) !== undefined) return true
  return false
}

function anchorsIn(tokens: Tokens, range: TokenRange, mentions: readonly Mention[], profiles: readonly Profile[]): readonly Anchor[] {
  const told = mentions.filter((mention) => names(mention, 'instrument'))
  const anchors: Anchor[] = numbered(tokens, range, told, profiles)
  const numbers = [...anchors]
  for (let at = range.from; at < range.to; at++) {
    const kind = kindAt(tokens, at)
    if (kind === undefined || anchors.some((anchor) => anchor.from < kind.to && kind.from < anchor.to)) continue
    const limit = numbers.find((anchor) => anchor.from >= kind.to)?.from ?? range.to
    anchors.push(described(tokens, range, kind, limit, told, mentions, profiles))
  }
  // Titles that name no kind.
  for (const mention of told) {
    const from = fromOf(mention)
    const to = toOf(mention)
    const isTaken = (anchor: Anchor): boolean =>
      (anchor.profile !== undefined || anchor.refused === true) && anchor.from < to && from < anchor.to
    if (mention.parts.length > 1 || anchors.some(isTaken)) continue
    const profile = only(profiles.filter((one) => codesOf(mention, 'instrument').includes(one.instrument.code)))
    if (profile !== undefined && !/^\d/.test(tokenText(tokens, from)))
      anchors.push({ from, to, profile, by: 'title', pre: from, head: to, titled: true, hard: false })
  }
  return anchors.sort((a, b) => a.from - b.from)
}

/** Instruments named by number; a number that none has stands for another instrument. */
function numbered(tokens: Tokens, range: TokenRange, told: readonly Mention[], profiles: readonly Profile[]): Anchor[] {
  const anchors: Anchor[] = []
  for (let at = range.from; at < range.to; at++) {
    const number = numberAt(tokens, at)
    if (number === undefined) continue
    const kind = kindBefore(tokens, at, range.from) ?? kindApart(tokens, at, range.from, number)
    const full = number.parts.length > 1
    if (kind === undefined && !(full && /[A-Z]/.test(number.parts.slice(1).join('')))) continue
    const from = kind?.from ?? at
    const profile = only(profiles.filter((one) => fitsNumber(one, number, kind)))
    if (kind === undefined && profile === undefined) continue
    // A year right behind the kind is a date: `the Resolution 2019`.
    if (!full && isYearText(tokenText(tokens, at))) continue
    const anchor = {
      from,
      to: number.to,
      head: number.to,
      pre: preOf(tokens, range, from),
      by: full && (profile?.number.length ?? 0) > 1 ? ('number' as const) : ('bare' as const),
      hard: true,
    }
    const excluded =
      profile !== undefined &&
      full &&
      isExact(tokens, number, profile) &&
      !told.some(
        (mention) =>
          codesOf(mention, 'instrument').includes(profile.instrument.code) && mention.parts.some((part) => part.from <= at && at < part.to),
      )
    const about = profile === undefined ? 0 : aboutWords(tokens, number.to, range.to, profile, told)
    anchors.push({ ...anchor, profile: excluded || about < 0 ? undefined : profile, titled: about > 0, refused: about < 0 })
    at = number.to - 1
  }
  return anchors
}

/** `Resolution of the Politburo No. 50-NQ/TW`, `the resolution on foreign investment (No. 50-NQ/TW)`: a kind word before a full number. */
function kindApart(tokens: Tokens, number: number, from: number, { parts }: WrittenNumber): KindWord | undefined {
  if (!parts.slice(1).some((part) => /[A-Z]/.test(part))) return undefined
  for (let at = number - 1; at >= Math.max(from, number - 20); at--) {
    if (tokens.kind[at] === MARK && ',;'.includes(tokenText(tokens, at))) return undefined
    const kind = kindAt(tokens, at)
    if (kind !== undefined && !kind.kind.nests) return kind
  }
  return undefined
}

function fitsNumber({ number, kinds }: Profile, written: WrittenNumber, kind: KindWord | undefined): boolean {
  if (number[0] !== written.parts[0]) return false
  if (written.parts.length > 1 && number.length > 1) return number.join('-') === written.parts.join('-')
  return kind !== undefined && (kinds.size === 0 || kinds.has(kind.kind.name))
}

/** The number stands as the pack writes it, so that its names would have been found, were it not excluded. */
function isExact(tokens: Tokens, number: WrittenNumber, { instrument }: Profile): boolean {
  const plain = (text: string): string => text.replace(/[‐‑–-]/g, '').toUpperCase()
  return plain(tokens.text.slice(tokens.start[number.from], tokens.end[number.to - 1])) === plain(instrument.number ?? '')
}

const ABOUT = internAll('on about concerning regarding về')

/** Where a title begins behind a number, `of the Politburo` or a date between: after *on*, but for that of *on 20 August*; -1 for nowhere. */
function titleAfter(tokens: Tokens, from: number, to: number): number {
  for (let at = from; at + 1 < to && at < from + 16; at++) {
    if (ABOUT.has(tokens.word[at] as number)) return tokens.kind[at + 1] === WORD ? at + 1 : -1
    if (issuedAt(tokens, at) >= 0 || isClass(tokens, at, PAST | PRESENT)) return -1
  }
  return -1
}

/** How many telling words of its title follow a number; -1 where what follows is another title. */
function aboutWords(tokens: Tokens, at: number, to: number, profile: Profile, told: readonly Mention[]): number {
  if (told.some((mention) => mention.parts.length > 1 && codesOf(mention, 'instrument').includes(profile.instrument.code))) return 2
  const about = titleAfter(tokens, at, to)
  if (about < 0) return 0
  let matched = 0
  let other = 0
  for (let i = about; i < to && i < about + 16; i++) {
    if (tokens.kind[i] === MARK || issuedAt(tokens, i) >= 0) break
    if (tokens.kind[i] !== WORD || isSmall(tokens.word[i] as number)) continue
    const { stem } = wordOf(tokens.word[i] as number)
    if (profile.titles.some((title) => title.words.has(stem))) matched += isGeneric(stem) ? 0 : 1
    else if (classesOf(tokens.word[i] as number) === 0) other++
  }
  return other >= 3 && matched * 4 <= other ? -1 : matched
}

function sceneOf({ sentence, mentions }: NamedSentence, reading: Reading): Scene {
  const { tokens } = reading
  const range = sentence.tokens
  const start = tokens.start[range.from] as number
  const end = tokens.end[range.to - 1] as number
  const agents: NamedAgent[] = []
  for (const mention of mentions) {
    const [part] = mention.parts
    if (part !== undefined && mention.parts.length === 1 && names(mention, 'agent'))
      agents.push({ from: part.from, to: part.to, codes: codesOf(mention, 'agent') })
  }
  return {
    tokens,
    sentence: range,
    agents,
    dates: datesIn(
      reading.periods.filter((period) => period.start >= start && period.end <= end),
      tokens,
      range,
    ),
  }
}

/** A place outside the knowledge base's own area, which that does not lie in either, with no semicolon between. */
function namesForeignPlace(mentions: readonly Mention[], anchor: TokenRange, tokens: Tokens, knowledge: Knowledge): boolean {
  return mentions.some(
    (mention) =>
      codesOf(mention, 'area').some((area) => !knowledge.isAtHome(area) && !knowledge.holdsHome(area)) &&
      !isApart(tokens, anchor, mention.parts[0] as TokenRange),
  )
}

function isApart(tokens: Tokens, a: TokenRange, b: TokenRange): boolean {
  for (let at = Math.min(a.to, b.to); at < Math.max(a.from, b.from); at++)
    if (tokens.kind[at] === MARK && tokenText(tokens, at) === ';') return true
  return false
}

/** Denied, asked or supposed. */
function isWithheld(tokens: Tokens, sentence: TokenRange, issue: Issue): boolean {
  for (let at = sentence.to - 1; at >= Math.max(sentence.from, sentence.to - 3); at--) if (tokenText(tokens, at) === '?') return true
  let from = issue.from
  while (from > sentence.from && !(tokens.kind[from - 1] === MARK && ',;:('.includes(tokenText(tokens, from - 1)))) from--
  for (let at = from; at < issue.to; at++) {
    if (tokens.kind[at] !== WORD || isArticleLike(tokens, at)) continue
    if (
      (classesOf(tokens.word[at] as number) & (NEGATION | HYPOTHETICAL)) !== 0 &&
      !/^(?:no|say|short|assumptions?|scenarios?)$/i.test(tokenText(tokens, at)) &&
      !CONFUSED.test(tokens.text.slice(tokens.start[at], (tokens.end[at] as number) + 16))
    )
      return true
  }
  return false
}

/** *It should not be confused with the decree*: the decree is there. */
const CONFUSED = /^not (?:to )?be (?:confused|mixed up|mistaken)/i

/** `No. 50` denies nothing. */
function isArticleLike(tokens: Tokens, at: number): boolean {
  return (
    (classesOf(tokens.word[at] as number) & (DETERMINER | PREPOSITION)) !== 0 && (classesOf(tokens.word[at] as number) & NEGATION) === 0
  )
}

function hasArticle(tokens: Tokens, { from }: TokenRange): boolean {
  return from > 0 && ARTICLES.has(tokens.word[from - 1] as number)
}
