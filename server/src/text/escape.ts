/** Texts of drafts and packs in pages of our own: nothing in them becomes markup, a link, a script or a formula. */

/** A text on one line, for Markdown: all that it would read in it is taken from it. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>|#$~&]/g, '\\$&')
}

/** A text for a regular expression that matches it. */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

/** An address of http or https, for the brackets of a Markdown link. */
export function escapeAddress(url: string): string {
  return encodeURI(url).replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'))
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** A text for HTML, in an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char] as string)
}

/** A cell of a CSV file (RFC 4180). What a spreadsheet would take for a formula gets an apostrophe before it; a negative number is none. */
export function escapeCsv(text: string): string {
  const safe = /^(?:[=+@\t\r]|-(?!\d))/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
