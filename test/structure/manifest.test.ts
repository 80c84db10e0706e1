import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rules } from '../../server/src/checks/index.ts'
import { parseSettings, SEVERITIES } from '../../server/src/disk/settings.ts'
import { TOOLS } from '../../server/src/features/assistant-tools.ts'
import { root, updating } from '../harness/expect.ts'

const path = join(root, 'package.json')
const manifest = JSON.parse(readFileSync(path, 'utf8'))
/** Settings of what an editor shows, which change nothing in what is found. */
const SHOWN = ['plumbline.inlayHints']
const groups: readonly { readonly title: string; readonly properties: Record<string, { readonly default?: unknown }> }[] =
  manifest.contributes.configuration
const settings: Readonly<Record<string, { readonly default?: unknown }>> = Object.assign({}, ...groups.map(({ properties }) => properties))
const english = join(root, 'package.nls.json')

/** The setting for the rules' severities, as the rules themselves have it. */
function rulesSetting(): object {
  const properties = Object.fromEntries(
    rules.map(({ id }) => [id, { type: 'string', enum: [...SEVERITIES, 'off'], description: `%rule.${id}%` }]),
  )
  return {
    type: 'object',
    default: {},
    scope: 'resource',
    additionalProperties: false,
    description: '%setting.rules%',
    properties,
  }
}

/** What the setting says of each rule, in English. */
function rulesWords(): Readonly<Record<string, string>> {
  return Object.fromEntries(rules.map(({ id, severity, summary }) => [`rule.${id}`, `${summary} Unless told otherwise: ${severity}.`]))
}

/** The tools for assistants, as the server has them. */
function tools(): readonly object[] {
  return TOOLS.map(({ name, title, description, inputSchema }) => ({
    name,
    displayName: title,
    toolReferenceName: name,
    canBeReferencedInPrompt: true,
    icon: '$(checklist)',
    userDescription: description.slice(0, description.indexOf('.') + 1),
    modelDescription: description,
    inputSchema,
  }))
}

describe('what package.json tells the editor', () => {
  test('of the rules is what the rules say (UPDATE_EXPECT=1 writes it)', () => {
    const words = JSON.parse(readFileSync(english, 'utf8'))
    if (updating) {
      const group = groups.find(({ properties }) => 'plumbline.rules' in properties)
      if (group !== undefined) group.properties['plumbline.rules'] = rulesSetting()
      Object.assign(words, rulesWords())
      writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`)
      writeFileSync(english, `${JSON.stringify(words, null, 2)}\n`)
    }
    expect(settings['plumbline.rules']).toEqual(rulesSetting())
    expect(words).toMatchObject(rulesWords())
    for (const { title } of groups) expect(title).toMatch(/^%settings\.\w+%$/)
  })

  test('of tools is what the server says (UPDATE_EXPECT=1 writes it)', () => {
    if (updating) {
      manifest.contributes.languageModelTools = tools()
      writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`)
    }
    expect(manifest.contributes.languageModelTools).toEqual(tools())
  })

  test('of settings is what the settings file takes too', () => {
    const written = Object.fromEntries(
      Object.entries(settings).flatMap(([key, { default: value }]) =>
        value === '' || SHOWN.includes(key) ? [] : [[key.replace('plumbline.', ''), value]],
      ),
    )
    const { problems } = parseSettings(
      JSON.stringify(written),
      'settings',
      rules.map(({ id }) => id),
    )
    expect(problems).toEqual([])
  })

  test('is told in English and Vietnamese, word for word', () => {
    const words = (name: string): Readonly<Record<string, string>> => JSON.parse(readFileSync(join(root, name), 'utf8'))
    const [english, vietnamese] = [words('package.nls.json'), words('package.nls.vi.json')]
    const used = [...new Set([...JSON.stringify(manifest).matchAll(/"%([\w.-]+)%"/g)].map((match) => match[1]))].sort()
    expect(Object.keys(english).sort()).toEqual(used)
    expect(Object.keys(vietnamese)).toEqual(Object.keys(english))
    // Addresses of commands stay as they are.
    const links = (text: string): readonly string[] => text.match(/\(command:[^)]*\)|`[^`]*`/g) ?? []
    for (const [key, text] of Object.entries(english)) expect(links(vietnamese[key] ?? ''), key).toEqual(links(text))
  })

  test('names files that are there', () => {
    const files = [manifest.icon, ...manifest.contributes.grammars.map((grammar: { readonly path: string }) => grammar.path)]
    for (const file of files) expect(existsSync(join(root, file)), file).toBe(true)
  })
})
