/**
 * Reads the code lists, agents and instruments of a pack, and all aliases.
 *
 * In: their entries. Out: the model's records and the aliases as forms. Links that lead nowhere or in a circle are reported and left out.
 */
import type { QuantityKind } from '../reading/quantity.ts'
import { intern, internStems, wordOf } from '../reading/vocabulary.ts'
import { expandAlias, type Form, formOf, withoutDiacritics } from './alias.ts'
import { findCycles } from './cycles.ts'
import type { Agent, Code, Concept, ConceptKind, Indicator, Instrument, Labels, Language, Measure, Origin, Unit } from './model.ts'
import { type Entry, isRecord } from './pack-files.ts'
import { at, type CodeKind, dateOf, labelsOf, type PackAlias, type Reader } from './pack-parts.ts'

/** What the code lists, agents.yaml and instruments.yaml hold. */
export interface Codes {
  readonly indicators: readonly Indicator[]
  readonly subjects: readonly Code[]
  readonly areas: readonly Code[]
  readonly states: readonly Code[]
  readonly units: readonly Unit[]
  readonly agents: readonly Agent[]
  readonly instruments: readonly Instrument[]
}

/** Reads them all, adding their aliases to `aliases`. */
export function readCodes(reader: Reader, aliases: PackAlias[]): Codes {
  const { entries } = reader.files
  const within = links(reader, 'areas', 'within')
  const ofAgent = links(reader, 'agents', 'of')
  const ofIndicator = links(reader, 'indicators', 'of')
  const codes = (kind: CodeKind, concept: ConceptKind): readonly Code[] =>
    entries[kind].map((entry) => {
      const words = concept === 'subject' ? wordsOf(entry) : []
      const code: Code = { code: entry.code, labels: named(reader, aliases, entry, concept), origin: entry.origin }
      return words.length === 0 ? code : { ...code, words }
    })
  const read = {
    indicators: entries.indicators.flatMap((entry) => readIndicator(reader, aliases, entry, ofIndicator.get(entry.code) ?? []) ?? []),
    subjects: codes('subjects', 'subject'),
    areas: entries.areas.map((entry) => {
      const [around] = within.get(entry.code) ?? []
      const phrases = labelsOf(entry.value.phrase, reader.languages)
      const area: Code = { code: entry.code, labels: named(reader, aliases, entry, 'area'), origin: entry.origin, phrases }
      return around === undefined ? area : { ...area, within: around }
    }),
    states: codes('milestones', 'milestone'),
    units: entries.units.map((entry) => readUnit(reader, entry)),
    agents: entries.agents.map((entry) => readAgent(reader, aliases, entry, ofAgent.get(entry.code) ?? [])),
    instruments: entries.instruments.flatMap((entry) => readInstrument(reader, aliases, entry) ?? []),
  }
  inflect(aliases, new Set(read.indicators.filter(({ measure }) => measure === 'share').map(({ code }) => code)))
  return read
}

/**
 * Adds other forms of the words that state indicators: of a participle the rest of its verb (*protected*: *protect*, *protecting*), of what is
 * per something the two parts (*consumption per head*: *consumption of fish per head*), of a whole the words for whose it is (*of GDP*: *of its
 * GDP*), of a share what it is of (*share of the age group*: 84 % *of the age group*). A form that another alias has is left to that.
 */
