/**
 * Answers what an editor asks while a draft is written: what is this, what may stand here, where does it come from, where
 * does it lead?
 */
import type { Analysis } from '../analysis.ts'
import { MOST_SOURCES, proposalsAt } from '../features/completion.ts'
import { definitionAt } from '../features/definition.ts'
import { cardAt } from '../features/hover.ts'
import { linksIn } from '../features/links.ts'
import type { Span } from '../text/span.ts'
import { locationOf } from './diagnostics.ts'
import { toMarkdown } from './hover.ts'
import { offsetAt, rangeOf } from './lines.ts'
import type { OpenDraft } from './open-draft.ts'
import type { PackDocuments } from './pack-documents.ts'
import {
  type CancellationToken,
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  CompletionTriggerKind,
  type Connection,
  type DefinitionLink,
  type DocumentLink,
  type Location,
  MarkupKind,
  type Range,
  type ServerCapabilities,
} from './protocol.ts'
import { sourceTextOf } from './source-text.ts'

/** What an editor can ask for. */
export const WRITING = {
  hoverProvider: true,
  completionProvider: { triggerCharacters: ['@', '{', '`', '<'] },
  definitionProvider: true,
  documentLinkProvider: {},
} satisfies ServerCapabilities

/** A draft as it is now, with its analysis; undefined where there is none. */
export type Ready = (
  uri: string,
  token: CancellationToken,
) => Promise<{ readonly draft: OpenDraft; readonly analysis: Analysis } | undefined>

export interface WritingScope {
  readonly ready: Ready
  /** The files of packs that are open. */
  readonly packs: PackDocuments
  /** The folder that the paths of packs start from. */
  readonly cwd: string
  /** Tells whether the client shows Markdown. */
  readonly markdown: () => boolean
  /** Tells whether it shows pictures in it. */
  readonly images: () => boolean
}

/** Answers the client. */
export function answerWriting(connection: Connection, { ready, packs, cwd, markdown, images }: WritingScope): void {
  connection.onHover(async ({ textDocument: { uri }, position }, token) => {
    const inPack = await packs.hover(uri, position)
    if (inPack !== undefined) return inPack
    const open = await ready(uri, token)
    if (open === undefined || token.isCancellationRequested) return null
    const { analysis, draft } = open
    const card = cardAt(analysis, offsetAt(draft.lines, position))
    if (card === undefined) return null
    const kind = markdown() ? MarkupKind.Markdown : MarkupKind.PlainText
    return { contents: { kind, value: toMarkdown(card, analysis, markdown() && images()) }, range: rangeOf(draft.lines, card.span) }
  })

  connection.onCompletion(async ({ textDocument: { uri }, position, context }, token): Promise<CompletionItem[] | CompletionList> => {
    const inPack = await packs.complete(uri, position)
    if (inPack !== undefined) return inPack
    const open = await ready(uri, token)
    if (open === undefined || token.isCancellationRequested) return []
    const { analysis, draft } = open
    // A sign that may begin a citation asks for sources alone.
    const isSign = context?.triggerKind === CompletionTriggerKind.TriggerCharacter
    const proposals = proposalsAt(analysis, offsetAt(draft.lines, position)).filter(({ kind }) => !isSign || kind === 'source')
    const ranges = new Map<Span, Range>()
    const rangeIn = (span: Span): Range => {
      const range = ranges.get(span) ?? rangeOf(draft.lines, span)
      ranges.set(span, range)
      return range
    }
    const items = proposals.map(({ kind, span, label, newText, detail, about, filter }, index) => ({
      label,
      labelDetails: { description: detail },
      kind: kind === 'source' ? CompletionItemKind.Reference : CompletionItemKind.Value,
      documentation: { kind: MarkupKind.PlainText, value: about },
      filterText: filter,
      // An editor would sort by the label.
      sortText: String(index).padStart(5, '0'),
      textEdit: { range: rangeIn(span), newText },
    }))
    // There may be more than these: they are asked for again as more is typed.
    return proposals.length < MOST_SOURCES ? items : { isIncomplete: true, items }
  })

  connection.onDefinition(async ({ textDocument: { uri }, position }, token): Promise<DefinitionLink[] | Location[]> => {
    const inPack = await packs.define(uri, position)
    if (inPack !== undefined) return inPack
    const open = await ready(uri, token)
    if (open === undefined || token.isCancellationRequested) return []
    const found = definitionAt(open.analysis, offsetAt(open.draft.lines, position))
    if (found === undefined) return []
    const inText = sourceTextOf(found.card, open.analysis, cwd)
    return [locationOf(found.origin, cwd), ...(inText === undefined ? [] : [inText])].map(({ uri: targetUri, range }) => ({
      originSelectionRange: rangeOf(open.draft.lines, found.card.span),
      targetUri,
      targetRange: range,
      targetSelectionRange: range,
    }))
  })

  connection.onDocumentLinks(async ({ textDocument: { uri } }, token): Promise<DocumentLink[]> => {
    const open = await ready(uri, token)
    if (open === undefined || token.isCancellationRequested) return []
    return linksIn(open.analysis).map(({ span, url, title }) => ({
      range: rangeOf(open.draft.lines, span),
      target: url,
      tooltip: title,
    }))
  })
}
