import { expect, test } from 'vitest'
import { packFileWords } from '../../server/src/features/pack-file-words.ts'

test.each(['en', 'vi'] as const)('files of packs have each of their words in %s, and another in the other language', (language) => {
  const all = (of: 'en' | 'vi'): readonly string[] => {
    const { nouns, values, undefinedCode, more, statedIn, changeTo } = packFileWords(of)
    const made = [undefinedCode('x', 'y'), more(3), statedIn(0), statedIn(1), statedIn(2), changeTo('x')]
    return [...Object.values(nouns), ...Object.entries(values).flat(), ...made]
  }
  const [own, other] = [all(language), all(language === 'en' ? 'vi' : 'en')]
  expect(own.length).toBe(other.length)
  // What stands behind keys has its words by the keys.
  const alike = own.filter((text, index) => text === other[index])
  expect(alike).toEqual(Object.keys(packFileWords(language).values))
  expect(own.filter((text) => text.trim() === '')).toEqual([])
})
