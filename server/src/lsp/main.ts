/**
 * The language server as a program of its own: speaks with its client over standard input and output. With `--mcp` it speaks with an
 * assistant instead, so that an editor can offer its tools without the command line at hand.
 */

import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { readCompiled } from '../disk/compiled.ts'
import { localDay } from '../text/date.ts'
import { serveAssistants } from './assistants.ts'
import { createConnection } from './protocol.ts'
import { serve } from './server.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const bundled = join(root, 'seeds')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

const around = {
  // The bundled packs are compiled under the paths that they have from here.
  cwd: root,
  bundledPacks: existsSync(bundled) ? bundled : undefined,
  compiled: readCompiled(join(root, 'dist', 'packs.json'), version),
  today: () => localDay(new Date()),
}

if (process.argv.includes('--mcp')) {
  void serveAssistants({
    ...around,
    version,
    folder: process.cwd(),
    settings: process.env.PLUMBLINE_SETTINGS,
    lines: createInterface({ input: process.stdin }),
    out: (line) => void process.stdout.write(line),
  })
} else {
  const connection = createConnection(process.stdin, process.stdout)
  serve(connection, {
    ...around,
    version,
    rulePages: join(root, 'dist', 'rules'),
    run: `${Date.now().toString(36)}-${process.pid}`,
  })
  connection.listen()
}
