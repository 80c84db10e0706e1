/** Tells who set a target or made a forecast, and whether those who are named with a number are someone else. */
import { sentenceText } from '../claims/extract.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Milestone, Observation } from '../knowledge/model.ts'
import type { ResolvedFigure } from '../resolve/resolved.ts'
import type { Scope } from './check.ts'
import { messageName } from './quote-report.ts'
import { namedSource } from './report.ts'

/** Says who set a target or milestone, and who did not. */
export function notBy(known: Observation | Milestone, other: string, scope: Scope): string {
  return scope.say.setBy(namedSource(known.source, scope), messageName(known.issuer as string, scope), messageName(other, scope))
}

/** A body among those named that is neither the issuer nor belongs to it nor holds it; undefined where one of those named fits, or none is a body. */
export function otherIssuer(named: readonly string[], issuer: string, knowledge: Knowledge): string | undefined {
  if (named.length === 0 || named.some((code) => related(code, issuer, knowledge))) return undefined
  return named.find((code) => knowledge.agents.get(code)?.kind === 'body')
}

/** One of those named is the one who made the projection. */
export function isOfIssuer(named: readonly string[], projection: Observation | undefined, knowledge: Knowledge): boolean {
  return projection?.issuer != null && named.some((code) => related(code, projection.issuer as string, knowledge))
}

/** *The institute thinks that it will be 5*: what another reckons is of the body that made the projection. */
export function isTheirs(figure: ResolvedFigure, projection: Observation | undefined, scope: Scope): boolean {
  const { others } = figure.figure.stance
  if (others === 'ours') return false
  return isOfIssuer(figure.issuers, projection, scope.knowledge) || (others === 'projection' && pointsToIssuer(figure, projection, scope))
}

/** *The institute expects 5*: the only body that the knowledge base calls one is who made the projection. */
function pointsToIssuer({ figure, reading }: ResolvedFigure, projection: Observation | undefined, { knowledge }: Scope): boolean {
  const issuer = projection?.issuer
  if (issuer == null) return false
  // Whom *the institute* means; of no body, undefined.
  const calls = (noun: string): boolean | undefined => {
    const called = [...knowledge.agents].filter(([, { kind, labels }]) => kind === 'body' && hasNoun(labels.en, noun))
    return called.length === 0 ? undefined : called.length === 1 && related((called[0] as (typeof called)[0])[0], issuer, knowledge)
  }
  const own = sentenceText(reading, figure.sentence).matchAll(/\bthe (?:same )?([A-Za-zÀ-ỹ]{5,})\b/giu)
  if ([...own].some(([, noun = '']) => calls(noun) === true)) return true
  // *We know what the government asks. It asks for 5*: of whom the last sentence speaks that opens with no pronoun.
  let sentence = figure.sentence
  while (sentence > 0 && /^(?:It|They)\b/.test(sentenceText(reading, sentence))) sentence--
  if (sentence === figure.sentence) return false
  const [, name = ''] = /\b[Tt]he ((?:[A-ZÀ-Ỹ][A-Za-zÀ-ỹ-]*\s?)+|[A-Za-zÀ-ỹ]{5,})/u.exec(sentenceText(reading, sentence)) ?? []
  return calls(name.trim().split(/\s+/).at(-1) ?? '') === true
}

function hasNoun(label: string | undefined, noun: string): boolean {
  return label !== undefined && ` ${label} `.toLowerCase().includes(` ${noun.toLowerCase()} `)
}

function related(a: string, b: string, knowledge: Knowledge): boolean {
  return a === b || above(a, knowledge).has(b) || above(b, knowledge).has(a)
}

/** All bodies that an agent belongs to, at any remove. */
function above(code: string, knowledge: Knowledge): ReadonlySet<string> {
  const found = new Set<string>()
  const open = [code]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const body of knowledge.agents.get(next)?.of ?? []) {
      if (!found.has(body)) {
        found.add(body)
        open.push(body)
      }
    }
  }
  return found
}
