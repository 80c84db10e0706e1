import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentences } from '../../server/src/reading/sentence.ts'
import { tokenize } from '../../server/src/reading/token.ts'

function divide(text: string): string[] {
  const tokens = tokenize(text)
  return sentences(tokens).map(({ from, to }) => text.slice(tokens.start[from], tokens.end[to - 1]))
}

// Each case is the text with a bar where a sentence ends.
test.each([
  'One. | Two! | Three? | Four',
  'Sales grew by 7.5 percent. | In 2022 they fell.',
  'The U.S. Treasury agreed. | So did we.',
  'It sells to the U.S. | The rest goes to Japan.',
  'Resolution No. 57 was read. | It passed.',
  'Mr. Smith met Dr. J. R. Brown. | They spoke.',
  'See Fig. 2 and Sec. 3, e.g. the first. | Then stop.',
  'i.e. the ministry, vs. the agency.',
  'Acme Co. Ltd. makes steel; Zeta Inc. sells it. | Both grew.',
  'He said: “We grew.” | She left.',
  '“Why now?” he asked. | Nobody knew.',
  'It grew (by 5 percent.) | It shrank.',
  'It grew.¹ | It shrank.[2] | It stood still.',
  'Firms grew.12 | The rest shrank.',
  'First line\nsecond line. | Third.',
  'Prices rose…but slowly. | Then they fell… | Then rose.',
  'Pay a.m. rates, not p.m. rates.',
  'It was Jan. 5 and then Feb. 6. | It ended.',
  'PGS.TS. Nguyễn Văn A phát biểu. | TP. Hồ Chí Minh dẫn đầu.',
  'TP.HCM đạt 5 tỷ USD. | Hà Nội đạt 4 tỷ USD.',
  '1. Introduction to trade. | It grew.',
  'See example.org for more. | It is long.',
  'The end came.Then it began again.',
  'Exports rose to 5. | Imports fell to 4.',
])('%s', (marked) => {
  const expected = marked.includes('came.Then') ? ['The end came.', 'Then it began again.'] : marked.split(' | ')
  const text = marked.replaceAll(' | ', ' ')
  expect(divide(text)).toEqual(expected)
})

test('covers every token once, in order', () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom('. ', '... ', ' U.S. ', '." ', '? ', ' No. 5', '\n', 'Word', ' the', '[3]', '.3 '))
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const tokens = tokenize(pieces.join(''))
      let at = 0
      for (const { from, to } of sentences(tokens)) {
        expect(from).toBe(at)
        expect(to).toBeGreaterThan(from)
        at = to
      }
      expect(at).toBe(tokens.count)
    }),
  )
})
