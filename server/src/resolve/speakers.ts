/**
 * Tells whom a naming means.
 *
 * In: words that name somebody, and the knowledge base. Out: the agents and sources they may mean, and whether they name a
 * person whom the knowledge base does not have. A name beats an office, a person beats a body: *General Secretary X* is X.
 */
import type { Naming } from '../claims/quote-naming.ts'
import { isPlacing } from '../claims/speaker.ts'
import { isNameWord } from '../claims/speaker-names.ts'
import type { Agent, AliasMatch, Source } from '../knowledge/model.ts'
import type { Run } from '../markup/prose.ts'
import { type Tokens, tokenize } from '../reading/token.ts'
import { holderByWords, OFFICE_REACH, officeHolders, type Term } from './offices.ts'
import { firstEndingAfter, tokensAround } from './token-window.ts'

/** What of a knowledge base tells who speaks. */
export interface SpeakerKnowledge {
  readonly agents: ReadonlyMap<string, Agent>
  readonly sources: ReadonlyMap<string, Source>
  match(tokens: Tokens): readonly AliasMatch[]
}

/** Whom words name. */
export interface Who {
  /** Codes of agents; several where the words fit several. */
  readonly agents: readonly string[]
  /** Keys of sources whose outlet, title or author is named. */
  readonly sources: readonly string[]
  /** The name of a person or body that is not in the knowledge base, or null. */
  readonly stranger: string | null
  /** Codes of agents who hold or held the office that is named beside a stranger's name. */
  readonly holders: readonly string[]
  /** When those who are named by their office alone held it. */
  readonly terms: readonly Term[]
  /** It is an office that fits nobody known, taken for that of somebody named before: a guess. */
  readonly guessed: boolean
}

const NOBODY: Who = { agents: [], sources: [], stranger: null, holders: [], terms: [], guessed: false }

/** Tells whom a naming means; for a pronoun or an office that fits nobody, whom it refers to. */
export function whoIs(naming: Naming, knowledge: SpeakerKnowledge, tokensOf: (run: Run) => Tokens): Who {
  if (naming.kind !== 'pronoun') {
    const tokens = tokensOf(naming.run)
    const who = whoIsNamed(tokens, naming.start, naming.end, knowledge)
    if (who.agents.length + who.sources.length > 0 || who.stranger !== null) return who
    if (naming.kind === 'person' || naming.kind === 'name') return whoHasName(tokens, naming, knowledge) ?? who
    if (naming.kind !== 'role') return who
    const holder = holderByWords(tokens, naming, knowledge.agents)
    if (holder !== undefined) {
      const named = naming.refers.some((text) => whoIsNamed(tokenize(text), 0, text.length, knowledge).agents.includes(holder))
      return { ...NOBODY, agents: [holder], guessed: !named }
    }
  }
  const [first] = naming.refers
  if (first !== undefined && naming.others.length > 0) {
    const agentsOf = (text: string): readonly string[] => whoIsNamed(tokenize(text), 0, text.length, knowledge).agents
    const own = agentsOf(first)
    // *Anna Berg, the harbour master*: one person, named twice.
    const others = naming.others.flatMap(agentsOf).filter((code) => knowledge.agents.get(code)?.kind === 'person' && !own.includes(code))
    if (others.length > 0) return { ...NOBODY, agents: [...own, ...others] }
  }
  let office = ''
  for (const text of naming.refers) {
    const before = tokenize(text)
    const named = whoIsNamed(before, 0, text.length, knowledge)
    const isNamed = named.agents.length + named.sources.length > 0 || named.stranger !== null
    const who = isNamed
      ? named
      : (whoHasName(before, { start: 0, end: text.length, kind: 'name', refers: naming.refers }, knowledge) ?? named)
    if (isMany(naming) && who.agents.length > 0) return who
    if (who.stranger !== null || who.agents.some((code) => knowledge.agents.get(code)?.kind === 'person'))
      return {
        ...who,
        guessed:
          (naming.kind === 'role' && !isAddressOf(naming.text, text)) ||
          who.agents.length === 0 ||
          (office !== '' && !mayHold(who, office, knowledge)),
      }
    if (who.agents.length === 0 && /^(?:the|its|their|his|her) \p{Ll}/iu.test(text)) office ||= text
    // A man, one of the dockers: somebody new, whom the pronoun means.
    if (/^(?:an?|one|another|some|two)\s/i.test(text)) return NOBODY
  }
  return NOBODY
}

/** Bà, of bà Trần Thị Hoa: a form of address alone is a pronoun, and means whoever was named with it. */
function isAddressOf(address: string, name: string): boolean {
  const word = /^(?:ông|bà|anh|chị|cô)(?= ấy$| này$|$)/iu.exec(address)?.[0]
  return word !== undefined && name.toLowerCase().startsWith(`${word.toLowerCase()} `)
}

/** They, it: a body. */
function isMany({ kind, text }: Naming): boolean {
  return kind === 'pronoun' && /^(?:they|it)$/i.test(text)
}

/** Tells whether an office without a name may be that of a person named before it: the minister, of one who is Minister of Fields. */
function mayHold({ agents, stranger }: Who, office: string, knowledge: SpeakerKnowledge): boolean {
  if (stranger !== null) return true
  const words = office.toLowerCase().split(/\s+/).slice(1)
  return agents.some((code) =>
    knowledge.agents.get(code)?.roles.some(
      // Whoever has left it is not the one who is called by it.
      ({ labels, to }) =>
        to === undefined &&
        Object.values(labels).some((label) =>
          label
            .toLowerCase()
            .split(/\s+/)
            .some((word) => words.includes(word)),
        ),
    ),
  )
}

