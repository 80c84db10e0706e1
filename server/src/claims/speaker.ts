/**
 * Finds what names persons, offices and bodies in a run of tokens.
 *
 * In: tokens. Out: mentions, by form alone: capitals, closed lists of offices and bodies, pronouns. It knows no person and no
 * body; whom a mention names is told from the knowledge base, later.
 */
import { HYPHEN, isCapital, MARK, POSSESSIVE, type Tokens, WORD } from '../reading/token.ts'
import { intern, internAll } from '../reading/vocabulary.ts'
import { ADDRESSED, isAddressAlone, nameBehindBody, SURNAMES, VIETNAMESE_BODY } from './speaker-names.ts'
import {
  AUXILIARY,
  BETWEEN,
  BODY,
  FUNCTION,
  HONORIFIC,
  LOCATING,
  PARTICLE,
  PERSONAL,
  ROLE,
  SPEECH,
  SPEECH_NOUN,
  speakerClassesOf,
  VIETNAMESE_FUNCTION,
  VIETNAMESE_TITLE,
} from './speaker-words.ts'

/** `person` has an office or form of address with a name; `name` is a run of capitals of which no more is known. */
export type MentionKind = 'person' | 'name' | 'role' | 'body' | 'pronoun'

/** A mention. Tokens, end exclusive. */
export interface Mention {
  readonly from: number
  readonly to: number
  readonly kind: MentionKind
  /** It stands after a preposition of place or topic (in Hanoi, to the ministry): seldom who speaks. */
  readonly located: boolean
  /** `'s` follows. */
  readonly possessive: boolean
}

const YOU = intern('you')
const HIS: ReadonlySet<number> = internAll('his her')
const OF = intern('of')
const ON = intern('on')
const CAPTION_AT_MOST = 60
const SO = intern('so')
const THE = intern('the')
const AND = intern('and')
const FOR = intern('for')
const VOCATIVES: ReadonlySet<number> = internAll('sir madam')
const FORMER = intern('former')
const LATTER = intern('latter')
const IT = intern('it')
const BE: ReadonlySet<number> = internAll('is was be been being')
const PREPOSITIONS_OF_OFFICE: ReadonlySet<number> = internAll('of for at from in with to')
const ARTICLES: ReadonlySet<number> = internAll('the a an this that one another some his her their our its my your many several two three')

/** Lists the mentions among tokens `from` to `to`, in order; none shares a token with another. */
export function mentionsIn(tokens: Tokens, from: number, to: number): readonly Mention[] {
  const found: Mention[] = []
  let floor = from
  for (let i = from; i < to; ) {
    const mention = mentionAt(tokens, i, floor, to)
    if (mention === undefined) i++
    else {
      found.push(mention)
      i = mention.to
      floor = i
    }
  }
  return found
}

function mentionAt(tokens: Tokens, i: number, floor: number, to: number): Mention | undefined {
  if (tokens.kind[i] !== WORD) return undefined
  const word = tokens.word[i] as number
  const classes = speakerClassesOf(word)
  const capital = isCapital(tokens, i)
  // Sir, — : whoever is written to says nothing.
  if (VOCATIVES.has(word) && tokens.kind[i + 1] !== POSSESSIVE && !isCapital(tokens, i + 1)) return undefined
  if (word === IT && isExpletive(tokens, i)) return undefined
  if ((classes & PERSONAL && !isInitial(tokens, i)) || word === IT) {
    // “I”, “We” and “It” in capitals mid-sentence are something else, save I.
    return mention(tokens, i, i + 1, floor, 'pronoun')
  }
  // You once said: whoever is addressed.
  if (word === YOU && saysNext(tokens, i + 1)) return mention(tokens, i, i + 1, floor, 'pronoun')
  // Theo bà; bà nói; ông ấy: a form of address without a name is a pronoun.
  if (ADDRESSED.has(word) && !capital && isAddressAlone(tokens, i + 1, to)) return mention(tokens, i, i + 1, floor, 'role')
  if (HIS.has(word) && !capital && officeAfter(tokens, i + 1, to) === i + 1) return mention(tokens, i, i + 1, floor, 'pronoun')
  if (
    (word === FORMER || word === LATTER) &&
    tokens.word[i - 1] === THE &&
    !(speakerClassesOf(tokens.word[i + 1] as number) & ROLE) &&
    !isCapital(tokens, i + 1)
  ) {
    return mention(tokens, i - 1 >= floor ? i - 1 : i, i + 1, floor, 'pronoun')
  }
  if (
    capital &&
    !(classes & FUNCTION && !isInitial(tokens, i) && !(isSurname(tokens, i, word) && isCapital(tokens, i + 1))) &&
    isNameStart(tokens, i, classes, to)
  )
    return capitals(tokens, i, floor, to)
  if (classes & (ROLE | BODY) && !(capital && isSentenceStart(tokens, i) && !(classes & ROLE)) && isHead(tokens, i, floor))
    return office(tokens, i, floor, to)
  return undefined
}

