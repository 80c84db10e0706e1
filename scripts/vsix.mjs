/**
 * Packs the extension as it is installed: FILE, or plumbline-VERSION.vsix at the repository's top. What goes in, .vscodeignore says.
 *
 *     npm run vsix -- [FILE]
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import vsce from '@vscode/vsce'
import { smallZip } from './deflate.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const packagePath = resolve(process.argv[2] ?? join(root, `plumbline-${manifest.version}.vsix`))

const { status } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' })
if (status !== 0) process.exit(1)
const stage = mkdtempSync(join(tmpdir(), 'plumbline-vsix-'))
try {
  for (const file of await vsce.listFiles({ cwd: root, packageManager: vsce.PackageManager.None })) {
    cpSync(join(root, file), join(stage, file), { recursive: true })
  }
  // Everything is bundled, so an installed extension needs no package. Nothing of it is a module of the new format, which the host in a browser does not take.
  const { private: _, type, scripts, bin, dependencies, devDependencies, ...rest } = manifest
  writeFileSync(join(stage, 'package.json'), JSON.stringify(rest, null, 2))
  await vsce.createVSIX({
    cwd: stage,
    packagePath,
    dependencies: false,
    rewriteRelativeLinks: false,
    allowMissingRepository: true,
  })
  writeFileSync(packagePath, await smallZip(readFileSync(packagePath)))
} finally {
  rmSync(stage, { recursive: true, force: true })
}
