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