function inflect(aliases: PackAlias[], shares: ReadonlySet<string>): void {
  const keyOf = ({ symbols }: Form): string => symbols.join(' ')
  const known = new Set(aliases.flatMap(({ parts }) => (parts.length === 1 ? (parts[0] ?? []).map(keyOf) : [])))
  const add = (concept: Concept, parts: readonly (readonly Form[])[]): void => {
    const forms = parts.length === 1 ? [(parts[0] ?? []).filter((form) => !known.has(keyOf(form)))] : parts
    if (forms.every((part) => part.length > 0)) aliases.push({ concept, parts: forms })
  }
  for (const { concept, parts } of [...aliases]) {
    if (concept?.kind === 'milestone' && parts.length === 1)
      for (const form of parts[0] ?? []) {
        const turned = turnedGoal(form)
        if (turned !== undefined) add(concept, turned)
        const told = toldGoal(form)
        if (told.length > 0) add(concept, [told])
      }
    if (concept?.kind !== 'indicator' || parts.length !== 1) continue
    for (const form of parts[0] ?? []) {
      const text = form.symbols.map((symbol) => (typeof symbol === 'number' ? wordOf(symbol).text : symbol)).join(' ')
      const plain = (words: readonly string[]): readonly Form[] => words.flatMap((word) => formOf(word, false) ?? [])
      const stem = /^([a-z]{4,})ed$/.exec(text)?.[1]
      if (stem !== undefined) add(concept, [plain([`${stem}ing`, ...(stem.length > 4 ? [stem, `${stem}e`] : [])])])
      const of = /^of ([a-z0-9]+)$/.exec(text)?.[1]
      if (of !== undefined) add(concept, [plain(['its', 'the', 'our', 'their'].map((whose) => `of ${whose} ${of}`))])
      const whole = shares.has(concept.code) ? /^share (of .+)$/.exec(text)?.[1] : undefined
      // What a word of it names by itself would be hidden by it.
      if (whole !== undefined && !namesWithin(form.symbols.slice(2), known)) add(concept, [plain([whole])])
      const per = /^(.+) (per .+)$/.exec(text)
      if (per?.[1] !== undefined && per[2] !== undefined) add(concept, [plain([per[1]]), plain([per[2]])])
    }
  }
}

/** What is done to reach a goal, in the forms of its verb. */
const DOING = new Map(
  [
    'close closes closed closing',
    'shut shuts shutting',
    'end ends ended ending',
    'stop stops stopped stopping',
    'ban bans banned banning',
    'retire retires retired retiring',
    'abolish abolishes abolished',
    'eliminate eliminates eliminated eliminating',
    'scrap scraps scrapped scrapping',
  ].flatMap((forms) => forms.split(' ').map((form) => [wordOf(intern(form)).stem, forms.split(' ')] as const)),
)

/** *Close the last coal plant*, *last coal plant closes*: the verb in any form, before or behind what it is said of. */
function turnedGoal({ symbols }: Form): readonly (readonly Form[])[] | undefined {
  const [first] = symbols
  const last = symbols.at(-1)
  const leads = typeof first === 'number' && DOING.has(first)
  const verb = leads ? first : last
  const forms = typeof verb === 'number' ? DOING.get(verb) : undefined
  const rest = (leads ? symbols.slice(1) : symbols.slice(0, -1)).filter(
    (symbol) => typeof symbol !== 'number' || !ARTICLES.has(wordOf(symbol).text),
  )
  if (forms === undefined || rest.length < 2) return undefined
  return [forms.flatMap((form) => formOf(form, false) ?? []), [{ symbols: rest, cases: null }]]
}

/** *Eliminate measles*, *free textbooks*: measles is to be eliminated, textbooks will be free. */
function toldGoal({ symbols, cases }: Form): readonly Form[] {
  const [first] = symbols
  const last = symbols.at(-1)
  if (cases !== null || symbols.length < 2) return []
  const verb = typeof first === 'number' ? DOING.get(first) : undefined
  const done = (verb ?? (typeof last === 'number' ? DOING.get(last) : undefined))?.find((form) => /ed$|^shut$/.test(form))
  const state = done ?? (typeof last === 'number' && STATES.has(last) ? wordOf(last).text : undefined)
  const leads = typeof first === 'number' && STATES.has(first)
  if (state === undefined && !leads) return []
  const said = state ?? wordOf(first as number).text
  const rest = (verb !== undefined || (state === undefined && leads) ? symbols.slice(1) : symbols.slice(0, -1)).filter(
    (symbol) => typeof symbol !== 'number' || !ARTICLES.has(wordOf(symbol).text),
  )
  if (rest.length === 0) return []
  return TO_BE.flatMap((be) => {
    const form = formOf(`${be} ${said}`, false)
    return form === undefined ? [] : [{ symbols: [...rest, ...form.symbols], cases: null }]
  })
}

