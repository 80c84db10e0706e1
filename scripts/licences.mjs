/**
 * The licences of what is bundled, as one text: each licence once, under the programs that stand under it and their authors.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Gives the text for bundles of these files, whose paths start from `root`.
 *
 * @param {string} root
 * @param {readonly string[]} files
 */
export function licencesOf(root, files) {
  const folders = new Set(files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0] ?? []))
  const groups = new Map()
  for (const folder of [...folders].sort()) {
    const { name, version, license, author } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
    const file = readdirSync(join(root, folder)).find((entry) => /^(?:licen[cs]e|copying)/i.test(entry))
    const [own = ''] = file === undefined ? [] : readFileSync(join(root, folder, file), 'utf8').split(OTHER)
    const lines = own.split(/\r?\n/)
    // Who holds the rights stands apart, so that programs under one text share it.
    const holders = lines.filter((line) => HOLDER.test(line)).map((line) => line.replace(/^\W+/, '').trim().replace(/\s+/g, ' '))
    const text = lines
      .filter((line) => !HOLDER.test(line) && !TITLE.test(line))
      .join('\n')
      .trim()
    const key = text.replace(/\W+/g, ' ').toLowerCase()
    const group = groups.get(key) ?? { license, text, programs: new Map() }
    groups.set(key, group)
    const by = holders.length > 0 ? holders : [typeof author === 'object' ? author.name : (author ?? '')].filter(Boolean)
    group.programs.set(`${name} ${version}`, [...new Set(by)])
  }
  const parts = [...groups.values()].map(({ license, text, programs }) => {
    const list = [...programs].map(([program, by]) => `- ${[program, ...by].join('; ')}`)
    return `${list.join('\n')}\n\n${text === '' ? `Licence: ${license}.` : text}\n`
  })
  return `Plumbline contains parts of the programs that are named here, each under the licence that stands below its name.\n\n${parts.join(`\n${'-'.repeat(80)}\n\n`)}`
}

const HOLDER = /^\W*[Cc]opyright\s+(?:\([cC]\)|©|\d{4}|[A-Z]\S* )/
// Of two to choose from the first is taken.
const OTHER = /^GPL version \d/m
const TITLE = /^\W*(?:the )?(?:mit|isc|bsd[\w -]*) licen[cs]e\W*(?:\(mit\))?\W*$/i
