/**
 * Tells who a sentence says set a goal.
 *
 * In: a state and what its sentence names. Out: those who set it. Whoever only tells of it has not.
 */
import type { Reading } from '../claims/claim.ts'
import { ADVERB, AIM, classesOf, PRESENT } from '../claims/lexicon.ts'
import { POSSESSIVE, type Tokens, WORD } from '../reading/token.ts'
import { internAll } from '../reading/vocabulary.ts'
import { issuersOf } from './issuers.ts'
import { codesOf, fromOf, type Mention, type NamedSentence, names } from './mentions.ts'

const HAD = internAll('had đã')

/** Those who set it, then all that its clause names beside: one of them may be the right one. Nobody where nobody is said to have set it. */
export function issuersFor(state: Mention, sentence: NamedSentence, reading: Reading): readonly string[] {
  const setters = settersOf(state, sentence, reading)
  return setters.length === 0 ? [] : [...new Set([...setters, ...issuersOf(sentence, reading, state.group)])]
}

/**
 * Who is said to have set the goal: *the Government's goal of …*, *the Assembly had set 2045 as …*, *…, as set by the Congress*. Whoever only
 * tells of it, or supports it, has not.
 */
function settersOf(state: Mention, sentence: NamedSentence, { tokens }: Reading): readonly string[] {
  const from = fromOf(state)
  return sentence.mentions.flatMap((mention) => {
    const [part] = mention.parts
    if (part === undefined || !names(mention, 'agent')) return []
    const lead = tokens.text.slice(Math.max(0, (tokens.start[part.from] as number) - 24), tokens.start[part.from])
    const sets = part.to <= from && part.to < tokens.count && setsGoal(tokens, part.to, from)
    return sets || SETTING.test(lead) || GOAL_OF.test(lead) ? codesOf(mention, 'agent') : []
  })
}

const SETTING = /(?:^|\s)(?:set|fixed|adopted|approved|agreed|decided|laid down|proclaimed|chosen|named|put forward) by (?:the )?$/i
const GOAL_OF = /(?:^|\s)(?:goals?|targets?|aims?|objectives?|ambitions?|mục tiêu) (?:of|của) (?:the )?$/i
const SETS = internAll('set sets fixed fixes adopted adopts approved decided named chose đặt xác')

/** Behind a body: a goal that it has, or a verb of aiming or setting that it is the subject of. */
function setsGoal(tokens: Tokens, at: number, to: number): boolean {
  if (tokens.kind[at] === POSSESSIVE) {
    for (let i = at + 1; i < to && i < at + 5; i++) if ((classesOf(tokens.word[i] as number) & AIM) !== 0) return true
    return false
  }
  while (at < to && (classesOf(tokens.word[at] as number) & (PRESENT | ADVERB)) !== 0) at++
  while (at < to && HAD.has(tokens.word[at] as number)) at++
  return at < to && tokens.kind[at] === WORD && (SETS.has(tokens.word[at] as number) || (classesOf(tokens.word[at] as number) & AIM) !== 0)
}
