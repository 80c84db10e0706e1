/**
 * Tells where a word right before a name makes what is named one kind of it: *small firms*, *gross revenue*, *the other plots*.
 *
 * Words that say of all of it what it is like (*total*, *annual*, *growing industry*) are none of these.
 */
import type { Quantity } from '../reading/quantity.ts'
import { type TokenRange, type Tokens, tokenText, WORD } from '../reading/token.ts'
import { internAll } from '../reading/vocabulary.ts'
import { fromOf, type Mention } from './mentions.ts'

/** The word by which a name is of one kind alone; undefined without any. */
export function kindBefore(tokens: Tokens, mention: Mention | undefined, { kind }: Quantity): string | undefined {
  const before = mention === undefined ? -1 : fromOf(mention) - 1
  if (before < 0 || tokens.kind[before] !== WORD || kind === 'rank') return undefined
  const word = tokens.word[before] as number
  if (KINDS.has(word)) return tokenText(tokens, before)
  // *A successful industry has four stages*: one.
  const many =
    (kind === 'count' || kind === 'bare') && tokenText(tokens, ((mention as Mention).parts[0] as TokenRange).to - 1).endsWith('s')
  return many && OF_SOME.has(word) ? tokenText(tokens, before) : undefined
}

/** Sizes, ages, and how it is reckoned. */
const KINDS = internAll(
  `new newer newest former small smaller smallest tiny medium large larger largest big bigger biggest major best worst real nominal gross lost minimum
  maximum preliminary provisional remaining other`,
)

/** What some of those that are counted are like. */
const OF_SOME = internAll('active inactive listed unlisted exporting successful growing operating closed surviving leading')
