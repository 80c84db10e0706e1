/**
 * Reads the bounds and hedges around a number: `over`, `at least`, `about`, `or more`.
 */
import * as G from './grammar.ts'
import { flagsOf, matchPhrase } from './lexicon.ts'
import type { Bound } from './quantity.ts'
import { HYPHEN, MARK, NUMBER, type Tokens, WORD } from './token.ts'
import { intern, internAll } from './vocabulary.ts'

/** The bounds and hedges before or behind a number, from token `from` to the one behind the last. */
export interface Modifiers {
  readonly from: number
  readonly to: number
  readonly bound: Bound | null
  readonly approximate: boolean
}

const MARKS: Readonly<Record<string, G.Modifier>> = {
  '>': { bound: 'over' },
  '<': { bound: 'under' },
  '≥': { bound: 'at-least' },
  '⩾': { bound: 'at-least' },
  '≤': { bound: 'at-most' },
  '⩽': { bound: 'at-most' },
  '~': { approximate: true },
  '∼': { approximate: true },
  '≈': { approximate: true },
  '≃': { approximate: true },
  '±': { approximate: true },
}

/** The modifiers that end right before token `at`. The nearest bound counts. */
export function modifiersBefore(tokens: Tokens, at: number, grammar: G.Grammar): Modifiers {
  let from = at
  let bound: Bound | null = null
  let approximate = false
  for (let i = 0; i < 3; i++) {
    let last = from - 1
    if (last >= 0 && tokens.kind[last] === HYPHEN) last--
    if (last < 0) break
    if (tokens.kind[last] === MARK) {
      const mark = MARKS[tokens.text.charAt(tokens.start[last] as number)]
      const dotted =
        mark === undefined &&
        tokens.text.charCodeAt(tokens.start[last] as number) === 0x2e &&
        tokens.end[last - 1] === tokens.start[last] &&
        isAbbreviation(tokens, last - 1)
      if (mark !== undefined) {
        bound ??= mark.bound ?? null
        approximate ||= mark.approximate === true
        from = last
        continue
      }
      if (!dotted) break
      last--
    }
    const match = matchPhrase(grammar.before, tokens, last)
    if (match === undefined) break
    if (match.value.bound === 'at-most' && match.to - match.from === 2 && isMoved(tokens, match.from, grammar)) break
    if (match.value.bound === 'over' && isParticle(tokens, match.from, match.to)) break
    bound ??= match.value.bound ?? null
    approximate ||= match.value.approximate === true
    from = match.from
  }
  if (from < at)
    while (from > 0 && tokens.kind[from - 1] === WORD && (flagsOf(grammar.words, tokens.word[from - 1] as number) & G.DEGREE) !== 0) from--
  return { from, to: at, bound, approximate }
}

/** The modifiers that start at token `at`, behind a number, its unit or its noun. */
export function modifiersBehind(tokens: Tokens, at: number, grammar: G.Grammar): Modifiers | undefined {
  if (at >= tokens.count) return undefined
  if (
    tokens.kind[at] === MARK &&
    tokens.text.charCodeAt(tokens.start[at] as number) === 0x2b &&
    at > 0 &&
    tokens.start[at] === tokens.end[at - 1]
  ) {
    return { from: at, to: at + 1, bound: 'at-least', approximate: false }
  }
  const match = matchPhrase(grammar.after, tokens, tokens.kind[at] === HYPHEN ? at + 1 : at)
  if (match === undefined) return undefined
  // `at least` before another number is that number's.
  if (match.to < tokens.count) {
    const next = tokens.kind[match.to]
    if (next === NUMBER) return undefined
    if (next === MARK && '$€£¥~><'.includes(tokens.text.charAt(tokens.start[match.to] as number))) return undefined
    if (next === WORD && (flagsOf(grammar.words, tokens.word[match.to] as number) & (G.CARDINAL | G.FRACTION | G.CODE)) !== 0)
      return undefined
  }
  return { from: at, to: match.to, bound: match.value.bound ?? null, approximate: match.value.approximate === true }
}

/** `went up to`: the way there, `added up to`: the sum, no bound. */
function isMoved(tokens: Tokens, at: number, grammar: G.Grammar): boolean {
  if (at === 0 || tokens.kind[at] !== WORD || tokens.kind[at - 1] !== WORD) return false
  const before = tokens.word[at - 1] as number
  return tokens.text.startsWith('up', tokens.start[at]) && ((flagsOf(grammar.words, before) & G.CHANGE) !== 0 || SUMS.has(before))
}

/** *Turned over 148 billion*: a word of the verb, no bound. */
function isParticle(tokens: Tokens, at: number, to: number): boolean {
  return to === at + 1 && at > 0 && tokens.word[at] === OVER && tokens.kind[at - 1] === WORD && TURNS.has(tokens.word[at - 1] as number)
}

const OVER = intern('over')
const TURNS = internAll('turn turns turned turning')
const SUMS = internAll('add adds added adding sum sums summed totted')

/** `approx.`, `ca.`, `c.`, `min.`, `max.` */
function isAbbreviation(tokens: Tokens, at: number): boolean {
  return tokens.kind[at] === WORD && (tokens.end[at] as number) - (tokens.start[at] as number) <= 6
}
