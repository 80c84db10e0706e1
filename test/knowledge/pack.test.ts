import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inVietnamese } from '../../server/src/features/problem-words.ts'
import { buildKnowledge } from '../../server/src/knowledge/knowledge.ts'
import { type PackFile, readPack } from '../../server/src/knowledge/pack.ts'

const GOOD: Readonly<Record<string, string>> = {
  'pack.yaml': 'schema: 1\nid: meals\nname: School meals\narea: norland\n',
  'codelists/indicators.yaml': `served: {label: meals served, phrase: number of {subject} served, quantity: count, aliases: [servings]}
cost: {label: cost, quantity: money, aliases: [(unit|) price]}
cost-growth: {label: rise in cost, quantity: percent, measure: growth, of: cost}
share: {label: share, quantity: percent, measure: share, aliases: [account for … of meals]}
rank: {label: rank, quantity: rank}
`.replace('number of {subject} served', '"number of {subject} served"'),
  'codelists/subjects.yaml': 'meals: {label: school meals}\nfruit: {label: the fruit, excludes: [fruit flies]}\n',
  'codelists/areas.yaml': 'norland: {label: Norland}\neastham: {label: Eastham, within: norland}\n',
  'codelists/milestones.yaml': 'free-for-all: {label: free meals for all}\n',
  'codelists/units.yaml': 'meals: {label: {en: {one: meal, other: meals}}, aliases: [lunches, dishes]}\n',
  'agents.yaml': 'food-office: {kind: body, label: Food Office}\nivy-lane: {kind: person, label: Ivy Lane, of: food-office}\n',
  'instruments.yaml':
    'meals-act: {label: Meals Act, number: 12-MA, date: 2019-05, issuer: food-office, source: ledger2023, locator: p. 2}\n',
  'sources/ledger2023.yaml': `csl: {type: report, title: Meals at school, a year on, issued: 2023-06-14, container-title: The Ledger}
observations:
  - {series: served.meals, period: 2022, value: 1.2 million lunches, status: actual, locator: p. 3}
  - {series: cost.meals.eastham, period: 2022-Q3, value: over 3.50 USD, status: estimate, locator: p. 4}
  - {series: share.fruit, period: 2025, value: at least 20 %, status: target, issuer: food-office, locator: p. 5}
  - {series: rank.meals, period: null, value: top 3, status: actual, locator: p. 6}
milestones:
  - {milestone: free-for-all, by: 2030, issuer: food-office, locator: p. 9}
`.replace('Meals at school, a year on', '"Meals at school, a year on"'),
  'quotes/ledger2023.yaml': `- {id: q1, speaker: ivy-lane, direct: true, gist: All children should eat, locator: p. 7, text: Every child who learns with us eats with us}
- {id: p1, locator: p. 8, words: 5, fingerprint: BAAAAA==}
`,
}

function filesOf(changed: Readonly<Record<string, string | undefined>>): readonly PackFile[] {
  return Object.entries({ ...GOOD, ...changed }).flatMap(([path, text]) => (text === undefined ? [] : [{ path: `meals/${path}`, text }]))
}

/** `path:line:column message` of each problem, the pack's folder left out. */
function problemsOf(changed: Readonly<Record<string, string | undefined>>): readonly string[] {
  return readPack(filesOf(changed)).problems.map((it) => `${it.path.replace('meals/', '')}:${it.line}:${it.column} ${it.message}`)
}

/** The good text of a file with one piece of it replaced; `<|>` stands where a problem should be. */
function edited(path: string, from: string, to: string): Readonly<Record<string, string>> {
  const text = GOOD[path] as string
  expect(text).toContain(from)
  return { [path]: text.replace(from, to) }
}

/** Takes the marks out, and gives their places as `path:line:column`. */
function unmarked(marked: Readonly<Record<string, string | undefined>>) {
  const places: string[] = []
  const changed: Record<string, string | undefined> = {}
  for (const path of Object.keys(marked).sort()) {
    const pieces = marked[path]?.split('<|>')
    changed[path] = pieces?.join('')
    pieces?.slice(1).forEach((_, index) => {
      const before = pieces
        .slice(0, index + 1)
        .join('')
        .split('\n')
      places.push(`${path}:${before.length}:${(before.at(-1)?.length as number) + 1}`)
    })
  }
  return { places, changed }
}

