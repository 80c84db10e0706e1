/**
 * Reads places in an order: `second-largest`, `ranks fifth`, `No. 2`, `among the top three`.
 *
 * An ordinal by itself counts events and arguments (*the 13th Congress*, *first, …*) and is none.
 */
import { oneBefore } from '../text/search.ts'
import * as G from './grammar.ts'
import { flagsOf, matchPhrase, numberOf, phraseTable } from './lexicon.ts'
import { modifiersBefore } from './modifier.ts'
import { readNumeral } from './numeral.ts'
import type { Bound, QuantityStyle } from './quantity.ts'
import type { Reading } from './reading.ts'
import { HYPHEN, MARK, NUMBER, POSSESSIVE, type Tokens, textIs, WORD } from './token.ts'
import { intern, internAll } from './vocabulary.ts'

/** The rank whose number is at token `at`, or undefined. */
export function rankAt(tokens: Tokens, at: number, grammar: G.Grammar, echoed = false): Reading | undefined {
  return (
    topAt(tokens, at, grammar) ??
    (grammar.language === 'vi'
      ? (groupAt(tokens, at, grammar) ?? inVietnamese(tokens, at, grammar, echoed))
      : (ordinalAt(tokens, at, grammar, echoed) ?? numberAt(tokens, at, grammar, echoed) ?? leadersAt(tokens, at, grammar)))
  )
}

const TOP = intern('tốp')
const IS = internAll("is are remains comes came we're they're")

/** `top 3`, `top-five`, `tốp 5`: at most that place. */
function topAt(tokens: Tokens, at: number, grammar: G.Grammar): Reading | undefined {
  const before = oneBefore(tokens.kind, at) === HYPHEN ? at - 2 : at - 1
  if (before < 0 || !(textIs(tokens, before, 'top') || tokens.word[before] === TOP)) return undefined
  const numeral = readNumeral(tokens, at, grammar, false)
  if (numeral === undefined || !Number.isInteger(numeral.value) || numeral.value > 1000 || numeral.value < 1 || numeral.decimals > 0)
    return undefined
  // `the top 10 percent` is a share.
  if (textIs(tokens, numeral.to, 'percent') || textIs(tokens, numeral.to, 'per') || tokens.text.charAt(numeral.end) === '%')
    return undefined
  return rank(tokens, before, at, numeral.to, numeral.value, numeral.words, '', grammar, 'at-most')
}

const LEADERS = internAll('leading largest biggest strongest foremost top')
const RANKING = internAll(
  'countries nations economies states exporters producers makers earners sellers suppliers members performers players',
)
const ONE = intern('one')
const AMONG = internAll('among amongst')

/** `one of the ten leading countries`, `among the region's four largest exporters`: at most that place. */
function leadersAt(tokens: Tokens, at: number, grammar: G.Grammar): Reading | undefined {
  const kind = tokens.kind[at]
  if (kind !== NUMBER && (kind !== WORD || (flagsOf(grammar.words, tokens.word[at] as number) & G.CARDINAL) === 0)) return undefined
  const numeral = readNumeral(tokens, at, grammar, false)
  if (numeral === undefined || !Number.isInteger(numeral.value) || numeral.value > 50 || numeral.value < 2 || numeral.decimals > 0)
    return undefined
  const noun = numeral.to + 1
  if (noun >= tokens.count || tokens.kind[noun] !== WORD || !RANKING.has(tokens.word[noun] as number)) return undefined
  if (!LEADERS.has(tokens.word[numeral.to] as number)) return undefined
  for (let before = at - 1, i = 0; before >= 0 && i < LEADERS_REACH; before--, i++) {
    const word = tokens.word[before] as number
    if (tokens.kind[before] === MARK) return undefined
    if (AMONG.has(word) || (textIs(tokens, before, 'of') && tokens.word[before - 1] === ONE))
      return rank(tokens, at, at, numeral.to + 1, numeral.value, numeral.words, '', grammar, 'at-most')
  }
  return undefined
}

const LEADERS_REACH = 5