function saysNext(tokens: Tokens, from: number): boolean {
  let i = from
  while (tokens.kind[i] === WORD && i < from + 4 && speakerClassesOf(tokens.word[i] as number) & (BETWEEN | AUXILIARY)) i++
  return tokens.kind[i] === WORD && (speakerClassesOf(tokens.word[i] as number) & SPEECH) !== 0
}

/** `I. Korhan`: a letter of a name. */
function isInitial(tokens: Tokens, i: number): boolean {
  const stop = i + 1
  return (
    (tokens.end[i] as number) - (tokens.start[i] as number) === 1 &&
    tokens.kind[stop] === MARK &&
    tokens.text.charAt(tokens.start[stop] as number) === '.' &&
    tokens.start[stop] === tokens.end[i] &&
    isCapital(tokens, i + 2) &&
    !(speakerClassesOf(tokens.word[i + 2] as number) & FUNCTION)
  )
}

/** How many words may stand between the verb and the participle of `it is now quite often said`. */
const EXPLETIVE_REACH = 3

/** `It is often said`, `it's been argued`: no speaker, but said of nobody. */
function isExpletive(tokens: Tokens, i: number): boolean {
  let at = i + 1
  let passive = tokens.kind[at] === POSSESSIVE
  while (at < tokens.count && (tokens.kind[at] === POSSESSIVE || speakerClassesOf(tokens.word[at] as number) & AUXILIARY)) {
    passive ||= BE.has(tokens.word[at] as number)
    at++
  }
  if (!passive) return false
  for (let reach = at + EXPLETIVE_REACH; at <= reach && at < tokens.count && tokens.kind[at] === WORD; at++) {
    const classes = speakerClassesOf(tokens.word[at] as number)
    if (classes & SPEECH) return true
    if (classes & LOCATING || isCapital(tokens, at)) return false
  }
  return false
}

/** A small word that is a name here. */
function isSurname(tokens: Tokens, i: number, word: number): boolean {
  return SURNAMES.has(word) && (!isSentenceStart(tokens, i) || word !== SO)
}

/** The first word of a sentence has a capital anyway: alone it names something only if speech, a comma or `'s` follows. */
function isNameStart(tokens: Tokens, i: number, classes: number, to: number): boolean {
  if (!isSentenceStart(tokens, i) || i + 1 >= to || isCapital(tokens, i + 1)) return true
  if (classes & HONORIFIC || isInitial(tokens, i)) return true
  if (classes & (ROLE | BODY)) return false
  if (classes & VIETNAMESE_FUNCTION) return false
  // Thứ trưởng, Tổng giám đốc: an office of several syllables.
  if (classes & VIETNAMESE_TITLE && speakerClassesOf(tokens.word[i + 1] as number) & VIETNAMESE_TITLE) return true
  if (isAcronym(tokens, i)) return true
  const next = i + 1
  // Hale again: “…”
  if (speakerClassesOf(tokens.word[next] as number) & BETWEEN && tokens.text.charAt(tokens.start[next + 1] as number) === ':')
    return !(classes & (BETWEEN | SPEECH_NOUN | FUNCTION))
  if (tokens.kind[next] === HYPHEN) return isCapital(tokens, next + 1)
  // Leith on hedges: a caption.
  if (tokens.word[next] === ON && i === 0 && tokens.text.length < CAPTION_AT_MOST && !/[.!?]\s*$/.test(tokens.text)) return true
  if (tokens.kind[next] === POSSESSIVE) return true
  // Hale, a docker, said; Hale: “…”; but not: Clearly, …
  if (tokens.kind[next] === MARK && ',:(—–'.includes(tokens.text.charAt(tokens.start[next] as number)))
    return !(classes & (BETWEEN | SPEECH_NOUN)) && !tokens.text.startsWith('ly', (tokens.end[i] as number) - 2)
  return tokens.kind[next] === WORD && (speakerClassesOf(tokens.word[next] as number) & (SPEECH | AUXILIARY)) !== 0
}

