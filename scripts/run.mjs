/**
 * Runs a TypeScript file of this folder: `node scripts/run.mjs bench --quick` runs bench.ts.
 */
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { bundling } from './bundling.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [name = '', ...rest] = process.argv.slice(2)
const outfile = join(root, 'out', 'run', `${name}.mjs`)
await build({ ...bundling, absWorkingDir: root, entryPoints: [`scripts/${name}.ts`], outfile, sourcemap: 'inline', external: ['esbuild'] })
const { status } = spawnSync(process.execPath, ['--enable-source-maps', outfile, ...rest], { cwd: root, stdio: 'inherit' })
process.exit(status ?? 1)
