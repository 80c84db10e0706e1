/**
 * Keeps the number at the cursor as a fact in a pack of the writer's own: what the checker has read is filled in, the writer confirms.
 */
import { type QuickPickItem, window, workspace } from 'vscode'
import type { LanguageClient } from 'vscode-languageclient/node'
import { asking, askPack, askSource, input, pick } from './asking.ts'
import { type ConfirmedFact, type FactForm, ProposeFactRequest, SaveFactRequest } from './protocol.ts'
import { t } from './words.ts'

const statuses = (): readonly (QuickPickItem & { readonly status: string })[] => [
  { status: 'actual', label: t('Actual'), description: t('it was measured or counted') },
  { status: 'estimate', label: t('Estimate'), description: t('it is over, but not yet counted') },
  { status: 'forecast', label: t('Forecast'), description: t('somebody expects it') },
  { status: 'target', label: t('Target'), description: t('somebody wants to reach it') },
]

/** Asks what is to be kept of the number at the cursor, and keeps it. */
export async function saveFact(client: LanguageClient): Promise<void> {
  const editor = window.activeTextEditor
  const uri = editor === undefined ? '' : client.code2ProtocolConverter.asUri(editor.document.uri)
  const range = editor === undefined ? undefined : client.code2ProtocolConverter.asRange(editor.selection)
  const form = range === undefined ? null : await client.sendRequest(ProposeFactRequest, { uri, range })
  if (form === null) return void window.setStatusBarMessage(t('Plumbline: put the cursor on a number of a draft first'), 8000)
  const fact = await asking(t('Save as fact'), () => ask(form))
  if (fact !== undefined) await save(client, uri, fact)
}

async function save(client: LanguageClient, uri: string, fact: ConfirmedFact): Promise<void> {
  const saved = await client.sendRequest(SaveFactRequest, { uri, fact })
  if ('problem' in saved) return void window.showErrorMessage(saved.problem)
  window.setStatusBarMessage(
    t('Plumbline: saved in {0}', workspace.asRelativePath(client.protocol2CodeConverter.asUri(saved.place.uri))),
    8000,
  )
}

async function ask(form: FactForm): Promise<ConfirmedFact> {
  const value = await input(t('The number, with its unit'), form.value, {
    hint: t('As 163 billion USD, 7.5 % or at least 80,000 enterprises'),
  })
  const of = await askSeries(form)
  const period = await input(t('When? Leave it empty for what holds without a date'), form.period ?? '', {
    hint: t('2022, 2023-Q1, 2023-04 or 2023/2025'),
    empty: true,
  })
  const likeliest = statuses().toSorted((a, b) => Number(b.status === form.status) - Number(a.status === form.status))
  const { status } = await pick(t('What kind of number is it?'), likeliest)
  const pack = await askPack(form.packs)
  const source = await askSource(pack?.sources ?? [])
  const locator = await input(t('Where in the source?'), '', { hint: t('Page 3, table 2 or paragraph 6') })
  return { pack: pack?.path ?? null, of, value, period: period === '' ? null : period, status, locator, source }
}

async function askSeries({ series, all }: FactForm): Promise<ConfirmedFact['of']> {
  const known = new Set(series.map(({ id }) => id))
  const other: QuickPickItem & { readonly id?: string } = { label: `$(add) ${t('Something else…')}`, alwaysShow: true }
  const { id } = await pick<QuickPickItem & { readonly id?: string }>(t('What is it of?'), [
    ...series.map(({ id, label }) => ({ id, label, description: t('as the draft reads') })),
    other,
    ...all.filter((one) => !known.has(one.id)).map(({ id, label }) => ({ id, label })),
  ])
  if (id !== undefined) return id
  const measure = await input(t('What is measured?'), '', { hint: t('Revenue, exports, number …') })
  const subject = await input(t('Of what?'), '', { hint: t('Steel works, rural schools …') })
  return { measure, subject, place: await input(t('Where?'), '', { hint: t('A country, province or city') }) }
}
