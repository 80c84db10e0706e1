/**
 * The language server where there is no Node, or the workspace is on no disk: in a worker, on a copy of the workspace's files.
 *
 * Addresses of any kind have a path each in that copy, so that the server knows of files alone. What it reads is sent to it beforehand
 * and whenever it changes; what it writes comes back, and is written before any message that was sent after it is heard.
 */
import { type ExtensionContext, FileType, type LogOutputChannel, Uri, window, workspace } from 'vscode'
import type { Message, MessageReader, MessageTransports, MessageWriter } from 'vscode-languageclient/node'
import { t } from './words.ts'
import { type ServerWorker, startWorker } from './worker.ts'

/** The bundled packs and the rest that the server finds beside itself; the build fills this in. */
declare const BUNDLED_FILES: readonly string[]

/** The folder of the extension in the copy. */
const OWN = '/plumbline'
/** What the server may ask for: drafts, packs, settings, bibliographies, tables, sources. */
const READ = /(?:\.(?:md|markdown|mdown|qmd|rmd|txt|tex|ltx|rst|adoc|asciidoc|asc|html?|ya?ml|bib|json|csv|tsv|docx)|\/\.gitignore)$/i
/** Without these no draft can be checked; drafts themselves may come later. */
const FIRST = /(?:\.(?:ya?ml|bib|json)|\/\.gitignore|\/texts\/[^/]*)$/i
const MOST = 20_000

/** Addresses as the server has them, and back. */
export interface Addresses {
  readonly toServer: (uri: Uri) => string
  readonly toEditor: (uri: string) => Uri
}

/** How addresses are told where the files of the extension stand at `extensionUri`. */
export function newAddresses(extensionUri: Uri): Addresses {
  return {
    toServer: (uri) =>
      uri.scheme === 'untitled' ? uri.toString() : `file://${pathOf(uri, extensionUri).split('/').map(encodeURIComponent).join('/')}`,
    toEditor: (address) => {
      if (!address.startsWith('file:')) return Uri.parse(address)
      return uriOf(address.slice('file://'.length).split('/').map(decodeURIComponent).join('/'), extensionUri)
    },
  }
}

function pathOf(uri: Uri, extensionUri: Uri): string {
  const { scheme, authority, path } = uri
  if (scheme === extensionUri.scheme && authority === extensionUri.authority && path.startsWith(`${extensionUri.path}/`))
    return OWN + path.slice(extensionUri.path.length)
  return `/${scheme}/${encodeURIComponent(authority) || '-'}${path}`
}

function uriOf(path: string, extensionUri: Uri): Uri {
  if (path === OWN || path.startsWith(`${OWN}/`)) return Uri.joinPath(extensionUri, path.slice(OWN.length))
  const [, scheme = '', authority = '', ...parts] = path.split('/')
  return Uri.from({ scheme, authority: authority === '-' ? '' : decodeURIComponent(authority), path: `/${parts.join('/')}` })
}

type Files = (readonly [path: string, bytes: Uint8Array | null])[]

export interface WebServer {
  readonly start: () => Promise<MessageTransports>
  /** Sends a file that may lie outside the workspace. */
  readonly offer: (uri: Uri) => Promise<void>
}

