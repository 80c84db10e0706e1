/**
 * Bundles the command line, the language server and the VS Code extension into dist/, each by itself so that neither loads the other's parts; the rules' pages
 * beside them. It does not check types: `npm run types` does.
 *
 *     node scripts/build.mjs [FOLDER]        builds into FOLDER/dist instead of the repository's own dist
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { bundling } from './bundling.mjs'
import { licencesOf } from './licences.mjs'
import { warmUp } from './warm-up.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const folder = process.argv[2] ?? root
const dist = join(folder, 'dist')
if (existsSync(dist)) for (const name of readdirSync(dist)) if (name.startsWith('cli-')) rmSync(join(dist, name))
const into = { ...bundling, absWorkingDir: root, outdir: dist, metafile: true }
const built = await Promise.all([
  build({
    ...into,
    entryPoints: { cli: 'server/src/cli/main.ts', 'cli-thread': 'server/src/cli/thread.ts' },
    banner: { js: `#!/usr/bin/env node\n${bundling.banner.js}` },
    // The thread shares most of it; what reads Word documents is loaded where one is met.
    splitting: true,
    chunkNames: 'cli-[name]-[hash]',
  }),
  // In the old module format: it is loaded sooner, and only that can be kept as it was compiled.
  build({ ...into, entryPoints: { server: 'server/src/lsp/launch.ts' }, format: 'cjs', outExtension: { '.js': '.cjs' }, banner: {} }),
  build({
    ...into,
    entryPoints: { 'server-code': 'server/src/lsp/main.ts' },
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    charset: 'ascii',
    // The shorter, the sooner it starts.
    minifyIdentifiers: true,
    banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
    define: { 'import.meta.url': 'moduleUrl' },
  }),
  build({ ...into, entryPoints: { 'compile-packs': 'scripts/compile-packs.ts' } }),
  build({
    ...into,
    entryPoints: { client: 'client/src/extension.ts' },
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    banner: {},
    external: ['vscode'],
    // Nearly all of it is the library's.
    minifyIdentifiers: true,
    define: { BUNDLED_FILES: JSON.stringify(bundledFiles()) },
  }),
  // The room around both where there is no Node.
  build({
    ...into,
    entryPoints: { web: 'browser/src/extension.ts' },
    platform: 'browser',
    format: 'cjs',
    banner: {},
    external: ['vscode'],
    minifyIdentifiers: true,
  }),
  build({
    ...into,
    entryPoints: { worker: 'browser/src/worker.ts' },
    platform: 'browser',
    format: 'iife',
    banner: {},
    minifyIdentifiers: true,
  }),
]).catch(() => [])
// The bundler has printed what is wrong.
if (built.length === 0) process.exit(1)
const bundled = built.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {}))
writeFileSync(join(dist, 'licences.txt'), licencesOf(root, bundled))

// The bundler leaves patterns as they are written. Letters are named as it names them, which packs best.
const code = join(dist, 'server-code.cjs')
writeFileSync(
  code,
  readFileSync(code, 'utf8').replace(/[^\x00-\x7f]/g, (unit) => {
    const hex = unit.charCodeAt(0).toString(16).toUpperCase()
    return hex.length > 2 ? `\\u${hex.padStart(4, '0')}` : `\\x${hex}`
  }),
)

// `plumbline explain` prints them.
const pages = join(root, 'server/src/checks')
rmSync(join(dist, 'rules'), { recursive: true, force: true })
mkdirSync(join(dist, 'rules'))
for (const name of readdirSync(pages)) if (name.endsWith('.md')) copyFileSync(join(pages, name), join(dist, 'rules', name))
chmodSync(join(dist, 'cli.js'), 0o755)

// The server starts with the bundled packs as they were read here.
const compiler = join(dist, 'compile-packs.js')
const compiled = spawnSync(process.execPath, [compiler, root, join(dist, 'packs')], { stdio: 'inherit' })
rmSync(compiler)
if (compiled.status !== 0) process.exit(1)
// Elsewhere the server's other parts may still be missing.
if (folder === root) await warmUp(root)

/** What the server finds beside itself, for a host that cannot list folders. */
function bundledFiles() {
  const seeds = readdirSync(join(root, 'seeds'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ya?ml|txt)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  const packs = readdirSync(join(root, 'seeds'), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [`dist/packs/${entry.name}.pack`] : [],
  )
  return ['package.json', ...packs, ...seeds.sort()]
}
