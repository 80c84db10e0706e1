/**
 * Texts as nobody would write them, made of texts as people do: parts cut out, doubled, moved, and damaged.
 */

/** What breaks readers: marks without a partner, odd spaces, halves of characters, words that readers wait for. */
const FRAGMENTS = [
  ...[
    '"',
    '“',
    '”',
    "'",
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '<',
    '>',
    '`',
    '```\n',
    '$',
    '$$\n',
    '\\',
    '%',
    '&',
    '|',
    '*',
    '_',
    '~',
    '#',
    '@',
    '^',
    ':',
    '-',
    '—',
  ],
  ...[
    '\n',
    '\n\n',
    '\r',
    '\r\n',
    '\t',
    '\0',
    '\ufeff',
    '\u00a0',
    '\u202f',
    '\u2028',
    '\ud83d',
    '\udc00',
    '😀',
    'ố',
    'o\u0302\u0301',
    '\u0301',
  ],
  ...[
    '\\begin{',
    '\\end{table}',
    '\\cite{',
    '<!--',
    '-->',
    '---\n',
    '|---|\n',
    '::: {',
    '.. note::',
    '====\n',
    '|===\n',
    'endif::[]',
    '[^1]: ',
    '[@a',
  ],
  ...[
    ' 2022 ',
    '$148bn',
    '7,55%',
    ' 1e999 ',
    '-0',
    '9'.repeat(400),
    ' in 2022 and 2023 respectively',
    ' not ',
    ' from 4 to 26',
    ' tỷ USD',
    ' năm ',
  ],
]

/** A text with up to `most` changes. */
export function mutate(text: string, random: () => number, most = 6): string {
  let changed = text
  for (let left = 1 + Math.floor(random() * most); left > 0; left--) {
    const at = Math.floor(random() * (changed.length + 1))
    const length = Math.floor(random() ** 3 * 300)
    const kind = random()
    const piece = changed.slice(at, at + length)
    if (kind < 0.5) changed = changed.slice(0, at) + FRAGMENTS[Math.floor(random() * FRAGMENTS.length)] + changed.slice(at)
    else if (kind < 0.7) changed = changed.slice(0, at) + changed.slice(at + length)
    else if (kind < 0.85) changed = changed.slice(0, at) + piece + changed.slice(at)
    else {
      const rest = changed.slice(0, at) + changed.slice(at + length)
      const to = Math.floor(random() * (rest.length + 1))
      changed = rest.slice(0, to) + piece + rest.slice(to)
    }
  }
  return changed
}

/** Parts that make readers that go back slow, where they are repeated. */
export const REPEATED = [
  ...[
    '(',
    '[',
    '{',
    '<',
    '"',
    '“',
    "'",
    '*',
    '_',
    '`',
    '$',
    '\\',
    '|',
    '>',
    '- ',
    '# ',
    '@',
    '^',
    '~',
    '&',
    ':',
    '\n',
    '\n\n',
    ' ',
    '\t',
    '.',
    ',',
  ],
  ...[
    'a ',
    'a(',
    '*a ',
    '_a*',
    '[a](',
    '![',
    '<a ',
    '<!--',
    '``',
    '[^1',
    '[@a; ',
    '\\a{',
    '\\begin{a}',
    '$a$',
    '| a ',
    '1. ',
    '> - ',
    '::: ',
    '.. a:: ',
  ],
  ...[
    '1 ',
    '1,',
    '1.',
    '2022 ',
    '2022-',
    '$1bn ',
    '5% of ',
    'five ',
    'half a ',
    'in 2022 ',
    'from 1 to ',
    '1 + ',
    'and ',
    'not ',
    'of the ',
    'Mr. A. ',
  ],
  ...[
    '“a” ',
    '"a" said ',
    'a’s ',
    'năm 2022 ',
    'tỷ ',
    'Vietnam ',
    'ICT ',
    'revenue ',
    'ICT revenue was $1 billion in 2022. ',
    'Resolution 50-NQ/TW ',
  ],
]
