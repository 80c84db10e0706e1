/**
 * Measures how soon hovers and proposals are answered where a hundred thousand facts are loaded, over a real pipe.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { quantile, start } from './bench-editor.ts'
import { manyFacts } from './generated.ts'

const FACTS = 100_000

/** Prints the median and the 95th percentile of each; where other programs are busy the median tells more. `quick` takes fewer samples. */
export async function benchFacts(quick: boolean): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-facts-'))
  try {
    for (const { path, text } of manyFacts(FACTS)) {
      const file = join(folder, 'kb', path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
    writeFileSync(join(folder, '.plumbline.yaml'), 'packs: [kb]\nbundledPack: false\nasOf: 2024-06-30\n')
    const built = spawnSync(process.execPath, [join(process.cwd(), 'dist/cli.js'), 'kb', 'build', 'kb'], { cwd: folder, stdio: 'inherit' })
    if (built.status !== 0) throw new Error('the pack could not be built')
    const server = start(join(process.cwd(), 'dist/server.cjs'), '')
    const uri = pathToFileURL(join(folder, 'draft.md')).href
    const sentences = Array.from(
      { length: 60 },
      (_, i) => `The revenue of trade number${i * 7} was $40.2 billion in the first quarter of 2020.\n\n`,
    )
    const text = `${sentences.join('')}The exports of trade number7 were \n\nAs told [@`
    const root = pathToFileURL(folder).href
    const capabilities = { textDocument: { diagnostic: {} } }
    await server.ask('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities,
      workspaceFolders: [{ uri: root, name: 'facts' }],
    })
    server.tell('initialized', {})
    server.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } })
    await server.ask('textDocument/diagnostic', { textDocument: { uri } })
    const ask = async (method: string, line: number, character: number, count: number): Promise<readonly number[]> => {
      const times: number[] = []
      for (let round = -10; round < count; round++) {
        const from = performance.now()
        await server.ask(`textDocument/${method}`, {
          textDocument: { uri },
          position: { line: line < 0 ? 2 * (Math.abs(round) % 60) : line, character },
        })
        if (round >= 0) times.push(performance.now() - from)
      }
      return times
    }
    const count = quick ? 60 : 300
    console.log(`\n${`with ${FACTS.toLocaleString('en')} facts`.padEnd(44)}${'median'.padStart(10)}${'p95'.padStart(12)}`)
    const at = (sentences[0] as string).indexOf('40.2')
    print('hover on a number', await ask('hover', -1, at, count))
    print('completion after a subject', await ask('completion', 120, 34, count))
    print('completion of a citation', await ask('completion', 122, 10, count))
    print('completion after an indicator alone', await ask('completion', 120, 'The exports of'.length, count))
    server.process.kill()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function print(name: string, times: readonly number[]): void {
  const shown = (part: number): string => `${quantile(times, part).toPrecision(3)} ms`
  console.log(`${name.padEnd(44)}${shown(0.5).padStart(10)}${shown(0.95).padStart(12)}`)
}
