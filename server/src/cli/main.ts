/**
 * The command line: gives `run` the process that it runs in.
 */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { installationOf } from '../disk/installation.ts'
import { localDay } from '../text/date.ts'
import { run } from './program.ts'

// A reader that goes away early (`plumbline check | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2)
})

const { root, version, bundledPacks, builtPacks, rulePages } = installationOf(import.meta.url)

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
    bundledPacks,
    builtPacks: { ...builtPacks, renew: true },
    rulePages,
    input: () => process.stdin,
    built: String(statSync(join(root, 'dist', 'cli.js')).mtimeMs),
    thread: pathToFileURL(join(root, 'dist', 'cli-thread.js')),
    // A program of its own, so that neither loads the other's parts.
    serve: () => import(pathToFileURL(join(root, 'dist', 'server.cjs')).href),
  },
  version,
)
