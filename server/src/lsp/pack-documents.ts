/**
 * The files of packs that are open in an editor: what stands at a place, what may stand there, and how often drafts state a fact.
 */
import { relative, resolve, sep } from 'node:path'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { packProposalsAt } from '../features/pack-completion.ts'
import { entryOf } from '../features/pack-entries.ts'
import { type PackFileWords, packFileWords } from '../features/pack-file-words.ts'
import { type CodePlace, codeAt, codesIn, fileKind } from '../features/pack-references.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Observation, Origin } from '../knowledge/model.ts'
import type { Language } from '../text/language.ts'
import { locationOf } from './diagnostics.ts'
import type { Ground } from './ground.ts'
import type { ContentChange } from './open-draft.ts'
import { codeCard } from './pack-hover.ts'
import {
  type CodeAction,
  CodeActionKind,
  type CodeLens,
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  type DocumentSymbol,
  type Hover,
  type Location,
  MarkupKind,
  type Position,
  type Range,
  SymbolKind,
} from './protocol.ts'
import { pathOf } from './uri.ts'

export interface PackDocumentsScope {
  readonly groundFor: (uri: string) => Promise<Ground>
  /** The language of what is said on it. */
  readonly languageIn: (ground: Ground) => Language
  readonly cwd: string
}

/** A file of a pack that is open. */
export interface PackFileOpen {
  readonly document: TextDocument
  /** Its path in the pack's folder. */
  readonly path: string
  readonly knowledge: Knowledge
  readonly words: PackFileWords
}

/** What is answered of files of packs; each answer is undefined where the document is none. */
export interface PackDocuments {
  open(uri: string, version: number, text: string): void
  change(uri: string, version: number, changes: readonly ContentChange[]): void
  close(uri: string): void
  /** The file of a pack at an address. */
  at(uri: string): Promise<PackFileOpen | undefined>
  hover(uri: string, position: Position): Promise<Hover | null | undefined>
  complete(uri: string, position: Position): Promise<CompletionItem[] | undefined>
  define(uri: string, position: Position): Promise<Location[] | undefined>
  /** What is stated at a place: a fact's name, as `statementsIn` has it; empty where none is. */
  factAt(uri: string, position: Position): Promise<string | undefined>
  /** Mends of the mistakes in a range. */
  mends(uri: string, diagnostics: readonly Diagnostic[]): CodeAction[]
  lenses(uri: string): Promise<CodeLens[]>
  /** What the file has: codes that it defines, facts. */
  symbols(uri: string): Promise<DocumentSymbol[] | undefined>
}

/** How many lines an entry goes on at most. */
const MOST_LINES = 12

