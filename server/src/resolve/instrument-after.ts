/**
 * Reads what stands behind an instrument for who issued it, and when.
 *
 * In: a scene, and where the mention ends. Out: the bodies and the date that are said of it, and where what is said of it ends. It
 * does not look before the mention, but for whether a verb of issuing leads it in.
 */
import { ADVERB, CONJUNCTION, DETERMINER, FUTURE, isClass, MODAL, PAST, PRESENT } from '../claims/lexicon.ts'
import { HYPHEN, MARK, NUMBER, POSSESSIVE, type Tokens, tokenText, WORD } from '../reading/token.ts'
import { intern, internAll, wordOf } from '../reading/vocabulary.ts'
import { AUXILIARIES, type NamedAgent, type NamedDate, RELATIVE_WORDS, type Scene } from './instrument-scene.ts'
import { isYearText } from './instrument-titles.ts'
import { IS, issuedAt, kindAt, numberAt } from './instrument-words.ts'

const OF = internAll('of của from từ by')
const BY = internAll('by bởi')
const DO = internAll('do được')
const DATED = internAll('dated đề ngày')
const ABOUT = internAll('on about concerning regarding về')
const AFTER_ISSUED = internAll('by on in of at from to dated and bởi ngày tháng năm từ')

interface After {
  readonly to: number
  readonly issuers: readonly NamedAgent[]
  readonly date: NamedDate | undefined
}

/** *… of the Politburo*, *…, issued by the Politburo on 20 August*, *…, which the Politburo adopted in 2019* */
export function readAfter(scene: Scene, start: number, limit: number, active: boolean): After {
  const { tokens } = scene
  const issuers: NamedAgent[] = []
  let date: NamedDate | undefined
  let to = start
  // Nothing but what is said of its issue has stood since the instrument.
  let beside = true
  // Within what a verb of issuing says.
  let frame = active ? 0 : -1
  let titled = false
  let at = start
  while (at < limit) {
    const named = scene.dates.find((one) => one.from === at || (one.core === at && one.from < at))
    if (named !== undefined) {
      if (date === undefined && isDateOf(scene, named, at, beside, frame >= 0, active)) {
        date = named
        to = named.to
      } else beside = false
      at = named.to
      continue
    }
    const year = beside && date === undefined ? bareYear(tokens, at) : undefined
    if (year !== undefined) {
      date = year
      at = to = year.to
      continue
    }
    const agent = scene.agents.find((one) => one.from === at)
    if (agent !== undefined) {
      const end = agentRole(scene, agent, start, limit, beside, frame >= 0 && !active, titled)
      if (end < 0) beside = false
      else {
        issuers.push(agent)
        to = end
        if (end > agent.to || frame >= 0) frame = 0
        const joint =
          end < limit && isClass(tokens, end, CONJUNCTION)
            ? scene.agents.find((one) => one.from === end + 1 || (one.from === end + 2 && isClass(tokens, end + 1, DETERMINER)))
            : undefined
        if (joint !== undefined) {
          issuers.push(joint)
          to = joint.to
        }
      }
      at = Math.max(to, agent.to)
      continue
    }
    const issued = toldAt(tokens, at)
    if (issued >= 0) {
      if (!opensFrame(scene, at, issued, beside || frame >= 0)) break
      frame = 0
      beside = false
      at = issued
      continue
    }
    const mark = tokens.kind[at] === MARK ? tokenText(tokens, at) : ''
    const entry = (mark === ':' || mark === ',') && beside && to === start ? registerEntry(scene, at + 1, limit) : undefined
    // *Under Resolution 50, the Government*: behind a comma, only with its date.
    if (entry !== undefined && (mark === ':' || (entry.date !== undefined && entry.issuers.length > 0)))
      return { to: entry.to, issuers: [...issuers, ...entry.issuers], date: date ?? entry.date }
    if (mark === ';' || (mark === ':' && toldAt(tokens, at + 1) < 0)) break
    // `(13th tenure)`
    const aside = mark === '(' ? asideEnd(scene, at, limit) : -1
    if (aside > 0) {
      at = aside
      continue
    }
    if (mark !== '' || tokens.kind[at] === HYPHEN || isLink(tokens, at)) {
      at++
      continue
    }
    // *…, R-77/2023, is of 30 August 2022*: its number, which its title stands before.
    const number = beside && issuers.length === 0 && date === undefined ? numberBehind(tokens, at) : -1
    if (number > 0) {
      at = number
      continue
    }
    const told = beside ? ownKindOrDate(scene, at) : -1
    if (told > 0) {
      at = told
      continue
    }
    if (AUXILIARIES.has(tokens.word[at] as number) || isClass(tokens, at, ADVERB)) {
      if (!issuesSoon(tokens, at, limit) && isClass(tokens, at, PAST | PRESENT)) break
      at++
      continue
    }
    if (
      !COMES.has(tokens.word[at] as number) &&
      isClass(tokens, at, titled ? PRESENT | FUTURE | MODAL : PAST | PRESENT | FUTURE | MODAL) &&
      !isClass(tokens, at, DETERMINER) &&
      frame < 0
    )
      break
    if (beside && ABOUT.has(tokens.word[at] as number)) titled = true
    if (frame >= 0 && ++frame > 5) frame = -1
    beside = false
    at++
  }
  // The bracket that was opened around the last of it.
  if (to > start && to < limit && tokenText(tokens, to) === ')' && opens(tokens, start, to)) to++
  return { to, issuers, date }
}