/** What a goal may be told as, behind its noun. */
const STATES = internStems('free gone')
const TO_BE = [
  'is',
  'are',
  'be',
  'is to be',
  'are to be',
  'to be',
  'has to be',
  'have to be',
  'will be',
  'shall be',
  'should be',
  'must be',
]

const ARTICLES = new Set(['the', 'its', 'a', 'our', 'their'])

/** Some words in a row among `symbols` are an alias. */
function namesWithin(symbols: Form['symbols'], known: ReadonlySet<string>): boolean {
  for (let from = 0; from < symbols.length; from++)
    for (let to = from + 1; to <= symbols.length; to++) if (known.has(symbols.slice(from, to).join(' '))) return true
  return false
}

/** Adds the aliases that a title, an outlet or a number is by itself, without the alias grammar. */
export function addPlainAlias(aliases: PackAlias[], concept: Concept, text: string, name: boolean | 'title'): void {
  const form = formOf(text, name)
  if (form !== undefined) aliases.push({ concept, parts: [[form]] })
}

/** Adds what stands under `aliases` (or, with no concept, `excludes`) of an entry; `name` if capitals count. */
export function addAliases(
  reader: Reader,
  aliases: PackAlias[],
  entry: Entry,
  key: 'aliases' | 'excludes',
  concept: Concept | null,
  name: boolean,
): void {
  const value = entry.value[key]
  const lists: { readonly path: readonly string[]; readonly language: Language; readonly list: unknown }[] = []
  if (Array.isArray(value)) lists.push({ path: [key], language: reader.languages[0] ?? 'en', list: value })
  if (isRecord(value))
    for (const [language, list] of Object.entries(value)) lists.push({ path: [key, language], language: language as Language, list })
  for (const { path, language, list } of lists) {
    if (!Array.isArray(list)) continue
    for (const [index, written] of list.entries()) {
      if (typeof written !== 'string') continue
      // Where it stands is looked up where there is something to tell: a long list would be parsed once more for it.
      const place = (): Origin => at(entry, ...path, index)
      const { parts, problem } = expandAlias(written)
      const forms = parts.map((texts) => texts.flatMap((text) => formsOf(text, name, language)))
      if (problem !== null) reader.report(place(), `The alias “${written.slice(0, 60)}” ${problem}.`)
      else if (concept === null && parts.length > 1) {
        reader.report(place(), `“${written}” is excluded and cannot have parts: write one phrase without ….`)
      } else if (forms.some((part) => part.length === 0)) reader.report(place(), `The alias “${written}” has no word in it.`)
      else aliases.push({ concept, parts: forms })
    }
  }
}

/** The forms of one text: names of Vietnamese also without diacritics, as a foreign newspaper prints them. */
function formsOf(text: string, name: boolean, language: Language): readonly Form[] {
  const bare = name && language === 'vi' ? withoutDiacritics(text) : text
  return (bare === text ? [text] : [text, bare]).flatMap((it) => formOf(it, name) ?? [])
}

/** Reads the label of an entry and adds its aliases. */
function named(reader: Reader, aliases: PackAlias[], entry: Entry, kind: ConceptKind): Labels {
  const concept: Concept = { kind, code: entry.code }
  const name = kind === 'agent' || kind === 'area'
  let labels = labelsOf(entry.value.label, reader.languages)
  if (Object.keys(labels).length === 0) {
    labels = { [reader.languages[0] ?? 'en']: entry.code.replaceAll('-', ' ') }
    reader.report(entry.origin, `${entry.code} has no label: add one, since messages name it by it.`, 'warning')
  } else if (entry.value['label-only'] !== true) {
    for (const [language, label] of Object.entries(labels)) {
      // What a label has in parentheses explains it.
      const plain = label.replace(/\([^()]*\)/g, ' ')
      const forms = formsOf(plain, name, language as Language)
      if (forms.length > 0) aliases.push({ concept, parts: [forms] })
    }
  }
  addAliases(reader, aliases, entry, 'aliases', concept, name)
  addAliases(reader, aliases, entry, 'excludes', null, name)
  return labels
}

