/**
 * The language status item: how many facts a draft is checked with, how many findings it has, or what is wrong with a pack.
 */
import {
  type Command,
  type Diagnostic,
  type Disposable,
  type DocumentSelector,
  LanguageStatusSeverity,
  languages,
  Position,
  Range,
  window,
} from 'vscode'
import { type LanguageClient, State } from 'vscode-languageclient/node'
import { type Status, StatusRequest } from './protocol.ts'
import { t } from './words.ts'

export interface StatusItem extends Disposable {
  /** Asks the server again. */
  readonly refresh: () => void
  /** Counts the findings again. */
  readonly recount: () => void
}

const showOutput = (): Command => ({ title: t('Show output'), command: 'plumbline.showOutput' })

/** Shows the item for the drafts that `selector` names. */
export function createStatus(client: LanguageClient, selector: DocumentSelector): StatusItem {
  const item = languages.createLanguageStatusItem('plumbline', selector)
  item.name = 'Plumbline'
  let known: Status | undefined
  let asked = 0

  const show = (text: string, severity: LanguageStatusSeverity, command: Command, detail = 'Plumbline'): void => {
    item.text = text
    item.detail = detail
    item.severity = severity
    item.command = command
    item.accessibilityInformation = { label: `Plumbline: ${text}` }
  }
  const recount = (): void => {
    if (client.state === State.Stopped) {
      show(t('Not running'), LanguageStatusSeverity.Error, { title: t('Restart'), command: 'plumbline.restart' })
      return
    }
    const uri = window.activeTextEditor?.document.uri
    if (known === undefined || uri === undefined) return
    const problem = known.problems.find(({ severity }) => severity === 'error')
    if (problem === undefined) {
      const findings = languages.getDiagnostics(uri).filter(isFinding).length
      show(`${factsOf(known.facts)}, ${findingsOf(findings)}`, LanguageStatusSeverity.Information, showOutput())
      return
    }
    const others = known.problems.length - 1
    const message = problem.message
    const text = others === 0 ? message : t('{0} (and {1} more)', message, others)
    show(text, LanguageStatusSeverity.Error, openAt(problem, client), t('{0} can be used', factsOf(known.facts)))
  }
  const refresh = async (): Promise<void> => {
    item.busy = client.state === State.Starting
    const mine = ++asked
    if (client.state === State.Running) {
      const uri = window.activeTextEditor?.document.uri
      const draft = uri === undefined ? {} : { uri: client.code2ProtocolConverter.asUri(uri) }
      const answer = await client.sendRequest(StatusRequest, draft).catch(() => undefined)
      // A later question has the newer answer.
      if (mine !== asked) return
      known = answer
    }
    recount()
  }
  item.text = t('Starting')
  item.busy = true
  return { refresh: () => void refresh(), recount, dispose: () => item.dispose() }
}

/** Tells findings from what other extensions report, and from comments that are of no use any more. */
export function isFinding({ source, code }: Diagnostic): boolean {
  return source === 'plumbline' && code !== 'unused-comment'
}

function openAt({ uri, line, character }: Status['problems'][number], client: LanguageClient): Command {
  const at = new Position(Math.max(0, line), Math.max(0, character))
  return {
    title: t('Open'),
    command: 'vscode.open',
    arguments: [client.protocol2CodeConverter.asUri(uri), { selection: new Range(at, at) }],
  }
}

/** A number of findings in words. */
export function findingsOf(count: number): string {
  return count === 1 ? t('1 finding') : t('{0} findings', count)
}

function factsOf(count: number): string {
  return count === 1 ? t('1 fact') : t('{0} facts', count)
}
