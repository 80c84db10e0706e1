/**
 * Guesses the bibliographic record of a source from its own text: what its head and foot say of it.
 */

import { slug } from '../knowledge/table-import.ts'
import { readDocumentDate } from '../reading/document-date.ts'
import { firstFullDate } from '../reading/full-date.ts'
import type { Markup } from '../text/draft.ts'
import { declaredInHead, plainText } from './source-head.ts'

/** The record of a source, each field empty where nothing is known. */
export interface SourceRecord {
  readonly key: string
  readonly title: string
  readonly author: string
  readonly outlet: string
  /** `2023`, `2023-06` or `2023-06-14`. */
  readonly issued: string
  readonly url: string
}

/** How far from the start and the end of a text its record stands. */
const HEAD_LINES = 14
const FOOT_LINES = 12

/** Guesses a record. `name` is what the file is called, `metadata` what the text declares. */
export function recordOfText(
  text: string,
  markup: Markup,
  name: string,
  metadata: { readonly title?: string; readonly date?: string } = {},
): SourceRecord {
  const plain = markup === 'html' ? text.replace(/<(?:br|\/(?:p|h\d|div|title|li|td))\b[^>]*>/gi, '\n').replace(/<[^>]*>/g, ' ') : text
  const declares = markup === 'html' ? declaredInHead(text) : undefined
  const lines = plain.split('\n').map((line) => line.replace(/\s+/g, ' ').trim())
  const full = lines.filter((line) => line !== '' && line !== '---')
  const head = full.slice(0, HEAD_LINES)
  const foot = full.slice(-FOOT_LINES)
  const title = (declares?.title || undefined) ?? metadata.title ?? headed(text, markup) ?? head.find((line) => isTitle(line)) ?? ''
  const declared = metadata.date === undefined ? undefined : readDocumentDate(metadata.date)
  const dated = [...head, ...foot].filter((line) => line.length < 120).map(firstFullDate)
  const issued =
    declares?.issued || ((declared === metadata.date ? declared : undefined) ?? dated.find((date) => date !== undefined) ?? declared ?? '')
  const byline = [...head, ...foot].map((line) => /^(?:By|[Aa]uthor:|Tác giả:) (\p{Lu}[\p{L} .'’-]{3,50}?)(?: [–—-] .*)?$/u.exec(line)?.[1])
  const url =
    declares?.url || ([...foot, ...head].map((line) => /https?:\/\/[^\s<>"')\]]+/.exec(line)?.[0]).find((one) => one !== undefined) ?? '')
  const outlet = declares?.outlet || (/^https?:\/\/(?:www\.|m\.|en\.)?([^/:]+)/.exec(url)?.[1] ?? '')
  const record = { title, author: declares?.author || (byline.find((one) => one !== undefined) ?? ''), outlet, issued, url }
  return { key: keyOf(record, name), ...record }
}

function headed(text: string, markup: Markup): string | undefined {
  const found =
    markup === 'markdown'
      ? /^#{1,2} +(.+?)\s*#*$/m.exec(text)?.[1]
      : markup === 'html'
        ? (/<h1[^>]*>([\s\S]*?)<\/h1>/i.exec(text) ?? /<title[^>]*>([\s\S]*?)<\/title>/i.exec(text))?.[1]
        : undefined
  const plain =
    markup === 'html'
      ? found && plainText(found)
      : found
          ?.replace(/<[^>]*>|[*_`]/g, '')
          .replace(/\s+/g, ' ')
          .trim()
  return plain === '' ? undefined : plain
}

function isTitle(line: string): boolean {
  return line.length > 12 && line.length < 200 && line.split(' ').length > 2 && !/[.;,]$/.test(line) && !line.includes(' / ')
}

/** A citation key: the outlet or the title's first words, and the year. */
function keyOf({ title, outlet, issued }: Omit<SourceRecord, 'key'>, name: string): string {
  const stem =
    slug(outlet === '' ? '' : (outlet.split('.')[0] ?? '')) ||
    slug(title).split('-').slice(0, 2).join('') ||
    slug(name.replace(/\.\w+$/, ''))
  return `${stem.replaceAll('-', '').slice(0, 24) || 'source'}${issued.slice(0, 4)}`
}