/** `second-largest`, `ranks fifth`, `third in the world`, `in 5th place`. */
function ordinalAt(tokens: Tokens, at: number, grammar: G.Grammar, echoed: boolean): Reading | undefined {
  let value = 0
  let to = at + 1
  let suffix = ''
  if (tokens.kind[at] === NUMBER) {
    if (to >= tokens.count || tokens.kind[to] !== WORD || tokens.start[to] !== tokens.end[at] || !isSuffix(tokens, to)) return undefined
    value = Number(tokens.text.slice(tokens.start[at], tokens.end[at]))
    suffix = tokens.text.slice(tokens.start[to], tokens.end[to])
    to++
  } else {
    const flags = flagsOf(grammar.words, tokens.word[at] as number)
    const unit = unitOrdinalAt(tokens, to, grammar)
    if ((flags & G.ORDINAL) !== 0) value = numberOf(grammar.words, tokens.word[at] as number)
    else if ((flags & G.CARDINAL) !== 0 && unit !== undefined && isTens(numberOf(grammar.words, tokens.word[at] as number))) {
      value = numberOf(grammar.words, tokens.word[at] as number) + unit.value
      to = unit.to
    } else return undefined
  }
  if (!Number.isInteger(value) || value < 1) return undefined
  // *3rd*, and nothing else: the cell of a table.
  const isAll = at === 0 && to === tokens.count
  return isAll || isRanked(tokens, at, to, grammar) || (echoed && isAlone(tokens, at, to))
    ? rank(tokens, at, at, to, value, suffix === '', suffix, grammar, null)
    : undefined
}

/** The `first` of `twenty-first` at or behind the hyphen at `at`. */
export function unitOrdinalAt(tokens: Tokens, at: number, grammar: G.Grammar): { readonly value: number; readonly to: number } | undefined {
  const hyphen = tokens.kind[at] === HYPHEN
  const word = hyphen ? at + 1 : at
  if (word >= tokens.count || tokens.kind[word] !== WORD) return undefined
  const id = tokens.word[word] as number
  if ((flagsOf(grammar.words, id) & G.ORDINAL) === 0 || numberOf(grammar.words, id) > 9) return undefined
  // `twenty first-time buyers`
  if (!hyphen && tokens.kind[word + 1] === HYPHEN) return undefined
  return { value: numberOf(grammar.words, id), to: word + 1 }
}

/** A number that a unit may follow: 20, 30, 140. */
export function isTens(value: number): boolean {
  return value % 10 === 0 && value % 100 >= 20
}

function isSuffix(tokens: Tokens, at: number): boolean {
  return textIs(tokens, at, 'st') || textIs(tokens, at, 'nd') || textIs(tokens, at, 'rd') || textIs(tokens, at, 'th')
}

function isRanked(tokens: Tokens, at: number, to: number, grammar: G.Grammar): boolean {
  const next = tokens.kind[to] === HYPHEN ? to + 1 : to
  const ahead = next < tokens.count && tokens.kind[next] === WORD ? flagsOf(grammar.words, tokens.word[next] as number) : 0
  if ((ahead & G.RANKED) !== 0)
    return !(next === to && textIs(tokens, next, 'place') && textIs(tokens, at - 1, 'the') && !textIs(tokens, at - 2, 'in'))
  if (tokens.kind[to] === HYPHEN) return false
  // *In the second of three stages*, *of the three stages*
  const many = textIs(tokens, to + 1, 'the') || textIs(tokens, to + 1, 'its') ? to + 3 : to + 2
  if (textIs(tokens, to, 'of') && (textIs(tokens, many, 'stages') || textIs(tokens, many, 'phases')) && textIs(tokens, at - 1, 'the'))
    return true
  // *The industry is in the second stage.*
  if ((textIs(tokens, to, 'stage') || textIs(tokens, to, 'phase')) && textIs(tokens, at - 1, 'the') && textIs(tokens, at - 2, 'in'))
    return true
  for (let back = at - 1, i = 0; i < 4 && back >= 0; back--, i++) {
    if (tokens.kind[back] !== WORD) break
    const flags = flagsOf(grammar.words, tokens.word[back] as number)
    if ((flags & G.RANKS) !== 0) return i === 0 || !(textIs(tokens, back, 'place') || textIs(tokens, back, 'position'))
    if (
      (flags & (G.DETERMINER | G.DEGREE)) === 0 &&
      !textIs(tokens, back, 'as') &&
      !textIs(tokens, back, 'at') &&
      !textIs(tokens, back, 'in') &&
      !textIs(tokens, back, 'only')
    )
      break
  }
  if (isHeaded(tokens, at, grammar) || isListed(tokens, at, to)) return true
  // `- Fifth in computer components`, `It is eighth in phones`: what a text, or its verb, opens with.
  if (
    (at === 0 || IS.has(tokens.word[at - 1] as number)) &&
    (textIs(tokens, next, 'in') || textIs(tokens, next, 'for')) &&
    !isOrder(tokens, next + 1)
  )
    return true
  // `In exports of components the country is fifth.`
  if (at > 0 && (IS.has(tokens.word[at - 1] as number) || isIts(tokens, at)) && (next >= tokens.count || tokens.kind[next] === MARK))
    return true
  // `ranks Vietnam second as an exporter, fifth as a maker`.
  if (textIs(tokens, next, 'as') && (textIs(tokens, next + 1, 'a') || textIs(tokens, next + 1, 'an') || textIs(tokens, next + 1, 'the')))
    return true
  return (textIs(tokens, next, 'in') || textIs(tokens, next, 'among') || textIs(tokens, next, 'of')) && isField(tokens, next + 1)
}

