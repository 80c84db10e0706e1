import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../harness/expect.ts'

test('the lock file names the packages of every platform', () => {
  // A registry that lacks some makes npm leave them out, and `npm ci` then refuses the lock on every machine.
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version?: string; optionalDependencies?: Record<string, string> }>
  }
  const missing = Object.entries(packages).flatMap(([at, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => (packages[`${at}/node_modules/${name}`] ?? packages[`node_modules/${name}`])?.version === undefined,
    ),
  )
  expect(missing).toEqual([])
})

test('the lock file knows what is bundled by its contents, and none of it runs anything when it is installed', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; integrity?: string; hasInstallScript?: boolean; deprecated?: string }>
  }
  const bundled = Object.entries(packages).filter(([at, { dev }]) => at !== '' && dev !== true)
  expect(bundled.length).toBeGreaterThan(20)
  for (const [at, { integrity, hasInstallScript, deprecated }] of bundled)
    expect([at, integrity?.slice(0, 7), hasInstallScript, deprecated]).toEqual([at, 'sha512-', undefined, undefined])
})
