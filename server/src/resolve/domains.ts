/**
 * Finds what a sentence says ahead of its clause of where, when or of whom the clause holds: *Among her colleagues, 30 % do*,
 * *In rural areas, 40 % of stations are*, *At peak hours, …*.
 *
 * In: a sentence and the group of its number. Out: stretches of tokens whose words restrict the number, where nothing explains them.
 */
import { isClass, REPORTER, TELLING } from '../claims/lexicon.ts'
import { NUMBER, type TokenRange, type Tokens } from '../reading/token.ts'
import { intern, internAll } from '../reading/vocabulary.ts'
import type { NamedSentence } from './mentions.ts'
import { hasVerb } from './verbs.ts'

/** The stretches ahead of group `group` that say of what its clause holds, in order. */
export function frontedDomains(tokens: Tokens, { groups }: NamedSentence, group: number): readonly TokenRange[] {
  const found = groups
    .slice(0, group)
    .filter((range) => isOfWhom(tokens, range) && !hasVerb(tokens, range) && endOf(tokens, range) === range.to)
  const [first] = groups
  if (first === undefined || group === 0 || !WHERE.has(tokens.word[first.from] as number)) return found
  const to = endOf(tokens, first)
  if (to === undefined || hasVerb(tokens, first) || tokens.text.charCodeAt(tokens.end[first.to - 1] as number) !== COMMA) return found
  // *In its report, …*, *on average, …*: of the telling.
  if (isClass(tokens, to - 1, REPORTER) || FORMULAS.has(tokens.word[to - 1] as number)) return found
  // *In response to the crisis, …*
  if (LEADING_OVER.has(tokens.word[first.from + 1] as number)) return found
  // One syllable of a Vietnamese verb is part of many other words.
  const isLocal = VIETNAMESE.has(tokens.word[first.from] as number)
  // *At the conference, the minister said that …*: where it was said.
  for (let index = first.to; index < (groups[group] as TokenRange).to && tokens.kind[index] !== NUMBER; index++)
    if (isClass(tokens, index, TELLING) && (!isLocal || SAYS.test(tokens.text.slice(tokens.start[index], tokens.start[index + 2]))))
      return found
  found.push({ from: first.from, to })
  return found
}

/** *Among her colleagues*, *as for the capital*; not *as for the machines*, which says what comes next. */
function isOfWhom(tokens: Tokens, { from, to }: TokenRange): boolean {
  const word = tokens.word[from] as number
  return OF_WHOM.has(word) || (word === AS && OF_WHOM.has(tokens.word[from + 1] as number) && PLACES.has(tokens.word[to - 1] as number))
}

/** Where a phrase without a number ends, up to a year of its own (*in rural areas in 2024*); undefined where it has a number. */
function endOf(tokens: Tokens, { from, to }: TokenRange): number | undefined {
  for (let index = from; index < to; index++) {
    if (tokens.kind[index] !== NUMBER) continue
    return index === to - 1 && index > from + 2 && IN.has(tokens.word[index - 1] as number) ? index - 1 : undefined
  }
  return to
}

const COMMA = 0x2c
const IN = internAll('in during')
const AS = intern('as')
const OF_WHOM = internAll('among amongst within for of')
const PLACES = internAll('capital city town province region district delta north south east west coast islands highlands')
const WHERE = internAll('in on at by between across outside beyond along inside near around off over throughout tại ở')
const VIETNAMESE = internAll('tại ở')
const SAYS = /^(?:cho (?:biết|hay)|nói |nêu |khẳng định|phát biểu|công bố)/iu
const LEADING_OVER = internAll('response addition contrast comparison line keeping accordance spite view light terms reply answer return')
/** What ends a phrase that only leads over to what is said. */
const FORMULAS = internAll(
  `contrast comparison fact short practice sum total all general particular reality effect principle theory paper brief turn addition average aggregate whole balance
  meantime interim hindsight retrospect instance example moment sight glance response view opinion words terms side count note front outset once latest earliest least most
  meanwhile end beginning start present course way case reading reckoning calculation account showing judgement judgment assessment estimate estimation`,
)
