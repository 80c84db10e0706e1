/**
 * Divides a run of tokens into sentences.
 *
 * In: the tokens of one paragraph. Out: token ranges, in order, that cover all of them. A line break, a semicolon
 * and a colon end nothing. It does not look for clauses, nor for quotations beyond the marks that close one.
 */
import { flagsOf, wordTable } from './lexicon.ts'
import { MARK, NUMBER, type TokenRange, type Tokens, tokenText, WORD } from './token.ts'
import { SYMBOLS } from './units.ts'

// Abbreviations that something always follows, that a number follows, and that may stand at a sentence's end.
const TITLE = 1
const BEFORE_NUMBER = 2
const ANYWHERE = 4
const STARTER = 8

const WORDS = wordTable([
  {
    flags: TITLE,
    words:
      'mr mrs ms mx dr prof assoc asst rev hon gen col lt maj capt cmdr sgt sen rep gov pres amb st mt ft vs cf viz eg ie al incl excl approx ca est resp tp ts pgs gs ths cn ks bs tt ttg tw q p tx h x',
  },
  {
    flags: BEFORE_NUMBER,
    words:
      'no nos nr fig figs eq art arts sec sect para paras ch chap vol vols p pp pg tab cl ref refs approx ca est ext tel app annex reg ss tr jan feb mar apr jun jul aug sep sept oct nov dec',
  },
  {
    flags: ANYWHERE,
    words:
      'inc co corp ltd llc plc jsc bros etc u.s jr sr dept univ govt intl natl am pm bc ad ave blvd rd jan feb apr aug sep sept oct nov dec',
  },
  {
    flags: STARTER,
    words:
      'the a an in on at by for from with under over after before during since until while when where as if although though because this that these those it its he she they we i you his her their our there here but and or so yet however meanwhile moreover furthermore nevertheless overall according all each both some many most such what who why how to of no not one two three',
  },
])

/** The sentences of a paragraph's tokens, in order, covering all of them. */
export function sentences(tokens: Tokens): readonly TokenRange[] {
  const found: TokenRange[] = []
  const { count, kind, start, text } = tokens
  let from = 0
  let at = 0
  while (at < count) {
    if (kind[at] !== MARK || !isStop(text.charCodeAt(start[at] as number))) {
      at++
      continue
    }
    const stop = at
    const to = behind(tokens, stop)
    if (to >= count || ends(tokens, from, stop, to)) {
      found.push({ from, to })
      from = to
    }
    at = to
  }
  if (from < count) found.push({ from, to: count })
  return found
}

/** The token behind a stop, further stops, and the closing marks and note numbers that cling to it. */
function behind(tokens: Tokens, stop: number): number {
  let to = stop + 1
  while (to < tokens.count && tokens.start[to] === tokens.end[to - 1]) {
    const code = tokens.text.charCodeAt(tokens.start[to] as number)
    if (tokens.kind[to] === MARK && (isStop(code) || isCloser(code))) to++
    else if (code === 0x5b && isNote(tokens, to)) to += 3
    else if (tokens.kind[to] === NUMBER && isNoteNumber(tokens, stop, to)) to++
    else break
  }
  return to
}