/** *…: Government, 19 April 2023*, *…, Government, 19 April 2023*: nothing but a body and a date behind the mark. */
function registerEntry({ tokens, agents, dates }: Scene, from: number, limit: number): After | undefined {
  const issuers: NamedAgent[] = []
  let date: NamedDate | undefined
  let to = from
  for (let at = from; at < limit; ) {
    const agent = agents.find((one) => one.from === at)
    const named = dates.find((one) => one.from === at)
    if (agent === undefined && named === undefined) {
      if (tokens.kind[at] !== MARK && !isClass(tokens, at, DETERMINER) && !DATED.has(tokens.word[at] as number)) return undefined
      at++
      continue
    }
    if ((agent !== undefined && issuers.length > 0) || (named !== undefined && date !== undefined)) return undefined
    if (agent !== undefined) issuers.push(agent)
    date ??= named
    at = to = (agent ?? named)?.to as number
  }
  return issuers.length > 0 || date !== undefined ? { to, issuers, date } : undefined
}

/** The token behind a full number, behind the comma that sets it off from the title or right behind that; -1 for none. */
function numberBehind(tokens: Tokens, at: number): number {
  const letter = tokens.kind[at] === WORD && tokens.kind[at + 1] === HYPHEN && /^\p{Lu}{1,3}$/u.test(tokenText(tokens, at)) ? at + 2 : at
  const number = tokens.kind[letter] === NUMBER ? numberAt(tokens, letter) : undefined
  return number !== undefined && number.parts.length > 1 ? number.to : -1
}

/** *Resolution 29 is a resolution of …*, *the Act is of 30 August 2022*: the token behind the verb and the kind; -1 for another verb. */
function ownKindOrDate({ tokens, dates }: Scene, at: number): number {
  if (!IS.has(tokens.word[at] as number)) return -1
  let next = at + 1
  if (dates.some((one) => one.from === next && one.core > one.from && tokens.word[next] === OF_WORD)) return next
  while (isClass(tokens, next, DETERMINER)) next++
  return kindAt(tokens, next)?.to ?? -1
}

/** The token behind a short bracket that names neither agent nor date; -1 for another. */
function asideEnd({ tokens, agents, dates }: Scene, at: number, limit: number): number {
  for (let to = at + 1; to < limit && to < at + 8; to++) {
    if (tokenText(tokens, to) === ')') return to + 1
    if (agents.some((one) => one.from === to) || dates.some((one) => one.from === to)) return -1
  }
  return -1
}

function isDateOf(scene: Scene, date: NamedDate, at: number, beside: boolean, framed: boolean, active: boolean): boolean {
  const { tokens } = scene
  const lead = date.core > date.from ? wordOf(tokens.word[date.from] as number).text : ''
  const before = at > 0 ? tokenText(tokens, at - 1) : ''
  const exact = date.code.length === 10
  if (DATED.has(tokens.word[at - 1] as number) && ',('.includes(tokenText(tokens, at - 2))) return true
  if (framed) return !active || beside || (exact && lead === 'on')
  if (!beside) return false
  if (lead === 'of' || lead === 'from' || before === '(' || DATED.has(tokens.word[at - 1] as number)) return true
  // `Nghị quyết 50-NQ/TW ngày 20/8/2019 của …`, but not a meeting on it `ngày 15/10/2019 tại …`.
  return (
    lead === '' &&
    exact &&
    (date.to >= scene.sentence.to || tokens.kind[date.to] === MARK || AFTER_DATE.has(tokens.word[date.to] as number))
  )
}

const AFTER_DATE = internAll('of by on của do về which')

/** `Resolution 50 of 2019`, which is no period of its sentence. */
function bareYear(tokens: Tokens, at: number): NamedDate | undefined {
  if (tokens.word[at] !== OF_WORD || at + 1 >= tokens.count || !isYearText(tokenText(tokens, at + 1))) return undefined
  return { from: at, core: at + 1, to: at + 2, code: tokenText(tokens, at + 1) }
}

const OF_WORD = intern('of')

