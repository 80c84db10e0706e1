/**
 * Hands magnitudes and units on between numbers that stand side by side: `from 4 to 26 billion dollars`, `5, 6 and 7 %`.
 */
import { lowOf } from './amount.ts'
import * as G from './grammar.ts'
import { flagsOf } from './lexicon.ts'
import type { Quantity } from './quantity.ts'
import type { Reading } from './reading.ts'
import { MARK, NUMBER, type Tokens, textIs, WORD } from './token.ts'

/** The quantities of these readings, each with what its neighbour shares with it, without bare number words that say nothing by themselves. */
export function share(tokens: Tokens, found: Reading[], grammar: G.Grammar): readonly Quantity[] {
  let listed = false
  for (let i = found.length - 2; i >= 0; i--) {
    const left = found[i] as Reading
    const right = found[i + 1] as Reading
    const joint = jointOf(tokens, left, right, grammar)
    if (joint === 0) {
      listed = false
      continue
    }
    if (joint === COMMA && !listed) continue
    // `81, or 50 per cent` says the same again; `5 or 6 per cent` shares, in rising order.
    if (
      joint === OR &&
      !(lowOf(left.quantity.value) < lowOf(right.quantity.value) && tokens.text.charCodeAt(tokens.start[left.nounTo] as number) !== 0x2c)
    ) {
      listed = false
      continue
    }
    listed = joint !== TO
    const shared = backwards(left.quantity, right.quantity)
    if (shared !== left.quantity) found[i] = { ...left, quantity: shared }
  }
  const quantities: Quantity[] = []
  for (let i = 0; i < found.length; i++) {
    const { quantity, number, from, to } = found[i] as Reading
    const last = quantities.length - 1
    if (
      i > 0 &&
      last >= 0 &&
      quantity.kind === 'bare' &&
      (quantities[last] as Quantity).kind === 'money' &&
      quantity.style.scale > 1 &&
      jointOf(tokens, found[i - 1] as Reading, found[i] as Reading, grammar) === TO
    ) {
      quantities.push({ ...quantity, kind: 'money', unit: (quantities[last] as Quantity).unit })
      continue
    }
    const idle =
      quantity.kind === 'bare' &&
      tokens.kind[number] !== NUMBER &&
      typeof quantity.value === 'number' &&
      quantity.value <= 12 &&
      Number.isInteger(quantity.value) &&
      quantity.bound === null &&
      !quantity.approximate &&
      from === number &&
      !isLast(tokens, to)
    if (!idle) quantities.push(quantity)
  }
  return quantities
}

/** `it wanted ten.`, `eleven in all`, `nine (37.5 per cent)`: what is counted has been named before. */
function isLast(tokens: Tokens, at: number): boolean {
  if (at >= tokens.count) return true
  if (tokens.kind[at] !== MARK)
    return (
      textIs(tokens, at, 'altogether') || (textIs(tokens, at, 'in') && (textIs(tokens, at + 1, 'all') || textIs(tokens, at + 1, 'total')))
    )
  const mark = tokens.text.charAt(tokens.start[at] as number)
  return '.;!?'.includes(mark) || (mark === '(' && tokens.kind[at + 1] === NUMBER)
}

const COMMA = 1
const AND = 2
const TO = 3
const OR = 4

/** What alone stands between two numbers: a comma, `and`, `or`, `to`; 0 for anything else. */
function jointOf(tokens: Tokens, left: Reading, right: Reading, grammar: G.Grammar): 0 | 1 | 2 | 3 | 4 {
  let at = left.nounTo
  const to = right.from
  const first = right.number
  if (at >= to) return 0
  let comma = false
  if (tokens.kind[at] === MARK && tokens.text.charCodeAt(tokens.start[at] as number) === 0x2c) {
    comma = true
    at++
  }
  if (at === to) return comma && first - to <= 3 ? COMMA : 0
  if (at + 1 !== to || tokens.kind[at] !== WORD) return 0
  const flags = flagsOf(grammar.words, tokens.word[at] as number)
  if ((flags & G.JOINT) === 0) return 0
  const code = tokens.text.charCodeAt(tokens.start[at] as number) | 0x20
  return code === 0x74 || code === 0x111 || code === 0x131 || code === 0x6c || code === 0x78
    ? TO
    : code === 0x6f || code === 0x68
      ? OR
      : AND
}

/** The left number with the magnitude and unit that only the right one has. */
function backwards(left: Quantity, right: Quantity): Quantity {
  if (typeof left.value !== 'number' || typeof right.value !== 'number' || left.style.words !== right.style.words) return left
  const scale = right.style.scale
  const bare = left.kind === 'bare'
  const takesScale = left.style.scale === 1 && left.style.magnitude === '' && (scale >= 1000 || scale < 1) && Math.abs(left.value) < 1000
  if (!bare) {
    if (left.kind !== 'money' || right.kind !== 'money' || left.unit !== right.unit || !takesScale || left.style.suffix !== '') return left
  } else if (right.kind === 'bare' ? !takesScale : right.kind === 'rank' || right.kind === 'ratio' || right.kind === 'times') return left
  const by = takesScale ? scale : 1
  return {
    ...left,
    kind: bare ? right.kind : left.kind,
    unit: bare ? right.unit : left.unit,
    value: left.value * by,
    step: left.step * by,
    looseStep: left.looseStep * by,
    style: { ...left.style, scale: left.style.scale * by },
  }
}
