/**
 * Text and packs of any size for measurements: the same every time, invented throughout.
 */

/** Prose such as a policy draft has: a figure in every third sentence, headings, lists, a table now and then; another one for another seed. */
export function draftOf(words: number, seed = 7): string {
  const next = randomly(seed)
  const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)] as string
  const parts = ['---\ntitle: A generated draft\ndate: 2024-06-30\n---\n\n']
  let count = 0
  for (let paragraph = 0; count < words; paragraph++) {
    let text = ''
    if (paragraph % 12 === 0) text = `## ${pick(SUBJECTS)} and ${pick(SUBJECTS)}`
    else if (paragraph % 40 === 20) text = table(pick, next)
    else {
      const sentences = Array.from({ length: 3 + Math.floor(next() * 4) }, (_, i) => sentence(i % 3 === 1, pick, next))
      text = paragraph % 9 === 4 ? sentences.map((one) => `- ${one}`).join('\n') : sentences.join(' ')
    }
    parts.push(text, '\n\n')
    count += text.split(/\s+/).length
  }
  return parts.join('')
}

const SUBJECTS = [
  'the ICT industry',
  'the ICT sector',
  'hardware and electronics',
  'the software market',
  'digital technology firms',
  'local councils',
  'rural schools',
  'the power grid',
]
const MEASURES = ['Revenue from', 'Exports of', 'Investment in', 'The contribution of', 'Growth in', 'Employment in', 'Spending on']
const VERBS = ['reached', 'rose to', 'was', 'is expected to reach', 'fell to', 'came to', 'stood at']
const PERIODS = ['in 2021', 'in 2022', 'last year', 'by 2025', 'in the first quarter of 2023', 'that year', '']
const WORDS =
  'while many observers agree that progress depends on skills and patient reform of public bodies the plan leaves open how ministries should share data or who pays for upkeep after launch'.split(
    ' ',
  )

function sentence(figure: boolean, pick: (list: readonly string[]) => string, next: () => number): string {
  if (figure) {
    const amount = [
      `$${(next() * 200).toFixed(1)} billion`,
      `${(next() * 20).toFixed(1)} percent`,
      `${Math.floor(next() * 90_000).toLocaleString('en')} firms`,
    ]
    return `${pick(MEASURES)} ${pick(SUBJECTS)} ${pick(VERBS)} ${pick(amount)} ${pick(PERIODS)}`.trim().concat('.')
  }
  const length = 9 + Math.floor(next() * 14)
  const words = Array.from({ length }, () => pick(WORDS)).join(' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

function table(pick: (list: readonly string[]) => string, next: () => number): string {
  const rows = Array.from({ length: 5 }, () => `| ${pick(SUBJECTS)} | ${(next() * 90).toFixed(1)} | ${(next() * 90).toFixed(1)} |`)
  return ['| Billion dollars | 2021 | 2022 |', '| --- | --: | --: |', ...rows].join('\n')
}

/** A pack whose subjects have `count` aliases, with an observation for every hundredth. */
export function manyAliases(count: number): readonly { readonly path: string; readonly text: string }[] {
  const next = randomly(11)
  const syllables = 'ba den ko lim ra su ten vo war zil mek tor pan gru shi'.split(' ')
  const name = (): string => Array.from({ length: 3 }, () => syllables[Math.floor(next() * syllables.length)]).join('')
  const subjects: string[] = []
  const observations: string[] = []
  for (let i = 0; i < count / 10; i++) {
    const aliases = Array.from({ length: 9 }, () => `${name()} ${name()} sector`)
    subjects.push(`s${i}: {label: {en: ${name()} ${name()} industry}, aliases: {en: [${aliases.join(', ')}]}}`)
    if (i % 10 === 0)
      observations.push(`  - {series: revenue.s${i}, period: 2022, value: ${1 + (i % 90)} billion USD, status: actual, locator: row ${i}}`)
  }
  return [
    { path: 'pack.yaml', text: 'schema: 1\nid: generated\nname: Generated\narea: al\nlanguages: [en]\n' },
    { path: 'codelists/indicators.yaml', text: 'revenue: {quantity: money, label: {en: revenue}}\n' },
    { path: 'codelists/areas.yaml', text: 'al: {label: {en: Aland}}\n' },
    { path: 'codelists/subjects.yaml', text: `${subjects.join('\n')}\n` },
    {
      path: 'sources/ledger.yaml',
      text: `csl: {id: ledger, type: report, title: The Ledger, container-title: The Ledger, issued: 2023-06-14}\nobservations:\n${observations.join('\n')}\n`,
    },
  ]
}

/** A pack with `count` observations: fifty quarters of each series, of which some are told of in many sources; and as many aliases as are asked for. */
export function manyFacts(count: number, aliases = 0): readonly { readonly path: string; readonly text: string }[] {
  const quarters = Array.from({ length: 50 }, (_, i) => `${2010 + Math.floor(i / 4)}-Q${1 + (i % 4)}`)
  const subjects = Array.from({ length: count / quarters.length / MEASURED.length }, (_, i) => `s${i}`)
  const sources = Array.from({ length: 200 }, (): string[] => [])
  let number = 0
  for (const subject of subjects)
    for (const indicator of MEASURED)
      for (const quarter of quarters) {
        const value = `${10 + (number % 900)}.${number % 10} billion USD`
        sources[number % sources.length]?.push(
          `  - {series: ${indicator}.${subject}, period: ${quarter}, value: ${value}, status: actual, locator: row ${number++}}`,
        )
      }
  return [
    { path: 'pack.yaml', text: 'schema: 1\nid: generated\nname: Generated\narea: al\nlanguages: [en]\n' },
    { path: 'codelists/indicators.yaml', text: MEASURED.map((code) => `${code}: {quantity: money, label: {en: ${code}}}\n`).join('') },
    { path: 'codelists/areas.yaml', text: 'al: {label: {en: Aland}}\n' },
    {
      path: 'codelists/subjects.yaml',
      text: subjects
        .map((code, i) => {
          const own = Array.from({ length: aliases / subjects.length }, (_, n) => nameOf(i, n))
          return `${code}: {label: {en: trade number${i}}${own.length === 0 ? '' : `, aliases: {en: [${own.join(', ')}]}`}}\n`
        })
        .join(''),
    },
    ...sources.map((observations, i) => ({
      path: `sources/ledger${i}.yaml`,
      text: `csl: {type: report, title: Ledger of volume ${i}, container-title: The Ledger, issued: 2023-06-14}\nobservations:\n${observations.join('\n')}\n`,
    })),
  ]
}

/** A name of a subject of `manyFacts`: as good as every one is another. */
export function nameOf(subject: number, number: number): string {
  const next = randomly(subject * 1_000 + number)
  const word = (): string => Array.from({ length: 3 }, () => SYLLABLES[Math.floor(next() * SYLLABLES.length)]).join('')
  return `${word()} ${word()} trade`
}

const SYLLABLES = 'ba den ko lim ra su ten vo war zil mek tor pan gru shi'.split(' ')

const MEASURED = ['revenue', 'exports', 'imports', 'spending']

/** A generator of numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomly(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
