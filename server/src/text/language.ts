/** The languages that drafts and packs may be in. */
export type Language = 'en' | 'vi'

const VIETNAMESE = /[ăđơưĂĐƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/g

/** How many characters a text has, composed, and how many of them are letters that only Vietnamese has. */
export interface Letters {
  readonly all: number
  readonly vietnamese: number
}

/** Counts the letters of a text. */
export function lettersIn(text: string): Letters {
  const composed = text.normalize('NFC')
  return { all: composed.length, vietnamese: composed.match(VIETNAMESE)?.length ?? 0 }
}

/** Tells the language of a text from its letters: Vietnamese where one in fifty characters is a letter that only Vietnamese has. */
export function languageOf({ all, vietnamese }: Letters): Language {
  return vietnamese * 50 > all ? 'vi' : 'en'
}

/** Tells whether a text is written in ASCII alone: no Vietnamese sentence is. */
export function isAscii(text: string): boolean {
  return !BEYOND_ASCII.test(text)
}

const BEYOND_ASCII = /[^\x00-\x7f]/

/** Tells the language of a text from its first few thousand characters. */
export function detectLanguage(text: string): Language {
  return languageOf(lettersIn(text.slice(0, 4000)))
}
