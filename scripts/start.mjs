/**
 * Shows what Plumbline does: builds it and checks the drafts of examples/.
 */
import { spawnSync } from 'node:child_process'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
await import('./build.mjs')
console.log('\n$ node dist/cli.js check examples\n')
const { status } = spawnSync(process.execPath, ['dist/cli.js', 'check', 'examples'], { cwd: root, stdio: 'inherit' })
// Findings (status 1) are what the examples are there for.
process.exit(status === 1 ? 0 : (status ?? 1))
