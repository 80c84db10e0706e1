/**
 * Tells which words near a number are not accounted for.
 *
 * In: the tokens of a group and what is known to stand in them. Out: the first word that may restrict what the number is
 * about (*FPT's*, *mobile-phone*, *to Japan*), or undefined where every word is explained. Words of the closed classes,
 * words that judge, quantities, periods and the names that the binding used explain themselves.
 */
import {
  ADVERB,
  AIM,
  ANAPHOR,
  ASIDE,
  classesOf,
  DETERMINER,
  EXPECT,
  FUTURE,
  isClass,
  looksLikeAdverb,
  looksLikeParticiple,
  looksLikePast,
  MODAL,
  NEUTRAL,
  PAST,
  PLANNING,
  PREPOSITION,
  PRESENT,
  REPORTER,
  TELLING,
  VERB,
  VOICE,
} from '../claims/lexicon.ts'
import { isCapital, NUMBER, OBJECT, POSSESSIVE, type TokenRange, type Tokens, tokenText, WORD } from '../reading/token.ts'
import { intern, internAll, wordOf } from '../reading/vocabulary.ts'
import { isKindOfGoal, isKindOfYear, isMadeUpOf, isOccasion, isOfCause, isOffice, isPromisedTo, leadsToLevel } from './circumstances.ts'
import { unframed } from './frames.ts'

const PLANS = internAll('plan strategy programme program roadmap directive resolution decision law')
const BE = internAll('is are was were be been')
const UNDER = internAll('under per')

/** A word that is not accounted for. */
export interface Unexplained {
  readonly token: number
  readonly text: string
  /** It is written as a name. */
  readonly name: boolean
}

