/**
 * The tools of assistants: for an editor by a message beside the protocol's own, for other programs over the Model Context Protocol.
 *
 * Both draw on what a draft in the folder would be checked with.
 */
import { type Called, callTool, TOOLS } from '../features/assistant-tools.ts'
import { answerLine } from '../features/mcp.ts'
import { isRecord } from '../knowledge/pack-files.ts'
import type { Ground } from './ground.ts'
import { type GroundOptions, newGrounds, readEditorSettings } from './ground.ts'
import { type Connection, RequestType } from './protocol.ts'

export interface ToolParams {
  readonly name: string
  readonly arguments: Readonly<Record<string, unknown>>
  /** The draft in front; without one, what holds in the first folder. */
  readonly uri?: string
}

/** Asks for the answer of a tool. */
export const ToolRequest = new RequestType<ToolParams, { readonly text: string } | { readonly problem: string }, void>('plumbline/tool')

/** Answers an editor. */
export function answerTools(connection: Connection, groundFor: (uri: string | undefined) => Promise<Ground>): void {
  connection.onRequest(ToolRequest, async ({ name, arguments: given, uri }) => {
    if (!TOOLS.some((tool) => tool.name === name)) return { problem: `There is no tool '${name}'.` }
    return callTool(name, isRecord(given) ? given : {}, await groundFor(uri))
  })
}

/** What a program that starts the server for assistants gives it. */
export interface AssistantOptions extends Omit<GroundOptions, 'loading'> {
  readonly version: string
  /** The folder that settings are looked for in. */
  readonly folder: string
  /** What the editor has set, as JSON. */
  readonly settings: string | undefined
  readonly lines: AsyncIterable<string>
  readonly out: (line: string) => void
}

/** Answers requests of the Model Context Protocol until there are no more lines. */
export async function serveAssistants({ version, folder, settings, lines, out, ...options }: AssistantOptions): Promise<void> {
  const editor = { folder, settings: readEditorSettings(parsed(settings)).settings }
  const call = async (name: string, given: Readonly<Record<string, unknown>>): Promise<Called> => {
    // Packs are read anew with each question, so that an answer is never older than they are.
    const grounds = newGrounds({ ...options, loading: (_, load) => load() })
    return callTool(name, given, await grounds.in(folder, editor))
  }
  for await (const line of lines) {
    const answer = await answerLine(line, version, call)
    if (answer !== undefined) out(answer)
  }
}

function parsed(settings: string | undefined): unknown {
  try {
    return settings === undefined ? undefined : JSON.parse(settings)
  } catch {
    return undefined
  }
}
