/**
 * Bundles the command line into dist/, the rules' pages beside it. It does not check types: `npm run types` does.
 */
import { chmodSync, copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { bundling } from './bundling.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const built = await build({
  ...bundling,
  absWorkingDir: root,
  entryPoints: { cli: 'server/src/cli/main.ts' },
  outdir: 'dist',
  banner: { js: `#!/usr/bin/env node\n${bundling.banner.js}` },
}).then(
  () => true,
  () => false,
)
// The bundler has printed what is wrong.
if (!built) process.exit(1)

// `plumbline explain` prints them.
const pages = join(root, 'server/src/checks')
rmSync(join(root, 'dist/rules'), { recursive: true, force: true })
mkdirSync(join(root, 'dist/rules'))
for (const name of readdirSync(pages)) if (name.endsWith('.md')) copyFileSync(join(pages, name), join(root, 'dist/rules', name))
chmodSync(join(root, 'dist', 'cli.js'), 0o755)
