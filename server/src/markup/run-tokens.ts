/** The tokens of a run, which several stages ask for. */
import { type Tokens, tokenize } from '../reading/token.ts'
import type { Run } from './prose.ts'

// Kept on the run itself: a weak map of so many keys costs the collector more than it saves.
const TOKENS = Symbol('tokens')
type CutRun = Run & { [TOKENS]?: Tokens }

/** Keeps the tokens that a run has been cut into. */
export function keepTokens(run: CutRun, tokens: Tokens): void {
  run[TOKENS] = tokens
}

/** The tokens of a run, cut once. */
export function tokensOf(run: CutRun): Tokens {
  run[TOKENS] ??= tokenize(run.text)
  return run[TOKENS]
}