/** `; of components, fifth;`, `and eighth in phones`: an ordinal behind another that ranks. */
function isAlone(tokens: Tokens, at: number, to: number): boolean {
  const mark = tokens.kind[at - 1] === MARK ? tokens.text.charAt(tokens.start[at - 1] as number) : ''
  const led = textIs(tokens, to, 'in') || textIs(tokens, to, 'for')
  // *Second in the world for phones. Fourth for components, sixth for equipment.*
  if (!textIs(tokens, at - 1, 'and') && mark !== ',' && !(led && mark !== '' && '.;'.includes(mark)) && !endsField(tokens, at)) return false
  if (led) return true
  const next = textIs(tokens, to, 'again') ? to + 1 : to
  return next >= tokens.count || (tokens.kind[next] === MARK && ',;.'.includes(tokens.text.charAt(tokens.start[next] as number)))
}

/** `fifth in phones, in computers ninth`: the ordinal stands behind the field that its clause opens with. */
function endsField(tokens: Tokens, at: number): boolean {
  let from = at
  while (from > 0 && from > at - FIELD_REACH && tokens.kind[from - 1] === WORD && !textIs(tokens, from - 1, 'and')) from--
  return at - from > 1 && at - from < FIELD_REACH && (textIs(tokens, from, 'in') || textIs(tokens, from, 'for'))
}

/** The words of such a field, and the word that leads to it. */
const FIELD_REACH = 8

/** How far before its colon a heading may say that it ranks, in words. */
const HEAD_REACH = 12

const HEADS = internAll('rank ranking position')

/** `World rank in exporting components: 6th`. */
function isHeaded(tokens: Tokens, at: number, grammar: G.Grammar): boolean {
  if (grammar.language !== 'en' || oneBefore(tokens.kind, at) !== MARK || tokens.text.charCodeAt(tokens.start[at - 1] as number) !== 0x3a)
    return false
  for (let back = at - 2; back >= 0 && back > at - HEAD_REACH; back--) {
    if (tokens.kind[back] === MARK && '.;!?'.includes(tokens.text.charAt(tokens.start[back] as number))) return false
    if (tokens.kind[back] === WORD && HEADS.has(tokens.word[back] as number)) return true
  }
  return false
}

/** `For components it's fifth` */
function isIts(tokens: Tokens, at: number): boolean {
  return oneBefore(tokens.kind, at) === POSSESSIVE && (textIs(tokens, at - 2, 'it') || textIs(tokens, at - 2, 'that'))
}

/** `Computer components: 5th`: a label and its place, and nothing else. */
function isListed(tokens: Tokens, at: number, to: number): boolean {
  if (to < tokens.count || at < 2 || at > LABEL_TOKENS || tokens.kind[at] !== NUMBER) return false
  if (tokens.kind[at - 1] !== MARK || tokens.text.charCodeAt(tokens.start[at - 1] as number) !== 0x3a) return false
  for (let index = 0; index < at - 1; index++) if (tokens.kind[index] !== WORD) return false
  return true
}

const LABEL_TOKENS = 6

