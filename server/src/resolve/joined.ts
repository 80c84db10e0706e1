/**
 * Tells whether a name is one of several joined into one: *wind power and solar power had …*, *in Norland and Eastmark …*. A number
 * that is said of them together is of neither.
 */
import { segmentAt } from '../claims/extract.ts'
import { FUTURE, MODAL, PAST, PRESENT, VERB } from '../claims/lexicon.ts'
import type { ConceptKind } from '../knowledge/model.ts'
import type { TokenRange, Tokens } from '../reading/token.ts'
import { intern, internAll } from '../reading/vocabulary.ts'
import { oneBefore } from '../text/search.ts'
import { unexplainedIn } from './explain.ts'
import { codesOf, type Mention, type NamedSentence, names } from './mentions.ts'

const ADVERSATIVE = internAll('but yet nhưng song còn thì')
const TO = intern('to')
const TELLS = PAST | PRESENT | VERB | FUTURE | MODAL

/**
 * Tells whether `and` joins something else to a mention: another name of its kind, or words that nothing explains, with neither a verb
 * nor a number of their own. `taken` are the tokens of numbers and periods.
 */
export function isJoined(mention: Mention, kind: ConceptKind, named: NamedSentence, tokens: Tokens, taken: readonly TokenRange[]): boolean {
  const { segments, tokens: sentence } = named.sentence
  const first = mention.parts[0] as TokenRange
  const at = segmentAt(segments, first.from)
  const before = oneBefore(segments, at)
  if (segments[at]?.opener !== 'and' || before === undefined || before.to + 1 !== segments[at]?.from || (before.classes & TELLS) !== 0)
    return false
  // *To be among three in research and development and to have 5 firms*: two things that are planned.
  if (tokens.word[(segments[at] as TokenRange).from] === TO && (segments[at]?.classes ?? 0) & VERB) return false
  // *But*, `thế nhưng` set clauses against each other; they join no two things.
  if (ADVERSATIVE.has(tokens.word[before.to] as number)) return false
  // *Exports 100 % of phones and parts and imports 89 % of the value*: what follows has an object of its own.
  const opens = segments[at]?.from
  if (named.mentions.some(({ parts: [verb, object] }) => verb?.from === opens && object !== undefined && holds(taken, verb, object)))
    return false
  // An `and` inside a name joins nothing: the Ministry of Industry and Trade.
  const start = segments[at]?.from ?? 0
  if (named.mentions.some((other) => other.parts.some((part) => part.from < before.to && part.to > start))) return false
  if (taken.some((range) => range.from < before.to && range.to > before.from)) return false
  const here = named.mentions.filter(
    (other) => other !== mention && other.parts.every((part) => part.from >= before.from && part.to <= before.to),
  )
  if (here.some((other) => names(other, kind)))
    return here.every((other) => !names(other, kind) || !codesOf(other, kind).some((code) => codesOf(mention, kind).includes(code)))
  return here.length === 0 && unexplainedIn(tokens, before, [], sentence.from).length > 0
}

/** A number stands between two parts of a name. */
function holds(taken: readonly TokenRange[], { to }: TokenRange, { from }: TokenRange): boolean {
  return taken.some((range) => range.from >= to && range.to <= from)
}
