/**
 * The programs that Plumbline is measured beside, each as its own documentation says to use it from a program.
 *
 * They are no dependencies: the bench fetches them into a folder of its own, in which this is run too.
 */
import type { Checker } from './checker.ts'

/** What is fetched for each: the newest major versions that run on Node 20. */
export const PEERS: Readonly<Record<string, readonly string[]>> = {
  markdownlint: ['markdownlint@0.40'],
  'write-good': ['write-good@1'],
  cspell: ['cspell-lib@9'],
  textlint: ['textlint@15', 'textlint-rule-terminology@5'],
  'harper.js': ['harper.js@2'],
}

// Packages that are only there where this runs are loaded by name.
// biome-ignore lint/suspicious/noExplicitAny: they are not installed where types are checked.
const load = (name: string): Promise<any> => import(name)

/** Makes a program ready, with the rules that it has by itself. */
export const OTHERS: Readonly<Record<string, () => Promise<Checker>>> = {
  async markdownlint() {
    const { lint } = await load('markdownlint/sync')
    return { check: (text) => lint({ strings: { text } }).text.length }
  },
  async 'write-good'() {
    const { default: writeGood } = await load('write-good')
    return { check: (text) => writeGood(text).length }
  },
  async cspell() {
    const { spellCheckDocument, getDefaultSettings } = await load('cspell-lib')
    const settings = await getDefaultSettings(true)
    return {
      async check(text) {
        const document = { uri: 'file:///draft.md', text, languageId: 'markdown', locale: 'en' }
        const { issues, errors } = await spellCheckDocument(document, { generateSuggestions: false, noConfigSearch: true }, settings)
        if (errors?.length > 0) throw new Error(String(errors[0]))
        return issues.length
      },
    }
  },
  async textlint() {
    // Without a rule it would only read the text; this is the rule that most prose is checked with.
    const [{ createLinter }, { TextlintKernelDescriptor }, markdown, terminology] = await Promise.all(
      ['textlint', '@textlint/kernel', '@textlint/textlint-plugin-markdown', 'textlint-rule-terminology'].map(load),
    )
    const descriptor = new TextlintKernelDescriptor({
      rules: [{ ruleId: 'terminology', rule: terminology.default.default ?? terminology.default }],
      plugins: [{ pluginId: 'markdown', plugin: markdown.default.default ?? markdown.default }],
      filterRules: [],
    })
    const linter = createLinter({ descriptor })
    return { check: async (text) => (await linter.lintText(text, 'draft.md')).messages.length }
  },
  async 'harper.js'() {
    const [{ LocalLinter, Dialect }, { binary }] = await Promise.all(['harper.js', 'harper.js/binary'].map(load))
    const linter = new LocalLinter({ binary, dialect: Dialect.American })
    await linter.setup()
    return {
      async check(text) {
        const found: { free: () => void }[] = await linter.lint(text, { language: 'markdown' })
        for (const one of found) one.free()
        return found.length
      },
    }
  },
}
