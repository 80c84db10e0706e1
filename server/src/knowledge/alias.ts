/**
 * Reads the aliases of packs.
 *
 * In: an alias as a pack writes it. Out: the forms it stands for, as sequences of symbols: the stem of a word, the text of a number or
 * mark. It does not find them in texts: that is `matcher.ts`.
 *
 * The grammar: words; `(a|b|)` for alternatives, one of which may be empty, nested where need be; ` … ` between parts that stand in
 * one clause in any order. Hyphens, possessives, plurals, -ise or -ize and a leading article need no forms of their own.
 */
import { HYPHEN, POSSESSIVE, tokenize, tokenText, WORD } from '../reading/token.ts'
import { intern, wordOf } from '../reading/vocabulary.ts'

/** More forms than this of one alias are a mistake. */
export const MOST_FORMS = 4096

/** As many parts of an alias have a bit each. */
const MOST_PARTS = 30
const DEEPEST = 8

/** What the text must show at a word, besides its stem: nothing, a capital first letter, capitals all through. */
export const ANY_CASE = 0
export const CAPITALISED = 1
export const ALL_CAPITALS = 2

/** One way to write a part of an alias. */
export interface Form {
  /** The id of a stem, or the text of a number or mark. */
  readonly symbols: readonly (number | string)[]
  /** The case each symbol demands; null where none demands any. */
  readonly cases: Uint8Array | null
}

/** The parts of an alias as plain texts: those of one part are alternatives. */
export interface Expansion {
  readonly parts: readonly (readonly string[])[]
  /** Why it cannot be read, in plain words; then it has no parts. */
  readonly problem: string | null
}

type Node = string | readonly Node[][]

/** Spells an alias out. Gives a problem for parentheses that do not match, a part that may be empty and too many forms. */
export function expandAlias(written: string): Expansion {
  const parts: string[][] = []
  let forms = 0
  for (const part of written.trim().split(/(?:^|\s+)(?:…|\.\.\.)(?:\s+|$)/)) {
    const { sequence, problem } = parse(part)
    if (problem !== null) return refused(problem)
    forms += size(sequence)
    if (forms > MOST_FORMS) return refused(`stands for more than ${MOST_FORMS.toLocaleString('en')} forms: write it as several aliases`)
    const texts = [...new Set(spell(sequence).map((text) => text.replace(/\s+/g, ' ').trim()))]
    if (texts.some((text) => !/[\p{L}\p{N}]/u.test(text))) {
      return refused(parts.length > 0 || texts.length > 1 || written.includes('…') ? 'has a part that may be empty' : 'has no word in it')
    }
    parts.push(texts)
  }
  if (parts.length > MOST_PARTS) return refused(`has more than ${MOST_PARTS} parts`)
  return { parts, problem: null }
}

/**
 * Reads plain words as a form. Words of two to four capitals (`IT`, `SMEs`) match only capitals; of a `name`, what is capitalised
 * must be so in the text, of a `title` its first word alone. Undefined where there is no word or number.
 */
export function formOf(text: string, name: boolean | 'title'): Form | undefined {
  const tokens = tokenize(text)
  const symbols: (number | string)[] = []
  const cases: number[] = []
  for (let i = 0; i < tokens.count; i++) {
    const kind = tokens.kind[i]
    if (kind === HYPHEN || kind === POSSESSIVE) continue
    const written = tokenText(tokens, i)
    if (kind !== WORD) {
      // `hardware & electronics`, `hardware + electronics`
      symbols.push(isAnd(written) ? wordOf(AND).stem : written)
      cases.push(ANY_CASE)
      continue
    }
    symbols.push(wordOf(tokens.word[i] as number).stem)
    const counts = name === 'title' ? symbols.length === 1 : name
    cases.push(/^\p{Lu}{1,4}s?$/u.test(written) ? ALL_CAPITALS : counts && /^\p{Lu}/u.test(written) ? CAPITALISED : ANY_CASE)
  }
  // `An Giang` begins with a name, not with an article.
  if (symbols.length > 1 && /^\s*(?:[Tt]he|a|an)\s/.test(text)) {
    symbols.shift()
    cases.shift()
  }
  if (!/[\p{L}\d]/u.test(text)) return undefined
  return { symbols, cases: cases.some((it) => it !== ANY_CASE) ? Uint8Array.from(cases) : null }
}

/** The word that the marks `&` and `+` stand for. */
export const AND = intern('and')

/** Tells whether a mark stands for `and`. */
export function isAnd(mark: string): boolean {
  return mark === '&' || mark === '+'
}

/** Takes the marks off Vietnamese letters: `Đà Nẵng` is `Da Nang`. */
export function withoutDiacritics(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').normalize('NFC')
}

function refused(problem: string): Expansion {
  return { parts: [], problem }
}

function parse(text: string): { readonly sequence: readonly Node[]; readonly problem: string | null } {
  const none: readonly Node[] = []
  let sequence: Node[] = []
  // For each open parenthesis: the sequence it stands in, and its alternatives so far.
  const open: { readonly around: Node[]; readonly alternatives: Node[][] }[] = []
  for (const [piece] of text.matchAll(/[()|]|[^()|]+/g)) {
    const inner = open.at(-1)
    if (piece === '(') {
      if (open.length === DEEPEST) return { sequence: none, problem: 'has parentheses too deep in each other' }
      open.push({ around: sequence, alternatives: [] })
      sequence = []
    } else if (piece === '|') {
      if (inner === undefined) return { sequence: none, problem: 'has a | outside parentheses: write (a|b)' }
      inner.alternatives.push(sequence)
      sequence = []
    } else if (piece === ')') {
      if (inner === undefined)
        return { sequence: none, problem: 'closes a parenthesis that it does not open: put an alias with a comma in quotation marks' }
      inner.alternatives.push(sequence)
      sequence = inner.around
      sequence.push(inner.alternatives)
      open.pop()
    } else sequence.push(piece)
  }
  if (open.length > 0)
    return {
      sequence: none,
      problem:
        'opens a parenthesis and does not close it: close it, and put an alias with a comma in quotation marks; … may not stand inside',
    }
  return { sequence, problem: null }
}

function size(sequence: readonly Node[]): number {
  let product = 1
  for (const node of sequence) {
    if (typeof node !== 'string') product *= node.reduce((sum, alternative) => sum + size(alternative), 0)
  }
  return product
}

function spell(sequence: readonly Node[]): string[] {
  let texts = ['']
  for (const node of sequence) {
    const choices = typeof node === 'string' ? [node] : node.flatMap((alternative) => spell(alternative))
    texts = texts.flatMap((before) => choices.map((choice) => before + choice))
  }
  return texts
}
