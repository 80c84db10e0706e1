import { expect, test } from 'vitest'
import { readYaml } from '../../server/src/knowledge/yaml-file.ts'

test('the places of things are told of as many large files as there are, in any order', () => {
  const filler = `# ${'x'.repeat(98)}\n`.repeat(15_000)
  const files = ['a', 'b', 'c', 'd'].map(
    (name, at) => readYaml(`${name}.yaml`, `${filler}${'\n'.repeat(at)}${name}:\n  it: [1, 7.50]\n`).file,
  )
  for (const at of [0, 3, 1, 2, 0]) {
    const name = 'abcd'.charAt(at)
    expect(files[at]?.valueAt([name, 'it', 1])).toEqual({ path: `${name}.yaml`, line: 15_002 + at, column: 11 })
    expect(files[at]?.written([name, 'it', 1])).toBe('7.50')
  }
})
