/**
 * What a client may show of the ground that a document is checked on: two messages beside the protocol's own.
 */
import type { Problem } from '../knowledge/model.ts'
import type { Language } from '../text/language.ts'
import type { Ground } from './ground.ts'
import { NotificationType0, RequestType } from './protocol.ts'
import { inLanguage } from './speaking.ts'
import { uriOf } from './uri.ts'

export interface Status {
  /** How many figures, milestones and quotations the packs have. */
  readonly facts: number
  readonly packs: readonly { readonly name: string; readonly uri: string }[]
  /** Of packs and settings files. Lines and columns count from 0. */
  readonly problems: readonly {
    readonly severity: Problem['severity']
    readonly message: string
    readonly uri: string
    readonly line: number
    readonly character: number
  }[]
}

/** Asks what a document is checked with; without one, what holds in the first folder. */
export const StatusRequest = new RequestType<{ readonly uri?: string }, Status, void>('plumbline/status')

/** Tells that packs or settings changed. */
export const GroundsChanged = new NotificationType0('plumbline/changed')

/** Sums up a ground. */
export function statusOf({ knowledge, packs, problems }: Ground, cwd: string, language: Language): Status {
  let facts = knowledge.milestones.length + knowledge.figures
  for (const words of knowledge.words) if (words.speaker !== null) facts++
  return {
    facts,
    packs: packs.packs.map(({ path, pack }) => ({ name: pack.name || pack.id, uri: uriOf(path, cwd) })),
    problems: problems.map(({ severity, message, path, line, column }) => ({
      severity,
      message: inLanguage(message, language),
      uri: uriOf(path, cwd),
      line: line - 1,
      character: column - 1,
    })),
  }
}