/** Starts with none open. */
export function newPackDocuments({ groundFor, languageIn, cwd }: PackDocumentsScope): PackDocuments {
  const documents = new Map<string, TextDocument>()
  const lines = new WeakMap<Knowledge, ReadonlyMap<string, string>>()

  const at = async (uri: string): Promise<PackFileOpen | undefined> => {
    const document = documents.get(uri)
    if (document === undefined) return undefined
    const ground = await groundFor(uri)
    const { packs, knowledge } = ground
    const path = pathInPack(
      uri,
      packs.packs.map((pack) => resolve(cwd, pack.path)),
    )
    return path === undefined || fileKind(path) === undefined
      ? undefined
      : { document, path, knowledge, words: packFileWords(languageIn(ground)) }
  }

  const codeIn = async (uri: string, position: Position) => {
    const open = await at(uri)
    if (open === undefined) return undefined
    const code = codeAt(open.document.getText(), open.path, open.document.offsetAt(position))
    return { ...open, code }
  }

  /** The facts by where they stand. */
  const factsIn = (knowledge: Knowledge): ReadonlyMap<string, string> => {
    const known = lines.get(knowledge)
    if (known !== undefined) return known
    const facts = new Map<string, string>()
    const put = ({ path, line }: Origin, fact: string): void => void facts.set(`${resolve(cwd, path)}:${line}`, fact)
    for (const series of knowledge.series.values())
      for (const observation of series.observations) put(observation.origin, factOf(observation, series.id))
    for (const milestone of knowledge.milestones) put(milestone.origin, `milestone ${milestone.code}`)
    for (const source of knowledge.sources.values()) put(source.origin, `source ${source.key}`)
    for (const instrument of knowledge.instruments.values()) put(instrument.origin, `instrument ${instrument.code}`)
    lines.set(knowledge, facts)
    return facts
  }

  return {
    open: (uri, version, text) => void documents.set(uri, TextDocument.create(uri, 'yaml', version, text)),
    change: (uri, version, changes) => {
      const document = documents.get(uri)
      if (document !== undefined) documents.set(uri, TextDocument.update(document, [...changes], version))
    },
    close: (uri) => void documents.delete(uri),
    at,
    hover: async (uri, position) => {
      const open = await codeIn(uri, position)
      if (open?.code === undefined) return open === undefined ? undefined : null
      const { code, document, knowledge, words } = open
      return { contents: { kind: MarkupKind.Markdown, value: codeCard(code, knowledge, words) }, range: rangeIn(document, code) }
    },
    complete: async (uri, position) => {
      const open = await at(uri)
      if (open === undefined) return undefined
      const { document, path, knowledge, words } = open
      const proposals = packProposalsAt(document.getText(), path, document.offsetAt(position), knowledge, words)
      return proposals.map(({ label, detail, kind, span, newText }, index) => ({
        label,
        ...(detail === '' ? {} : { detail }),
        kind:
          kind === 'key' ? CompletionItemKind.Property : kind === 'value' ? CompletionItemKind.EnumMember : CompletionItemKind.Reference,
        sortText: String(index).padStart(5, '0'),
        textEdit: { range: { start: document.positionAt(span.start), end: document.positionAt(span.end) }, newText },
      }))
    },
    define: async (uri, position) => {
      const open = await codeIn(uri, position)
      if (open === undefined) return undefined
      const origin = open.code === undefined ? undefined : entryOf(open.code, open.knowledge)?.origin
      return origin === undefined ? [] : [locationOf(origin, cwd)]
    },
    factAt: async (uri, position) => {
      const open = await at(uri)
      if (open === undefined) return undefined
      const facts = factsIn(open.knowledge)
      // An entry may go on over lines.
      for (let line = position.line; line >= Math.max(0, position.line - MOST_LINES); line--) {
        const fact = facts.get(`${pathOf(uri)}:${line + 1}`)
        if (fact !== undefined) return fact
        const text = open.document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } })
        if (/^(?:\S|\s*- )/.test(text)) break
      }
      return ''
    },
    mends: (uri, diagnostics) => {
      const document = documents.get(uri)
      return document === undefined ? [] : diagnostics.flatMap((diagnostic) => mendOf(document, diagnostic) ?? [])
    },
    lenses: async (uri) => {
      const open = await at(uri)
      if (open === undefined) return []
      const facts = factsIn(open.knowledge)
      const found: CodeLens[] = []
      for (let line = 0; line < open.document.lineCount; line++) {
        const fact = facts.get(`${pathOf(uri)}:${line + 1}`)
        const start = { line, character: 0 }
        if (fact !== undefined) found.push({ range: { start, end: start }, data: { fact, uri } })
      }
      return found
    },
    symbols: async (uri) => {
      const open = await at(uri)
      if (open === undefined) return undefined
      const { document, path, knowledge, words } = open
      const text = document.getText()
      const defined = codesIn(text, path).flatMap((code) => {
        const range = rangeIn(document, code)
        const detail = entryOf(code, knowledge, words.say.language)?.name ?? ''
        return code.defines ? [{ name: code.code, detail, kind: SymbolKind.Key, range, selectionRange: range }] : []
      })
      return [...defined, ...observationSymbols(document, path)]
    },
  }
}

