/**
 * Reads who stands before a colon and a quotation without a verb of speech between: X (2025): “…”, X is blunt: “…”; and whom a draft quotes.
 *
 * In: tokens of a sentence. Out: the mention that is given so; or none.
 */
import { isCapital, MARK, type Tokens, WORD } from '../reading/token.ts'
import { intern, internAll } from '../reading/vocabulary.ts'
import { clauseStart, isArticle, isDenied, startsClause } from './quote-subject.ts'
import { type Mention, mentionsIn } from './speaker.ts'
import { AUXILIARY, BETWEEN, LOCATING, speakerClassesOf } from './speaker-words.ts'

export const SENT = internAll('from by từ')

/** X (2025): and X, smiling: an aside between a name and the colon. */
export function isAside(tokens: Tokens, from: number, to: number): boolean {
  if (tokens.kind[from] !== MARK) return false
  const mark = tokens.text.charAt(tokens.start[from] as number)
  if (mark === '(')
    return tokens.text.charAt(tokens.start[to - 1] as number) === ')' || tokens.text.charAt(tokens.start[to] as number) === ')'
  if (mark !== ',') return false
  return to - from <= 4 || (to - from <= 12 && QUOTED.has(tokens.word[from + 1] as number))
}

/** In Hest, at the Ministry: where something is, and not who speaks; but from X. */
export function isPlaced(tokens: Tokens, { located, from }: Mention): boolean {
  const before = from - 1 - (isArticle(tokens, from - 1) ? 1 : 0)
  // Nobody is blunter than X: “…”
  if (tokens.word[before] === THAN) return false
  // Listen to X: “…”
  if (tokens.word[before] === TO && HARK.has(tokens.word[before - 1] as number)) return false
  return located && !SENT.has(tokens.word[before] as number)
}

/** X is blunt: “…”, X agrees with them: “…”: the subject of the clause before the colon, where it names nobody else and is not passive. */
export function subjectWithColon(tokens: Tokens, from: number, colon: number): Mention | undefined {
  let start = clauseStart(tokens, from, colon)
  // It was X, not Y, who found the words: “…”. Here is X on cranes: “…”
  if (POINTING.has(tokens.word[start] as number) && BEING.has(tokens.word[start + 1] as number)) start += 2
  // On the side, X agrees: “…”: behind what comes first.
  for (let i = start; i < Math.min(colon, start + 8); i++)
    if (tokens.text.charAt(tokens.start[i] as number) === ',' && mentionsIn(tokens, start, i).length === 0) {
      start = i + 1
      break
    }
  const mentions = mentionsIn(tokens, start, colon).filter(
    (mention) =>
      (mention.kind !== 'body' || !isCapital(tokens, start) || isOutspoken(tokens, mention.to, colon)) && !isDenied(tokens, mention),
  )
  const [subject, ...others] = mentions.filter(({ kind }) => kind !== 'pronoun')
  // X on the plan, X, on the plan: what it is about names nobody who speaks.
  if (subject === undefined || others.some(({ located }) => !located) || subject.located || subject.possessive) return undefined
  if (!startsClause(tokens, start, subject.from) || (subject.kind === 'body' && !isOutspoken(tokens, subject.to, colon))) return undefined
  if (tokens.kind[subject.to] !== WORD && !isAbout(tokens, subject.to, colon) && asideEnd(tokens, subject.to, colon) < 0) return undefined
  for (let i = subject.to; i + 1 < colon; i++) {
    if (!BEING.has(tokens.word[i] as number)) continue
    let verb = i + 1
    while (verb < colon && speakerClassesOf(tokens.word[verb] as number) & (BETWEEN | AUXILIARY)) verb++
    if (tokens.text.slice(tokens.start[verb], tokens.end[verb]).endsWith('ed') || tokens.word[verb] === TOLD) return undefined
  }
  return subject
}

/** *Was blunt*, *has always been clear on this*: what is said of whoever speaks their mind. */
export function isOutspoken(tokens: Tokens, from: number, to: number): boolean {
  let is = from
  while (
    is < to &&
    tokens.kind[is] === WORD &&
    !BEING.has(tokens.word[is] as number) &&
    speakerClassesOf(tokens.word[is] as number) & (BETWEEN | AUXILIARY)
  )
    is++
  if (!BEING.has(tokens.word[is] as number)) return false
  for (let at = is + 1; at < Math.min(to, is + 5) && tokens.word[at] !== NOT; at++)
    if (OUTSPOKEN.has(tokens.word[at] as number)) return tokens.word[at + 1] !== THAT
  return false
}

/** A comma, and a short aside on what is spoken of. */
function isAbout(tokens: Tokens, comma: number, colon: number): boolean {
  return (
    colon - comma <= 8 &&
    tokens.text.charAt(tokens.start[comma] as number) === ',' &&
    tokens.kind[comma + 1] === WORD &&
    (speakerClassesOf(tokens.word[comma + 1] as number) & LOCATING) !== 0
  )
}

/** X, in the June interview, drew a line: “…”; X, not Y, had the line: where the aside behind a name ends and a verb follows, or -1. */
function asideEnd(tokens: Tokens, comma: number, colon: number): number {
  if (tokens.text.charAt(tokens.start[comma] as number) !== ',') return -1
  const first = tokens.word[comma + 1] as number
  if (!(speakerClassesOf(first) & LOCATING) && first !== NOT) return -1
  for (let i = comma + 1; i < Math.min(colon - 1, comma + 9); i++)
    if (tokens.text.charAt(tokens.start[i] as number) === ',') return tokens.kind[i + 1] === WORD ? i : -1
  return -1
}

const POINTING = internAll('it here this')
const THAT = intern('that')
const OUTSPOKEN = internAll('blunt blunter clear clearer frank franker plain candid categorical outspoken unequivocal emphatic adamant')
const NOT = intern('not')
const TOLD = intern('told')
const TO = intern('to')
const THAN = intern('than')
const HARK = internAll('listen listening over back')
const BEING = internAll('is was are were be been being gets got')

/** You quote X as having written; dẫn lời X. */
export function quotesWhom(tokens: Tokens, verb: number): boolean {
  if (tokens.kind[verb] !== WORD) return false
  const word = tokens.word[verb] as number
  if (DAN.has(word)) return LOI.has(tokens.word[verb + 1] as number)
  if (!QUOTE.has(word) || speakerClassesOf(tokens.word[verb - 1] as number) & AUXILIARY) return false
  for (let i = verb + 2; i < Math.min(tokens.count - 1, verb + 12); i++)
    if (AS.has(tokens.word[i] as number) && HAVING.has(tokens.word[i + 1] as number)) return true
  return false
}

const QUOTED = internAll('quoted cited interviewed speaking writing talking')
const AS = internAll('as')
const QUOTE = internAll('quote quotes quoted quoting cite cites cited citing')
const HAVING = internAll('having saying telling stating')
const DAN = internAll('dẫn trích')
const LOI = internAll('lời')
