/**
 * Finds what a clause names only by the words that its name has beside that of something wider: *1,420 posts for teachers were vacant; in
 * mathematics, 640*, *Vocational schools had 94,500 pupils*.
 *
 * In: a number that is of nothing known, what its sentence names, and the number told before it. Out: the sentence with that name, where the
 * knowledge base has one that is made of both: *mathematics teachers*, *pupils in vocational schools*.
 */
import type { Figure, Reading } from '../claims/claim.ts'
import { ADVERB, CONJUNCTION, classesAt, DETERMINER, PAST, PREPOSITION, PRESENT, PRONOUN, VERB } from '../claims/lexicon.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { labelIn } from '../knowledge/labels.ts'
import { MARK, NUMBER, type TokenRange, type Tokens, tokenize, tokenText, WORD } from '../reading/token.ts'
import { intern, internAll } from '../reading/vocabulary.ts'
import type { Language } from '../text/language.ts'
import type { Said } from './gapping.ts'
import { codesOf, type Mention, type NamedSentence, names, withMentions } from './mentions.ts'

/** The sentence with the name of what its clause tells apart of something wider; undefined where it tells nothing apart. */
export function withNarrower(
  figure: Figure,
  { tokens }: Reading,
  named: NamedSentence,
  last: Said | undefined,
  language: Language,
  knowledge: Knowledge,
): { readonly named: NamedSentence; readonly figure: Figure } | undefined {
  const inside = subjectsInside(named, tokens, knowledge)
  if (inside.length > 0) return { named: withMentions(named, [...named.mentions, ...inside]), figure }
  const { quantity, sentence, at } = figure
  const told =
    figure.part === 'share' || figure.segment > 0
      ? (wordsBehind(tokens, at.to, named.sentence.tokens.to) ?? wordsBefore(tokens, named.sentence.tokens.from, at.from))
      : wordsBefore(tokens, named.sentence.tokens.from, at.from)
  if (told === undefined) return undefined
  const words = tokens.text.slice(tokens.start[told.words.from], tokens.end[told.words.to - 1])
  const wider: string[] = []
  const counts = (told.has || told.labels === true) && quantity.kind === 'count' && quantity.unit !== ''
  if (counts) wider.push(quantity.unit)
  if (!told.has && last !== undefined && last.sentence >= sentence - 1) {
    const label = labelIn(last.series.subject.labels, language)
    if (label !== undefined) wider.push(label, ...(language === 'vi' ? [] : [label.slice(label.lastIndexOf(' ') + 1)]))
  }
  for (const noun of wider) {
    const code = subjectOf(words, noun, language, knowledge)
    if (code === undefined) continue
    const group = named.groups.findLastIndex(({ from }) => from <= told.words.from)
    const parts = counts ? [told.words, { from: at.to, to: at.to + 1 }] : [told.words]
    const own = ({ parts: others }: Mention): boolean =>
      others.every((other) => parts.some((part) => part.from <= other.from && other.to <= part.to))
    const mention: Mention = {
      concepts: [{ kind: 'subject', code }],
      parts,
      group: Math.max(0, group),
      lastGroup: Math.max(0, group),
      weight: told.words.to - told.words.from + 1,
    }
    const part = figure.part === 'share' ? 'level' : figure.part
    return { named: withMentions(named, [...named.mentions.filter((other) => !own(other)), mention]), figure: { ...figure, part } }
  }
  return undefined
}

/** *The number of pupils*, where *of pupils* is a name for a share of them: the subject behind *of*, but for what is only the whole of the share. */
function subjectsInside({ mentions }: NamedSentence, tokens: Tokens, knowledge: Knowledge): readonly Mention[] {
  if (mentions.some((mention) => names(mention, 'subject'))) return []
  return mentions.flatMap((mention) => {
    const [part] = mention.parts
    if (part === undefined || mention.parts.length > 1 || tokens.word[part.from] !== OF || !names(mention, 'indicator')) return []
    const words = tokens.text.slice(tokens.start[part.from + 1], tokens.end[part.to - 1])
    const code = part.from + 1 < part.to ? onlyNamed(words, 'subject', knowledge) : undefined
    const isWhole = codesOf(mention, 'indicator').some((indicator) => knowledge.indicators.get(indicator)?.whole === code)
    if (code === undefined || isWhole) return []
    return [
      {
        ...mention,
        concepts: [{ kind: 'subject' as const, code }],
        parts: [{ from: part.from + 1, to: part.to }],
        weight: part.to - part.from - 1,
      },
    ]
  })
}

