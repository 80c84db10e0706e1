/**
 * The words by which English names periods.
 */
import { flagsOf, wordTable } from './lexicon.ts'
import { type Tokens, WORD } from './token.ts'
import { intern } from './vocabulary.ts'

export const MONTH = 1
/** `end`, `mid`: a point of the period behind it. */
export const POINT = 2
/** `this`, `last`, `next`; the value counts from now. */
export const RELATIVE = 4
export const ORDINAL = 8
export const QUARTER = 16
export const FISCAL = 32
export const NOW = 64
export const SAME = 128
export const AFTER = 256
export const BEFORE = 512
export const EVENT = 1024
export const CARDINAL = 2048
export const OPENER = 4096
const YEAR = 8192
export const DECADE = 16384
export const WORDS = wordTable([
  {
    flags: MONTH,
    words:
      'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
    values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3, 4, 6, 7, 8, 9, 9, 10, 11, 12],
  },
  { flags: POINT, words: 'end mid early late beginning start middle close outset eve' },
  { flags: RELATIVE, words: 'this current present last past next coming upcoming', values: [0, 0, 0, -1, -1, 1, 1, 1] },
  { flags: ORDINAL, words: 'first second third fourth final opening', values: [1, 2, 3, 4, 4, 1] },
  { flags: QUARTER, words: 'q1 q2 q3 q4 h1 h2' },
  {
    flags: FISCAL,
    words: `fy fiscal financial ${Array.from({ length: 60 }, (_, index) => `fy${index + 1990} fy${index < 10 ? '0' : ''}${index}`).join(' ')}`,
  },
  { flags: NOW, words: 'now currently today presently nowadays' },
  { flags: SAME, words: 'that same then whole full' },
  { flags: AFTER, words: 'following subsequent succeeding', values: [1, 1, 1] },
  { flags: BEFORE, words: 'previous preceding prior earlier', values: [-1, -1, -1, -1] },
  {
    flags: EVENT,
    words:
      'summit forum expo award awards games conference festival week vision agenda strategy programme program plan law act report outlook yearbook index edition championship cup fair exhibition congress resolution decree decision directive circular project scenario covid',
  },
  {
    flags: CARDINAL,
    words: 'a one two three four five six seven eight nine ten twelve fifteen twenty',
    values: [1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20],
  },
  { flags: OPENER, words: 'from between so at to' },
  { flags: YEAR, words: 'year years' },
  { flags: DECADE, words: 'decade decades' },
])

export const OF = intern('of')
export const THE = intern('the')
export const TO = intern('to')
export const AND = intern('and')
export const YEAR_WORD = intern('year')
export const YEARS = intern('years')
export const QUARTER_WORD = intern('quarter')
export const HALF = intern('half')
export const MONTH_WORD = intern('month')
export const MONTHS = intern('months')
export const PERIOD = intern('period')
export const MAY = intern('may')
export const AGO = intern('ago')
export const BACK = intern('back')
export const BETWEEN = intern('between')
export const CURRENT = intern('current')
export const DECADE_WORD = intern('decade')
export const DECADES = intern('decades')
export const FINAL = intern('final')
export const QUARTERS = intern('quarters')
export const FAR = intern('far')
export const PRESENT = intern('present')
export const DATE = intern('date')
export const DEADLINE = intern('deadline')
export const THEN = intern('then')
export const BY = intern('by')
export const ARTICLE = intern('a')
export function wordFlags(tokens: Tokens, at: number): number {
  return at >= 0 && at < tokens.count && tokens.kind[at] === WORD ? flagsOf(WORDS, tokens.word[at] as number) : 0
}
