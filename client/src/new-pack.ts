/**
 * Makes a pack of the writer's own in the folder of the drafts.
 */
import { window, workspace } from 'vscode'
import type { LanguageClient } from 'vscode-languageclient/node'
import { asking, input } from './asking.ts'
import { NewPackRequest } from './protocol.ts'
import { t } from './words.ts'

/** Asks for its name, its place and its folder, makes it, and opens it. */
export async function newPack(client: LanguageClient): Promise<void> {
  const open = window.activeTextEditor?.document.uri
  const uri =
    open === undefined || workspace.getWorkspaceFolder(open) === undefined ? {} : { uri: client.code2ProtocolConverter.asUri(open) }
  const made = await asking(t('New pack'), async () => {
    const name = await input(t('What is it about?'), '', { hint: t('School meals, energy, the port …') })
    const area = await input(t('Of which place are its figures, where a draft names none?'), '', {
      hint: t('A country, province or city; empty for none'),
      empty: true,
    })
    const folder = await input(t('In which folder?'), 'kb', { hint: t('kb or kb/energy'), form: /^[^\\/:*?"<>|]+(?:\/[^\\/:*?"<>|]+)*$/ })
    return client.sendRequest(NewPackRequest, { ...uri, name, area, folder })
  })
  if (made === undefined) return
  if ('problem' in made) return void window.showErrorMessage(made.problem)
  const target = client.protocol2CodeConverter.asUri(made.place.uri)
  await window.showTextDocument(target)
  window.setStatusBarMessage(t('Plumbline: made {0}; drafts here are held against it from now on', workspace.asRelativePath(target)), 8000)
}
