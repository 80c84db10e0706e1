/**
 * Files in memory, as workspaces of code hosts are: what `files.json` beside it has, to be read and written.
 */
const { Disposable, EventEmitter, FileChangeType, FileSystemError, FileType, Uri, workspace } = require('vscode')

/** @param {import('vscode').ExtensionContext} context */
exports.activate = ({ extensionUri, subscriptions }) => {
  /** @type {Map<string, { readonly bytes: Uint8Array, readonly written: number }>} */
  const files = new Map()
  /** @type {import('vscode').EventEmitter<import('vscode').FileChangeEvent[]>} */
  const changed = new EventEmitter()
  let clock = 0
  const seeded = workspace.fs.readFile(Uri.joinPath(extensionUri, 'files.json')).then((bytes) => {
    for (const [path, text] of Object.entries(JSON.parse(new TextDecoder().decode(bytes)))) put(path, new TextEncoder().encode(text))
  })
  /** @param {string} path @param {Uint8Array} bytes */
  const put = (path, bytes) => files.set(path, { bytes, written: ++clock })
  /** @param {string} path */
  const isFolder = (path) => path === '/' || [...files.keys()].some((one) => one.startsWith(`${path}/`))
  /** @param {import('vscode').FileChangeType} type @param {import('vscode').Uri} uri */
  const told = (type, uri) => changed.fire([{ type, uri }])
  subscriptions.push(
    workspace.registerFileSystemProvider(
      'memory',
      {
        onDidChangeFile: changed.event,
        watch: () => new Disposable(() => undefined),
        stat: async (uri) => {
          await seeded
          const file = files.get(uri.path)
          if (file !== undefined) return { type: FileType.File, ctime: 0, mtime: file.written, size: file.bytes.length }
          if (isFolder(uri.path)) return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 }
          throw FileSystemError.FileNotFound(uri)
        },
        readDirectory: async ({ path }) => {
          await seeded
          const top = path === '/' ? '/' : `${path}/`
          const names = [...files.keys()].filter((one) => one.startsWith(top)).map((one) => one.slice(top.length).replace(/\/.*/s, ''))
          return [...new Set(names)].map((name) => [name, files.has(top + name) ? FileType.File : FileType.Directory])
        },
        readFile: async (uri) => {
          await seeded
          const file = files.get(uri.path)
          if (file === undefined) throw FileSystemError.FileNotFound(uri)
          return file.bytes
        },
        writeFile: (uri, content) => {
          const type = files.has(uri.path) ? FileChangeType.Changed : FileChangeType.Created
          put(uri.path, new Uint8Array(content))
          told(type, uri)
        },
        delete: (uri) => {
          files.delete(uri.path)
          told(FileChangeType.Deleted, uri)
        },
        createDirectory: () => undefined,
        rename: (from, to) => {
          const file = files.get(from.path)
          if (file === undefined) throw FileSystemError.FileNotFound(from)
          files.delete(from.path)
          put(to.path, file.bytes)
          told(FileChangeType.Deleted, from)
          told(FileChangeType.Created, to)
        },
      },
      { isCaseSensitive: true },
    ),
  )
}