function readIndicator(reader: Reader, aliases: PackAlias[], entry: Entry, of: readonly string[]): Indicator | undefined {
  const { value, code, origin } = entry
  const measure = (value.measure ?? 'level') as Measure
  const quantity = value.quantity as QuantityKind
  const labels = named(reader, aliases, entry, 'indicator')
  if (measure !== 'level' && !['percent', 'points', 'times', 'ratio'].includes(quantity)) {
    reader.report(at(entry, 'quantity'), `${code} is a ${measure}, and that is not stated in ${quantity}: write quantity: percent.`)
    return undefined
  }
  if (measure !== 'growth' && value.of !== undefined)
    reader.report(at(entry, 'of'), `of: goes with measure: growth only: take it out, or add that.`)
  if (value.implicit === true && measure === 'level' && quantity !== 'count' && quantity !== 'rank') {
    const mend = 'take it out, and give the indicator the words that state it as aliases.'
    reader.report(
      at(entry, 'implicit'),
      `implicit: is for counts, ranks, shares and growth, and ${code} is stated in ${quantity}: ${mend}`,
      'warning',
    )
  }
  // *share of {subject} in exports*: a draft says it with its subject as the messages do.
  const [, before = '', behind = ''] = /^(.*\S)\s+\{subject\}\s+(\S.*)$/.exec(labelsOf(value.phrase, reader.languages).en ?? '') ?? []
  const sides = [before, behind].map((text) => formsOf(text, false, 'en'))
  if (sides.every((forms) => forms.length > 0)) aliases.push({ concept: { kind: 'indicator', code }, parts: sides })
  const whole = typeof value.whole === 'string' && reader.refer('subjects', value.whole, at(entry, 'whole')) ? value.whole : undefined
  const by = typeof value.by === 'string' && reader.refer('subjects', value.by, at(entry, 'by')) ? value.by : undefined
  const told = typeof value.among === 'string' ? value.among : undefined
  const among = told === undefined ? 'world' : told === 'world' || reader.refer('areas', told, at(entry, 'among')) ? told : 'world'
  const [base] = measure === 'growth' ? of : []
  if (value.of !== undefined && measure === 'growth' && base === undefined) return undefined
  const words = wordsOf(entry)
  return {
    code,
    labels,
    phrases: labelsOf(value.phrase, reader.languages),
    ...(words.length === 0 ? {} : { words }),
    measure,
    quantity,
    implicit: value.implicit === true,
    origin,
    ...(base === undefined ? {} : { of: base }),
    ...(whole === undefined ? {} : { whole }),
    ...(by === undefined ? {} : { by }),
    ...(quantity === 'rank' ? { among } : {}),
  }
}

/** The words of an entry's aliases: one of them beside what the entry names repeats it. */
function wordsOf(entry: Entry): readonly string[] {
  const { aliases } = entry.value
  const lists = Array.isArray(aliases) ? aliases : isRecord(aliases) ? Object.values(aliases).flat() : []
  const texts = lists.filter((alias): alias is string => typeof alias === 'string').flatMap((alias) => expandAlias(alias).parts.flat())
  return [...new Set(texts.flatMap((text) => text.toLowerCase().match(/\p{L}{4,}/gu) ?? []))]
}

