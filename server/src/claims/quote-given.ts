/** Who is given as the speaker of a quotation, and the words that lead to whoever it is. */
import type { Tokens } from '../reading/token.ts'
import { intern, internAll } from '../reading/vocabulary.ts'
import { leadsTo } from './quote-subject.ts'
import { type Mention, mentionsIn } from './speaker.ts'

/** `label`: a heading, lead-in or cell that is nothing but the name. */
export type How = 'after' | 'before' | 'according-to' | 'as-put' | 'colon' | 'words-of' | 'parenthesis' | 'signature' | 'label' | 'subject'

/** Who is given as the speaker. A `subject` is that of a sentence without a verb of speech: it may be no speaker at all. */
export interface Given {
  readonly mention: Mention
  readonly how: How
}

export const AS = intern('as')
export const BY = intern('by')
export const TO = intern('to')
export const THAT = intern('that')
export const FOR = internAll('for to với')
export const SAYING = internAll('saying telling stating')
export const WORDS_OF = internAll('of by from của')
/** To say what another has said. */
export const REPEATING = internAll(
  'repeat repeats repeated repeating echo echoes echoed echoing recall recalls recalled recalling quote quotes quoted quoting cite cites cited citing share shares shared borrow borrows borrowed endorse endorses endorsed',
)
export const DASHES = '—–―-'

/** The first that is named between two tokens, where nothing but small words stands before. */
export function named(tokens: Tokens, from: number, to: number, how: How): Given | undefined {
  const mention = mentionsIn(tokens, from, Math.min(to, from + 24))[0]
  return mention !== undefined && leadsTo(tokens, from, mention.from) ? { mention, how } : undefined
}
