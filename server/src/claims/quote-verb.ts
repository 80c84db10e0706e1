/**
 * Finds who speaks by a verb of speech: the subject of the last one before a quotation, or what stands behind one that follows it.
 */
import { isCapital, MARK, type Tokens, WORD } from '../reading/token.ts'
import { intern, internAll } from '../reading/vocabulary.ts'
import { quotesWhom } from './quote-colon.ts'
import { isSpeech } from './quote-frame.ts'
import { AS, BY, FOR, type Given, named, SAYING, THAT, TO } from './quote-given.ts'
import { bare, clauseStart, isAnyoneThere, isArticle, isUnreal, leadsTo, nobody, subjectBefore } from './quote-subject.ts'
import { type Mention, mentionsIn } from './speaker.ts'
import { AUXILIARY, BETWEEN, CITING, FUNCTION, LOCATING, SPEAKING, SPEECH, speakerClassesOf } from './speaker-words.ts'

const IT = intern('it')
const OBJECTS = internAll('it them him')
const FOR_WORD = intern('for')
const PASSIVE = internAll('được bị')
const CREDITED = internAll('attributed credited ascribed')

/** The subject of the last verb of speech between `from` and `to`. */
export function verbBefore(tokens: Tokens, from: number, to: number): Given | undefined {
  for (let verb = to - 1; verb >= Math.max(from, to - 40); verb--) {
    if (tokens.kind[verb] === MARK && ';'.includes(tokens.text.charAt(tokens.start[verb] as number))) return undefined
    const classes = speakerClassesOf(tokens.word[verb] as number)
    const quoted = (classes & CITING) !== 0 && verb > from && (speakerClassesOf(tokens.word[verb - 1] as number) & AUXILIARY) !== 0
    if (!quoted && !quotesWhom(tokens, verb) && !isSpeech(tokens, verb) && !(tokens.kind[verb] === WORD && classes & SPEAKING)) continue
    const heard = heardBefore(tokens, from, verb)
    if (heard !== undefined) return { mention: heard, how: 'before' }
    // Được nhắc lại: said, and of nobody.
    if (tokens.kind[verb - 1] === WORD && PASSIVE.has(tokens.word[verb - 1] as number)) return undefined
    // Thanked X for saying: X said it.
    if (tokens.word[verb - 1] === FOR_WORD && classes & SPEAKING) {
      const whom = mentionsIn(tokens, from, verb - 1).at(-1)
      if (whom?.to === verb - 1) return { mention: whom, how: 'before' }
    }
    // X was told: whoever is told says nothing.
    if (isTold(tokens, from, verb)) continue
    // To say what everybody thought: who thought it is not who says it.
    if (isObject(tokens, from, verb)) continue
    // A verb of speech as a noun (calls, promises, a reported rise): after an article, preposition or possessive.
    const before = verb - 1
    if (
      before >= from &&
      tokens.kind[before] === WORD &&
      (isArticle(tokens, before) || speakerClassesOf(tokens.word[before] as number) & LOCATING) &&
      !(classes & SPEAKING)
    ) {
      if (tokens.word[before] !== THAT && !(tokens.word[before] === TO && isGoingTo(tokens, from, before - 1))) continue
    }
    if (before >= from && tokens.kind[before] !== WORD && tokens.kind[before] !== MARK && !(classes & SPEAKING)) continue
    // A listener asks whose words these are: nobody is said to have spoken them.
    if (isSpeech(tokens, verb) && WHO_OR_WHOSE.has(tokens.word[verb + 1] as number))
      return { mention: nobody(verb + 1, verb + 2), how: 'before' }
    if (isUnreal(tokens, from, verb))
      return ASKING.has(tokens.word[verb - 1] as number) ? { mention: nobody(verb - 1, verb), how: 'before' } : undefined
    if (quotesWhom(tokens, verb)) {
      const whom = mentionsIn(tokens, verb + 1, to)[0]
      if (whom !== undefined && leadsTo(tokens, verb + 1, whom.from)) return { mention: whom, how: 'before' }
    }
    const citing = citedBefore(tokens, from, verb)
    if (SAYING.has(tokens.word[verb] as number) && citing !== undefined) return { mention: citing, how: 'before' }
    if (CREDITED.has(tokens.word[verb] as number) && tokens.word[verb + 1] === TO) return named(tokens, verb + 2, to, 'words-of')
    // Described by X as “…”
    if (tokens.word[verb + 1] === BY) {
      const by = named(tokens, verb + 2, to, 'words-of')
      if (by !== undefined) return by
    }
    const clause = clauseStart(tokens, from, verb)
    const subject = subjectBefore(tokens, clause, verb)
    if (subject !== undefined && isAnyoneThere(tokens, clause, subject)) return { mention: nobody(subject.from, verb + 1), how: 'before' }
    if (subject !== undefined) return { mention: subject, how: isReader(tokens, verb, subject) ? 'subject' : 'before' }
    // After a quotation: “…,” said X, adding “…”
    if (verb <= from + 2 && isSpeech(tokens, verb)) return inverted(tokens, verb, to)
  }
  return undefined
}

