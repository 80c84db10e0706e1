/**
 * `plumbline mcp`: the same engine for assistants, over standard input and output.
 */
import { join } from 'node:path'
import { decodeText } from '../disk/decode.ts'
import { callTool } from '../features/assistant-tools.ts'
import { answerLine } from '../features/mcp.ts'
import { collectTroubles } from './drafts.ts'
import { startProgress } from './progress.ts'
import { CLEAN } from './status.ts'
import { openWorkspace, type WorkspaceOptions } from './workspace.ts'
import { readInputLines, type World } from './world.ts'

/** Answers requests until standard input ends. Gives the exit status. */
export async function runMcp(options: WorkspaceOptions, world: World, version: string): Promise<number> {
  const troubles = collectTroubles(world, startProgress(world))
  for await (const bytes of readInputLines(world)) {
    const read = decodeText(bytes)
    const answer = await answerLine('text' in read ? read.text : '?', version, (name, given) => {
      // Packs are read anew with each question, so that an answer is never older than they are.
      const workspace = openWorkspace(world, options)
      const ground = workspace.for(join(world.cwd, 'draft.md'))
      troubles.tellAll(workspace.problems())
      return callTool(name, given, ground)
    })
    if (answer !== undefined) world.out(answer)
  }
  return CLEAN
}