const LEDGER = 'sources/ledger2023.yaml'
const QUOTES = 'quotes/ledger2023.yaml'
const INDICATORS = 'codelists/indicators.yaml'

test('a good pack has no problems', () => {
  expect(problemsOf({})).toEqual([])
})

test('a good pack is read in full', () => {
  const { pack } = readPack(filesOf({}))
  expect(pack.observations).toMatchObject([
    {
      series: 'served.meals.norland.meals',
      value: 1.2e6,
      step: 1e5,
      unit: 'meals',
      bound: null,
      period: { code: '2022' },
      published: '2023-06-14',
    },
    {
      series: 'cost.meals.eastham.usd',
      value: 3.5,
      unit: 'USD',
      bound: 'over',
      written: 'over 3.50 USD',
      status: 'estimate',
      locator: 'p. 4',
    },
    { series: 'share.fruit.norland.pct', value: 20, bound: 'at-least', issuer: 'food-office' },
    { series: 'rank.meals.norland.rank', value: 3, bound: 'at-most', period: null },
  ])
  expect(pack.observations[0]?.origin).toEqual({ path: 'meals/sources/ledger2023.yaml', line: 3, column: 5 })
  expect(pack.milestones).toMatchObject([{ code: 'free-for-all', area: 'norland', deadline: { code: '2030', to: '2030-12-31' } }])
  expect(pack.words).toMatchObject([
    { id: 'ledger2023/q1', speaker: 'ivy-lane', direct: true, length: 9 },
    { id: 'ledger2023/p1', speaker: null, direct: false, length: 5, runs: Uint32Array.of(4) },
  ])
  expect(pack.instruments).toMatchObject([{ number: '12-MA', date: '2019-05', issuer: 'food-office' }])
  expect(pack.agents).toMatchObject([{ code: 'food-office' }, { code: 'ivy-lane', of: ['food-office'] }])
})

test.each([
  ['the publisher', 'publisher: Meals Press', 'Meals Press'],
  ['the title', '', 'Meals at school, a year on'],
])('without an outlet a source is known by %s', (_, instead, outlet) => {
  const { pack } = readPack(filesOf(edited(LEDGER, 'container-title: The Ledger', instead)))
  expect(pack.sources.map((source) => source.outlet)).toEqual([outlet])
})

test('a pack may be one file', () => {
  const one = `schema: 1
id: meals
name: School meals
area: norland
indicators: {served: {label: meals served, quantity: count}}
subjects: {meals: {label: school meals}}
areas: {norland: {label: Norland}}
sources:
  ledger2023:
    csl: {title: Meals, issued: 2023}
    observations: [{series: served.meals, period: 2022, value: 900 meals, status: actual, locator: p. 1}]
`
  const { pack, problems } = readPack([{ path: 'pack.yaml', text: one }])
  expect(problems).toEqual([])
  expect(buildKnowledge([pack]).series.get('served.meals.norland.meals')?.observations).toHaveLength(1)
})

type Case = readonly [name: string, changed: Readonly<Record<string, string | undefined>>, ...messages: readonly string[]]

const NO_SUBJECT = 'add it to codelists/subjects.yaml.'
const CODE = 'write small letters a–z, digits and single hyphens (citation keys: letters, digits and _ : . + -).'
const KEYS = 'the keys here are kind, label, aliases, excludes, of and roles.'

function more(observation: string) {
  return edited(LEDGER, 'milestones:', `  - <|>{${observation}, status: actual, locator: p. 7}\nmilestones:`)
}

