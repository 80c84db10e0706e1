/**
 * What the packs hold, for a client to show: a message beside the protocol's own.
 */
import { CATALOGUE_VIEWS, type CatalogueEntry, type CatalogueView, catalogue } from '../features/catalogue.ts'
import { locationOf } from './diagnostics.ts'
import type { Ground } from './ground.ts'
import { type Connection, RequestType } from './protocol.ts'

export interface CatalogueParams {
  readonly view: CatalogueView
  /** The draft whose packs are meant; those of the first folder where none is given. */
  readonly uri?: string
  /** The entry whose parts are asked for. */
  readonly of?: string
}

/** An entry, with the place in its pack. Lines and characters count from 0. */
export type CatalogueItem = Omit<CatalogueEntry, 'origin'> & {
  readonly place?: { readonly uri: string; readonly line: number; readonly character: number }
}

/** Asks for the entries below one. */
export const CatalogueRequest = new RequestType<CatalogueParams, readonly CatalogueItem[], void>('plumbline/catalogue')

export interface CatalogueScope {
  readonly groundFor: (uri: string | undefined) => Promise<Ground>
  readonly today: () => string
  /** The folder that the paths of packs start from. */
  readonly cwd: string
}

/** Answers the client. */
export function answerCatalogue(connection: Connection, { groundFor, today, cwd }: CatalogueScope): void {
  connection.onRequest(CatalogueRequest, async ({ view, uri, of }) => {
    if (!CATALOGUE_VIEWS.includes(view)) return []
    const { knowledge, settings } = await groundFor(uri)
    const language = settings.messageLanguage === 'auto' ? 'en' : settings.messageLanguage
    return catalogue(view, of, { knowledge, language, day: today() }).map(({ origin, ...entry }) => {
      if (origin === undefined) return entry
      const { uri: file, range } = locationOf(origin, cwd)
      return { ...entry, place: { uri: file, ...range.start } }
    })
  })
}
