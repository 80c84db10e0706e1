/**
 * Packs the extension as it is installed: FILE, or plumbline-VERSION.vsix at the repository's top.
 *
 *     npm run vsix -- [FILE]
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import vsce from '@vscode/vsce'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
/** All that goes in beside dist/. Everything is bundled, so no package does. */
const PARTS = ['README.md', 'LICENSE', 'CHANGELOG.md', 'images/icon.png', 'docs/images', 'syntaxes', 'seeds']

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const packagePath = resolve(process.argv[2] ?? join(root, `plumbline-${manifest.version}.vsix`))
const stage = mkdtempSync(join(tmpdir(), 'plumbline-vsix-'))
try {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), stage], { stdio: 'inherit' })
  if (status !== 0) process.exit(1)
  // The command line is no part of the extension.
  rmSync(join(stage, 'dist/cli.js'))
  for (const part of PARTS) cpSync(join(root, part), join(stage, part), { recursive: true })
  const { private: _, scripts, bin, dependencies, devDependencies, ...rest } = manifest
  writeFileSync(join(stage, 'package.json'), JSON.stringify(rest, null, 2))
  await vsce.createVSIX({
    cwd: stage,
    packagePath,
    dependencies: false,
    rewriteRelativeLinks: false,
    allowMissingRepository: true,
  })
} finally {
  rmSync(stage, { recursive: true, force: true })
}
