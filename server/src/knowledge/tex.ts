/**
 * Turns a TeX value of a bibliography into plain text: accents, special letters, braces, dashes, quotation marks.
 *
 * Commands that are not known lose their name and keep their argument. Linear in the length of the text.
 */

/** Accents by their command, as combining characters. */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  '"': '\u0308',
  u: '\u0306',
  v: '\u030c',
  H: '\u030b',
  c: '\u0327',
  k: '\u0328',
  r: '\u030a',
  d: '\u0323',
  h: '\u0309',
  b: '\u0331',
}

const LETTERS: Readonly<Record<string, string>> = {
  aa: 'å',
  AA: 'Å',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ss: 'ß',
  i: 'i',
  j: 'j',
  dj: 'đ',
  DJ: 'Đ',
  dh: 'ð',
  DH: 'Ð',
  th: 'þ',
  TH: 'Þ',
  ohorn: 'ơ',
  OHORN: 'Ơ',
  uhorn: 'ư',
  UHORN: 'Ư',
  textendash: '–',
  textemdash: '—',
  textquoteright: '’',
  textquoteleft: '‘',
  textquotedblleft: '“',
  textquotedblright: '”',
  ldots: '…',
  dots: '…',
  textasciitilde: '~',
  textbackslash: '\\',
  textunderscore: '_',
  S: '§',
  P: '¶',
  copyright: '©',
  texteuro: '€',
  euro: '€',
  pounds: '£',
}

/** Nested deeper than this, braces are no longer looked into. */
const DEEPEST = 40

/** Decodes a TeX value; runs of white space are one blank. */
export function decodeTex(tex: string): string {
  if (!/[\\{}~$`'\n\t-]| {2}/.test(tex)) return tex.trim()
  return decode({ tex, at: 0 }, 0).normalize('NFC').replace(/\s+/g, ' ').trim()
}

interface Cursor {
  readonly tex: string
  at: number
}

/** Decodes up to the brace that closes this group, or the end. */
function decode(cursor: Cursor, depth: number): string {
  const { tex } = cursor
  let text = ''
  while (cursor.at < tex.length) {
    const char = tex.charAt(cursor.at)
    if (char === '}') {
      cursor.at++
      if (depth > 0) return text
    } else if (char === '{') {
      cursor.at++
      if (depth < DEEPEST) text += decode(cursor, depth + 1)
    } else if (char === '\\') text += command(cursor, depth)
    else if (char === '$') cursor.at++
    else if (char === '~') {
      cursor.at++
      text += '\u00a0'
    } else text += ligature(cursor, char)
  }
  return text
}

function ligature(cursor: Cursor, char: string): string {
  const { tex } = cursor
  if (char === '-' && tex.startsWith('---', cursor.at)) return advance(cursor, 3, '—')
  if (char === '-' && tex.startsWith('--', cursor.at)) return advance(cursor, 2, '–')
  if (char === '`') return tex.startsWith('``', cursor.at) ? advance(cursor, 2, '“') : advance(cursor, 1, '‘')
  if (char === "'" && tex.startsWith("''", cursor.at)) return advance(cursor, 2, '”')
  return advance(cursor, 1, char)
}

function advance(cursor: Cursor, by: number, text: string): string {
  cursor.at += by
  return text
}

function command(cursor: Cursor, depth: number): string {
  const { tex } = cursor
  const first = tex.charAt(cursor.at + 1)
  if (!/[A-Za-z]/.test(first)) {
    cursor.at += 2
    const accent = ACCENTS[first]
    if (accent !== undefined) return accented(cursor, accent, depth)
    return first === '\\' || first === ' ' || first === '' ? ' ' : first === '-' || first === '/' ? '' : first
  }
  let end = cursor.at + 2
  while (end < tex.length && /[A-Za-z]/.test(tex.charAt(end))) end++
  const name = tex.slice(cursor.at + 1, end)
  cursor.at = end
  // The blanks behind a command's name end it, and are no text.
  if (tex.charAt(cursor.at) !== '{') while (/\s/.test(tex.charAt(cursor.at)) && cursor.at < tex.length) cursor.at++
  const accent = name.length === 1 ? ACCENTS[name] : undefined
  if (accent !== undefined) return accented(cursor, accent, depth)
  const letter = LETTERS[name]
  if (letter === undefined) return ''
  if (tex.startsWith('{}', cursor.at)) cursor.at += 2
  return letter
}

/** Reads the letter that an accent stands over: one character, a group, or a command of its own. */
function accented(cursor: Cursor, accent: string, depth: number): string {
  const { tex } = cursor
  while (tex.charAt(cursor.at) === ' ') cursor.at++
  const char = tex.charAt(cursor.at)
  let letter: string
  if (char === '{' && depth < DEEPEST) {
    cursor.at++
    letter = decode(cursor, depth + 1)
  } else if (char === '\\' && depth < DEEPEST) letter = command(cursor, depth + 1)
  else if (char === '}' || char === '') return ''
  else letter = advance(cursor, 1, char)
  const [base = ''] = /^.\p{M}*/su.exec(letter.normalize('NFD')) ?? []
  return base === '' ? letter : base + accent + letter.normalize('NFD').slice(base.length)
}
