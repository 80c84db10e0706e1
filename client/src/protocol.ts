/**
 * The messages that the server has beside the protocol's own.
 */
import { NotificationType0, RequestType } from 'vscode-languageclient/node'

/** What a document is checked with. Lines and characters count from 0. */
export interface Status {
  readonly facts: number
  readonly packs: readonly { readonly name: string; readonly uri: string }[]
  readonly problems: readonly {
    readonly severity: 'error' | 'warning'
    readonly message: string
    readonly uri: string
    readonly line: number
    readonly character: number
  }[]
}

export const StatusRequest = new RequestType<{ readonly uri?: string }, Status, void>('plumbline/status')
export const GroundsChanged = new NotificationType0('plumbline/changed')
