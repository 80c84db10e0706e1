/**
 * The extension in a browser: runs the bundle of the desktop's in a room where `process` says that there is no Node.
 */
import type { ExtensionContext } from 'vscode'
import * as vscode from 'vscode'
import { Buffer } from './bytes.ts'
import { clearImmediate, newProcess, newRequire, setImmediate } from './modules.ts'

interface Extension {
  readonly activate: (context: ExtensionContext) => Promise<void>
  readonly deactivate: () => Promise<void>
}

let extension: Extension | undefined

/** Called by VS Code when a draft or a pack is opened. */
export async function activate(context: ExtensionContext): Promise<void> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'dist', 'client.cjs'))
  const module = { exports: {} }
  const process = newProcess({ browser: true })
  // An extension in a browser is one file, which VS Code runs in this very way.
  const run = new Function(
    'exports',
    'require',
    'module',
    'process',
    'Buffer',
    'setImmediate',
    'clearImmediate',
    new TextDecoder().decode(bytes),
  )
  run(module.exports, newRequire({ vscode, process }), module, process, Buffer, setImmediate, clearImmediate)
  extension = module.exports as Extension
  await extension.activate(context)
}

/** Called by VS Code when it closes. */
export async function deactivate(): Promise<void> {
  await extension?.deactivate()
}
