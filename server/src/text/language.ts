/** The languages that drafts and packs may be in. */
export type Language = 'en' | 'vi'

const VIETNAMESE = /[ăđơưĂĐƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/g

/** Tells the language of a text from its letters: Vietnamese where one in fifty characters is a letter that only Vietnamese has. */
export function detectLanguage(text: string): Language {
  const sample = text.slice(0, 4000).normalize('NFC')
  return (sample.match(VIETNAMESE)?.length ?? 0) * 50 > sample.length ? 'vi' : 'en'
}