/** Was told, have been reminded: told by somebody else. Nothing more need be said: by nobody. */
function isTold(tokens: Tokens, from: number, verb: number): boolean {
  if (!TOLD.has(tokens.word[verb] as number) || tokens.word[verb + 1] === BY) return false
  let at = verb - 1
  while (at > from && speakerClassesOf(tokens.word[at] as number) & BETWEEN) at--
  return at >= from && BE.has(tokens.word[at] as number)
}

const TOLD = internAll('told informed assured reminded advised instructed said')
const BE = internAll("am is are was were be been being isn't wasn't weren't aren't")

/** Said what everybody thought, but not: say what X says: the verb, whose subject is nobody by name, is in the object of another verb of speech. */
function isObject(tokens: Tokens, from: number, verb: number): boolean {
  for (let i = verb - 1; i > Math.max(from, verb - 5); i--) {
    if (tokens.kind[i] !== WORD) return false
    if (tokens.word[i] === WHAT) return isSpeech(tokens, i - 1) && mentionsIn(tokens, i + 1, verb).length === 0
  }
  return false
}

/** We have all heard X say that: whoever is heard says it. */
function heardBefore(tokens: Tokens, from: number, verb: number): Mention | undefined {
  const heard = mentionsIn(tokens, from, verb).at(-1)
  // It was left to X to say: whoever it was left to says it.
  if (heard?.located === true && heard.to === verb - 1 && tokens.word[verb - 1] === TO) {
    const to = heard.from - 1 - (isArticle(tokens, heard.from - 1) ? 1 : 0)
    return FOR.has(tokens.word[to] as number) ? heard : undefined
  }
  if (heard === undefined || heard.to !== verb) return undefined
  const before = heard.from - 1 - (isArticle(tokens, heard.from - 1) ? 1 : 0)
  return before >= from && HEARING.has(tokens.word[before] as number) ? heard : undefined
}

const WHAT = intern('what')
const HEARING = internAll('heard hear hears hearing saw watched made let had')
const ASKING = internAll('who')
const WHO_OR_WHOSE = internAll('who whose')

/** Went on to say, likes to say, had this to say. */
const GOING_ON = internAll('on likes like liked loves love loved used had has have continued began chose this prefers')
/** Went on to say; was heard to say, is quick to point out: somebody is said to do so. */
function isGoingTo(tokens: Tokens, from: number, last: number): boolean {
  if (GOING_ON.has(tokens.word[last] as number)) return true
  if (last <= from || tokens.kind[last] !== WORD || speakerClassesOf(tokens.word[last] as number) & (FUNCTION | LOCATING)) return false
  let at = last - 1
  while (at > from && speakerClassesOf(tokens.word[at] as number) & BETWEEN) at--
  return (speakerClassesOf(tokens.word[at] as number) & AUXILIARY) !== 0 && !isCapital(tokens, last)
}

const READS = internAll('read reads')

/** A document reads so and so; a person reads what others wrote, and a caption nobody's words. */
export function isReader(tokens: Tokens, verb: number, { kind, from }: Mention): boolean {
  return READS.has(tokens.word[verb] as number) && kind !== 'body' && tokens.word[from] !== IT
}

/** The paper quoted X as saying “…”: X, where the citing is not passive. */
function citedBefore(tokens: Tokens, from: number, verb: number): Mention | undefined {
  for (let i = verb - 1; i >= Math.max(from, verb - 14); i--) {
    if (tokens.kind[i] !== WORD || !(speakerClassesOf(tokens.word[i] as number) & CITING)) continue
    if (tokens.word[i + 1] === AS || speakerClassesOf(tokens.word[i - 1] as number) & AUXILIARY) return undefined
    return mentionsIn(tokens, i + 1, verb)[0]
  }
  return undefined
}

/** Said X; said the minister; told by X. */
export function inverted(tokens: Tokens, verb: number, to: number): Given | undefined {
  let at = verb + 1
  while (at < to && tokens.kind[at] === WORD && (speakerClassesOf(tokens.word[at] as number) & BETWEEN || tokens.word[at] === BY)) at++
  // Said it: what is said, not who says it.
  if (OBJECTS.has(tokens.word[at] as number)) return undefined
  const first = mentionsIn(tokens, at, Math.min(to, at + 24))[0]
  if (first !== undefined && !first.located && leadsTo(tokens, at, first.from)) return { mention: first, how: 'after' }
  let end = at
  while (
    end < to &&
    end < at + 6 &&
    tokens.kind[end] === WORD &&
    !(speakerClassesOf(tokens.word[end] as number) & (LOCATING | SPEECH | AUXILIARY))
  )
    end++
  return end > at && (isCapital(tokens, at) || isArticle(tokens, at)) ? { mention: bare(at, end), how: 'after' } : undefined
}