/** Gives the words of `range` that nothing explains. `explained` are stretches of tokens that are accounted for, in any order. */
export function unexplainedIn(
  tokens: Tokens,
  range: TokenRange,
  explained: readonly TokenRange[],
  sentenceStart: number,
): readonly Unexplained[] {
  const found: Unexplained[] = []
  let classes = 0
  for (let index = range.from; index < range.to; index++)
    if (tokens.kind[index] === WORD) classes |= classesOf(tokens.word[index] as number)
  const telling = (classes & (TELLING | AIM | EXPECT | ASIDE)) !== 0
  let aside = false
  for (let index = range.from; index < range.to; index++) {
    const cover = explained.find((part) => part.from <= index && index < part.to)
    if (cover !== undefined) {
      index = cover.to - 1
      aside = false
      continue
    }
    const kind = tokens.kind[index]
    if (kind === OBJECT) {
      if (!aside) found.push({ token: index, text: tokenText(tokens, index), name: false })
      continue
    }
    if (kind !== WORD) continue
    const word = tokens.word[index] as number
    const bits = classesOf(word)
    if ((bits & ASIDE) !== 0 && (bits & (PAST | VERB)) === 0) aside = true
    if (aside) continue
    // *Teachers earn 46,100, new ones 33,800*: some of them.
    if (ONES.has(word) && isClass(tokens, index - 1, ~DETERMINER) && !isClass(tokens, index - 1, DETERMINER)) {
      found.push({ token: index, text: tokenText(tokens, index), name: false })
      continue
    }
    // *New teachers earn 33,800, their colleagues 46,100*: others.
    if (COLLEAGUES.has(word) && (isOwned(tokens, index - 1) || isOwned(tokens, index - 2))) {
      found.push({ token: index, text: tokenText(tokens, index), name: false })
      continue
    }
    // *With advanced ones*: a past form behind a preposition describes; and so does that of *surveyed farms*, where a subject is to stand.
    if (
      (bits & PAST) !== 0 &&
      (bits & (NEUTRAL | DETERMINER | ADVERB)) === 0 &&
      /ed$/i.test(tokenText(tokens, index)) &&
      ((isClass(tokens, index - 1, PREPOSITION) && describes(tokens, index)) ||
        ((bits & (TELLING | AIM | EXPECT)) === 0 &&
          (index === sentenceStart || (index === sentenceStart + 1 && isClass(tokens, sentenceStart, DETERMINER))) &&
          tokens.kind[index + 1] === WORD &&
          !isClass(tokens, index + 1, PREPOSITION | DETERMINER) &&
          explained.some(({ from }) => from === index + 1)))
    ) {
      found.push({ token: index, text: tokenText(tokens, index), name: false })
      continue
    }
    // *Value added, which was 43*: no revenue, though each of its words restricts nothing.
    if (isValueAdded(tokens, index + 1)) {
      found.push({ token: index, text: tokens.text.slice(tokens.start[index - 1], tokens.end[index]), name: false })
      continue
    }
    // *Part-time teachers*, *nurses working full time*, *chi tiêu công*: kinds, though each word may restrict nothing elsewhere.
    if ((PARTS.has(word) && isKind(tokens, index)) || (word === PUBLIC && isPublic(tokens, index))) {
      found.push({ token: index, text: tokenText(tokens, index), name: false })
      continue
    }
    // *Their staff grew by 5 %*: not those that are counted, and nobody who tells.
    if (
      (bits & VOICE) !== 0 &&
      !telling &&
      (bits & (PAST | PRESENT | VERB)) === 0 &&
      index > 0 &&
      THEIRS.has(tokens.word[index - 1] as number)
    ) {
      found.push({ token: index, text: tokenText(tokens, index), name: false })
      continue
    }
    // *The contract sets 85 %*: no verb behind an article.
    if (word === CONTRACT && index > 0 && isClass(tokens, index - 1, DETERMINER)) {
      found.push({ token: index, text: tokenText(tokens, index), name: false })
      continue
    }
    if (bits !== 0 && (bits & ~(REPORTER | ANAPHOR)) !== 0) continue
    if ((bits & REPORTER) !== 0 && index === sentenceStart && isColon(tokens, index + 1)) continue
    // *The directorate's survey*: whose it is.
    if (
      (bits & REPORTER) !== 0 &&
      tokens.kind[index + 1] === POSSESSIVE &&
      explained.some(({ from }) => from === index + 2) &&
      isClass(tokens, index - 1, DETERMINER | PREPOSITION)
    )
      continue
    // *The strategy's limit for 2028*
    if (PLANS.has(word) && tokens.kind[index + 1] === POSSESSIVE && isClass(tokens, index + 2, NEUTRAL | AIM)) continue
    if ((bits & REPORTER) !== 0 && (telling || isSubject(tokens, index, range) || isFollowed(tokens, index))) continue
    if ((bits & ANAPHOR) !== 0 && (isPointedAt(tokens, index) || (index === sentenceStart && isPossessive(tokens, index)))) continue
    // *Five large firms of ours*
    if (word === OURS && index > 1 && tokens.word[index - 1] === OF && explained.some(({ to }) => to === index - 1)) continue
    // A number that is none of its own: *all but twelve*.
    if (bits === 0 && CARDINALS.has(word)) continue
    // *The national energy plan aims at …*: whose plan it is.
    if (
      bits === 0 &&
      !ELSES.has(word) &&
      isClass(tokens, index + 1, REPORTER) &&
      (isSubject(tokens, index + 1, range) || isClass(tokens, index + 2, AIM | EXPECT)) &&
      !/^\p{Lu}/u.test(tokenText(tokens, index))
    )
      continue
    if (
      bits === 0 &&
      (isKindOfYear(tokens, index) ||
        isKindOfGoal(tokens, index) ||
        isMadeUpOf(tokens, index, explained) ||
        isOccasion(tokens, index) ||
        isOffice(tokens, index, explained) ||
        isOfCause(tokens, index, range, explained))
    )
      continue
    // *It was a matter of 24 years*
    if (bits === 0 && word === MATTER && tokens.word[index + 1] === OF && tokens.kind[index + 2] === NUMBER) continue
    if (bits === 0 && word === AVERAGE && index > 0 && tokens.word[index - 1] === ON) continue
    if (bits === 0 && (isPromisedTo(tokens, index, explained) || leadsToLevel(tokens, index, range, explained))) continue
    const written = tokenText(tokens, index)
    const name = isName(index, written, sentenceStart, isPossessive(tokens, index))
    if (
      bits === 0 &&
      !name &&
      (isOnTrack(tokens, index, written) ||
        isThere(tokens, index, written) ||
        looksLikeAdverb(word) ||
        isVerbLike(tokens, index, word, range) ||
        hasNumber(tokens, index, word, explained) ||
        isAgainst(tokens, index, written) ||
        followsAuxiliary(tokens, index) ||
        isOnlyNow(tokens, index))
    )
      continue
    found.push({ token: index, text: written, name })
  }
  return found.length === 0 ? found : unframed(found, tokens, range)
}

/** *A rival plan*, *the municipal strategy*: not that of the country. */
const ELSES = internAll(
  'rival alternative competing opposing opposition shadow private corporate regional local municipal provincial city county district foreign neighbouring neighboring leaked unofficial draft',
)

/** A noun stands behind: *advanced ones*, *advanced machines*. */
function describes(tokens: Tokens, index: number): boolean {
  const next = index + 1
  return tokens.kind[next] === WORD && (classesOf(tokens.word[next] as number) === 0 || /^ones?$/i.test(tokenText(tokens, next)))
}

const OURS = intern('ours')
const ONES = internAll('ones')
const COLLEAGUES = internAll('colleague colleagues peer peers counterpart counterparts')
const OWNERS = internAll('their his her its')

