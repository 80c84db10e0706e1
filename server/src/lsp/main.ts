/**
 * The language server as a program of its own: speaks with its client over standard input and output. With `--mcp` it speaks with an
 * assistant instead, so that an editor can offer its tools without the command line at hand.
 */
import { createInterface } from 'node:readline'
import { installationOf } from '../disk/installation.ts'
import { localDay } from '../text/date.ts'
import { serveAssistants } from './assistants.ts'
import { createConnection } from './protocol.ts'
import { serve } from './server.ts'
import { wholeMessages } from './whole-messages.ts'

const { root, version, bundledPacks, builtPacks, rulePages } = installationOf(import.meta.url)

const around = {
  cwd: root,
  bundledPacks,
  builtPacks,
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
  // The library takes a stream to read beside a writer, and ends the program with that stream; its types know only two of a kind.
  const connection = createConnection(process.stdin as never, wholeMessages(process.stdout))
  serve(connection, {
    ...around,
    version,
    rulePages,
    run: `${Date.now().toString(36)}-${process.pid}`,
  })
  connection.listen()
}
