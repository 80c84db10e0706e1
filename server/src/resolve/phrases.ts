/**
 * Gives the numbers of a block keys by the words that they are told of, so that two numbers for one thing meet without a knowledge base.
 *
 * In: a resolved block. Out: for each plainly told number its phrase and keys. Two numbers meet under a key where they have the same
 * words, unit and period; whether they are of one thing for sure is the rule's business.
 */
import { AIM, classesOf, DETERMINER, EXPECT, FUTURE, isClass, MODAL, NEGATION, PREPOSITION } from '../claims/lexicon.ts'
import { type Phrase, phraseOf, stemsOf } from '../claims/phrase.ts'
import type { Run } from '../markup/prose.ts'
import { POSSESSIVE, type Tokens, tokenize, WORD } from '../reading/token.ts'
import { intern, internAll, wordOf } from '../reading/vocabulary.ts'
import { holds } from '../text/span.ts'
import { cellKey } from './celled.ts'
import { recountKey } from './recounted.ts'
import { isOutcome, type ResolvedBlock, type ResolvedFigure } from './resolved.ts'
import { restateKey } from './restated.ts'

/** A number with the phrase that it is told of. */
export interface PhrasedFigure {
  readonly figure: ResolvedFigure
  readonly phrase: Phrase
  readonly keys: readonly string[]
  /** The period of the text around, where the number states none. */
  readonly around: string | undefined
}

/** What keys by phrase begin with, unlike those by series. */
const PHRASE_KEY = '~'

/** What keys by owner and noun alone begin with: they are for cells, whose labels are short. */
export const HOLDER_KEY = '~:'

/** What stands for the phrase of a number that meets others by its noun and digits alone. */
export const RECOUNTED: Phrase = { form: 'counted', words: [], head: -1, holder: [], verb: -1, definite: false }

/** What stands for the phrase of a number that may be named again by what was told of it. */
export const RESTATED: Phrase = { ...RECOUNTED }

/** What stands for the phrase of a number that may tell a cell again. */
export const CELLED: Phrase = { ...RECOUNTED }

/** The phrased numbers of a block. */
export function phrasesOf(block: ResolvedBlock): readonly PhrasedFigure[] {
  const found: PhrasedFigure[] = []
  for (const figure of block.figures) {
    const recount = recountKey(figure)
    if (recount !== undefined) found.push({ figure, phrase: RECOUNTED, keys: [recount], around: undefined })
    const restate = restateKey(figure)
    if (restate !== undefined) found.push({ figure, phrase: RESTATED, keys: [restate], around: undefined })
    const celled = cellKey(figure)
    if (celled !== undefined) found.push({ figure, phrase: CELLED, keys: [celled], around: undefined })
    if (!isPlain(figure)) continue
    const phrased = figure.inTable ? ofCell(figure, block) : ofSentence(figure)
    if (phrased !== undefined) found.push(phrased)
  }
  return found
}

/** A plain number, told as it is, that the knowledge base does not decide. */
function isPlain(figure: ResolvedFigure): boolean {
  const { quantity, stance, isWhole, part } = figure.figure
  if (typeof quantity.value !== 'number' || quantity.bound !== null || quantity.approximate || quantity.whole !== undefined || isWhole)
    return false
  if (figure.quoted || stance.withheld === 'question' || stance.withheld === 'hypothetical') return false
  if (stance.withheld === 'negated' && figure.inTable) return false
  if ((stance.withheld === 'negated' || stance.tense === 'ahead' || stance.tense === 'projected') && !isAside(figure)) return false
  if (part === 'growth' || part === 'delta' || part === 'comparison') return false
  return figure.verdict === undefined || !figure.verdict.at.some(isOutcome)
}

/**
 * What denies or plans stands behind the number, and is of something else: `the six engineers can be reached`, `were set up`,
 * `the network's 41 centres will get machines`.
 */
