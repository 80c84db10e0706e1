/**
 * What assistants in the editor are offered: the tools that the manifest names, and a server of the Model Context Protocol for agents
 * that start their own.
 */
import {
  type Disposable,
  type ExtensionContext,
  LanguageModelTextPart,
  LanguageModelToolResult,
  lm,
  McpStdioServerDefinition,
  window,
  workspace,
} from 'vscode'
import type { LanguageClient } from 'vscode-languageclient/node'
import { ToolRequest } from './protocol.ts'

/** Registers the tools. A tool that cannot answer says what to give it instead, as an error that the assistant reads. */
export function offerTools(client: LanguageClient, { extension }: ExtensionContext): readonly Disposable[] {
  const tools: readonly { readonly name: string }[] = extension.packageJSON.contributes.languageModelTools
  return tools.map(({ name }) =>
    lm.registerTool<object>(name, {
      invoke: async ({ input }, token) => {
        const open = window.activeTextEditor?.document.uri
        const uri =
          open === undefined || workspace.getWorkspaceFolder(open) === undefined ? {} : { uri: client.code2ProtocolConverter.asUri(open) }
        const called = await client.sendRequest(ToolRequest, { name, arguments: input, ...uri }, token)
        if ('problem' in called) throw new Error(called.problem)
        return new LanguageModelToolResult([new LanguageModelTextPart(called.text)])
      },
    }),
  )
}

/** Offers the server at a path as one for agents, with what is set in the first folder. */
export function offerServer(program: string, { extension }: ExtensionContext): Disposable {
  return lm.registerMcpServerDefinitionProvider('plumbline', {
    provideMcpServerDefinitions: () => {
      const folder = workspace.workspaceFolders?.[0]?.uri
      const settings = JSON.stringify(workspace.getConfiguration('plumbline', folder))
      // The editor's own Node: writers may have no other.
      const env = { ELECTRON_RUN_AS_NODE: '1', PLUMBLINE_SETTINGS: settings }
      const server = new McpStdioServerDefinition('Plumbline', process.execPath, [program, '--mcp'], env, extension.packageJSON.version)
      if (folder?.scheme === 'file') server.cwd = folder
      return [server]
    },
  })
}
