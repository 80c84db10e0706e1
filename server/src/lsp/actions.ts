/**
 * Actions as code actions of the protocol.
 */
import { pathToFileURL } from 'node:url'
import type { Edit } from '../checks/finding.ts'
import type { Action } from '../features/code-actions.ts'
import { type Lines, rangeOf } from './lines.ts'
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type SnippetTextEdit,
  StringValue,
  type TextDocumentEdit,
  type TextEdit,
} from './protocol.ts'

/** What a client can take. */
export interface ActionScope {
  readonly uri: string
  readonly version: number
  /** The client takes edits of documents in a version. */
  readonly versioned: boolean
  /** The client takes edits with places to write over. */
  readonly snippets: boolean
}

/** Converts an action. */
export function toCodeAction(
  action: Action,
  diagnostic: Diagnostic | undefined,
  lines: Lines,
  scope: ActionScope,
  kind: CodeActionKind = CodeActionKind.QuickFix,
): CodeAction {
  const code: CodeAction = { title: action.title, kind, edit: editOf(action, lines, scope) }
  if (diagnostic !== undefined) code.diagnostics = [diagnostic]
  if (action.preferred) code.isPreferred = true
  return code
}

function editOf(action: Action, lines: Lines, scope: ActionScope): NonNullable<CodeAction['edit']> {
  const plain = action.edits.filter(({ path }) => path === undefined).map((edit) => textEdit(edit, lines))
  const others = action.edits.flatMap(({ path, place, newText }) =>
    path === undefined || place === undefined
      ? []
      : [{ uri: pathToFileURL(path).href, edits: [{ range: { start: place, end: place }, newText }] }],
  )
  if (!scope.versioned) return { changes: { [scope.uri]: plain, ...Object.fromEntries(others.map(({ uri, edits }) => [uri, edits])) } }
  const { placeholder } = action
  const last = plain.at(-1)
  const edits: (TextEdit | SnippetTextEdit)[] =
    placeholder === undefined || last === undefined || !scope.snippets
      ? plain
      : [...plain.slice(0, -1), { range: last.range, snippet: StringValue.createSnippet(snippetOf(last.newText, placeholder)) }]
  const document: TextDocumentEdit = { textDocument: { uri: scope.uri, version: scope.version }, edits }
  return {
    documentChanges: [document, ...others.map((other) => ({ textDocument: { uri: other.uri, version: null }, edits: other.edits }))],
  }
}

function textEdit(edit: Edit, lines: Lines): TextEdit {
  return { range: rangeOf(lines, edit), newText: edit.newText }
}

/** A text as a snippet whose last `placeholder` is to be written over. */
function snippetOf(text: string, placeholder: string): string {
  const escaped = (part: string): string => part.replace(/[\\$}]/g, '\\$&')
  const at = text.lastIndexOf(placeholder)
  return `${escaped(text.slice(0, at))}\${1:${escaped(placeholder)}}${escaped(text.slice(at + placeholder.length))}`
}
