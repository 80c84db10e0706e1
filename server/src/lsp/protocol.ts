/** What the server takes of the protocol's library: named once, for each module that asks it is given a copy of all its names. */
export type * from 'vscode-languageserver/node'
export {
  CancellationToken,
  CodeActionKind,
  CompletionItemKind,
  createConnection,
  DiagnosticSeverity,
  DiagnosticTag,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  Emitter,
  ErrorCodes,
  LSPErrorCodes,
  MarkupKind,
  NotificationType,
  NotificationType0,
  RequestType,
  ResponseError,
  StringValue,
  SymbolKind,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node'