function isOwned({ word }: Tokens, index: number): boolean {
  return index >= 0 && OWNERS.has(word[index] as number)
}

const ON = intern('on')
const WITH = intern('with')
/** *Value added* ends before token `to`. */
export function isValueAdded({ word }: Tokens, to: number): boolean {
  return to > 1 && word[to - 1] === ADDED && word[to - 2] === VALUE
}

const PARTS = internAll('part full healthy')
const TIME = intern('time')
const LIFE = intern('life')
const HEALTHY = intern('healthy')
const PUBLIC = intern('công')
const PUBLISHED = intern('bố')
const DONE = intern('thành')

/** *Part-time*, *full time*; *healthy life expectancy* is another than life expectancy. */
function isKind({ word, kind, start, end }: Tokens, index: number): boolean {
  const next = kind[index + 1] === WORD ? index + 1 : index + 2
  if (kind[next] !== WORD || (word[next] !== TIME && word[next] !== LIFE)) return false
  return (word[next] === LIFE) === (word[index] === HEALTHY) && (start[next] as number) <= (end[index] as number) + 1
}

/** *Công* behind a noun is *public*; *công bố* is to publish, *thành công* a success. */
function isPublic({ word, kind }: Tokens, index: number): boolean {
  const next = index + 1
  if (index === 0 || kind[index - 1] !== WORD || word[index - 1] === DONE || word[next] === PUBLISHED) return false
  return kind[next] !== WORD || (classesOf(word[next] as number) & (PREPOSITION | PRESENT | PAST | VERB | NEUTRAL)) !== 0
}

const VALUE = intern('value')
const TO = intern('to')
const ADDED = intern('added')
const CONTRACT = intern('contract')
const AVERAGE = intern('average')
const MATTER = intern('matter')
const OF = intern('of')

/** A word right after will or would, and behind *are to*, is a verb. */
function followsAuxiliary(tokens: Tokens, index: number): boolean {
  if (index === 0 || tokens.kind[index - 1] !== WORD) return false
  if (tokens.word[index - 1] === TO && index > 1 && BE.has(tokens.word[index - 2] as number)) return true
  return (classesOf(tokens.word[index - 1] as number) & (FUTURE | MODAL)) !== 0
}

const ONLY_NOW = intern('mới')

/** `mới là 4 tỷ`, `mới có 60`: *only so far* before a verb or number; behind a noun it is *new*. */
function isOnlyNow(tokens: Tokens, index: number): boolean {
  if (tokens.word[index] !== ONLY_NOW || index + 1 >= tokens.count) return false
  return tokens.kind[index + 1] === NUMBER || isClass(tokens, index + 1, VERBAL | ADVERB)
}

const THEIRS = internAll('their its')

const CARDINALS = internAll(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty dozen',
)

const VERBAL = PAST | PRESENT | VERB | FUTURE | MODAL | TELLING

/** *Director: 90 days by 2027*: who speaks. */
function isColon(tokens: Tokens, index: number): boolean {
  return index < tokens.count && tokens.text.charCodeAt(tokens.start[index] as number) === 0x3a
}

/** Who tells stands before a verb: *a colleague's spreadsheet has*, not *government revenue*, nor *firms with a website have*. */
function isSubject(tokens: Tokens, index: number, range: TokenRange): boolean {
  if (tokens.word[isClass(tokens, index - 1, DETERMINER) ? index - 2 : index - 1] === WITH) return false
  for (let next = index + 1; next < range.to; next++) {
    if (tokens.kind[next] === POSSESSIVE) continue
    if (tokens.kind[next] !== WORD) return false
    const bits = classesOf(tokens.word[next] as number)
    if ((bits & VERBAL) !== 0 && (bits & NEUTRAL) === 0) return true
    // *The plan also calls for*
    if ((bits & PLANNING) !== 0 && isClass(tokens, next + 1, PREPOSITION)) return true
    if ((bits & (REPORTER | ADVERB)) === 0 && !SELVES.has(tokens.word[next] as number)) return false
  }
  return false
}

const SELVES = internAll('itself himself herself themselves')

/** `were active in 2022`, `is home to 80,000`: they only say that there are so many. */
function isThere(tokens: Tokens, index: number, written: string): boolean {
  if (index === 0 || !/^(?:active|home)$/i.test(written) || !BE.has(tokens.word[index - 1] as number)) return false
  const next = index + 1 < tokens.count ? tokenText(tokens, index + 1) : ''
  return /^home$/i.test(written) ? /^to$/i.test(next) : tokens.kind[index + 1] !== WORD || isClass(tokens, index + 1, PREPOSITION)
}

/** `on track`, `on course`. */
function isOnTrack(tokens: Tokens, index: number, written: string): boolean {
  return /^(track|course)$/i.test(written) && index > 0 && tokens.word[index - 1] === ON
}