const CASES: readonly Case[] = [
  ['an unknown key', edited(LEDGER, 'locator: p. 4', 'locator: p. 4, <|>isuer: food-office'), 'Unknown key isuer: did you mean issuer?'],
  ['an unknown key that is near none', edited('agents.yaml', 'kind: body,', 'kind: body, <|>colour: red,'), `Unknown key colour: ${KEYS}`],
  [
    'a missing key',
    edited(
      LEDGER,
      '{series: served.meals, period: 2022, value: 1.2 million lunches, status: actual, locator: p. 3',
      '<|>{series: served.meals, period: 2022, value: 1.2 million lunches, status: actual',
    ),
    'Entry 1 of observations has no locator: add it. Where in the source it stands: paragraph 8.',
  ],
  [
    'a key written wrong is told once, and not as one that is missing too',
    edited(LEDGER, 'status: estimate, locator: p. 4', 'status: estimate, <|>locater: p. 4'),
    'Unknown key locater: did you mean locator? It is missing.',
  ],
  [
    'a key in other words where one is missing',
    edited(LEDGER, 'status: estimate, locator: p. 4', 'status: estimate, <|>page: p. 4'),
    'Unknown key page: did you mean locator? It is missing.',
  ],
  [
    'an unknown key beside a missing one that it is not',
    edited('instruments.yaml', 'meals-act: {label: Meals Act', '<|>meals-act: {<|>aliass: [act]'),
    "meals-act has no label: add it. What it is called: plain text in the pack's first language, or one text for each language.",
    'Unknown key aliass: did you mean aliases?',
  ],
  [
    'codes of an entry that is wrong otherwise',
    edited(
      LEDGER,
      '{series: share.fruit, period: 2025, value: at least 20 %, status: target, issuer: food-office',
      '{series: <|>share.soup, period: 2025, value: at least 20 %, status: <|>targeted, issuer: <|>food-ofice',
    ),
    `No subject has the code soup: ${NO_SUBJECT}`,
    'targeted is no status: did you mean target?',
    'No agent has the code food-ofice: did you mean food-office?',
  ],
  [
    'a measure without a unit',
    { ...edited(INDICATORS, 'quantity: money', 'quantity: measure'), ...edited(LEDGER, 'over 3.50 USD', '<|>over 350') },
    'over 350 has no unit, so that no number of a draft is held against it: write it behind the number, as in 40.6 Mt.',
  ],
  [
    'a measure in what is no unit',
    { ...edited(INDICATORS, 'quantity: money', 'quantity: measure'), ...edited(LEDGER, 'over 3.50 USD', '<|>over 350 spoons') },
    'spoons is no unit of measure, so that no number of a draft is held against over 350 spoons: write a unit such as t, km or MWh, or quantity: count where spoons are counted.',
  ],
  [
    'a comma that is no separator of thousands',
    edited(LEDGER, 'over 3.50 USD', '<|>"over 3,50 USD"'),
    'over 3,50 USD is read as 3.5: write the decimals of 3,50 behind a point (3.50), or its thousands in groups of three.',
  ],
  [
    'a decimal comma where Vietnamese is a language of the pack',
    { 'pack.yaml': `${GOOD['pack.yaml']}languages: [en, vi]\n`, ...edited(LEDGER, 'over 3.50 USD', '"over 3,50 USD"') },
  ],
  ['thousands', edited(LEDGER, 'over 3.50 USD', '"over 3,500,000.50 USD"')],
  [
    'an implicit price',
    edited(INDICATORS, 'quantity: money', 'quantity: money, implicit: <|>true'),
    'implicit: is for counts, ranks, shares and growth, and cost is stated in money: take it out, and give the indicator the words that state it as aliases.',
  ],
  ['an implicit growth', edited(INDICATORS, 'measure: growth', 'measure: growth, implicit: true')],
  [
    'a wrong type',
    edited(INDICATORS, 'quantity: money', 'quantity: money, implicit: <|>perhaps'),
    'implicit must be true or false, not perhaps.',
  ],
  ['a list for a map', { 'codelists/subjects.yaml': '<|>- meals\n- fruit\n' }, 'The file must be a map (key: value).'],
  ['an unknown status', edited(LEDGER, 'status: estimate', 'status: <|>estimated'), 'estimated is no status: did you mean estimate?'],
  [
    'a code in capitals',
    { ...edited('codelists/subjects.yaml', 'fruit:', '<|>Fruit_Juice:'), ...edited(LEDGER, 'share.fruit', '<|>share.fruit') },
    `Fruit_Juice cannot be a code: ${CODE}`,
    `No subject has the code fruit: ${NO_SUBJECT}`,
  ],
  ['an unknown indicator', edited(LEDGER, 'served.meals', '<|>severd.meals'), 'No indicator has the code severd: did you mean served?'],
  ['an unknown subject', edited(LEDGER, 'share.fruit', '<|>share.soup'), `No subject has the code soup: ${NO_SUBJECT}`],
  ['an unknown area', edited(LEDGER, 'cost.meals.eastham', '<|>cost.meals.eastam'), 'No area has the code eastam: did you mean eastham?'],
  [
    'an unknown default area',
    edited('pack.yaml', 'area: norland', 'area: <|>norlant'),
    'No area has the code norlant: did you mean norland?',
  ],
  [
    'no area',
    {
      ...edited('pack.yaml', 'area: norland\n', ''),
      [LEDGER]: (GOOD[LEDGER] as string).replaceAll(/(served\.meals|share\.fruit|rank\.meals|\{milestone)/g, '<|>$1'),
    },
    ...['served.meals', 'share.fruit', 'rank.meals'].map(
      (it) => `${it} names no area: write indicator.subject.area, or give the pack an area: in pack.yaml.`,
    ),
    'free-for-all names no area: add area:, or give the pack one in pack.yaml.',
  ],
  [
    'an unknown agent',
    edited(LEDGER, 'issuer: food-office, locator: p. 5', 'issuer: <|>food-ofice, locator: p. 5'),
    'No agent has the code food-ofice: did you mean food-office?',
  ],
  [
    'an unknown milestone',
    edited(LEDGER, 'free-for-all', '<|>free-for-al'),
    'No milestone has the code free-for-al: did you mean free-for-all?',
  ],
  [
    'an unknown source',
    edited('instruments.yaml', 'ledger2023', '<|>ledger2032'),
    'No source has the key ledger2032: did you mean ledger2023?',
  ],
  [
    'an unknown instrument issuer',
    edited('instruments.yaml', 'food-office', '<|>the-king'),
    'No agent has the code the-king: add it to agents.yaml.',
  ],
  [
    'an unknown whole',
    edited(INDICATORS, 'measure: share', 'measure: share, whole: <|>mealss'),
    'No subject has the code mealss: did you mean meals?',
  ],
  [
    'quotes of an unknown source',
    { [QUOTES]: undefined, 'quotes/gazette.yaml': '<|>- {id: p, locator: p. 1, text: a b c d e}\n' },
    'No source has the key gazette: add it to sources/.',
  ],
  [
    'a series that is none',
    edited(LEDGER, 'served.meals', '<|>served'),
    'served is no series: write indicator.subject or indicator.subject.area.',
  ],
  [
    "a unit that is not the value's",
    edited(LEDGER, 'cost.meals.eastham', '<|>cost.meals.eastham.eur'),
    'over 3.50 USD is in usd, not eur: leave the unit out, it comes from the value.',
  ],
  [
    'a value that cannot be read',
    edited(LEDGER, 'over 3.50 USD', '<|>148 bilion USD'),
    'Cannot read 148 bilion USD as one value: did you mean billion?',
  ],
  [
    'two values in one',
    edited(LEDGER, 'at least 20 %', '<|>20 % in towns and 10 % in villages'),
    'Cannot read 20 % in towns and 10 % in villages as one value: write it as percent (8.7 %).',
  ],
  [
    'a value of the wrong kind',
    edited(LEDGER, 'at least 20 %', '<|>20 USD'),
    '20 USD is money (148 billion USD), and share is stated as percent (8.7 %): mend the value, or quantity: of the indicator.',
  ],
  [
    'a count that does not say of what',
    edited(LEDGER, '1.2 million lunches', '<|>"1,200,000"'),
    '1,200,000 does not say what is counted: write it behind the number, as in 80,000 enterprises.',
  ],
  [
    'a value that a comma ends',
    edited(LEDGER, '1.2 million lunches', '1,<|>200 lunches'),
    'A comma ends a value inside { }: put the text that goes on with “200 lunches” in quotation marks.',
  ],
  ['a period that cannot be read', edited(LEDGER, '2022-Q3', '<|>Q3 2022'), 'Q3 2022 is no period: did you mean 2022-Q3?'],
  [
    'a period that does not exist',
    edited(LEDGER, '2022-Q3', '<|>2022-13'),
    '2022-13 is no period: write 2022, 2023-Q1, 2023-S1, 2023-04, 2023/2025 or null.',
  ],
  [
    'a deadline that cannot be read',
    edited(LEDGER, 'by: 2030', 'by: <|>the thirties'),
    'the thirties is no period: write 2022, 2023-Q1, 2023-S1, 2023-04, 2023/2025.',
  ],
  [
    'a day that does not exist',
    edited('instruments.yaml', '2019-05', '<|>2019-13'),
    '2019-13 is no date: write 2023, 2023-06 or 2023-06-14.',
  ],
  [
    'a source without a date',
    edited(LEDGER, 'issued: 2023-06-14', 'issued: <|>last June'),
    'issued is no date: write 2023, 2023-06 or 2023-06-14, or date-parts: [[2023, 6, 14]].',
  ],
  [
    'a citation key that is not the file name',
    edited(LEDGER, 'csl: {type', 'csl: {id: <|>ledger, type'),
    'id must be the citation key, which is the name of the file: ledger2023.',
  ],
  [
    'areas in a circle',
    { 'codelists/areas.yaml': 'norland: {label: Norland, within: eastham}\neastham: {label: Eastham, within: <|>norland}\n' },
    'norland → eastham → norland is a circle: take norland out here, or mend one of the others.',
  ],
  [
    'a growth of itself',
    edited(INDICATORS, 'of: cost}', 'of: <|>cost-growth}'),
    'cost-growth names itself: take cost-growth out here, or mend one of the others.',
  ],
  [
    'a body of an unknown body',
    edited('agents.yaml', 'of: food-office', 'of: [food-office, <|>food-offices]'),
    'No agent has the code food-offices: did you mean food-office?',
  ],
  [
    'a growth in money',
    edited(INDICATORS, 'quantity: percent, measure: growth', 'quantity: <|>money, measure: growth'),
    'cost-growth is a growth, and that is not stated in money: write quantity: percent.',
  ],
  [
    'values that contradict each other',
    more('series: served.meals, period: 2022, value: 2 million lunches'),
    '2 million lunches contradicts 1.2 million lunches in line 3: one source has two values for served.meals.norland in 2022. Take one out, or tell them apart by status, issuer, published or revises.',
  ],
  [
    'an observation that stands twice',
    more('series: served.meals, period: 2022, value: 1.2 million lunches'),
    '1.2 million lunches in line 3 says the same of served.meals.norland in 2022: take one out.',
  ],
  [
    'a value told more exactly',
    edited(
      LEDGER,
      'milestones:',
      '  - {series: served.meals, period: 2022, value: 1.23 million meals, status: actual, locator: p. 7}\nmilestones:',
    ),
  ],
  [
    'two nouns for one count',
    more('series: served.meals, period: 2023, value: 2 million portions'),
    'served.meals.norland is counted in meals elsewhere and in portions here: use one noun, or list both in codelists/units.yaml, as one unit or as two.',
  ],
  [
    'a quote without a speaker',
    edited(QUOTES, '{id: q1, speaker: ivy-lane, ', '<|>{id: q1, '),
    "The quote q1 has no speaker: add speaker: with the code of an agent, or take direct: and gist: out where these are the source's own words.",
  ],
  ['a quote of an unknown agent', edited(QUOTES, 'ivy-lane', '<|>ivy-lan'), 'No agent has the code ivy-lan: did you mean ivy-lane?'],
  [
    'a fingerprint of the wrong length',
    edited(QUOTES, 'words: 5, fingerprint: ', 'words: 6, fingerprint: <|>'),
    'fingerprint has 1 runs, and 6 words have 2: mend words:, or make it again from the words.',
  ],
  [
    'a damaged fingerprint',
    edited(QUOTES, 'BAAAAA==', '<|>BAAAA'),
    'fingerprint is damaged: it must be base64 of whole 32-bit numbers; make it again from the words.',
  ],
  [
    'words that are not there',
    edited(QUOTES, '{id: p1, locator: p. 8, words: 5, fingerprint: BAAAAA==}', '<|>{id: p1, locator: p. 8}'),
    'The quote p1 has no words to be known by: add text:, or words: and fingerprint:.',
  ],
  [
    'a quote that stands twice',
    edited(QUOTES, 'id: p1', 'id: <|>q1'),
    'q1 stands twice among the quotes of ledger2023: name one differently.',
  ],
  [
    'a key that stands twice',
    { 'codelists/areas.yaml': `${GOOD['codelists/areas.yaml']}<|>eastham: {label: Eastham}\n` },
    'eastham stands twice: keep one of the two, or name one differently.',
  ],
  [
    'a code that stands in two files',
    { 'pack.yaml': `${GOOD['pack.yaml']}subjects: {<|>meals: {label: meals}}\n` },
    'meals stands twice among the subjects (first in meals/codelists/subjects.yaml, line 1): keep one.',
  ],
  [
    'an alias that is not closed',
    edited(INDICATORS, '(unit|) price', '<|>(unit| price'),
    'The alias “(unit| price” opens a parenthesis and does not close it: close it, and put an alias with a comma in quotation marks; … may not stand inside.',
  ],
  [
    'an excluded phrase of parts',
    edited('codelists/subjects.yaml', 'fruit flies', '<|>fruit … flies'),
    '“fruit … flies” is excluded and cannot have parts: write one phrase without ….',
  ],
  [
    'an entry without a label',
    edited('codelists/subjects.yaml', 'meals: {label: school meals}', '<|>meals: {}'),
    'meals has no label: add one, since messages name it by it.',
  ],
  [
    'a file that is not part of a pack',
    { 'codelists/indicator.yaml': '<|>a: 1\n', 'notes.yml': '<|>a: 1\n', 'README.md': 'text' },
    'Not a file of a pack: did you mean codelists/indicators.yaml?',
    'Not a file of a pack: besides pack.yaml, agents.yaml and instruments.yaml there are codelists/, sources/, quotes/ and texts/.',
  ],
  [
    'a newer version',
    edited('pack.yaml', 'schema: 1', 'schema: <|>2'),
    'This pack is written in version 2 of the format, and this program reads version 1: update Plumbline.',
  ],
  ['a version that is none', edited('pack.yaml', 'schema: 1', 'schema: <|>one'), 'schema must be 1.'],
  ['a tab', { 'codelists/areas.yaml': 'norland:\n<|>\tlabel: Norland\n' }, 'Indented with a tab: YAML takes spaces only.'],
  [
    'a wrong indentation',
    { 'codelists/areas.yaml': 'norland:\n  label: Norland\n<|> within: x\n' },
    'The indentation does not fit the lines around: entries of one list or map begin in one column.',
  ],
  [
    'a quotation mark left open',
    { 'codelists/areas.yaml': 'norland: {label: "Norland}\n<|>' },
    'A quotation mark is opened before this and not closed: close it, or take it away.',
  ],
  [
    'a colon too many',
    { 'codelists/areas.yaml': 'norland: <|>label: Norland\n' },
    'A colon too many, or a wrong indentation: put text that holds ": " in quotation marks.',
  ],
  [
    'two documents',
    { 'codelists/areas.yaml': 'norland: {label: Norland}\n<|>---\neastham: {label: Eastham}\n' },
    'Two documents in one file: take the line --- out.',
  ],
  [
    'an alias without an anchor',
    { 'codelists/areas.yaml': 'norland: {label: <|>*name}\n' },
    'An alias (*name) without its anchor (&name): put text that begins with * in quotation marks.',
  ],
  [
    'a YAML bomb',
    {
      'codelists/areas.yaml': `a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [<|>${Array(9).fill('*a').join(', ')}]\nc: &c [${Array(9).fill('*b').join(', ')}]\nd: [${Array(9).fill('*c').join(', ')}]\n`,
    },
    'Uses YAML aliases (*name) too often to be safe: write the entries out.',
  ],
  [
    'a nesting without end',
    { 'codelists/areas.yaml': `<|>${'['.repeat(20000)}` },
    'Nested too deep to be read: a pack needs a few levels only.',
  ],
  [
    'Windows line ends and a byte order mark',
    { 'codelists/areas.yaml': '\ufeffnorland: {label: Norland}\r\neastham: {label: Eastham, <|>withn: norland}\r\n' },
    'Unknown key withn: did you mean within?',
  ],
]

test.each(CASES.map(([name, marked, ...messages]) => ({ name, marked, messages })))(
  'says where $name is, and how to mend it',
  ({ marked, messages }) => {
    const { places, changed } = unmarked(marked)
    expect(problemsOf(changed)).toEqual(places.map((place, index) => `${place} ${messages[index]}`))
  },
)

test('each of these has its Vietnamese, with nothing English left', () => {
  // What the library that reads YAML says stays as it is.
  const messages = CASES.flatMap(([, , ...told]) => told).filter((message) => !message.startsWith('Not readable as YAML: '))
  const said = messages.map((message) => [message, inVietnamese(message)] as const)
  const english = /\b(?:is|are|must|did you|write|add|take|which|here|stands|does|has|line)\b/
  expect(said.filter(([, vietnamese]) => vietnamese === undefined || english.test(vietnamese))).toEqual([])
})

test('says that there is no pack.yaml', () => {
  expect(problemsOf({ 'pack.yaml': undefined })).toEqual([
    "pack.yaml:1:1 No pack.yaml: put one at the top of the pack's folder, with schema: 1, id and name.",
  ])
})

test('says so of no files at all', () => {
  expect(readPack([]).problems).toMatchObject([{ path: 'pack.yaml', line: 1, column: 1 }])
})

const SERIES = ['served.meals.norland.meals', 'cost.meals.eastham.usd', 'share.fruit.norland.pct', 'rank.meals.norland.rank']

test.each([
  ['an unknown key', SERIES],
  ['a missing key', SERIES.slice(1)],
  ['a value that cannot be read', SERIES.filter((it) => !it.startsWith('cost'))],
  ['a value that a comma ends', SERIES.slice(1)],
  ['an unknown agent', SERIES],
  ['areas in a circle', SERIES],
  ['a growth in money', SERIES],
  ['a quote without a speaker', SERIES],
  ['an alias that is not closed', SERIES],
  ['a key that stands twice', SERIES],
  ['a code in capitals', SERIES.filter((it) => !it.includes('fruit'))],
  ['a source without a date', []],
])('with %s the rest of the pack still loads', (name, series) => {
  const [, marked] = CASES.find((it) => it[0] === name) as Case
  const { pack } = readPack(filesOf(unmarked(marked).changed))
  expect([...buildKnowledge([pack]).series.keys()]).toEqual(series)
  expect(pack.subjects.length).toBeGreaterThan(0)
})

test('whatever the files hold, reading them ends', () => {
  const piece = fc.oneof(
    fc.constantFrom('', '{', '}', '[', ': ', '- ', '\n', '"', '*a', '&a ', 'null', '12', '(', '…', '\t', ' within: eastham', '~1'),
    fc.string(),
  )
  const edit = fc.record({ path: fc.constantFrom(...Object.keys(GOOD)), at: fc.nat(400), length: fc.nat(30), piece })
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      const files: Record<string, string> = { ...GOOD }
      for (const it of edits)
        files[it.path] = (files[it.path] as string).slice(0, it.at) + it.piece + (files[it.path] as string).slice(it.at + it.length)
      const { pack, problems } = readPack(filesOf(files))
      buildKnowledge([pack])
      for (const { path, line, column, message } of problems) {
        const lines = (files[path.replace('meals/', '')] ?? '').split('\n')
        expect(line, message).toBeLessThanOrEqual(Math.max(1, lines.length))
        expect(column, message).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1)
      }
    }),
    { numRuns: 100 },
  )
})
