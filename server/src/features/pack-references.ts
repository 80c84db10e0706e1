/**
 * Finds the codes in a file of a pack: those that it defines, and those that it names.
 *
 * In: the text of a file and its path in the pack's folder. Out: each code with its kind and place. It reads line by line, so that a
 * file that is being written, and is no YAML yet, can be read too.
 */
import type { Span } from '../text/span.ts'

export type CodeKind = 'indicator' | 'subject' | 'area' | 'agent' | 'source' | 'milestone' | 'instrument' | 'unit'

/** A code in a file of a pack. */
export interface CodePlace extends Span {
  readonly kind: CodeKind
  readonly code: string
  /** It is defined here, not named. */
  readonly defines: boolean
}

const KINDS: Readonly<Record<string, CodeKind>> = {
  indicators: 'indicator',
  subjects: 'subject',
  areas: 'area',
  agents: 'agent',
  sources: 'source',
  quotes: 'source',
  milestones: 'milestone',
  instruments: 'instrument',
  units: 'unit',
}

/** What the keys of entries name; `of` is another thing in each file. */
const NAMED: Readonly<Record<string, CodeKind>> = {
  issuer: 'agent',
  speaker: 'agent',
  whole: 'subject',
  within: 'area',
  area: 'area',
  among: 'area',
  source: 'source',
  milestone: 'milestone',
}

const SERIES: readonly CodeKind[] = ['indicator', 'subject', 'area']

/** What a file of a pack holds; undefined for one that holds no codes. A source's own file is named by its key. */
export function fileKind(path: string): { readonly kind: CodeKind | 'pack'; readonly key?: string } | undefined {
  const name = path.replace(/\.ya?ml$/i, '')
  if (name === path) return undefined
  if (name === 'pack') return { kind: 'pack' }
  const [, folder = '', key = ''] = /^(codelists|sources|quotes)\/([^/]+)$/.exec(name) ?? []
  if (folder === 'sources' || folder === 'quotes') return { kind: 'source', key }
  const kind = KINDS[folder === 'codelists' ? key : name]
  return kind === undefined ? undefined : { kind }
}

/** Finds all codes of a file, in their order. */
export function codesIn(text: string, path: string): readonly CodePlace[] {
  const file = fileKind(path)
  if (file === undefined) return []
  const found: CodePlace[] = []
  let section = file.kind === 'pack' ? undefined : file.kind
  let start = 0
  let listed: CodeKind | undefined
  for (const line of text.split('\n')) {
    const add = (kind: CodeKind, code: string, at: number, defines: boolean): void =>
      void found.push({ kind, code, start: start + at, end: start + at + code.length, defines })
    const [, indent = '', quote = '', key = ''] = /^( *)(["']?)([^\s:#"'{}[\],-][^\s:"'{}[\],]*)["']?:(?=\s|$)/.exec(line) ?? []
    if (key !== '' && file.kind === 'pack' && indent === '') section = KINDS[key]
    const isCode = key !== '' && file.key === undefined && (file.kind === 'pack' ? indent.length === 2 : indent === '')
    if (isCode && section !== undefined) add(section, key, indent.length + quote.length, true)
    // A list that goes on over lines: `of:` and then `- body`.
    const [, dash = '', item = ''] = /^(\s*-\s+)([^\s:#{}[\],"']+)\s*$/.exec(line) ?? []
    if (listed !== undefined && item !== '') add(listed, item, dash.length, false)
    else if (line.trim() !== '') listed = undefined
    for (const match of line.matchAll(/(?<=^|[\s{,[-])(series|of|by|[a-z]+):\s*(\[?)["']?([^\s{}[\],"'#]*)/g)) {
      const [all, name = '', opens = '', value = ''] = match
      const at = match.index + all.length - value.length
      if (name === 'series') {
        let part = at
        for (const [index, code] of value.split('.').entries()) {
          const kind = SERIES[index]
          if (kind !== undefined && code !== '') add(kind, code, part, false)
          part += code.length + 1
        }
        continue
      }
      const kind =
        name === 'of'
          ? section === 'agent'
            ? 'agent'
            : section
          : name === 'by'
            ? section === 'indicator'
              ? 'subject'
              : undefined
            : NAMED[name]
      if (kind === undefined) continue
      if (value === '' && opens === '') listed = kind
      else if (opens === '') add(kind, value, at, false)
      else
        for (const one of line
          .slice(at)
          .split(']')[0]
          ?.matchAll(/[^\s,"']+/g) ?? [])
          add(kind, one[0], at + one.index, false)
    }
    start += line.length + 1
  }
  return found
}

/** The code at an offset. */
export function codeAt(text: string, path: string, offset: number): CodePlace | undefined {
  return codesIn(text, path).find(({ start, end }) => start <= offset && offset <= end)
}
