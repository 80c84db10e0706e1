/**
 * Questions to the writer, one after the other: each may be left, and then nothing is done.
 */
import { type QuickPickItem, type Uri, window, workspace } from 'vscode'
import type { ConfirmedFact, PackChoice } from './protocol.ts'
import { t } from './words.ts'

/** Lets the server read a file that the writer has chosen, wherever it lies. */
export type Offer = (file: Uri) => Promise<void>

/** Where a dialog for files begins: in the folder of the draft in front, on whichever file system that is. */
export function dialogStart(): { readonly defaultUri?: Uri } {
  const open = window.activeTextEditor?.document.uri
  const folder = (open && workspace.getWorkspaceFolder(open)) ?? workspace.workspaceFolders?.[0]
  return folder === undefined ? {} : { defaultUri: folder.uri }
}

/** Thrown where the writer leaves a question open: nothing is done then. */
export class Left extends Error {}

/** What all questions of one command have above them. */
let heading = ''

/** Asks what `questions` ask, under one heading; undefined where the writer leaves one open. */
export async function asking<T>(title: string, questions: () => Promise<T>): Promise<T | undefined> {
  heading = title
  try {
    return await questions()
  } catch (error) {
    if (error instanceof Left) return undefined
    throw error
  }
}

/** Asks for a pack of the writer's own; undefined for a new one. */
export async function askPack(packs: readonly PackChoice[]): Promise<PackChoice | undefined> {
  if (packs.length === 1) return packs[0]
  if (packs.length > 1)
    return (
      await pick(
        t('In which pack?'),
        packs.map((pack) => ({ label: pack.name, description: pack.place, pack })),
      )
    ).pack
  await pick(t('There is no pack of your own here yet'), [
    { label: t('Make one in the folder kb'), description: t('and name it in .plumbline.yaml') },
  ])
  return undefined
}

interface Wish {
  readonly hint?: string
  /** It may be left empty. */
  readonly empty?: boolean
  readonly form?: RegExp
}

/** Asks for a text. */
export async function input(prompt: string, value: string, { hint, empty = false, form }: Wish = {}): Promise<string> {
  const validateInput = (text: string): string | undefined => {
    if (text.trim() === '') return empty ? undefined : t('Something must stand here.')
    return form?.test(text.trim()) === false ? t('Write it as {0}.', hint ?? '') : undefined
  }
  const answer = await window.showInputBox({
    title: heading,
    prompt,
    value,
    ignoreFocusOut: true,
    validateInput,
    ...(hint === undefined ? {} : { placeHolder: hint }),
  })
  if (answer === undefined) throw new Left()
  return answer.trim()
}

/** Asks to choose. */
export async function pick<T extends QuickPickItem>(placeHolder: string, items: readonly T[]): Promise<T> {
  const answer = await window.showQuickPick(items, { title: heading, placeHolder, ignoreFocusOut: true, matchOnDescription: true })
  if (answer === undefined) throw new Left()
  return answer
}

/** Asks for a source of a pack, or a new one. */
export async function askSource(sources: PackChoice['sources'], title = ''): Promise<ConfirmedFact['source']> {
  const other: QuickPickItem & { readonly key?: string } = { label: `$(add) ${t('Another source…')}`, alwaysShow: true }
  const items = [...sources.map(({ key, title, detail }) => ({ key, label: title, description: detail })), other]
  const { key } = sources.length === 0 ? other : await pick<QuickPickItem & { readonly key?: string }>(t('Which source has it?'), items)
  if (key !== undefined) return key
  return {
    title: await input(t('The title of the source'), title),
    outlet: await input(t('Who published it?'), '', { empty: true }),
    issued: await input(t('When did it come out?'), '', {
      hint: t('2023, 2023-06 or 2023-06-14'),
      form: /^\d{4}(?:-\d{2}){0,2}$/,
    }),
    url: await input(t('Its address, if it has one'), '', { empty: true }),
  }
}

/** What was kept, and where. */
export function keptIn({ figures, goals }: { readonly figures: number; readonly goals: number }, file: string): string {
  return goals === 0
    ? t('Plumbline: {0} figures kept in {1}', figures, file)
    : t('Plumbline: {0} figures and {1} goals kept in {2}', figures, goals, file)
}
