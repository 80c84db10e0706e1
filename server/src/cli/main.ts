/**
 * The command line: gives `run` the process that it runs in.
 */

import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { readCompiled } from '../disk/compiled.ts'
import { localDay } from '../text/date.ts'
import { run } from './program.ts'

// A reader that goes away early (`plumbline check | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2)
})

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const bundled = join(root, 'seeds')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

process.exitCode = await run(
  process.argv.slice(2),
  {
    cwd: process.cwd(),
    env: process.env,
    today: localDay(new Date()),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    outIsTerminal: process.stdout.isTTY === true,
    errIsTerminal: process.stderr.isTTY === true,
    columns: process.stdout.columns ?? (Number(process.env.COLUMNS) || 100),
    bundledPacks: existsSync(bundled) ? bundled : undefined,
    compiled: readCompiled(join(root, 'dist', 'packs.json'), version),
    rulePages: join(root, 'dist', 'rules'),
    input: () => process.stdin,
    // A program of its own, so that neither loads the other's parts.
    serve: () => import(pathToFileURL(join(root, 'dist', 'server.js')).href),
  },
  version,
)
