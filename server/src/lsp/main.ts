/**
 * The language server as a program of its own: speaks with its client over standard input and output.
 */

import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createConnection } from 'vscode-languageserver/node'
import { readCompiled } from '../disk/compiled.ts'
import { localDay } from '../text/date.ts'
import { serve } from './server.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const bundled = join(root, 'seeds')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

const connection = createConnection(process.stdin, process.stdout)
serve(connection, {
  version,
  // The bundled packs are compiled under the paths that they have from here.
  cwd: root,
  bundledPacks: existsSync(bundled) ? bundled : undefined,
  compiled: readCompiled(join(root, 'dist', 'packs.json'), version),
  rulePages: join(root, 'dist', 'rules'),
  today: () => localDay(new Date()),
  run: `${Date.now().toString(36)}-${process.pid}`,
})
connection.listen()
