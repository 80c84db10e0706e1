/**
 * Finds who a sentence says set, expects or tells a number.
 */
import type { Reading } from '../claims/claim.ts'
import { AIM, classesAt, classesOf, EXPECT, TELLING } from '../claims/lexicon.ts'
import { type TokenRange, tokenText, WORD } from '../reading/token.ts'
import { intern } from '../reading/vocabulary.ts'
import { codesOf, type Mention, type NamedSentence, names } from './mentions.ts'

const THE = intern('the')
const BY = intern('by')

const ISSUER = /\b(?:issue[drs]?|issuer|issuing|adopted by|signed by|promulgated|approved by|set by|body|authority)\b|ban hành|cơ quan/i
const NO_ISSUER = /\b(?:implement|lead|respons|execut|review|source|charge)|thực hiện|chủ trì|nguồn/i

/** Tells whether a column's head says that its cells name who issued or set what their rows are about. */
export function isOfIssuers(head: string): boolean {
  return ISSUER.test(head) && !NO_ISSUER.test(head)
}

/** The agents named up to `group`, each in a group that has a word of aiming, expecting or telling. */
export function issuersOf(sentence: NamedSentence, reading: Reading, group: number): readonly string[] {
  const found = new Set<string>()
  const told = sentence.groups.some((range) => issues(reading, range))
  for (const mention of sentence.mentions) {
    if (
      mention.group > (setsAfter(sentence, reading, group) ? group + 1 : group) ||
      !names(mention, 'agent') ||
      isOfOtherItem(sentence, mention.group, group) ||
      (mention.group !== group &&
        onlyTells(reading, sentence.groups[mention.group] as TokenRange) &&
        aims(reading, sentence.groups[group])) ||
      !(
        issues(reading, sentence.groups[mention.group] as TokenRange) ||
        (told && isBy(reading, mention)) ||
        (mention.group === group && sees(reading, mention)) ||
        (told && mention.group < group && isSingledOut(reading, mention))
      )
    )
      continue
    for (const code of codesOf(mention, 'agent')) found.add(code)
  }
  return [...found]
}

/** `the target of 5, set by the ministry, …`: the clause behind a number says who set it. */
function setsAfter({ groups }: NamedSentence, { tokens }: Reading, group: number): boolean {
  const next = groups[group + 1]
  return (
    next !== undefined &&
    /^(?:(?:is|was|were|has been|had been) |as |(?:an? |the )?(?:goal|target|aim|objective|ambition|ceiling|limit|pledge|promise|commitment)s? (?:(?:that|which) (?:is|was|were|has been) )?)?(?:set|fixed|laid down|announced|approved|adopted|issued|agreed|made|given) by\b/i.test(
      tokens.text.slice(tokens.start[next.from], tokens.end[next.to - 1]),
    )
  )
}

/** Of items that colons and semicolons part, each names its own; what stands before all of them is for all. */
function isOfOtherItem({ sentence, groupOf }: NamedSentence, named: number, group: number): boolean {
  let first = -1
  let last = -1
  for (let index = 0; index < sentence.segments.length && (groupOf[index] as number) <= group; index++) {
    if (sentence.segments[index]?.opener !== 'stop') continue
    last = groupOf[index] as number
    if (first < 0) first = last
  }
  return first <= named && named < last
}

/** `laid down by the ministry`. */
function isBy(reading: Reading, mention: Mention): boolean {
  const { tokens } = reading
  let before = (mention.parts[0] as TokenRange).from - 1
  if (before > 0 && tokens.word[before] === THE) before--
  return before >= 0 && tokens.word[before] === BY
}

/** *It was the ministry that set the target of 5*. */
function isSingledOut({ tokens: { text, start, end } }: Reading, { parts }: Mention): boolean {
  const behind = end[(parts[parts.length - 1] as TokenRange).to - 1] as number
  if (!SET_IT.test(text.slice(behind, behind + 40))) return false
  const from = start[(parts[0] as TokenRange).from] as number
  return IT_WAS.test(text.slice(Math.max(0, from - 24), from))
}

const IT_WAS = /\bit (?:was|is) (?:also |indeed |really |in fact )?(?:the )?$/i
const SET_IT = /^,? (?:that|which|who) (?:had |has |first |once )?(?:set|sets|fixed|laid down|gave|adopted|announced|chose|put forward)\b/i

/** *According to the institute it is 66 %, against a target of 90 %*: who tells one number has not set the other. */
function onlyTells(reading: Reading, range: TokenRange): boolean {
  return (classesIn(reading, range) & (TELLING | AIM | EXPECT)) === TELLING
}

function aims(reading: Reading, range: TokenRange | undefined): boolean {
  return range !== undefined && (classesIn(reading, range) & AIM) !== 0
}

function classesIn({ tokens }: Reading, { from, to }: TokenRange): number {
  let classes = 0
  for (let index = from; index < to; index++) classes |= classesAt(tokens, index)
  return classes
}

/** *The institute sees wind at 5.* */
function sees({ tokens }: Reading, { parts }: Mention): boolean {
  const behind = (parts.at(-1) as TokenRange).to
  return behind < tokens.count && /^(?:sees|saw)$/i.test(tokenText(tokens, behind))
}

function issues(reading: Reading, range: TokenRange): boolean {
  for (let index = range.from; index < range.to; index++) {
    if (reading.tokens.kind[index] === WORD && (classesOf(reading.tokens.word[index] as number) & (AIM | EXPECT | TELLING)) !== 0)
      return true
  }
  return false
}