/** Makes ready what starts the server. */
export function newWebServer({ extensionUri, subscriptions }: ExtensionContext, output: LogOutputChannel): WebServer {
  let worker: ServerWorker | undefined
  const send = (files: Files): void => worker?.post({ files })
  const read = async (uri: Uri): Promise<Files[number]> => {
    try {
      return [pathOf(uri, extensionUri), await workspace.fs.readFile(uri)]
    } catch {
      return [pathOf(uri, extensionUri), null]
    }
  }
  const readAll = (uris: readonly Uri[]): Promise<Files> => Promise.all(uris.map(read))

  const watcher = workspace.createFileSystemWatcher('**/*')
  const changed = async (uri: Uri): Promise<void> => {
    if (READ.test(uri.path)) send([await read(uri)])
  }
  subscriptions.push(
    watcher,
    watcher.onDidChange(changed),
    watcher.onDidCreate(changed),
    watcher.onDidDelete((uri) => send([[pathOf(uri, extensionUri), null]])),
    workspace.onDidChangeWorkspaceFolders(async ({ added }) => {
      for (const { uri } of added) send(await readAll(await filesIn(uri, output)))
    }),
  )

  return {
    offer: async (uri) => send([await read(uri)]),
    start: async () => {
      worker?.end()
      const own = (name: string): Uri => Uri.joinPath(extensionUri, ...name.split('/'))
      const [room, server] = await Promise.all(['dist/worker.js', 'dist/server-code.cjs'].map((name) => workspace.fs.readFile(own(name))))
      worker = startWorker([
        room as Uint8Array,
        '\nplumbline(function (exports, require, module, __filename, __dirname, process, Buffer, setImmediate, clearImmediate) {\n',
        server as Uint8Array,
        '\n})',
      ])
      const found = (await Promise.all((workspace.workspaceFolders ?? []).map(({ uri }) => filesIn(uri, output)))).flat()
      send(await readAll([...BUNDLED_FILES.map(own), ...found.filter(({ path }) => FIRST.test(path))]))
      void readAll(found.filter(({ path }) => !FIRST.test(path))).then(send)
      return transports(
        worker,
        (path, bytes) => write(uriOf(path, extensionUri), bytes),
        (error) => void window.showErrorMessage(error instanceof Error ? error.message : String(error)),
      )
    },
  }
}

async function write(uri: Uri, bytes: Uint8Array | null): Promise<void> {
  try {
    if (bytes === null) await workspace.fs.delete(uri)
    else await workspace.fs.writeFile(uri, bytes)
  } catch (error) {
    const name = workspace.asRelativePath(uri)
    throw new Error(
      workspace.fs.isWritableFileSystem(uri.scheme) === false
        ? t('{0} could not be written: these files can only be read here. Open a copy of the folder that you may write in.', name)
        : t('{0} could not be written: {1}', name, error instanceof Error ? error.message : String(error)),
    )
  }
}

/** The files below a folder that the server may ask for. */
async function filesIn(folder: Uri, output: LogOutputChannel): Promise<readonly Uri[]> {
  const found: Uri[] = []
  const visit = async (at: Uri): Promise<void> => {
    const entries = await Promise.resolve(workspace.fs.readDirectory(at)).catch(() => [])
    const inside: Promise<void>[] = []
    for (const [name, type] of entries) {
      const uri = Uri.joinPath(at, name)
      if ((type & FileType.Directory) !== 0) {
        if (!name.startsWith('.') && name !== 'node_modules') inside.push(visit(uri))
      } else if (READ.test(uri.path) && found.length < MOST) found.push(uri)
    }
    await Promise.all(inside)
  }
  await visit(folder)
  if (found.length === MOST)
    output.warn(t('{0} has more than {1} files: the rest is not read in a browser.', workspace.asRelativePath(folder), MOST))
  return found
}

function transports(
  worker: ServerWorker,
  write: (path: string, bytes: Uint8Array | null) => Promise<void>,
  fail: (error: unknown) => void,
): MessageTransports {
  const never = () => ({ dispose: () => undefined })
  /** What came before is done with: a message is heard after what was written before it has been. */
  let done: Promise<void> = Promise.resolve()
  const reader: MessageReader = {
    onError: never,
    onClose: never,
    onPartialMessage: never,
    listen: (listener) => {
      worker.listen = (message) => {
        const data = message as Message | { readonly write: readonly [string, Uint8Array | null] }
        const hear = async (): Promise<void> => {
          if ('write' in data) await write(...data.write)
          else listener(data)
        }
        done = done.then(hear).catch(fail)
      }
      return never()
    },
    dispose: () => worker.end(),
  }
  const writer: MessageWriter = {
    onError: never,
    onClose: never,
    write: async (message) => worker.post(message),
    end: () => undefined,
    dispose: () => undefined,
  }
  return { reader, writer }
}