/** Mr Hale, bà Sâm, Velling: somebody by one name, who was named in full before, or whose last name the knowledge base has. */
function whoHasName(all: Tokens, naming: Pick<Naming, 'start' | 'end' | 'kind' | 'refers'>, knowledge: SpeakerKnowledge): Who | undefined {
  const tokens = tokensAround(all, naming)
  const names: number[] = []
  for (let i = 0; i < tokens.count; i++)
    if (isNameWord(tokens, i) && (tokens.end[i] as number) - (tokens.start[i] as number) > 1) names.push(i)
  const [at, ...others] = names
  if (at === undefined || others.length > 0) return undefined
  const name = tokens.word[at] as number
  for (const text of naming.refers) {
    const before = tokenize(text)
    if (before.count < 2 || before.word[before.count - 1] !== name) continue
    const who = whoIsNamed(before, 0, text.length, knowledge)
    if (who.stranger !== null || who.agents.length > 0) return who
  }
  const { last, all: words } = personNames(knowledge.agents)
  const agents = last.get(name)
  if (agents !== undefined) return { ...NOBODY, agents }
  return naming.kind === 'person' && !words.has(name)
    ? { ...NOBODY, stranger: tokens.text.slice(tokens.start[at], tokens.end[at]) }
    : undefined
}

interface PersonNames {
  /** Codes of persons by the last word of their names. */
  readonly last: ReadonlyMap<number, readonly string[]>
  /** All words of all names. */
  readonly all: ReadonlySet<number>
}

const nameWords = new WeakMap<ReadonlyMap<string, Agent>, PersonNames>()

function personNames(agents: ReadonlyMap<string, Agent>): PersonNames {
  const known = nameWords.get(agents)
  if (known !== undefined) return known
  const last = new Map<number, string[]>()
  const all = new Set<number>()
  for (const agent of agents.values()) {
    for (const label of new Set(Object.values(agent.labels))) {
      const { word, count } = tokenize(label)
      for (let i = 0; i < count; i++) all.add(word[i] as number)
      if (agent.kind !== 'person' || count < 2) continue
      const codes = last.get(word[count - 1] as number) ?? []
      if (!codes.includes(agent.code)) codes.push(agent.code)
      last.set(word[count - 1] as number, codes)
    }
  }
  const names = { last, all }
  nameWords.set(agents, names)
  return names
}

/** How far a name may reach beyond the words that were read as one. */
const NAME_REACH = 12

/** Whom the words from `start` to `end` name. A name that reaches beyond them counts as well. */
function whoIsNamed(all: Tokens, start: number, end: number, knowledge: SpeakerKnowledge): Who {
  const tokens = tokensAround(all, { start, end }, NAME_REACH)
  const from = firstEndingAfter(tokens, start)
  let to = from
  while (to < tokens.count && (tokens.start[to] as number) < end) to++
  const taken = new Uint8Array(tokens.count)
  const agents = new Set<string>()
  const sources = new Set<string>()
  for (const match of knowledge.match(tokens)) {
    if (match.parts > 1 || match.from >= to || match.to <= from) continue
    for (const { kind, code } of match.concepts) {
      if (kind === 'agent') agents.add(code)
      else if (kind === 'source') sources.add(code)
    }
    taken.fill(1, match.from, match.to)
  }
  const terms = officeHolders(tokens, from, to, taken, knowledge.agents)
  const holders = codesOf(terms)
  const persons = [...agents].filter((code) => knowledge.agents.get(code)?.kind === 'person')
  const stranger = strangerIn(tokens, from, to, taken)
  if (stranger !== null && persons.length === 0)
    return {
      agents: [],
      sources: [...sources],
      stranger,
      holders: [...holders, ...codesOf(officeHolders(tokens, Math.max(0, from - OFFICE_REACH), from, taken, knowledge.agents))],
      terms: [],
      guessed: false,
    }
  const named = persons.filter((code) => !holders.includes(code))
  return {
    agents: named.length > 0 ? named : persons.length > 0 ? persons : holders.length > 0 ? holders : [...agents],
    sources: [...sources],
    stranger: null,
    holders,
    terms: persons.length === 0 ? terms : [],
    guessed: false,
  }
}

function codesOf(terms: readonly Term[]): readonly string[] {
  return [...new Set(terms.map(({ code }) => code))]
}

/** Two capitalised words or more in a row that are no office, no body's and no alias: somebody's name. What follows *of* or *in* is not. */
function strangerIn(tokens: Tokens, first: number, end: number, taken: Uint8Array): string | null {
  let from = -1
  let located = false
  for (let i = first; i <= end; i++) {
    const name = i < end && taken[i] === 0 && isNameWord(tokens, i)
    if (name) {
      if (from < 0) from = i
      continue
    }
    if (from >= 0 && i - from >= 2 && !located) return tokens.text.slice(tokens.start[from], tokens.end[i - 1])
    if (from >= 0 || taken[i] === 1) located = false
    if (i < end && isPlacing(tokens, i)) located = true
    from = -1
  }
  return null
}

/** Tells whether two agents speak as one: the same, or one a part of the other (a person and their own body). */
export function speakAsOne(a: string, b: string, agents: ReadonlyMap<string, Agent>): boolean {
  return a === b || isOf(a, b, agents) || isOf(b, a, agents)
}

function isOf(part: string, whole: string, agents: ReadonlyMap<string, Agent>): boolean {
  const seen = new Set<string>([part])
  const open = [part]
  for (let code = open.pop(); code !== undefined; code = open.pop()) {
    for (const of of agents.get(code)?.of ?? []) {
      if (of === whole) return true
      if (!seen.has(of)) {
        seen.add(of)
        open.push(of)
      }
    }
  }
  return false
}
