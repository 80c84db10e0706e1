import { deepEqual, equal, ok, rejects } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, beforeEach, describe, it } from 'mocha'
import {
  type CodeAction,
  type CodeLens,
  type CompletionList,
  ConfigurationTarget,
  commands,
  type Diagnostic,
  Disposable,
  EventEmitter,
  extensions,
  type FileChangeEvent,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  type Hover,
  type LanguageModelTextPart,
  type LocationLink,
  languages,
  lm,
  type MarkdownString,
  Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode'

const folder = workspace.workspaceFolders?.[0]?.uri as Uri
const inFolder = (...parts: string[]): Uri => Uri.joinPath(folder, ...parts)
const findingsIn = (uri: Uri): Diagnostic[] => languages.getDiagnostics(uri).filter(({ source }) => source === 'plumbline')
const ruleOf = ({ code }: Diagnostic): unknown => (typeof code === 'object' ? code.value : code)
const rulesIn = (uri: Uri): unknown[] => findingsIn(uri).map(ruleOf)

/** Waits until `read` gives what is wanted; what it gave last is in the error. */
async function until<T>(what: string, read: () => T | PromiseLike<T>, fits: (value: T) => boolean): Promise<T> {
  const end = Date.now() + 30_000
  for (;;) {
    const value = await read()
    if (fits(value)) return value
    if (Date.now() > end) throw new Error(`${what}: still ${JSON.stringify(value)}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const same = (wanted: unknown) => (value: unknown) => JSON.stringify(value) === JSON.stringify(wanted)

async function show(...parts: string[]): Promise<TextDocument> {
  const document = await workspace.openTextDocument(inFolder(...parts))
  await window.showTextDocument(document)
  return document
}

/** A folder on no disk, to be read. */
function inMemory(files: ReadonlyMap<string, string>): FileSystemProvider {
  const never = (): never => {
    throw FileSystemError.NoPermissions()
  }
  const read = ({ path }: Uri): Uint8Array => {
    const text = files.get(path)
    if (text === undefined) throw FileSystemError.FileNotFound(path)
    return new TextEncoder().encode(text)
  }
  return {
    onDidChangeFile: new EventEmitter<FileChangeEvent[]>().event,
    watch: () => new Disposable(() => undefined),
    stat: (uri) => ({
      type: uri.path === '/' ? FileType.Directory : FileType.File,
      ctime: 0,
      mtime: 0,
      size: uri.path === '/' ? 0 : read(uri).length,
    }),
    readDirectory: () => [...files.keys()].map((path) => [path.slice(1), FileType.File]),
    readFile: read,
    createDirectory: never,
    writeFile: never,
    delete: never,
    rename: never,
  }
}

async function write(uri: Uri, text: string): Promise<void> {
  await workspace.fs.writeFile(uri, Buffer.from(text))
}

const ACTIONS = 'vscode.executeCodeActionProvider'
const STEEL = 'Emissions of steel works in Norland were 44 Mt in 2022.\n'

describe('Plumbline in VS Code', () => {
  before(async () => {
    await show('brief.md')
    await until(
      'the extension runs',
      () => extensions.getExtension('plumbline.plumbline')?.isActive,
      (is) => is === true,
    )
  })
  beforeEach(() => commands.executeCommand('workbench.action.closeAllEditors'))
  after(() => commands.executeCommand('workbench.action.closeAllEditors'))

  it('shows the findings of the command line, range for range', async () => {
    const expected = JSON.parse(readFileSync(join(folder.fsPath, 'expected.json'), 'utf8'))
    ok(expected.files.length > 1)
    for (const { path, findings } of expected.files) {
      const { uri } = await show(path)
      const given = (): unknown =>
        findingsIn(uri).map((finding) => [
          ruleOf(finding),
          finding.message,
          finding.range.start.line,
          finding.range.start.character,
          finding.range.end.line,
          finding.range.end.character,
        ])
      const wanted = findings.map(({ rule, message, range: { start, end } }: (typeof findings)[number]) => [
        rule,
        message,
        start.line,
        start.character,
        end.line,
        end.character,
      ])
      await until(`the findings of ${path}`, given, same(wanted))
    }
  })

  it('says under the pointer what the source has', async () => {
    const document = await show('steel.md')
    await until('a finding', () => rulesIn(document.uri), same(['mismatched-figure']))
    const at = document.positionAt(document.getText().indexOf('44 Mt'))
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, at)
    const words = hovers.flatMap(({ contents }) => contents.map((one) => (one as MarkdownString).value)).join('\n')
    ok(words.includes('**40 Mt** · 2022 · actual'), words)
    ok(words.includes('The draft says `44 Mt`; the source has `40 Mt`.'), words)
  })

  it('mends a figure, and takes the mend back', async () => {
    const document = await show('steel.md')
    await until('a finding', () => rulesIn(document.uri), same(['mismatched-figure']))
    const { range } = findingsIn(document.uri)[0] as Diagnostic
    const actions = await until(
      'a mend',
      () => commands.executeCommand<CodeAction[]>(ACTIONS, document.uri, range),
      (list) => list.some(({ title }) => title.startsWith('Change to')),
    )
    const mend = actions.find(({ isPreferred }) => isPreferred === true)
    ok(mend?.edit !== undefined)
    equal(mend.title, 'Change to 40 Mt (2022, The Ledger)')
    ok(await workspace.applyEdit(mend.edit))
    equal(document.getText(), STEEL.replace('44', '40'))
    await until('it is mended', () => rulesIn(document.uri), same(['uncited-figure']))
    await commands.executeCommand('undo')
    equal(document.getText(), STEEL)
    await until('it is back', () => rulesIn(document.uri), same(['mismatched-figure']))
  })

  it('cites all numbers of a draft at one command', async () => {
    const document = await show('steel.md')
    const edit = new WorkspaceEdit()
    edit.replace(
      document.uri,
      new Range(0, 0, 1, 0),
      `${STEEL.replace('44', '40')}\n${STEEL.replace('44', '40').replace('were', 'came to')}`,
    )
    ok(await workspace.applyEdit(edit))
    await until('two numbers without a source', () => rulesIn(document.uri), same(['uncited-figure', 'uncited-figure']))
    await commands.executeCommand('plumbline.citeAll')
    await until('they are cited', () => document.getText().split('[@ledger2023]').length, same(3))
    await until('nothing is found', () => rulesIn(document.uri), same([]))
    await commands.executeCommand('undo')
    await commands.executeCommand('undo')
  })

  it('shows the evidence report of a draft beside it', async () => {
    const document = await show('steel.md')
    await until('a finding', () => rulesIn(document.uri), same(['mismatched-figure']))
    await commands.executeCommand('plumbline.evidenceReport')
    const titles = (): string[] => window.tabGroups.all.flatMap(({ tabs }) => tabs).map(({ label }) => label)
    await until('its tab', titles, (all) => all.includes('Evidence: steel.md'))
  })

  it('opens the sample of the walkthrough, with something to find', async () => {
    await commands.executeCommand('plumbline.openSample')
    const uri = window.activeTextEditor?.document.uri as Uri
    await until(
      'its findings',
      () => rulesIn(uri).filter((rule) => rule !== 'uncited-figure'),
      same(['mismatched-figure', 'mismatched-target']),
    )
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
    const [first] = extensions.getExtension('plumbline.plumbline')?.packageJSON.contributes.walkthroughs ?? []
    equal(first.steps.length, 4)
    for (const { media } of first.steps) {
      const path = Uri.joinPath(extensions.getExtension('plumbline.plumbline')?.extensionUri as Uri, media.image)
      ok((await workspace.fs.stat(path)).size > 0, path.fsPath)
    }
  })

  it('hides a finding', async () => {
    const document = await show('steel.md')
    await until('a finding', () => rulesIn(document.uri), same(['mismatched-figure']))
    const { range } = findingsIn(document.uri)[0] as Diagnostic
    const actions = await commands.executeCommand<CodeAction[]>(ACTIONS, document.uri, range)
    const hide = actions.find(({ title }) => title === 'Hide this finding…')
    ok(hide?.edit !== undefined)
    ok(await workspace.applyEdit(hide.edit))
    ok(document.getText().startsWith('<!-- plumbline-disable-next-line mismatched-figure: reason -->\n'), document.getText())
    await until('it is hidden', () => rulesIn(document.uri), same([]))
    await commands.executeCommand('undo')
  })

  it('proposes the figures that a sentence speaks of, and leads from a number to its fact', async () => {
    const document = await show('steel.md')
    await until('a finding', () => rulesIn(document.uri), same(['mismatched-figure']))
    const at = document.positionAt(STEEL.indexOf('44 Mt'))
    const list = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', document.uri, at)
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label))
    ok(labels.includes('40 Mt'), labels.join(', '))
    const [place] = await commands.executeCommand<LocationLink[]>('vscode.executeDefinitionProvider', document.uri, at.translate(0, 1))
    ok(place?.targetUri.path.endsWith('kb/sources/ledger2023.yaml'), JSON.stringify(place))
  })

  it('follows typing', async () => {
    const document = await show('steel.md')
    await until('a finding', () => rulesIn(document.uri), same(['mismatched-figure']))
    for (const [index, letter] of [...'And so: '].entries()) {
      const edit = new WorkspaceEdit()
      edit.insert(document.uri, document.positionAt(index), letter)
      ok(await workspace.applyEdit(edit))
    }
    await until('it moved', () => findingsIn(document.uri).map((finding) => finding.range.start.character), same([49]))
    const edit = new WorkspaceEdit()
    edit.delete(document.uri, new Range(0, 0, 0, 8))
    ok(await workspace.applyEdit(edit))
    await until('it is back', () => findingsIn(document.uri).map((finding) => finding.range.start.character), same([41]))
  })

  it('takes a changed pack and changed settings at once', async () => {
    const { uri } = await show('steel.md')
    await until('a finding', () => rulesIn(uri), same(['mismatched-figure']))
    const pack = inFolder('kb', 'sources', 'ledger2023.yaml')
    const text = Buffer.from(await workspace.fs.readFile(pack)).toString()
    await write(pack, text.replace('40 Mt', '44 Mt'))
    await until('the pack holds', () => rulesIn(uri), same(['uncited-figure']))
    await write(pack, text.slice(0, text.indexOf('40 Mt')))
    await until('the pack is broken', () => rulesIn(uri), same([]))
    await until(
      'its problem shows',
      () => findingsIn(pack).length,
      (count) => count > 0,
    )
    await write(pack, text)
    await until('the pack is whole', () => rulesIn(uri), same(['mismatched-figure']))
    await until('its problem is gone', () => findingsIn(pack).length, same(0))
    const settings = workspace.getConfiguration('plumbline', uri)
    await settings.update('rules', { 'mismatched-figure': 'off' }, ConfigurationTarget.Workspace)
    await until('the rule is off', () => rulesIn(uri), same([]))
    await settings.update('rules', undefined, ConfigurationTarget.Workspace)
    await until('the rule is on', () => rulesIn(uri), same(['mismatched-figure']))
  })

  it('checks the whole workspace when asked to', async () => {
    const uri = inFolder('notes', 'unopened.md')
    await until('nothing is told of a file that is not open', () => rulesIn(uri), same([]))
    await commands.executeCommand('plumbline.checkWorkspace')
    await until('a finding in a file that is not open', () => rulesIn(uri), same(['mismatched-figure']))
    await write(uri, STEEL.replace('44', '40'))
    await until('it is mended on disk', () => rulesIn(uri), same(['uncited-figure']))
    await show('notes', 'unopened.md')
    await commands.executeCommand('workbench.action.closeAllEditors')
    await until('it is still there when the file was closed', () => rulesIn(uri), same(['uncited-figure']))
  })

  it('reads a source into a review, and keeps what is ticked', async () => {
    const source = inFolder('harbour.txt')
    await write(source, 'Norland harbour at work\n4 May 2024\n\nRevenue from the harbour hit $8 billion in 2023, up 4.5%.\n')
    await commands.executeCommand('plumbline.addSource', source)
    const review = await until(
      'the review',
      () => window.activeTextEditor?.document,
      (document) => document?.languageId === 'plumbline-review',
    )
    ok(review?.getText().includes('- [x] revenue | harbour |'), review?.getText())
    const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', review?.uri)
    deepEqual(
      lenses.map(({ command }) => command?.title),
      ['Keep what is ticked (2)'],
    )
    const edit = new WorkspaceEdit()
    const line =
      review
        ?.getText()
        .split('\n')
        .findIndex((one) => one.startsWith('- [x] growth')) ?? 0
    edit.replace(review?.uri as Uri, new Range(line, 3, line, 4), ' ')
    ok(await workspace.applyEdit(edit))
    await commands.executeCommand('plumbline.keepReview')
    const kept = await until(
      'the source in the pack',
      () => window.activeTextEditor?.document,
      (document) => document?.uri.path.includes('/kb/sources/') === true,
    )
    ok(kept?.getText().includes('series: revenue.harbour'), kept?.getText())
    ok(!kept?.getText().includes('growth'), kept?.getText())
    for (const path of [kept?.uri as Uri, source]) await workspace.fs.delete(path)
  })

  it('tells of codes in files of packs, and in how many drafts a fact is stated', async () => {
    const { uri } = await show('kb', 'sources', 'ledger2023.yaml')
    const text = (await workspace.openTextDocument(uri)).getText()
    const at = (await workspace.openTextDocument(uri)).positionAt(text.indexOf('steel'))
    const hovers = await until(
      'a card',
      () => commands.executeCommand<Hover[]>('vscode.executeHoverProvider', uri, at),
      (list) => list.length > 0,
    )
    const words = hovers.flatMap(({ contents }) => contents.map((one) => (one as MarkdownString).value)).join('\n')
    ok(words.startsWith('**Steel works**: what figures are about'), words)
    const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', uri, 9)
    ok(
      lenses.some(({ command }) => /^stated in \d drafts?$/.test(command?.title ?? '')),
      lenses.map(({ command }) => command?.title).join(', '),
    )
  })

  it('checks a draft that is on no disk, outside the workspace, with the bundled pack, and reads no pack or settings beside it', async () => {
    const { capabilities } = extensions.getExtension('plumbline.plumbline')?.packageJSON ?? {}
    equal(capabilities.virtualWorkspaces, true)
    const asOnDisk = await show('brief.md')
    const files = new Map([
      ['/.plumbline.yaml', 'packs: [kb]\nbundledPack: false\n'],
      ['/brief.md', asOnDisk.getText()],
      ['/steel.md', STEEL],
    ])
    const provider = workspace.registerFileSystemProvider('memfs', inMemory(files), { isReadonly: true })
    try {
      const steel = await workspace.openTextDocument(Uri.parse('memfs:/steel.md'))
      await window.showTextDocument(steel)
      const brief = await workspace.openTextDocument(Uri.parse('memfs:/brief.md'))
      await window.showTextDocument(brief)
      await until('findings of the bundled pack', () => rulesIn(brief.uri).includes('mismatched-figure'), same(true))
      const cardOn = async ({ uri, positionAt, getText }: TextDocument, words: string): Promise<string> => {
        const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', uri, positionAt(getText().indexOf(words) + 1))
        return hovers.flatMap(({ contents }) => contents.map((one) => (one as MarkdownString).value)).join('\n')
      }
      ok((await cardOn(brief, '$163 billion')).includes('the source has'), await cardOn(brief, '$163 billion'))
      // The pack that has this number is beside it, on no disk either.
      ok((await cardOn(steel, '44 Mt')).startsWith('**Not checked.**'), await cardOn(steel, '44 Mt'))
      deepEqual(rulesIn(steel.uri), [])
    } finally {
      provider.dispose()
    }
  })

  it('offers its tools to assistants, with the verdicts of the squiggles', async () => {
    const { uri } = await show('steel.md')
    await until('a finding', () => rulesIn(uri), same(['mismatched-figure']))
    const ask = async (name: string, input: object): Promise<string> => {
      const { content } = await lm.invokeTool(name, { input, toolInvocationToken: undefined })
      return content.map((part) => (part as LanguageModelTextPart).value).join('')
    }
    deepEqual(
      lm.tools
        .map(({ name }) => name)
        .filter((name) => /_(?:fact|text)$/.test(name))
        .sort(),
      ['check_text', 'cite_fact', 'lookup_fact'],
    )
    const [finding] = findingsIn(uri)
    ok((await ask('check_text', { text: STEEL })).includes(finding?.message ?? 'a message'))
    ok((await ask('lookup_fact', { query: 'emissions of steel works' })).includes('[@ledger2023]'))
    ok((await ask('cite_fact', { source: 'ledger2023' })).includes('[@ledger2023]'))
    await rejects(ask('cite_fact', { source: 'ledger2032' }), /did you mean ledger2023/)
  })

  it('has its commands, and goes on after a restart', async () => {
    const there = new Set(await commands.getCommands(true))
    const named: readonly { readonly command: string }[] = extensions.getExtension('plumbline.plumbline')?.packageJSON.contributes.commands
    ok(named.length > 3)
    deepEqual(
      named.filter(({ command }) => !there.has(command)),
      [],
    )
    const { uri } = await show('steel.md')
    await until('a finding', () => rulesIn(uri), same(['mismatched-figure']))
    await commands.executeCommand('plumbline.restart')
    await until('a finding again', () => rulesIn(uri), same(['mismatched-figure']))
  })
})