/** The token behind what names an agent as the issuer; -1 where it does not. */
function agentRole(
  scene: Scene,
  agent: NamedAgent,
  start: number,
  limit: number,
  beside: boolean,
  framed: boolean,
  titled: boolean,
): number {
  const { tokens } = scene
  let lead = agent.from - 1
  while (lead > start && isClass(tokens, lead, DETERMINER)) lead--
  // A name or adjective before it makes it another body.
  if (lead >= start && tokens.kind[agent.to] === POSSESSIVE && agent.to < limit) return -1
  const word = tokens.word[lead] as number
  const end = agent.to
  const verb = verbBehind(tokens, end, limit)
  if (lead < start) return -1
  if (RELATIVE_WORDS.has(word) || DO.has(word)) return verb
  if (framed && BY.has(word)) return end
  if (beside && OF.has(word)) return end
  if (word === FROM && COMES.has(tokens.word[lead - 1] as number)) return end
  if (titled && OF.has(word) && word !== BY_WORD && isEnd(tokens, end, limit)) return end
  const mark = tokenText(tokens, lead)
  if (beside && '(–—'.includes(mark) && isEnd(tokens, end, limit)) return end
  if (beside && mark === ',' && opens(tokens, start, lead) && isEnd(tokens, end, limit)) return end
  return -1
}

const BY_WORD = intern('by')
const FROM = intern('from')
const COMES = internAll('comes came stems stemmed originated originates')

/** The token behind a verb of issuing that follows, auxiliaries before it; -1 for none. */
function verbBehind(tokens: Tokens, from: number, limit: number): number {
  let at = from
  while (at < limit && at < from + 3 && (AUXILIARIES.has(tokens.word[at] as number) || isClass(tokens, at, ADVERB))) at++
  return at < limit ? toldAt(tokens, at) : -1
}

/** The token behind a verb of issuing or dating at token `at`: *issued*, *dates from*; -1 for none. */
function toldAt(tokens: Tokens, at: number): number {
  if (at >= tokens.count) return -1
  if (tokens.word[at] === DATES || (tokens.word[at] === DATED_WORD && isClass(tokens, at - 1, PRESENT | PAST)))
    return tokens.word[at + 1] === BACK ? at + 2 : at + 1
  return issuedAt(tokens, at)
}

const DATES = intern('dates')
const DATED_WORD = intern('dated')
const BACK = intern('back')

function issuesSoon(tokens: Tokens, at: number, limit: number): boolean {
  return verbBehind(tokens, at, limit) >= 0
}

/** *…, issued by*, *was adopted on*, *issued by*; but for *approved twelve projects*. */
function opensFrame({ tokens, agents, dates }: Scene, at: number, next: number, beside: boolean): boolean {
  const before = tokens.kind[at - 1] === MARK ? tokenText(tokens, at - 1) : ''
  const led =
    before === ',' ||
    before === '(' ||
    before === '–' ||
    before === '—' ||
    before === ':' ||
    RELATIVE_WORDS.has(tokens.word[at - 1] as number) ||
    AUXILIARIES.has(tokens.word[at - 1] as number)
  if (!led && !beside) return false
  if (next >= tokens.count) return true
  return (
    tokens.kind[next] === MARK ||
    AFTER_ISSUED.has(tokens.word[next] as number) ||
    isClass(tokens, next, ADVERB) ||
    agents.some((one) => one.from === next) ||
    dates.some((one) => one.from === next)
  )
}

/** Articles, `by`, `dated`, `which`: they end nothing. */
function isLink(tokens: Tokens, at: number): boolean {
  const word = tokens.word[at] as number
  return (
    tokens.kind[at] === WORD &&
    (isClass(tokens, at, DETERMINER) ||
      (OF.has(word) && !ABOUT.has(word)) ||
      BY.has(word) ||
      DO.has(word) ||
      RELATIVE_WORDS.has(word) ||
      DATED.has(word) ||
      ONLY_LINKS.has(word))
  )
}

const ONLY_LINKS = internAll('no number số in')

/** Tells whether a phrase ends at token `at`. */
function isEnd(tokens: Tokens, at: number, limit: number): boolean {
  return (
    at >= limit || tokens.kind[at] === MARK || isClass(tokens, at, PAST | PRESENT | CONJUNCTION) || DATED.has(tokens.word[at] as number)
  )
}

/** Tells whether a bracket opens between two tokens and is not closed there. */
function opens(tokens: Tokens, from: number, to: number): boolean {
  let depth = 0
  for (let at = from; at < to; at++) {
    if (tokens.kind[at] !== MARK) continue
    const mark = tokenText(tokens, at)
    if (mark === '(') depth++
    else if (mark === ')') depth--
  }
  return depth > 0
}