function readUnit(reader: Reader, entry: Entry): Unit {
  const labels: Partial<Record<Language, { one: string; other: string }>> = {}
  const label = typeof entry.value.label === 'string' ? { [reader.languages[0] ?? 'en']: entry.value.label } : entry.value.label
  if (isRecord(label)) {
    for (const language of ['en', 'vi'] as const) {
      const it = label[language]
      const [one, other] = isRecord(it) ? [it.one ?? it.other, it.other ?? it.one] : [it, it]
      if (typeof one === 'string' && typeof other === 'string') labels[language] = { one, other }
    }
  }
  const nouns = new Set([entry.code.replaceAll('-', ' '), ...Object.values(labels).flatMap((it) => [it.one, it.other])])
  const value = entry.value.aliases
  const lists = Array.isArray(value)
    ? [{ path: ['aliases'], list: value }]
    : isRecord(value)
      ? Object.entries(value).map(([key, list]) => ({ path: ['aliases', key], list }))
      : []
  for (const { path, list } of lists) {
    if (!Array.isArray(list)) continue
    list.forEach((written, index) => {
      const { parts, problem } = expandAlias(String(written))
      if (problem !== null || parts.length > 1)
        reader.report(at(entry, ...path, index), `The noun “${String(written)}” ${problem ?? 'cannot have parts: write it without …'}.`)
      else for (const noun of parts[0] ?? []) nouns.add(noun)
    })
  }
  return { code: entry.code, labels, nouns: [...nouns], origin: entry.origin }
}

function readAgent(reader: Reader, aliases: PackAlias[], entry: Entry, of: readonly string[]): Agent {
  const roles = Array.isArray(entry.value.roles) ? entry.value.roles : []
  return {
    code: entry.code,
    kind: entry.value.kind as Agent['kind'],
    labels: named(reader, aliases, entry, 'agent'),
    of,
    roles: roles.map((role: Readonly<Record<string, unknown>>, index) => {
      const from = dateOf(reader, role.from, at(entry, 'roles', index, 'from'), undefined)
      const to = dateOf(reader, role.to, at(entry, 'roles', index, 'to'), undefined)
      return {
        labels: labelsOf(role.label, reader.languages),
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      }
    }),
    origin: entry.origin,
  }
}

function readInstrument(reader: Reader, aliases: PackAlias[], entry: Entry): Instrument | undefined {
  const { value, code, origin } = entry
  const labels = named(reader, aliases, entry, 'instrument')
  const number = value.number === undefined ? null : String(value.number)
  // A number of digits alone would be found in every figure.
  if (number !== null && /\p{L}/u.test(number)) addPlainAlias(aliases, { kind: 'instrument', code }, number, false)
  const date = dateOf(reader, value.date, at(entry, 'date'), null)
  const issuer = typeof value.issuer === 'string' && reader.refer('agents', value.issuer, at(entry, 'issuer')) ? value.issuer : null
  const source = String(value.source)
  if (!reader.refer('sources', source, at(entry, 'source'))) return undefined
  return { code, labels, number, date, issuer, source, locator: String(value.locator), origin }
}

/** What each entry of a kind points at under `key`, without what does not exist or closes a circle. */
function links(reader: Reader, kind: 'areas' | 'agents' | 'indicators', key: string): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, readonly string[]>()
  const placeOf = (entry: Entry, index: number) => (Array.isArray(entry.value[key]) ? at(entry, key, index) : at(entry, key))
  const toldBy = (entry: Entry): readonly string[] => [entry.value[key] ?? []].flat().map(String)
  for (const entry of reader.files.entries[kind]) {
    all.set(
      entry.code,
      toldBy(entry).filter((code, index) => reader.refer(kind, code, placeOf(entry, index))),
    )
  }
  for (const { from, to, way } of findCycles(all)) {
    const entry = reader.files.entries[kind].find((it) => it.code === from)
    if (entry === undefined) continue
    const circle = way.length === 1 ? `${from} names itself` : `${[...way, to].join(' → ')} is a circle`
    reader.report(placeOf(entry, toldBy(entry).indexOf(to)), `${circle}: take ${to} out here, or mend one of the others.`)
    all.set(
      from,
      (all.get(from) ?? []).filter((code) => code !== to),
    )
  }
  return all
}
