/**
 * The words that the editor shows, in the writer's language: that of the setting, else the editor's own.
 *
 * There are editors that speak no Vietnamese of their own: then the setting asks for the same bundle that the others load by themselves.
 */
import { env, l10n, Uri, workspace } from 'vscode'

let vietnamese: Readonly<Record<string, string>> = {}

/** Reads the bundle. Until that is done, and where it cannot be, the editor's own language holds. */
export async function loadWords(extensionUri: Uri): Promise<void> {
  try {
    const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'l10n', 'bundle.l10n.vi.json'))
    vietnamese = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    vietnamese = {}
  }
}

/** The language of questions and reports, such as `vi`. */
export function shownLanguage(): string {
  const asked = workspace.getConfiguration('plumbline').get<string>('messageLanguage')
  return asked === 'en' || asked === 'vi' ? asked : env.language
}

/** A text in that language, with what stands at `{0}`, `{1}` and so on. */
export function t(text: string, ...values: readonly (string | number)[]): string {
  const language = shownLanguage()
  const known = language === 'en' ? text : language === 'vi' ? vietnamese[text] : undefined
  return known === undefined ? l10n.t(text, ...values) : known.replace(/\{(\d)\}/g, (_, at: string) => String(values[Number(at)] ?? ''))
}