/** A run of capitals with the small words that hold it together, and the office it holds or is held in. */
function capitals(tokens: Tokens, start: number, floor: number, to: number): Mention {
  let end = start
  let classes = 0
  let last = 0
  let inOffice = false
  let named = 0
  for (;;) {
    // One capitalised word.
    last = speakerClassesOf(tokens.word[end] as number)
    classes |= last
    if (!(last & (ROLE | BODY | HONORIFIC | VIETNAMESE_TITLE)) && !inOffice) named++
    end++
    if (end >= to) break
    const kind = tokens.kind[end]
    const word = tokens.word[end] as number
    if (kind === WORD && isCapital(tokens, end) && !(speakerClassesOf(word) & FUNCTION && !SURNAMES.has(word))) continue
    if (kind === WORD && isCapital(tokens, end) && isCapital(tokens, end - 1) && SURNAMES.has(word)) continue
    // Tổng Bí thư, Bộ trưởng: the syllables after the first of an office are written small.
    if (kind === WORD && speakerClassesOf(word) & VIETNAMESE_TITLE && last & VIETNAMESE_TITLE) continue
    if (kind === HYPHEN && end + 1 < to && tokens.kind[end + 1] === WORD) {
      end++
      if (isCapital(tokens, end)) continue
      end++
      if (end < to && isCapital(tokens, end)) continue
    } else if (kind === MARK && end + 1 < to && isCapital(tokens, end + 1)) {
      const mark = tokens.text.charAt(tokens.start[end] as number)
      const short = (tokens.end[end - 1] as number) - (tokens.start[end - 1] as number) === 1 || (last & HONORIFIC) !== 0
      if ((mark === '.' && short) || mark === '&') {
        end++
        continue
      }
    } else if (kind === WORD && end + 1 < to && speakerClassesOf(word) & PARTICLE && isCapital(tokens, end + 1) && word !== AND) {
      end++
      continue
    }
    // Thứ trưởng Bộ Văn hóa đọc Phan Quốc Bảo: the syllables between belong to the body, and its people's names follow.
    if (end - 2 >= start && VIETNAMESE_BODY.has(tokens.word[end - 2] as number) && classes & VIETNAMESE_TITLE) {
      const name = nameBehindBody(tokens, end, to)
      if (name > 0) {
        end = name
        continue
      }
    }
    // The ministry of …, the deputy head of the …, the Guild of …: what an office or body is of belongs to it.
    if (end < to && tokens.kind[end] === WORD && (classes & (ROLE | BODY) || (end === start + 1 && tokens.word[start - 1] === THE))) {
      const next = tokens.word[end] as number
      let at = end + 1
      if (next === OF || next === FOR) {
        if (tokens.word[at] === THE) at++
        if (at < to && isCapital(tokens, at)) {
          end = at
          inOffice = true
          continue
        }
      } else if (next === AND && inOffice && at < to && isCapital(tokens, at) && !isCapital(tokens, at + 1)) {
        end = at
        continue
      }
    }
    // A lower-case office after a name or body: the Clinton campaign manager Robby Mook, the MIC official.
    const office = officeAfter(tokens, end, to)
    if (office > end) {
      classes |= ROLE
      end = office
      last = ROLE
      if (end < to && isCapital(tokens, end) && !(speakerClassesOf(tokens.word[end] as number) & FUNCTION)) {
        inOffice = false
        continue
      }
    }
    break
  }
  const kind: MentionKind =
    classes & (ROLE | HONORIFIC | VIETNAMESE_TITLE) ? (last & ROLE || named === 0 ? 'role' : 'person') : classes & BODY ? 'body' : 'name'
  return mention(tokens, start, end, floor, kind)
}

/** Where a lower-case office that follows a name ends, at most three words on; else `at`. A possessive may come first. */
function officeAfter(tokens: Tokens, at: number, to: number): number {
  let i = at
  const possessive = i < to && tokens.kind[i] === POSSESSIVE
  if (possessive) i++
  for (let n = 0; n < 4 && i < to; n++, i++) {
    if (tokens.kind[i] === HYPHEN) continue
    if (tokens.kind[i] !== WORD) return at
    const classes = speakerClassesOf(tokens.word[i] as number)
    if (classes & ROLE && !(classes & SPEECH) && !isCapital(tokens, i)) {
      while (
        i + 1 < to &&
        tokens.kind[i + 1] === WORD &&
        speakerClassesOf(tokens.word[i + 1] as number) & ROLE &&
        !isCapital(tokens, i + 1)
      )
        i++
      return i + 1
    }
    if (possessive && isCapital(tokens, i) && classes & (ROLE | BODY)) return i
    if (classes & (FUNCTION | SPEECH | AUXILIARY | LOCATING)) return at
    if (isCapital(tokens, i) && !possessive) return at
  }
  return at
}

/** A lower-case office or body is a head if what stands before it does not make it something else's part. */
function isHead(tokens: Tokens, i: number, floor: number): boolean {
  const classes = speakerClassesOf(tokens.word[i] as number)
  if (classes & SPEECH) return tokens.word[i - 1] === THE && i - 1 >= floor
  const next = i + 1
  return !(tokens.kind[next] === WORD && speakerClassesOf(tokens.word[next] as number) & (ROLE | BODY) && !isCapital(tokens, next))
}