function isAside({ figure, reading }: ResolvedFigure): boolean {
  const { tokens, sentences } = reading
  const range = sentences[figure.sentence]?.tokens
  if (range === undefined) return false
  const known = isKnown(tokens, figure.at.from)
  const own = sentences[figure.sentence]?.segments[figure.segment]?.from ?? figure.at.from
  for (let index = range.from; index < range.to; index++) {
    if (tokens.kind[index] !== WORD) continue
    const word = tokens.word[index] as number
    const bits = classesOf(word)
    const behind = index >= figure.at.to
    if ((bits & NEGATION) !== 0 && !behind) return false
    if (
      (bits & (MODAL | FUTURE)) !== 0 &&
      word !== CAN &&
      !(known && (behind || index < own || ((bits & MODAL) !== 0 && tokens.word[figure.at.from - 1] === OF)))
    )
      return false
    if ((bits & (AIM | EXPECT)) !== 0 && (bits & FUTURE) === 0 && !isThing(tokens, index)) return false
  }
  return true
}

/** `set up`; `the project`, `a project's`, `dự án`: no plan of the number. */
function isThing(tokens: Tokens, index: number): boolean {
  const word = tokens.word[index] as number
  if (word === SET) return tokens.word[index + 1] === UP
  if (PROJECTS.has(word))
    return tokens.kind[index + 1] === POSSESSIVE || (index > 0 && isClass(tokens, index - 1, DETERMINER | PREPOSITION))
  // `…, kế hoạch khả thi`: the plan as what is spoken of.
  if (word === HOACH) return index > 1 && tokens.kind[index - 2] !== WORD
  return word === DU && tokens.word[index + 1] === AN
}

const PROJECTS = internAll('project projects')
const DU = intern('dự')
const AN = intern('án')
const HOACH = intern('hoạch')

/** Named as known: behind an article or an owner, or as `the budget of €310,000`. */
function isKnown(tokens: Tokens, at: number): boolean {
  let index = at - 1
  if (tokens.word[index] === OF)
    for (index--; index > 0 && tokens.kind[index] === WORD && classesOf(tokens.word[index] as number) === 0; ) index--
  return index >= 0 && (tokens.kind[index] === POSSESSIVE || tokens.word[index] === THE || tokens.word[index] === ALL)
}

const OF = intern('of')
const THE = intern('the')
const ALL = intern('all')
const CAN = intern('can')
const SET = intern('set')
const UP = intern('up')

function ofSentence(figure: ResolvedFigure): PhrasedFigure | undefined {
  const { quantity, at, sentence, period } = figure.figure
  const { tokens, sentences } = figure.reading
  const range = sentences[sentence]?.tokens
  if (range === undefined) return undefined
  const phrase = phraseOf(tokens, range, quantity, at)
  if (phrase === undefined) return undefined
  const stated = period.how === 'own' || period.how === 'near' ? period : undefined
  // A period of another clause may be of another number.
  const code = stated === undefined || (stated.how === 'near' && hasVerbBetween(figure)) ? '' : (stated.period?.code ?? '?')
  if (code === '?' || period.current) return undefined
  const unit = quantity.kind === 'count' ? '' : quantity.unit
  const keys = [`${PHRASE_KEY}${unit} ${code} ${phrase.words.join(' ')}`]
  if (phrase.holder.length > 0 && phrase.head >= 0) keys.push(holderKey(phrase.holder, phrase.head, code))
  return { figure, phrase, keys, around: code === '' ? period.period?.code : undefined }
}

function holderKey(holder: readonly number[], head: number, code: string): string {
  return `${HOLDER_KEY} ${code} ${holder.join(' ')} | ${head}`
}

/** The mention of a period taken over from another segment stands in a clause of its own. */
function hasVerbBetween(figure: ResolvedFigure): boolean {
  const { period, at } = figure.figure
  const { tokens } = figure.reading
  if (period.mention === undefined) return true
  const [from, to] =
    period.mention.start < (tokens.start[at.from] as number)
      ? [period.mention.end, tokens.start[at.from] as number]
      : [tokens.end[at.to - 1] as number, period.mention.start]
  return /[;:]|\b(?:and|but|while|which|is|are|was|were|has|have|had|will)\b/.test(tokens.text.slice(from, to).replace(OWN_CLAUSE, ''))
}