/** `first in line`, `second in command`, `fifth in a series`: no rank. */
function isOrder(tokens: Tokens, at: number): boolean {
  if (tokens.kind[at] !== WORD) return true
  return /^(?:a|an|line|command|order|sequence|turn|this|our|a|his|her|my)$/i.test(tokens.text.slice(tokens.start[at], tokens.end[at]))
}

const FIELDS = internAll(
  'world region asean asia europe africa country globe nation continent eu oecd america southeast asia-pacific league rankings ranking',
)

/** `the world`, `Southeast Asia`, `terms of`, or a name: what a rank is held in. */
function isField(tokens: Tokens, at: number): boolean {
  const word = textIs(tokens, at, 'the') ? at + 1 : at
  if (word >= tokens.count || tokens.kind[word] !== WORD) return false
  return FIELDS.has(tokens.word[word] as number) || (word === at && textIs(tokens, word, 'terms'))
}

/** `No. 2`, `number two`, `#2`, `rank 2`. */
function numberAt(tokens: Tokens, at: number, grammar: G.Grammar, echoed: boolean): Reading | undefined {
  let first = at - 1
  if (first < 0) return undefined
  if (tokens.kind[first] === HYPHEN) first--
  const mark = tokens.kind[first] === MARK ? tokens.text.charAt(tokens.start[first] as number) : ''
  if (mark === '.' && textIs(tokens, first - 1, 'no')) first--
  const lead =
    mark === '#'
      ? '#'
      : textIs(tokens, first, 'no') || textIs(tokens, first, 'number')
        ? 'no'
        : textIs(tokens, first, 'rank') ||
            textIs(tokens, first, 'ranked') ||
            textIs(tokens, first, 'ranks') ||
            textIs(tokens, first, 'ranking')
          ? 'rank'
          : ''
  if (lead === '') return undefined
  const numeral = readNumeral(tokens, at, grammar, false)
  if (
    numeral === undefined ||
    (!numeral.plain && !numeral.words) ||
    numeral.value < 1 ||
    numeral.value > 300 ||
    !Number.isInteger(numeral.value)
  )
    return undefined
  if (numeral.to < tokens.count && tokens.start[numeral.to] === numeral.end && tokens.kind[numeral.to] !== MARK) return undefined
  if (tokens.text.charAt(numeral.end) === '/') return undefined
  if (lead === 'rank') return rank(tokens, at, at, numeral.to, numeral.value, numeral.words, '', grammar, null)
  const before = first - 1
  const placed =
    isField(tokens, textIs(tokens, numeral.to, 'in') ? numeral.to + 1 : tokens.count) ||
    textIs(tokens, numeral.to, 'globally') ||
    textIs(tokens, numeral.to, 'worldwide')
  if (!placed) {
    if (before < 0) return undefined
    // `computer components: #5`
    const listed =
      lead === '#' &&
      tokens.kind[before] === MARK &&
      tokens.text.charCodeAt(tokens.start[before] as number) === 0x3a &&
      (numeral.to >= tokens.count || tokens.kind[numeral.to] === MARK)
    const flags = tokens.kind[before] === WORD ? flagsOf(grammar.words, tokens.word[before] as number) : 0
    const stands =
      listed ||
      tokens.kind[before] === POSSESSIVE ||
      (flags & G.RANKS) !== 0 ||
      textIs(tokens, before, 'is') ||
      textIs(tokens, before, 'was') ||
      textIs(tokens, before, 'at') ||
      textIs(tokens, before, 'as') ||
      textIs(tokens, before, 'became') ||
      textIs(tokens, before, 'from') ||
      textIs(tokens, before, 'to') ||
      textIs(tokens, before, 'global') ||
      // *The No. 3 exporter*
      (textIs(tokens, before, 'the') && tokens.kind[numeral.to] === WORD && SINGLE.has(tokens.word[numeral.to] as number))
    // `line number 5` is no place; `number 5 for components` is one.
    const counts = lead === 'no' && textIs(tokens, first, 'number') && !numeral.words && !textIs(tokens, numeral.to, 'for')
    // `for components it is fifth; for software, No. 8`
    const again = echoed && (textIs(tokens, before, 'and') || (tokens.kind[before] === MARK && endsField(tokens, before)))
    if (!(stands || again) || counts) return undefined
  }
  return rank(tokens, first, at, numeral.to, numeral.value, numeral.words, '', grammar, null)
}