/** The noun phrase of a lower-case office or body at `head`: back to its article, on over what it is of and the name that follows. */
function office(tokens: Tokens, head: number, floor: number, to: number): Mention {
  let start = head
  for (let n = 0; n < 4 && start > floor; n++) {
    const before = start - 1
    if (tokens.kind[before] === HYPHEN) {
      start = before
      continue
    }
    if (tokens.kind[before] !== WORD) break
    const word = tokens.word[before] as number
    if (ARTICLES.has(word)) {
      start = before
      break
    }
    const classes = speakerClassesOf(word)
    if (classes & (FUNCTION | SPEECH | AUXILIARY | LOCATING)) break
    start = before
  }
  if (tokens.kind[start] === HYPHEN) start++
  let end = head + 1
  // The chief entomologist, the deputy librarian: a rank with a calling that is on no list.
  if (RANKS.has(tokens.word[head] as number) && end < to && isCalling(tokens, end)) end++
  let named = false
  if (end < to && tokens.kind[end] === WORD) {
    if (isCapital(tokens, end) && !(speakerClassesOf(tokens.word[end] as number) & FUNCTION)) {
      const name = capitals(tokens, end, end, to)
      end = name.to
      named = true
    } else if (PREPOSITIONS_OF_OFFICE.has(tokens.word[end] as number)) {
      let at = end + 1
      if (at < to && ARTICLES.has(tokens.word[at] as number)) at++
      if (at < to && isCapital(tokens, at) && !(speakerClassesOf(tokens.word[at] as number) & FUNCTION))
        end = capitals(tokens, at, at, to).to
    }
  }
  const classes = speakerClassesOf(tokens.word[head] as number)
  return mention(tokens, start, end, floor, named && classes & ROLE ? 'person' : classes & ROLE ? 'role' : 'body')
}

const RANKS: ReadonlySet<number> = internAll('chief deputy head senior lead principal general')

/** A lower-case word that ends as nouns for people do: -ist, -ian, -er, -or. */
function isCalling(tokens: Tokens, i: number): boolean {
  if (tokens.kind[i] !== WORD || isCapital(tokens, i) || speakerClassesOf(tokens.word[i] as number) !== 0) return false
  return /(?:ist|ian|er|or|man|woman)$/.test(tokens.text.slice(tokens.start[i], tokens.end[i]))
}

function mention(tokens: Tokens, start: number, to: number, floor: number, form: MentionKind): Mention {
  let from = start
  let kind = form
  // Ông Nguyễn Văn An, the General Secretary: what stands right before a name or an office belongs to it.
  if (kind !== 'pronoun' && from > floor && tokens.kind[from - 1] === WORD) {
    if (speakerClassesOf(tokens.word[from - 1] as number) & HONORIFIC) {
      from--
      kind = 'person'
    } else if (kind !== 'name' && tokens.word[from - 1] === THE) from--
  }
  let before = from - 1
  if (before >= floor && ARTICLES.has(tokens.word[before] as number)) before--
  const located =
    before >= floor &&
    tokens.kind[before] === WORD &&
    (speakerClassesOf(tokens.word[before] as number) & LOCATING) !== 0 &&
    kind !== 'pronoun'
  return { from, to, kind, located, possessive: tokens.kind[to] === POSSESSIVE }
}

function isAcronym(tokens: Tokens, i: number): boolean {
  const start = tokens.start[i] as number
  const second = tokens.text.charCodeAt(start + 1)
  return (tokens.end[i] as number) - start > 1 && second >= 0x41 && second <= 0x5a
}

/** Tells whether token `i` is the first of its sentence, as far as the mark before it tells. */
export function isSentenceStart(tokens: Tokens, i: number): boolean {
  if (i === 0) return true
  if (tokens.kind[i - 1] !== MARK) return false
  const mark = tokens.text.charAt(tokens.start[i - 1] as number)
  if (mark === '.' && i > 1 && tokens.kind[i - 2] === WORD) {
    const classes = speakerClassesOf(tokens.word[i - 2] as number)
    if (classes & HONORIFIC || (tokens.end[i - 2] as number) - (tokens.start[i - 2] as number) === 1) return false
  }
  // “…,” Flynn said: the sentence goes on behind the quotation.
  if ('”"'.includes(mark) && i > 1 && tokens.kind[i - 2] === MARK && tokens.text.charCodeAt(tokens.start[i - 2] as number) === 0x2c)
    return false
  return '.!?:;“"”‘«„*•…'.includes(mark)
}

/** Tells whether token `i` is a preposition after which a name is a place or a body: in, of, for. */
export function isPlacing(tokens: Tokens, i: number): boolean {
  return tokens.kind[i] === WORD && !isCapital(tokens, i) && PREPOSITIONS_OF_OFFICE.has(tokens.word[i] as number)
}