// `that this chamber had at the end of 2022`
const OWN_CLAUSE = /\b(?:that|which) (?:[^\s,;:]+ ){1,5}?(?:has|have|had|keeps?|kept|employs?|employed)\b/

const TIME = internAll(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday i',
)

/** The capitalised words of a number's sentence that are no words of its phrase, but for units and the first word, as one text. */
export function namesBeside({ figure, phrase }: PhrasedFigure): string {
  const { tokens } = figure.reading
  const range = figure.reading.sentences[figure.figure.sentence]?.tokens
  if (range === undefined || figure.inTable) return ''
  const { from, to } = range
  let names = ''
  // The first word of a sentence is a name for sure where it labels what follows.
  const labels = from + 1 < to && /[:–—]/.test(tokens.text.charAt(tokens.start[from + 1] as number))
  for (let index = labels ? from : from + 1; index < to; index++) {
    if (tokens.kind[index] !== WORD) continue
    const start = tokens.start[index] as number
    const code = tokens.text.charCodeAt(start)
    if (code < 0x41 || (code > 0x5a && code < 0xc0)) continue
    const text = tokens.text.slice(start, tokens.end[index])
    if (text === text.toLowerCase() || /\d/.test(text)) continue
    const { stem } = wordOf(tokens.word[index] as number)
    if (TIME.has(tokens.word[index] as number) || phrase.words.includes(stem) || phrase.holder.includes(stem)) continue
    if (figure.reading.quantities.some((quantity) => holds(quantity, start))) continue
    names += `${stem} `
  }
  return names
}

/** A cell is of its row's thing, counted in what its column names; or the other way round. */
function ofCell(figure: ResolvedFigure, block: ResolvedBlock): PhrasedFigure | undefined {
  const table = block.prose.passages[figure.passage]
  const { cell } = figure
  const { quantity, period } = figure.figure
  if (table?.kind !== 'table' || cell === undefined || quantity.kind === 'rank' || quantity.kind === 'times' || quantity.kind === 'ratio')
    return undefined
  const stub = table.rows[cell.row]?.find((run) => /[A-Za-zÀ-ỹ]/u.test(run.text))
  const head = table.head.at(-1)?.[cell.column]
  if (stub === undefined || head === undefined) return undefined
  const [row, column] = [labelOf(stub), labelOf(head)]
  if (row === undefined || column === undefined) return undefined
  const code = period.how === 'own' ? (period.period?.code ?? '') : ''
  const counts = quantity.kind === 'count' || quantity.kind === 'bare'
  const all = [...new Set([...row.words, ...column.words])].sort((a, b) => a - b)
  const keys = [`${PHRASE_KEY}${counts ? '' : quantity.unit} ${code} ${all.join(' ')}`]
  if (counts) keys.push(holderKey(row.words, column.head, code), holderKey(column.words, row.head, code))
  return {
    figure,
    phrase: { form: 'counted', words: column.words, head: column.head, holder: row.words, verb: -1, definite: true },
    keys,
    around: undefined,
  }
}

const labels = new WeakMap<Run, { readonly words: readonly number[]; readonly head: number } | null>()

function labelOf(run: Run): { readonly words: readonly number[]; readonly head: number } | undefined {
  let label = labels.get(run)
  if (label === undefined) {
    const words = run.text.length > 48 ? undefined : stemsOf(tokenize(run.text.replace(/\s*\([^()]*\)\s*$/, '')))
    label =
      words === undefined || words.length === 0 || words.length > 4
        ? null
        : { words: [...words].sort((a, b) => a - b), head: words.at(-1) as number }
    labels.set(run, label)
  }
  return label ?? undefined
}
