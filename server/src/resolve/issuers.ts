/**
 * Finds who a sentence says set, expects or tells a number.
 */
import type { Reading } from '../claims/claim.ts'
import { AIM, classesAt, classesOf, EXPECT, TELLING } from '../claims/lexicon.ts'
import { type TokenRange, tokenText, WORD } from '../reading/token.ts'
import { intern, internAll } from '../reading/vocabulary.ts'
import { subjectBefore } from './clauses.ts'
import { codesOf, fromOf, type Mention, type NamedSentence, names, toOf } from './mentions.ts'

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
  const subject = told ? subjectBefore(reading, sentence, group) : undefined
  for (const mention of sentence.mentions) {
    if (
      mention.group > (setsAfter(sentence, reading, group) ? group + 1 : group) ||
      !names(mention, 'agent') ||
      isOfOtherItem(sentence, mention.group, group) ||
      (mention.group !== group && isOfAnothers(reading, sentence.groups[mention.group] as TokenRange, sentence.groups[group])) ||
      !(
        issues(reading, sentence.groups[mention.group] as TokenRange) ||
        (told && isBy(reading, mention)) ||
        (subject !== undefined && isWithin(mention, subject) && issues(reading, sentence.groups[group] as TokenRange)) ||
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
  if (next === undefined) return false
  const text = tokens.text.slice(tokens.start[next.from], tokens.end[next.to - 1])
  return (
    AS_DECIDED.test(text) ||
    /^(?:(?:is|was|were|has been|had been) |as |(?:an? |the )?(?:goal|target|aim|objective|ambition|ceiling|limit|pledge|promise|commitment)s? (?:(?:that|which) (?:is|was|were|has been) )?)?(?:set|fixed|laid down|announced|approved|adopted|issued|agreed|made|given) by\b/i.test(
      text,
    )
  )
}

/** *5 by 2030, as the ministry announced* */
const AS_DECIDED =
  /^as (?:the )?[A-ZÀ-Ỹ][^,;:()]{2,60} (?:has |had )?(?:announced|promised|decided|pledged|resolved|agreed|ordered|demanded|laid down|set out|set it|wants?(?: it)?|plans?|requires?)\W*$/u

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
  let before = fromOf(mention) - 1
  if (before > 0 && tokens.word[before] === THE) before--
  return before >= 0 && tokens.word[before] === BY
}

/** *The regulator, a young body, wants 5*: what stands between a subject and its verb. */
function isWithin(mention: Mention, { from, to }: TokenRange): boolean {
  return fromOf(mention) >= from && toOf(mention) <= to
}

/** *It was the ministry that set the target of 5*. */
function isSingledOut({ tokens: { text, start, end } }: Reading, mention: Mention): boolean {
  const behind = end[toOf(mention) - 1] as number
  if (!SET_IT.test(text.slice(behind, behind + 40))) return false
  const from = start[fromOf(mention)] as number
  return IT_WAS.test(text.slice(Math.max(0, from - 24), from))
}

const IT_WAS = /\bit (?:was|is) (?:also |indeed |really |in fact )?(?:the )?$/i
const SET_IT =
  /^,? (?:that|which|who) (?:had |has |first |once )?(?:set|sets|fixed|laid down|gave|adopted|announced|chose|decided|resolved|promised|pledged|wanted|put forward)\b/i

/**
 * *According to the institute it is 66 %, against a target of 90 %*: who tells one number has not set the other, nor has who expects one set
 * the target beside it (*The institute expects 21,000 in 2025; the target for 2028 is 40,000*).
 */
function isOfAnothers(reading: Reading, teller: TokenRange, own: TokenRange | undefined): boolean {
  if (own === undefined || (classesIn(reading, own) & AIM) === 0) return false
  const classes = classesIn(reading, teller) & (TELLING | AIM | EXPECT)
  return (
    classes === TELLING ||
    ((classes & EXPECT) !== 0 &&
      (classes & AIM) === 0 &&
      A_TARGET.test(reading.tokens.text.slice(reading.tokens.start[own.from], reading.tokens.end[own.to - 1])))
  )
}

const A_TARGET = /\b(?:the|an?|official|national) (?:[a-z0-9-]+ ){0,2}(?:target|goal|aim|objective)\b/i

function classesIn({ tokens }: Reading, { from, to }: TokenRange): number {
  let classes = 0
  for (let index = from; index < to; index++) classes |= classesAt(tokens, index)
  return classes
}

/** *The institute sees wind at 5.* */
function sees({ tokens }: Reading, mention: Mention): boolean {
  const behind = toOf(mention)
  return behind < tokens.count && /^(?:sees|saw)$/i.test(tokenText(tokens, behind))
}

const SETTLES = internAll('resolves resolved decides decided orders ordered rules ruled insists insisted undertakes undertook undertaken')

function issues(reading: Reading, range: TokenRange): boolean {
  for (let index = range.from; index < range.to; index++) {
    if (reading.tokens.kind[index] !== WORD) continue
    const word = reading.tokens.word[index] as number
    if ((classesOf(word) & (AIM | EXPECT | TELLING)) !== 0 || SETTLES.has(word)) return true
  }
  return false
}