/** `under the directive`, `per plan`: what a number goes by. */
function isFollowed(tokens: Tokens, index: number): boolean {
  const before = /^(the|this|that|its)$/i.test(index > 0 ? tokenText(tokens, index - 1) : '') ? index - 2 : index - 1
  return before >= 0 && UNDER.has(tokens.word[before] as number)
}

/** `the sector`, `this industry`, `its economy`; without an article where all have been left out: `contribution of sector: 5 bn`. */
function isPointedAt(tokens: Tokens, index: number): boolean {
  if (index === 0 || tokens.kind[index - 1] !== WORD) return false
  if ((classesOf(tokens.word[index - 1] as number) & PREPOSITION) !== 0 && tokens.kind[index + 1] !== WORD) return true
  return /^(the|this|that|these|those|its|our|their|same|whole|entire)$/.test(wordOf(tokens.word[index - 1] as number).text)
}

/** A word in -s with an article behind it is a verb: *occupies a share*. */
function takesObject(tokens: Tokens, index: number, word: number, range: TokenRange): boolean {
  const next = index + 1
  if (next >= range.to || tokens.kind[next] !== WORD || !wordOf(word).text.endsWith('s')) return false
  // *… and dwarfs the 14 billion of 2021*
  if (index === range.from) {
    const number = tokens.kind[next + 1] === WORD ? -1 : tokens.kind[next + 1] === NUMBER ? next + 1 : next + 2
    return tokens.kind[number] === NUMBER && wordOf(tokens.word[next] as number).text === 'the'
  }
  // *Among boys the rate was 9.8 %*
  if (isClass(tokens, index - 1, PREPOSITION | DETERMINER)) return false
  return /^(a|an|the|its|their)$/.test(wordOf(tokens.word[next] as number).text)
}

/** *Northtown hosts 60 of them*: a word in -s between a name and a number that counts something. */
function hasNumber(tokens: Tokens, index: number, word: number, explained: readonly TokenRange[]): boolean {
  if (tokens.kind[index + 1] !== NUMBER || tokens.kind[index + 2] !== WORD || !/[^s]s$/.test(wordOf(word).text)) return false
  return isCapital(tokens, index - 1) && explained.some(({ to }) => to === index)
}

/** *Measured year on year, it grew by 8.7 %*: a growth says by itself what it is measured against. */
function isAgainst({ text, end }: Tokens, index: number, written: string): boolean {
  return (
    /^(?:measured|compared|reckoned|taken|seen)$/i.test(written) &&
    /^,? (?:year[ -]on[ -]year|on the (?:year|previous year|preceding year)|against (?:the (?:year|previous year)|(?:19|20)\d\d\b))/i.test(
      text.slice(end[index], (end[index] as number) + 32),
    )
  )
}

/** *Wind now covers 27 %*: a word in -s between such an adverb and a number. */
function isPresentVerb(tokens: Tokens, index: number, word: number, range: TokenRange): boolean {
  return (
    index > range.from && NOW.has(tokens.word[index - 1] as number) && wordOf(word).text.endsWith('s') && tokens.kind[index + 1] === NUMBER
  )
}

const NOW = internAll('now still already currently today also')

/** A word in no class that stands where a verb does: `pulled in`, `netting`; not before a noun that it would describe. */
function isVerbLike(tokens: Tokens, index: number, word: number, range: TokenRange): boolean {
  if (takesObject(tokens, index, word, range) || isPresentVerb(tokens, index, word, range)) return true
  if (!looksLikePast(word) && !(looksLikeParticiple(word) && index === range.from)) return false
  const next = index + 1
  if (next >= range.to) return true
  if (tokens.kind[next] !== WORD) return true
  return (classesOf(tokens.word[next] as number) & ~(REPORTER | ANAPHOR)) !== 0 &&
    (classesOf(tokens.word[next] as number) & (PAST | PRESENT)) === 0
    ? true
    : (classesOf(tokens.word[next] as number) & ADVERB) !== 0
}

/** `Borealis's`, `Statistics’`. */
function isPossessive(tokens: Tokens, index: number): boolean {
  return /^['’](?:s\b|\s)/.test(tokens.text.slice(tokens.end[index], (tokens.end[index] as number) + 3))
}

function isName(index: number, written: string, sentenceStart: number, isPossessive: boolean): boolean {
  const first = written.charCodeAt(0)
  const capital = first < 0x80 ? first >= 0x41 && first <= 0x5a : written.charAt(0) !== written.charAt(0).toLowerCase()
  if (!capital) return false
  if (index !== sentenceStart) return true
  // The first word of a sentence is capital anyway; it is a name only where it is all capitals, or something is somebody's (*Borealis's*).
  return (written.length > 1 && written === written.toUpperCase()) || isPossessive
}