const SINGLE = internAll('exporter producer maker supplier manufacturer destination seller')

const ORDER = intern('thứ')
const PLACE = intern('hạng')
const SITE = intern('trí')
const STAND = internAll('đứng xếp hạng trí lớn nhất cao nhiều ở')
const REALM = internAll('thế châu đông khu cả toàn trên asean trong về quốc')
const VALUES: ReadonlyMap<number, number> = new Map(
  (['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'] as const)
    .map((word, index) => [intern(word), index + 1] as const)
    .concat([
      [intern('nhì'), 2],
      [intern('bốn'), 4],
    ]),
)

const GROUP = intern('nhóm')
const LEADING = phraseTable<true>([
  ['nước dẫn đầu|nước hàng đầu|nước đứng đầu|quốc gia dẫn đầu|quốc gia hàng đầu|nền kinh tế hàng đầu|nền kinh tế dẫn đầu', true],
])

/** `nhóm 3 nước dẫn đầu`: at most that place. */
function groupAt(tokens: Tokens, at: number, grammar: G.Grammar): Reading | undefined {
  if (at === 0 || tokens.word[at - 1] !== GROUP) return undefined
  const numeral = readNumeral(tokens, at, grammar, false)
  if (numeral === undefined || !(numeral.plain || numeral.words) || matchPhrase(LEADING, tokens, numeral.to) === undefined) return undefined
  return rank(tokens, at, at, numeral.to, numeral.value, numeral.words, '', grammar, 'at-most')
}

/** `đứng thứ hai`, `hạng 5`, `vị trí thứ 5`, `lớn thứ hai thế giới`. */
function inVietnamese(tokens: Tokens, at: number, grammar: G.Grammar, echoed: boolean): Reading | undefined {
  const before = at - 1
  if (before < 0 || tokens.kind[before] !== WORD) return undefined
  const lead = tokens.word[before] as number
  if (lead !== ORDER && lead !== PLACE && lead !== SITE) return undefined
  let value: number | undefined
  if (tokens.kind[at] === NUMBER) {
    const numeral = readNumeral(tokens, at, grammar, false)
    if (numeral === undefined || !numeral.plain) return undefined
    if (numeral.to < tokens.count && tokens.start[numeral.to] === numeral.end && tokens.kind[numeral.to] !== MARK) return undefined
    value = numeral.value
  } else value = VALUES.get(tokens.word[at] as number)
  if (value === undefined || value < 1 || value > 300) return undefined
  const next = at + 1 < tokens.count && tokens.kind[at + 1] === WORD ? (tokens.word[at + 1] as number) : -1
  const stands =
    lead === PLACE
      ? tokens.kind[at] === NUMBER || STAND.has(tokens.word[before - 1] as number)
      : STAND.has(tokens.word[before - 1] as number) || REALM.has(next)
  // `đứng thứ năm về linh kiện; về thiết bị, thứ sáu`
  const again = echoed && lead === ORDER && (at + 1 >= tokens.count || tokens.kind[at + 1] === MARK)
  return stands || again || lead === SITE ? rank(tokens, at, at, at + 1, value, tokens.kind[at] === WORD, '', grammar, null) : undefined
}

function rank(
  tokens: Tokens,
  first: number,
  at: number,
  to: number,
  value: number,
  words: boolean,
  suffix: string,
  grammar: G.Grammar,
  bound: Bound | null,
): Reading {
  const start = tokens.start[first] as number
  const end = tokens.end[to - 1] as number
  const before = modifiersBefore(tokens, first, grammar)
  const style: QuantityStyle = {
    prefix: tokens.text.slice(start, tokens.start[at]),
    suffix,
    magnitude: '',
    scale: 1,
    group: '',
    decimal: grammar.decimal,
    decimals: 0,
    words,
    joint: '',
  }
  return {
    from: before.from,
    number: at,
    to,
    nounTo: to,
    next: to,
    quantity: {
      start: tokens.start[before.from] as number,
      end,
      kind: 'rank',
      value,
      unit: 'rank',
      bound: before.bound ?? bound,
      approximate: before.approximate,
      step: 1,
      looseStep: 1,
      core: { start, end },
      style,
    },
  }
}
