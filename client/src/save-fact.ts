/**
 * Keeps the number at the cursor as a fact in a pack of the writer's own: what the checker has read is filled in, the writer confirms.
 */
import { l10n, type QuickPickItem, window, workspace } from 'vscode'
import type { LanguageClient } from 'vscode-languageclient/node'
import { asking, askPack, askSource, input, pick } from './asking.ts'
import { type ConfirmedFact, type FactForm, ProposeFactRequest, SaveFactRequest } from './protocol.ts'

const statuses = (): readonly (QuickPickItem & { readonly status: string })[] => [
  { status: 'actual', label: l10n.t('Actual'), description: l10n.t('it was measured or counted') },
  { status: 'estimate', label: l10n.t('Estimate'), description: l10n.t('it is over, but not yet counted') },
  { status: 'forecast', label: l10n.t('Forecast'), description: l10n.t('somebody expects it') },
  { status: 'target', label: l10n.t('Target'), description: l10n.t('somebody wants to reach it') },
]

/** Asks what is to be kept of the number at the cursor, and keeps it. */
export async function saveFact(client: LanguageClient): Promise<void> {
  const editor = window.activeTextEditor
  const uri = editor === undefined ? '' : client.code2ProtocolConverter.asUri(editor.document.uri)
  const range = editor === undefined ? undefined : client.code2ProtocolConverter.asRange(editor.selection)
  const form = range === undefined ? null : await client.sendRequest(ProposeFactRequest, { uri, range })
  if (form === null) return void window.setStatusBarMessage(l10n.t('Plumbline: put the cursor on a number of a draft first'), 8000)
  const fact = await asking(l10n.t('Save as fact'), () => ask(form))
  if (fact !== undefined) await save(client, uri, fact)
}

async function save(client: LanguageClient, uri: string, fact: ConfirmedFact): Promise<void> {
  const saved = await client.sendRequest(SaveFactRequest, { uri, fact })
  if ('problem' in saved) return void window.showErrorMessage(saved.problem)
  window.setStatusBarMessage(
    l10n.t('Plumbline: saved in {0}', workspace.asRelativePath(client.protocol2CodeConverter.asUri(saved.place.uri))),
    8000,
  )
}

async function ask(form: FactForm): Promise<ConfirmedFact> {
  const value = await input(l10n.t('The number, with its unit'), form.value, {
    hint: l10n.t('As 163 billion USD, 7.5 % or at least 80,000 enterprises'),
  })
  const of = await askSeries(form)
  const period = await input(l10n.t('When? Leave it empty for what holds without a date'), form.period ?? '', {
    hint: l10n.t('2022, 2023-Q1, 2023-04 or 2023/2025'),
    empty: true,
  })
  const likeliest = statuses().toSorted((a, b) => Number(b.status === form.status) - Number(a.status === form.status))
  const { status } = await pick(l10n.t('What kind of number is it?'), likeliest)
  const pack = await askPack(form.packs)
  const source = await askSource(pack?.sources ?? [])
  const locator = await input(l10n.t('Where in the source?'), '', { hint: l10n.t('Page 3, table 2 or paragraph 6') })
  return { pack: pack?.path ?? null, of, value, period: period === '' ? null : period, status, locator, source }
}

async function askSeries({ series, all }: FactForm): Promise<ConfirmedFact['of']> {
  const known = new Set(series.map(({ id }) => id))
  const other: QuickPickItem & { readonly id?: string } = { label: `$(add) ${l10n.t('Something else…')}`, alwaysShow: true }
  const { id } = await pick<QuickPickItem & { readonly id?: string }>(l10n.t('What is it of?'), [
    ...series.map(({ id, label }) => ({ id, label, description: l10n.t('as the draft reads') })),
    other,
    ...all.filter((one) => !known.has(one.id)).map(({ id, label }) => ({ id, label })),
  ])
  if (id !== undefined) return id
  const measure = await input(l10n.t('What is measured?'), '', { hint: l10n.t('Revenue, exports, number …') })
  const subject = await input(l10n.t('Of what?'), '', { hint: l10n.t('Steel works, rural schools …') })
  return { measure, subject, place: await input(l10n.t('Where?'), '', { hint: l10n.t('A country, province or city') }) }
}
