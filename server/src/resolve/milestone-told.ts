/**
 * Tells whether a sentence tells a state as a goal: not as what may be, was to be, came about, or is asked for by somebody else.
 *
 * In: a state and its sentence. Out: yes or no. When it is to be reached is not asked here.
 */
import type { Reading } from '../claims/claim.ts'
import { classesOf, isClass, NEGATION } from '../claims/lexicon.ts'
import { HYPHEN, MARK, POSSESSIVE, type TokenRange, tokenText, WORD } from '../reading/token.ts'
import { internAll } from '../reading/vocabulary.ts'
import { holds } from '../text/span.ts'
import { fromOf, type Mention, type NamedSentence, names } from './mentions.ts'

const MAY = internAll('can could may might likely likelier unlikely probable plausible conceivable realistic')

/** Tells whether a state is told as a goal. */
export function isToldAsGoal(state: Mention, sentence: NamedSentence, reading: Reading): boolean {
  const { tokens } = reading
  const stance = sentence.sentence.stances[sentence.groupOf.indexOf(state.group)]
  if (stance === undefined) return false
  if (stance.withheld !== null && !(stance.withheld === 'negated' && deniesItself(state, sentence, reading))) return false
  const start = tokens.start[fromOf(state)] as number
  // *The opposition calls for it by 2040*: the goal of somebody of whom the knowledge base has nothing.
  const half = halfBefore(state, sentence, reading)
  const byWhom = sentence.mentions.some((mention) => names(mention, 'agent') && fromOf(mention) >= half)
  if (
    !byWhom &&
    (stance.others === 'any' || stance.others === 'projection' || CAMPAIGNS.test(tokens.text.slice(tokens.start[half], start)))
  )
    return false
  return (
    !describes(state, sentence, reading) &&
    !NOT_AIMED.test(tokens.text.slice(Math.max(0, start - 12), start)) &&
    !OF_THE_LAND.test(tokens.text.slice(Math.max(0, start - 20), start)) &&
    !isPossible(state, sentence, reading) &&
    !wasToBe(state, sentence, reading)
  )
}

/** Behind the last semicolon before a state, or where its sentence begins. */
function halfBefore(state: Mention, { sentence }: NamedSentence, { tokens }: Reading): number {
  for (let index = fromOf(state) - 1; index > sentence.tokens.from; index--)
    if (tokens.kind[index] === MARK && tokens.text.charCodeAt(tokens.start[index] as number) === SEMICOLON) return index + 1
  return sentence.tokens.from
}

const SEMICOLON = 0x3b

/** *No school works in two shifts by 2030*: the only word that denies is one of the state's own. */
function deniesItself(state: Mention, { sentence, groupOf }: NamedSentence, { tokens }: Reading): boolean {
  const segment = sentence.segments[groupOf.indexOf(state.group)]
  let own = false
  for (let index = segment?.from ?? 0; index < (segment?.to ?? 0); index++) {
    if (!isClass(tokens, index, NEGATION)) continue
    if (!state.parts.some(({ from, to }) => from <= index && index < to)) return false
    own = true
  }
  return own
}

/** *Vietnam could be a high-income country by 2050*, *by 2050 is more likely*: what may be is no goal. */
function isPossible(state: Mention, sentence: NamedSentence, { tokens }: Reading): boolean {
  const group = sentence.groups[state.group]
  for (let at = group?.from ?? 0; at < (group?.to ?? 0); at++)
    if (tokens.kind[at] === WORD && MAY.has(tokens.word[at] as number)) return true
  return false
}

/** *Was drafted in 2024*: what came about, later than planned or not. */
export function isReached(state: Mention, { groupOf, sentence }: NamedSentence, { tokens }: Reading): boolean {
  if (sentence.stances[sentence.segments.findIndex((_, at) => groupOf[at] === state.group)]?.tense === 'achieved') return true
  return state.parts.some(({ from }) => {
    const start = tokens.start[from] as number
    return DONE.test(tokens.text.slice(Math.max(0, start - 12), start))
  })
}

const DONE = /(?:^|\s)(?:was|were|been|đã|đã được) $/iu

/** *Should have been in place by 2025*: an older deadline. */
function wasToBe(state: Mention, { groups }: NamedSentence, { tokens }: Reading): boolean {
  const group = groups[state.group]
  return (
    group !== undefined &&
    /\b(?:should|would|could|ought to) have (?:been|had|become|gone|[a-z]+ed)\b/i.test(
      tokens.text.slice(tokens.start[group.from], tokens.end[group.to - 1]),
    )
  )
}

/** *Some campaign for it by 2030*: a goal of whoever asks. */
const CAMPAIGNS =
  /\b(?:call|campaign|push|press|fight|argue|lobby|hope|plead)(?:s|ed|ing|es)? for\b|\b(?:demand|urg|advocat|propos|suggest|prefer)(?:e?s|e?d|ing)?\b/i

/** *Ten years after high income*, *spending on high income*: not told as reached by a year. */
const NOT_AIMED = /(?:^|\s)(?:after|before|since|on) (?:the |a )?$/i

/** *Đưa đất nước phát triển*: the land, and what it does; but *trở thành đất nước phát triển*. */
const OF_THE_LAND = /(?<!(?:là|thành|làm|một) )(?<![A-Za-zÀ-ỹ])đất $/iu

/** The words only describe what follows: *high-income earners*; but for a place (*a high-income Vietnam*) or a verb (*high income follows*). */
function describes(state: Mention, sentence: NamedSentence, reading: Reading): boolean {
  const { tokens } = reading
  const last = state.parts.at(-1) as TokenRange
  let next = last.to
  while (next < sentence.sentence.tokens.to && (tokens.kind[next] === HYPHEN || tokens.kind[next] === POSSESSIVE)) next++
  if (next >= sentence.sentence.tokens.to || tokens.kind[next] !== WORD) return false
  const at = tokens.start[next] as number
  if (reading.periods.some((period) => holds(period, at))) return false
  if (sentence.mentions.some((mention) => names(mention, 'area') && mention.parts.some((part) => part.from === next))) return false
  if (classesOf(tokens.word[next] as number) !== 0) return false
  const hyphenated = tokens.kind.slice(last.from, last.to).includes(HYPHEN)
  return hyphenated || !/s$/.test(tokenText(tokens, next))
}