/** The figures of a source's file, by what stands on their lines: the file may not have been read yet as it is. */
function observationSymbols(document: TextDocument, path: string): readonly DocumentSymbol[] {
  const found: DocumentSymbol[] = []
  const lines = document.getText().split('\n')
  const { length } = lines
  for (let line = 0; line < length && path.startsWith('sources/'); line++) {
    const name = /^\s*- (?:\{ ?)?(?:series|milestone): ?["']?([^\s,}"']+)/.exec(lines[line] ?? '')?.[1]
    if (name === undefined) continue
    let end = line
    while (end + 1 < length && end - line < MOST_LINES && !/^(?:\S|\s*- |\s*$)/.test(lines[end + 1] ?? '')) end++
    const entry = lines.slice(line, end + 1).join(', ')
    const detail = [/\bperiod: ?["']?([^\s,}"']+)/, /\bvalue: ?(?:"([^"]*)"|'([^']*)'|([^,}]*))/, /\bby: ?["']?([^\s,}"']+)/].flatMap(
      (field) =>
        field
          .exec(entry)
          ?.slice(1)
          .find((part) => part !== undefined) ?? [],
    )
    const range = { start: { line, character: 0 }, end: { line: end, character: lines[end]?.length ?? 0 } }
    found.push({ name, detail: detail.join(': '), kind: SymbolKind.Number, range, selectionRange: { ...range, end: range.start } })
  }
  return found
}

/** A fact's name, as drafts' statements have it. */
function factOf({ period }: Observation, series: string): string {
  return `figure ${series} ${period?.code ?? ''}`
}

function pathInPack(uri: string, folders: readonly string[]): string | undefined {
  const path = pathOf(uri)
  const folder = path === undefined ? undefined : folders.find((one) => path.startsWith(one + sep))
  return path === undefined || folder === undefined ? undefined : relative(folder, path).split(sep).join('/')
}

function rangeIn(document: TextDocument, { start, end }: CodePlace): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) }
}

/** A mistake that says what may be meant is mended by just that. */
function mendOf(document: TextDocument, diagnostic: Diagnostic): CodeAction | undefined {
  const message = typeof diagnostic.message === 'string' ? diagnostic.message : diagnostic.message.value
  // A client may say it to the writer in another language, and gives it back as it said it.
  const [, english, inVietnamese] = /did you mean ([^\s?]+)\?|có phải ý bạn là ([^\s?]+)\?/.exec(message) ?? []
  const meant = english ?? inVietnamese
  if (meant === undefined) return undefined
  const line = document.getText({
    start: { line: diagnostic.range.start.line, character: 0 },
    end: { line: diagnostic.range.start.line + 1, character: 0 },
  })
  const from = diagnostic.range.start.character
  const wrong = wrongWord(line, from, message.slice(0, message.search(/did you mean|có phải ý bạn/)))
  if (wrong === undefined) return undefined
  const range = {
    start: { line: diagnostic.range.start.line, character: wrong.at },
    end: { line: diagnostic.range.start.line, character: wrong.at + wrong.word.length },
  }
  return {
    title: packFileWords(english === undefined ? 'vi' : 'en').changeTo(meant),
    kind: CodeActionKind.QuickFix,
    isPreferred: true,
    diagnostics: [diagnostic],
    edit: { changes: { [document.uri]: [{ range, newText: meant }] } },
  }
}

/** The word that a message is about: one that it names and that stands on the line, at or behind where the mistake is. */
function wrongWord(line: string, from: number, before: string): { readonly at: number; readonly word: string } | undefined {
  let best: { readonly at: number; readonly word: string } | undefined
  for (const [word] of before.matchAll(/[\p{L}\p{N}][\p{L}\p{N}._/-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu)) {
    const at = standsAt(line, word, from)
    if (at >= 0 && (best === undefined || word.length > best.word.length)) best = { at, word }
  }
  return best
}

function standsAt(line: string, word: string, from: number): number {
  for (let at = line.indexOf(word, from); at >= 0; at = line.indexOf(word, at + 1))
    if (!/[\p{L}\p{N}-]/u.test(line.charAt(at - 1)) && !/[\p{L}\p{N}-]/u.test(line.charAt(at + word.length))) return at
  return -1
}
