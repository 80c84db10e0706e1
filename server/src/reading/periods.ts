/**
 * Finds the periods that a text names.
 *
 * In: tokens and their language. Out: every mention, in order, with the preposition that goes before it and what it means, which may
 * be relative. `year on year` compares and names none, nor does a year in a name (*Summit 2023*) or a reference (*Smith, 2022*).
 * It does not say what happened then.
 */
import type { Language } from './grammar.ts'
import { flagsOf, matchPhrase, type PhraseTable, type WordTable } from './lexicon.ts'
import type { PeriodMeaning, PeriodMention, PeriodRole } from './period.ts'
import { ENGLISH_PERIODS } from './periods-english.ts'
import { VIETNAMESE_PERIODS } from './periods-vietnamese.ts'
import { NUMBER, type Tokens, WORD } from './token.ts'

/** A period that ends before token `to`; `role` where its own words set one (`end-2025`). */
export interface Named {
  readonly to: number
  readonly means: PeriodMeaning
  readonly role?: PeriodRole
}

/** How a language names periods. */
export interface PeriodGrammar {
  /** Words with a flag may start the name of a period. */
  readonly words: WordTable
  /** Prepositions before a period, read backwards. */
  readonly before: PhraseTable<PeriodRole>
  /** The period whose name starts at token `at`. */
  readonly read: (tokens: Tokens, at: number) => Named | undefined
}

/** `2021/2025`; a financial year, `2014/2015`, is one year. */
function isSpan(code: string, written: string): boolean {
  return code.includes('/') && !isFinancialYear(code, written)
}

/** `2022/2023` of *2022-23*: one year that lies in two, where *from 2022 to 2023* is a span. */
export function isFinancialYear(code: string, written: string): boolean {
  const [first, last] = code.split('/').map(Number)
  return first !== undefined && last === first + 1 && /\d\s?[-–/]\s?\d/.test(written)
}

/** The periods that a text names, in the order of their start; none overlap. */
export function findPeriods(tokens: Tokens, language: Language): readonly PeriodMention[] {
  const grammar = language === 'vi' ? VIETNAMESE_PERIODS : ENGLISH_PERIODS
  const { kind, word, start, end, count } = tokens
  const found: PeriodMention[] = []
  let free = 0
  let at = 0
  while (at < count) {
    const may =
      kind[at] === NUMBER
        ? (end[at] as number) - (start[at] as number) <= 10
        : kind[at] === WORD && flagsOf(grammar.words, word[at] as number) !== 0
    const named = may ? grammar.read(tokens, at) : undefined
    if (named === undefined) {
      at++
      continue
    }
    const before = at > free ? matchPhrase(grammar.before, tokens, at - 1) : undefined
    const from = before === undefined ? at : Math.max(before.from, free)
    const core = { start: start[at] as number, end: end[named.to - 1] as number }
    const role = before?.value ?? 'in'
    found.push({
      start: start[from] as number,
      end: core.end,
      role:
        role === 'in' ||
        (role === 'since' && named.means.kind === 'absolute' && isSpan(named.means.period.code, tokens.text.slice(core.start, core.end)))
          ? (named.role ?? 'in')
          : role,
      core,
      means: named.means,
    })
    at = named.to
    free = at
  }
  return found
}
