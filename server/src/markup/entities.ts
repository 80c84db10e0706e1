/**
 * Character references of HTML: the numeric ones, and of the named ones those that prose is written with.
 */

/** What a character reference at `at` stands for, and where it ends. */
export interface Entity {
  readonly text: string
  readonly end: number
}

/** Reads the character reference at `at`; undefined where there is none, or none that is known. */
export function readEntity(text: string, at: number, limit: number): Entity | undefined {
  const match = /^&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));/.exec(text.slice(at, Math.min(limit, at + 36)))
  if (match === null) return undefined
  const end = at + match[0].length
  if (match[3] !== undefined) {
    const named = NAMED.get(match[3])
    return named === undefined ? undefined : { text: named, end }
  }
  const code = match[1] !== undefined ? Number(match[1]) : Number.parseInt(match[2] as string, 16)
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
  return { text: isCharacter ? String.fromCodePoint(code) : '\ufffd', end }
}

const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot ' +
  'cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml ' +
  'Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
  'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ' +
  'ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'

const OTHERS =
  'amp& lt< gt> quot" apos\' lpar( rpar) lsqb[ rsqb] lbrack[ rbrack] lcub{ rcub} lbrace{ rbrace} num# dollar$ percnt% ast* midast* ' +
  'plus+ comma, period. sol/ colon: semi; equals= quest? commat@ bsol\\ Hat^ lowbar_ grave` verbar| vert| excl! ' +
  'ndash– mdash— horbar― lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” bdquo„ lsaquo‹ rsaquo› hellip… mldr… bull• bullet• dagger† Dagger‡ ' +
  'permil‰ pertenk‱ prime′ Prime″ euro€ trade™ numero№ hyphen‐ dash‐ minus− fraslash⁄ infin∞ asymp≈ ap≈ approx≈ ne≠ le≤ leq≤ ge≥ geq≥ ' +
  'sim∼ cong≅ equiv≡ sum∑ prod∏ radic√ larr← uarr↑ rarr→ darr↓ harr↔ rArr⇒ lArr⇐ hArr⇔ circˆ tilde˜ frac13⅓ frac23⅔ frac15⅕ frac18⅛ ' +
  'frac38⅜ frac58⅝ frac78⅞ Scaron\u0160 scaron\u0161 Yuml\u0178 OElig\u0152 oelig\u0153 fnof\u0192 Abreve\u0102 abreve\u0103 ' +
  'Dstrok\u0110 dstrok\u0111 Itilde\u0128 itilde\u0129 Utilde\u0168 utilde\u0169 alpha\u03b1 beta\u03b2 gamma\u03b3 delta\u03b4 ' +
  'Delta\u0394 epsilon\u03b5 mu\u03bc pi\u03c0 sigma\u03c3 Sigma\u03a3 omega\u03c9 Omega\u03a9 ensp\u2002 emsp\u2003 thinsp\u2009 ' +
  'hairsp\u200a numsp\u2007 puncsp\u2008 zwnj\u200c zwj\u200d lrm\u200e rlm\u200f NoBreak\u2060 ZeroWidthSpace\u200b'

const NAMED = new Map<string, string>([
  ...LATIN.split(' ').map((name, i): [string, string] => [name, String.fromCharCode(0xa0 + i)]),
  ...OTHERS.split(' ').map((entry): [string, string] => {
    const name = /^[A-Za-z0-9]+/.exec(entry)?.[0] ?? ''
    return [name, entry.slice(name.length)]
  }),
  ['Tab', '\t'],
  ['NewLine', '\n'],
  ['AMP', '&'],
  ['LT', '<'],
  ['GT', '>'],
  ['QUOT', '"'],
  ['COPY', '©'],
  ['REG', '®'],
  ['NonBreakingSpace', '\u00a0'],
  // Where a word may be broken is no part of it.
  ['shy', ''],
])
