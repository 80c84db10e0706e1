/**
 * Imports a table of a statistics office: what its columns mean is told from their names, and asked where that does not do.
 */
import { type QuickPickItem, type Uri, window, workspace } from 'vscode'
import type { LanguageClient } from 'vscode-languageclient/node'
import { asking, askPack, askSource, dialogStart, input, keptIn, type Offer, pick } from './asking.ts'
import { type AskedOfTable, ImportTableRequest, PacksRequest } from './protocol.ts'
import { t } from './words.ts'

/** The question for each part of a figure. */
function questionFor(part: 'period' | 'indicator' | 'subject'): string {
  switch (part) {
    case 'period':
      return t('When is a value of?')
    case 'indicator':
      return t('What is measured?')
    case 'subject':
      return t('What is it about?')
  }
}

/** Asks what is open about a table, and keeps it. */
export async function importTable(client: LanguageClient, offer: Offer, chosen?: Uri): Promise<void> {
  const [file] =
    chosen === undefined
      ? ((await window.showOpenDialog({
          ...dialogStart(),
          title: t('Import table'),
          openLabel: t('Import'),
          filters: { 'CSV, SDMX, JSON-stat': ['csv', 'json', 'tsv'] },
        })) ?? [])
      : [chosen]
  if (file === undefined) return
  await offer(file)
  await asking(t('Import table'), () => ask(client, client.code2ProtocolConverter.asUri(file)))
}

async function ask(client: LanguageClient, file: string): Promise<void> {
  const parts: Record<string, string> = {}
  const only: Record<string, string> = {}
  let asksUnit = true
  for (;;) {
    const read = await client.sendRequest(ImportTableRequest, { file, parts, only })
    if ('problem' in read) return void window.showErrorMessage(read.problem)
    if ('asked' in read) {
      await answer(read.asked, parts, only)
      continue
    }
    if (!('title' in read)) return
    if (read.plain && asksUnit) {
      asksUnit = false
      const unit = await input(t('In which unit are the values?'), '', {
        hint: t('Million USD, tonnes, % …; empty for a count'),
        empty: true,
      })
      if (unit !== '') parts.unit = unit
    }
    const pack = await askPack(await client.sendRequest(PacksRequest, {}))
    const source = await askSource(pack?.sources ?? [], read.title)
    const kept = await client.sendRequest(ImportTableRequest, { file, parts, only, into: { pack: pack?.path ?? null, source } })
    if ('problem' in kept) return void window.showErrorMessage(kept.problem)
    if (!('place' in kept)) return
    const target = client.protocol2CodeConverter.asUri(kept.place.uri)
    await window.showTextDocument(target)
    window.setStatusBarMessage(keptIn(kept, workspace.asRelativePath(target)), 8000)
    return
  }
}

/** Asks one thing about a table. */
async function answer(asked: AskedOfTable, parts: Record<string, string>, only: Record<string, string>): Promise<void> {
  if ('column' in asked) {
    const { code } = await pick(
      t('{0}: which one is meant? The others are left out', asked.column),
      asked.codes.map(([code, name]) => ({ label: name, description: code === name ? '' : code, code })),
    )
    only[asked.column] = code
    return
  }
  const same: QuickPickItem & { readonly column?: string } = { label: `$(edit) ${t('The same for all values…')}`, alwaysShow: true }
  const columns = asked.columns.map((column) => ({ label: column, description: t('a column of the table'), column }))
  const { column } = await pick<QuickPickItem & { readonly column?: string }>(questionFor(asked.part), [...columns, same])
  parts[asked.part] =
    column ?? (await input(questionFor(asked.part), '', { hint: asked.part === 'period' ? '2022' : t('Exports, steel …') }))
}
