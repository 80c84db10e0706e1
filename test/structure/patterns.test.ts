import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../harness/expect.ts'

/** Where it classes characters, or reads labels that a writer gave. */
const OF_ALL_SCRIPTS = ['reading/token.ts', 'resolve/declared.ts']

test('letters in patterns on prose are one range', () => {
  // The engine builds the class of all scripts anew for each pattern that has it, and a writer waits for that at the first figure of its kind.
  const slow = ['reading', 'claims', 'resolve', 'checks'].flatMap((room) =>
    readdirSync(join(root, 'server/src', room))
      .map((name) => `${room}/${name}`)
      .filter((path) => path.endsWith('.ts') && !OF_ALL_SCRIPTS.includes(path))
      .filter((path) => readFileSync(join(root, 'server/src', path), 'utf8').includes('\\p{L}')),
  )
  expect(slow, 'write [A-Za-zÀ-ỹ]').toEqual([])
})
