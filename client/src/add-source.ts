/**
 * Adds a source to a pack of the writer's own: what was read in it stands in a review document, to be ticked and mended, then kept.
 */
import {
  CodeLens,
  commands,
  Diagnostic,
  type Disposable,
  EventEmitter,
  env,
  languages,
  Range,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode'
import type { LanguageClient } from 'vscode-languageclient/node'
import { asking, askPack, dialogStart, input, keptIn, type Offer, pick } from './asking.ts'
import { KeepReviewRequest, PacksRequest, ReadSourceRequest } from './protocol.ts'
import { shownLanguage, t } from './words.ts'

const LANGUAGE = 'plumbline-review'
/** How the server begins what it tells of a review. */
const HOWTO = /^(?:Each line with an x in its box is kept\.|Mỗi dòng có dấu x trong ô sẽ được giữ\.)/
const TICKED = /^\s*[-*+] \[[xX]\] /

/** Gives the commands that read sources and keep reviews, and what stands above a review. */
export function newAddSource(client: LanguageClient, offer: Offer): readonly Disposable[] {
  const mistakes = languages.createDiagnosticCollection('plumbline-review')
  const changed = new EventEmitter<void>()
  /** The draft in front says which packs are meant; without one they are those of the first folder. */
  const folder = (): { readonly uri?: string } => {
    const open = window.activeTextEditor?.document.uri
    return open === undefined || workspace.getWorkspaceFolder(open) === undefined ? {} : { uri: client.code2ProtocolConverter.asUri(open) }
  }

  const add = async (chosen?: Uri): Promise<void> => {
    const source = await asking(t('Add source'), () => askSource(client, offer, chosen))
    if (source === undefined) return
    let read = await client.sendRequest(ReadSourceRequest, { ...folder(), ...source, language: shownLanguage() })
    if (!('problem' in read) && !read.dated) {
      const issued = await asking(t('Add source'), () =>
        input(t('When did the source come out? Its own words such as “this year” are read by it'), '', {
          hint: t('2023, 2023-06 or 2023-06-14'),
          empty: true,
          form: /^(?:\d{4}(?:-\d{2}){0,2})?$/,
        }),
      )
      if (issued === undefined) return
      if (issued !== '') read = await client.sendRequest(ReadSourceRequest, { ...folder(), ...source, issued, language: shownLanguage() })
    }
    if ('problem' in read) return void window.showErrorMessage(read.problem)
    const document = await workspace.openTextDocument({ language: LANGUAGE, content: read.review })
    await window.showTextDocument(document, { preview: false })
  }

  const keep = async (): Promise<void> => {
    const document = window.activeTextEditor?.document
    if (document?.languageId !== LANGUAGE) return void window.setStatusBarMessage(t('Plumbline: open the review of a source first'), 8000)
    const packs = await client.sendRequest(PacksRequest, folder())
    const pack = await asking(t('Keep what is ticked'), async () => ({ chosen: await askPack(packs) }))
    if (pack === undefined) return
    const kept = await client.sendRequest(KeepReviewRequest, { ...folder(), text: document.getText(), pack: pack.chosen?.path ?? null })
    mistakes.delete(document.uri)
    if ('problem' in kept) return void window.showErrorMessage(kept.problem)
    if ('problems' in kept) {
      mistakes.set(
        document.uri,
        kept.problems.map(({ line, message }) => {
          const mistake = new Diagnostic(document.lineAt(Math.min(line, document.lineCount - 1)).range, message)
          mistake.source = 'plumbline'
          return mistake
        }),
      )
      await commands.executeCommand('editor.action.marker.next')
      return
    }
    const target = client.protocol2CodeConverter.asUri(kept.place.uri)
    await commands.executeCommand(
      document.isUntitled ? 'workbench.action.revertAndCloseActiveEditor' : 'workbench.action.closeActiveEditor',
    )
    await window.showTextDocument(target)
    window.setStatusBarMessage(keptIn(kept, workspace.asRelativePath(target)), 8000)
  }

  for (const document of workspace.textDocuments) recognise(document)
  return [
    mistakes,
    changed,
    workspace.onDidOpenTextDocument(recognise),
    commands.registerCommand('plumbline.addSource', (uri?: Uri) => add(uri instanceof Uri ? uri : undefined)),
    commands.registerCommand('plumbline.keepReview', keep),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document.languageId === LANGUAGE) changed.fire()
    }),
    workspace.onDidCloseTextDocument(({ uri }) => mistakes.delete(uri)),
    languages.registerCodeLensProvider(LANGUAGE, { onDidChangeCodeLenses: changed.event, provideCodeLenses: lensesOf }),
  ]
}

/** A review that the editor brings back after a restart has lost its language, and would be read as a draft. */
function recognise(document: TextDocument): void {
  if (!document.isUntitled || document.languageId === LANGUAGE || document.lineCount < 4) return
  if (document.lineAt(0).text.startsWith('# ') && HOWTO.test(document.lineAt(2).text))
    void languages.setTextDocumentLanguage(document, LANGUAGE)
}

/** Above a review stands how much of it is ticked, and what keeps that. */
function lensesOf(document: TextDocument): CodeLens[] {
  let ticked = 0
  for (let line = 0; line < document.lineCount; line++) if (TICKED.test(document.lineAt(line).text)) ticked++
  return [new CodeLens(new Range(0, 0, 0, 0), { title: t('Keep what is ticked ({0})', ticked), command: 'plumbline.keepReview' })]
}

interface Source {
  readonly file?: string
  readonly text?: string
}

/** Asks what is to be read. */
async function askSource(client: LanguageClient, offer: Offer, chosen: Uri | undefined): Promise<Source | undefined> {
  const file = async (uri: Uri): Promise<Source> => {
    await offer(uri)
    return { file: client.code2ProtocolConverter.asUri(uri) }
  }
  if (chosen !== undefined) return file(chosen)
  const open = window.activeTextEditor?.document
  const { from } = await pick(t('Where is the source?'), [
    { label: `$(file) ${t('A file…')}`, description: t('text, Markdown, HTML or Word'), from: 'file' as const },
    { label: `$(clippy) ${t('The clipboard')}`, description: t('the text that you copied last'), from: 'clipboard' as const },
    ...(open === undefined || open.languageId === LANGUAGE
      ? []
      : [
          {
            label: `$(edit) ${t('The document in front of you')}`,
            description: workspace.asRelativePath(open.uri),
            from: 'editor' as const,
          },
        ]),
  ])
  if (from === 'clipboard') return { text: await env.clipboard.readText() }
  if (from === 'editor' && open !== undefined)
    return open.uri.scheme !== 'untitled' && !open.isDirty ? file(open.uri) : { text: open.getText() }
  const [picked] =
    (await window.showOpenDialog({
      ...dialogStart(),
      title: t('Add source'),
      openLabel: t('Read'),
      filters: { [t('Text, Markdown, HTML, Word')]: ['txt', 'md', 'markdown', 'html', 'htm', 'docx', 'tex', 'rst', 'adoc'] },
    })) ?? []
  return picked === undefined ? undefined : file(picked)
}
