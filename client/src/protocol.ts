/**
 * The messages that the server has beside the protocol's own.
 */
import { NotificationType, NotificationType0, type Range, RequestType } from 'vscode-languageclient/node'

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

/** Asks for the page of what a draft states; null where the draft is not checked. `command` goes to a place in the draft. */
export interface EvidenceParams {
  readonly uri: string
  readonly format: 'html' | 'markdown' | 'csv'
  readonly title: string
  readonly language: string
  readonly command?: string
}

export const EvidenceRequest = new RequestType<EvidenceParams, { readonly page: string } | null, void>('plumbline/evidenceReport')
export const StatusRequest = new RequestType<{ readonly uri?: string }, Status, void>('plumbline/status')
export const GroundsChanged = new NotificationType0('plumbline/changed')

/** How many drafts of the workspace were checked. */
export const DraftsChecked = new NotificationType<{ readonly done: number; readonly total: number }>('plumbline/draftsChecked')

/** One thing that the packs hold. Lines and characters count from 0. */
export interface CatalogueItem {
  /** By which the entries below it are asked for; empty where there are none. */
  readonly id: string
  readonly kind: 'series' | 'outcome' | 'projection' | 'past' | 'quote' | 'source'
  readonly label: string
  readonly detail: string
  readonly about: string
  readonly url?: string
  readonly place?: { readonly uri: string; readonly line: number; readonly character: number }
}

export type CatalogueView = 'facts' | 'sources'

/** Asks for the entries below one, or for the first ones. */
export const CatalogueRequest = new RequestType<
  { readonly view: CatalogueView; readonly uri?: string; readonly of?: string },
  readonly CatalogueItem[],
  void
>('plumbline/catalogue')

export interface SeriesChoice {
  readonly id: string
  readonly label: string
}

/** What may be kept of a number: what was read of it, and what the packs have to choose from. */
export interface FactForm {
  readonly text: string
  readonly value: string
  readonly period: string | null
  readonly status: string
  /** The likeliest ones. */
  readonly series: readonly SeriesChoice[]
  readonly all: readonly SeriesChoice[]
  readonly packs: readonly PackChoice[]
}

/** A pack of the writer's own, with the sources in it. */
export interface PackChoice {
  readonly path: string
  readonly place: string
  readonly name: string
  readonly sources: readonly { readonly key: string; readonly title: string; readonly detail: string }[]
}

/** What the writer has confirmed. */
export interface ConfirmedFact {
  /** Null for a new pack. */
  readonly pack: string | null
  readonly of: string | { readonly measure: string; readonly subject: string; readonly place: string }
  readonly value: string
  readonly period: string | null
  readonly status: string
  readonly locator: string
  readonly source: string | { readonly title: string; readonly outlet: string; readonly issued: string; readonly url: string }
}

export const ProposeFactRequest = new RequestType<{ readonly uri: string; readonly range: Range }, FactForm | null, void>(
  'plumbline/proposeFact',
)
export const SaveFactRequest = new RequestType<
  { readonly uri: string; readonly fact: ConfirmedFact },
  { readonly place: NonNullable<CatalogueItem['place']> } | { readonly problem: string },
  void
>('plumbline/saveFact')

/** Asks for the review of a source: of a file, or of a text such as the clipboard's. */
export const ReadSourceRequest = new RequestType<
  { readonly uri?: string; readonly file?: string; readonly text?: string; readonly issued?: string; readonly language: string },
  | {
      readonly review: string
      /** The source says when it came out. */
      readonly dated: boolean
      readonly counts: { readonly figures: number; readonly milestones: number; readonly instruments: number; readonly quotes: number }
    }
  | { readonly problem: string },
  void
>('plumbline/readSource')
/** Asks to keep what is ticked in a review. Lines count from 0. */
export const KeepReviewRequest = new RequestType<
  { readonly uri?: string; readonly text: string; readonly pack: string | null },
  | { readonly place: NonNullable<CatalogueItem['place']>; readonly figures: number; readonly goals: number }
  | { readonly problems: readonly { readonly line: number; readonly message: string }[] }
  | { readonly problem: string },
  void
>('plumbline/keepReview')
export const PacksRequest = new RequestType<{ readonly uri?: string }, readonly PackChoice[], void>('plumbline/packs')

/** Asks for a new pack in a folder of the workspace. */
export const NewPackRequest = new RequestType<
  { readonly uri?: string; readonly name: string; readonly area: string; readonly folder: string },
  { readonly place: NonNullable<CatalogueItem['place']> } | { readonly problem: string },
  void
>('plumbline/newPack')

/** What a writer has to say of a table before it can be kept. */
export type AskedOfTable =
  | { readonly part: 'period' | 'indicator' | 'subject'; readonly columns: readonly string[] }
  | { readonly column: string; readonly codes: readonly (readonly [code: string, name: string])[] }

/** Asks to keep the values of a table; without `into` only what is still to be said, or how many figures there are. */
export const ImportTableRequest = new RequestType<
  {
    readonly uri?: string
    readonly file: string
    readonly parts: Readonly<Record<string, string>>
    readonly only: Readonly<Record<string, string>>
    readonly into?: { readonly pack: string | null; readonly source: ConfirmedFact['source'] }
  },
  | { readonly asked: AskedOfTable }
  | { readonly problem: string }
  | { readonly place: NonNullable<CatalogueItem['place']>; readonly figures: number; readonly goals: number }
  | { readonly figures: number; readonly title: string; readonly left: readonly string[]; readonly plain: boolean },
  void
>('plumbline/importTable')

/** Asks for one page of all drafts of the workspace. */
export const WorkspaceEvidenceRequest = new RequestType<
  { readonly format: EvidenceParams['format']; readonly language: string; readonly command?: string },
  { readonly page: string; readonly drafts: number } | null,
  void
>('plumbline/workspaceEvidence')

/** Asks for the answer of a tool for assistants. */
export const ToolRequest = new RequestType<
  { readonly name: string; readonly arguments: object; readonly uri?: string },
  { readonly text: string } | { readonly problem: string },
  void
>('plumbline/tool')
