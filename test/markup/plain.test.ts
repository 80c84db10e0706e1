import fc from 'fast-check'
import { expect, it } from 'vitest'
import { asSource } from '../../server/src/markup/plain.ts'
import { readerOf } from './harness.ts'

it('writes plain text so that it is read as such', () => {
  expect(asSource('US$148\u00a0billion, 40% of R&D, 6–6.5%, 80\u202f000 “words”', 'latex')).toBe(
    "US\\$148~billion, 40\\% of R\\&D, 6--6.5\\%, 80\\,000 ``words''",
  )
  expect(asSource('R&D < 5', 'html')).toBe('R&amp;D &lt; 5')
  expect(asSource('40 %', 'markdown')).toBe('40 %')
  const words = fc.array(fc.constantFrom('40%', '$5', 'R&D', 'a_b', '#1', '{x}', '6–7', '—', '“so”', '80\u202f000', '5\u00a0bn', '<'), {
    minLength: 1,
  })
  for (const markup of ['latex', 'html'] as const) {
    const { plain } = readerOf(markup)
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(' ')
        expect(plain(asSource(`a ${text}`, markup))).toBe(`a ${text}`)
      }),
    )
  }
})