function ends(tokens: Tokens, from: number, stop: number, to: number): boolean {
  const { kind, start, end, text, word } = tokens
  const code = text.charCodeAt(start[stop] as number)
  const next = text.charCodeAt(start[to] as number)
  const lower = kind[to] === WORD && isLower(text, start[to] as number)
  const before = stop > from && end[stop - 1] === start[stop] ? stop - 1 : -1
  if (start[to] === end[to - 1]) {
    // Nothing stands between: `example.org`, `v1.2`, `U.S`; but a sentence whose blank was lost ends all the same.
    if (to !== stop + 1) return !lower && !isJoiner(next)
    return (
      code === 0x2e &&
      before >= 0 &&
      kind[before] === WORD &&
      kind[to] === WORD &&
      !lower &&
      isLower(text, (end[before] as number) - 1) &&
      wordLength(tokens, before) > 2 &&
      wordLength(tokens, to) > 1 &&
      flagsOf(WORDS, word[before] as number) === 0
    )
  }
  if (lower) return false
  if (code !== 0x2e) return !isJoiner(next)
  if (isJoiner(next)) return false
  if (to !== stop + 1 || before < 0) return true
  if (kind[before] === NUMBER) return before !== from
  if (kind[before] !== WORD) return true
  const flags = flagsOf(WORDS, word[before] as number)
  // The D of `R&D` is nobody's.
  const initial =
    wordLength(tokens, before) === 1 && !isLower(text, start[before] as number) && text.charCodeAt((start[before] as number) - 1) !== 0x26
  if (flags === 0 && !initial && !isDotted(tokens, before)) return true
  // `1,180 ca. Tỷ lệ …`: what only a number follows abbreviates nothing before a word.
  if ((flags & BEFORE_NUMBER) !== 0 && (flags & ANYWHERE) === 0 && before > from && kind[before - 1] === NUMBER && kind[to] === WORD)
    return true
  // `17.2 Mt. Peak load …`: a unit behind its number, and no mountain.
  if ((flags & TITLE) !== 0 && before > from && kind[before - 1] === NUMBER && kind[to] === WORD && SYMBOLS.has(tokenText(tokens, before)))
    return true
  // *Answered within a week, i.e. 75 percent*
  if (kind[to] === NUMBER && isDotted(tokens, before) && /^(?:i\.e|e\.g)$/i.test(text.slice(start[before - 2], end[before]))) return false
  if (kind[to] === NUMBER) return (flags & BEFORE_NUMBER) === 0 && (flags & TITLE) === 0 && !initial
  // A title is written with a capital; `al.` and `vs.` may end a sentence.
  if ((flags & TITLE) !== 0) return isLower(text, start[before] as number) && isStarter(tokens, to)
  if ((flags & (ANYWHERE | BEFORE_NUMBER)) !== 0 || initial || isDotted(tokens, before))
    return isStarter(tokens, to) || ((flags & BEFORE_NUMBER) !== 0 && (flags & ANYWHERE) === 0)
  return true
}

function isStarter(tokens: Tokens, at: number): boolean {
  return tokens.kind[at] === WORD && (flagsOf(WORDS, tokens.word[at] as number) & STARTER) !== 0
}

/** The last letter of `U.S.`, `e.g.`, `a.m.`. */
function isDotted(tokens: Tokens, at: number): boolean {
  return (
    at > 1 &&
    wordLength(tokens, at) <= 2 &&
    tokens.text.charCodeAt(tokens.start[at - 1] as number) === 0x2e &&
    tokens.end[at - 1] === tokens.start[at] &&
    tokens.kind[at - 2] === WORD &&
    wordLength(tokens, at - 2) <= 3
  )
}

/** `[3]` right behind a stop. */
function isNote(tokens: Tokens, at: number): boolean {
  return at + 2 < tokens.count && tokens.kind[at + 1] === NUMBER && tokens.text.charCodeAt(tokens.start[at + 2] as number) === 0x5d
}

/** `…firms.3 The`: up to three digits behind a word's stop, with a blank after them. */
function isNoteNumber(tokens: Tokens, stop: number, at: number): boolean {
  if (wordLength(tokens, at) > 3 || stop === 0 || tokens.kind[stop - 1] !== WORD || wordLength(tokens, stop - 1) < 3) return false
  return at + 1 >= tokens.count || (tokens.start[at + 1] !== tokens.end[at] && !isLower(tokens.text, tokens.start[at + 1] as number))
}

function wordLength(tokens: Tokens, at: number): number {
  return (tokens.end[at] as number) - (tokens.start[at] as number)
}

function isStop(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026 || code === 0x3002
}

// Quotation marks, brackets, superscript digits, daggers, asterisks and underscores that close.
const CLOSERS = new Set([...'"\'”’»›)]}¹²³⁰⁴⁵⁶⁷⁸⁹†‡*_'].map((char) => char.charCodeAt(0)))

function isCloser(code: number): boolean {
  return CLOSERS.has(code)
}

/** A comma, a colon, a semicolon or a dash goes on with what the stop did not end. */
function isJoiner(code: number): boolean {
  return code === 0x2c || code === 0x3b || code === 0x3a
}

function isLower(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x80) return code >= 0x61 && code <= 0x7a
  const char = text.charAt(at)
  return char !== char.toUpperCase()
}