const OF = intern('of')

/** More words than this are no name. */
const MOST = 5

const HAS = internAll('had have has count counts counted taught teach employ employs employed enrolled numbered')
const STANDING = internAll('it there they')

/** Words that may tell something apart. `labels`: a colon leads from them to the number, *vocational: 94,500 pupils*. */
interface Told {
  readonly words: TokenRange
  readonly has: boolean
  readonly labels?: boolean
}

/** The words before a number that may tell apart what it is of, and whether they have it: *vocational schools had*, *in mathematics:*. */
function wordsBefore(tokens: Tokens, from: number, at: number): Told | undefined {
  let index = at - 1
  let has = false
  for (; index >= from; index--) {
    if (tokens.kind[index] === MARK && ':,–—'.includes(tokenText(tokens, index))) continue
    if (tokens.kind[index] !== WORD) return undefined
    const word = tokens.word[index] as number
    if (HAS.has(word)) has = true
    else if (!STANDING.has(word) && (classesAt(tokens, index) & (PAST | PRESENT | VERB | ADVERB | DETERMINER | PREPOSITION)) === 0) break
  }
  const to = index + 1
  while (index >= from && to - index <= MOST && tokens.kind[index] === WORD) {
    const bits = classesAt(tokens, index)
    if (bits !== 0 && (bits & CONJUNCTION) === 0) break
    index--
  }
  const first = (classesAt(tokens, index + 1) & CONJUNCTION) !== 0 ? index + 2 : index + 1
  if (first >= to || tokens.kind[index] === NUMBER) return undefined
  return { words: { from: first, to }, has, labels: to < at && tokenText(tokens, to) === ':' }
}

/** *590 of them in mathematics*, *590 were in mathematics*: the words at the end of a clause. */
function wordsBehind(tokens: Tokens, from: number, to: number): Told | undefined {
  let index = from
  let inside = false
  for (; index < to && tokens.kind[index] === WORD; index++) {
    const bits = classesAt(tokens, index)
    inside = /^(?:in|for)$/i.test(tokenText(tokens, index))
    if (inside || (bits & (PAST | PRESENT | PREPOSITION | PRONOUN)) === 0) break
  }
  const first = index + 1
  let last = first
  while (last < to && last - first < MOST && tokens.kind[last] === WORD) {
    const bits = classesAt(tokens, last)
    if (bits !== 0 && (bits & CONJUNCTION) === 0) break
    last++
  }
  const ends = last >= to || tokens.kind[last] === MARK
  return inside && ends && last > first ? { words: { from: first, to: last }, has: false } : undefined
}

/** The only subject whose name is made of some words and a noun. */
function subjectOf(words: string, noun: string, language: Language, knowledge: Knowledge): string | undefined {
  const made = language === 'vi' ? [`${noun} ${words}`] : [`${words} ${noun}`, `${noun} of ${words}`, `${noun} in ${words}`]
  for (const name of made) {
    const only = onlyNamed(name, 'subject', knowledge)
    if (only !== undefined) return only
  }
  return undefined
}

/** The only subject, or the only thing measured, that these words name. */
export function onlyNamed(name: string, sought: 'subject' | 'indicator', knowledge: Knowledge): string | undefined {
  const tokens = tokenize(name)
  const whole = knowledge.match(tokens).filter((match) => match.parts === 1 && match.from === 0 && match.to === tokens.count)
  const codes = new Set(whole.flatMap(({ concepts }) => concepts.filter(({ kind }) => kind === sought).map(({ code }) => code)))
  const [only] = codes
  return codes.size === 1 ? only : undefined
}
