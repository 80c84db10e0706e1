/**
 * A language server that checks nothing: it keeps its documents as the library does, and answers with the diagnostics that it was
 * started with. What it takes is what the library and the way to and fro take.
 */
import { readFileSync } from 'node:fs'
import { createConnection, DocumentDiagnosticReportKind, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'

const connection = createConnection(process.stdin, process.stdout)
const documents = new TextDocuments(TextDocument)
const path = process.env.PLUMBLINE_DIAGNOSTICS
const items = path === undefined ? [] : JSON.parse(readFileSync(path, 'utf8'))

connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  },
}))
connection.languages.diagnostics.on(({ textDocument: { uri } }) => {
  // It looks at the text, as any server does.
  documents.get(uri)?.getText()
  return { kind: DocumentDiagnosticReportKind.Full, items }
})
documents.listen(connection)
connection.listen()
