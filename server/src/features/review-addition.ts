/**
 * Turns what a writer kept of a source into what is added to a pack.
 */
import type { Knowledge } from '../knowledge/knowledge.ts'
import { type Addition, type NewAgent, quantityOf } from '../knowledge/pack-edit.ts'
import { newCoder } from './pack-words.ts'
import type { Review } from './source-review.ts'

/** Makes the addition. `area` is the pack's own, and `text` the source's, where it is kept. */
export function additionOf(review: Review, knowledge: Knowledge, area: string | null, text: string | undefined): Addition {
  const coder = newCoder(knowledge)
  const { record, figures, milestones, instruments, quotes } = review
  const areaOf = (place: string): string | null => {
    const words = place === '' ? review.place : place
    const code = words === '' ? '' : coder.codeOf('area', 'areas', words)
    return code === '' || code === area ? null : code
  }
  const kinds = new Map<string, string>()
  /** One name may be told in two kinds of number: *exports* in money and in tonnes are two indicators. */
  const indicatorOf = (measure: string, value: string): string => {
    const code = coder.codeOf('indicator', 'indicators', measure)
    const kind = quantityOf(value)
    const before = knowledge.indicators.get(code)?.quantity ?? kinds.get(code) ?? kind
    if (before === kind) {
      kinds.set(code, kind)
      return code
    }
    const other = `${code}-${kind}`
    if (!knowledge.indicators.has(other)) coder.labels.set(`indicators ${other}`, measure)
    return other
  }
  const agents = new Map<string, NewAgent>()
  const agentOf = (words: string, kind: NewAgent['kind']): string | undefined => {
    const code = words === '' ? '' : coder.codeOf('agent', 'agents', words)
    if (coder.labels.has(`agents ${code}`)) agents.set(code, { code, kind, label: words })
    return code === '' ? undefined : code
  }
  const csl = {
    type: 'report',
    title: record.title,
    'container-title': record.outlet,
    author: record.author === '' ? '' : [{ literal: record.author }],
    issued: record.issued,
    URL: record.url,
  }
  return {
    source: record.key,
    ...(review.outOfGit ? { outOfGit: true } : {}),
    csl: Object.fromEntries(Object.entries(csl).filter(([, value]) => value !== '')),
    observations: figures.map((one) => {
      const issuer = agentOf(one.issuer, 'body')
      return {
        indicator: indicatorOf(one.measure, one.value),
        subject: coder.codeOf('subject', 'subjects', one.subject),
        area: areaOf(one.place),
        ...{ period: one.period, value: one.value, status: one.status, locator: one.locator },
        ...(issuer === undefined ? {} : { issuer }),
      }
    }),
    milestones: milestones.map(({ label, place, by, issuer, locator }) => {
      const setter = agentOf(issuer, 'body')
      const area = areaOf(place)
      return {
        milestone: coder.codeOf('milestone', 'milestones', label),
        ...(area === null ? {} : { area }),
        by,
        ...(setter === undefined ? {} : { issuer: setter }),
        locator,
      }
    }),
    instruments: instruments.map(({ label, number, date, issuer, locator }) => {
      const by = agentOf(issuer, 'body')
      const optional = {
        ...(number === '' ? {} : { number }),
        ...(date === null ? {} : { date }),
        ...(by === undefined ? {} : { issuer: by }),
      }
      return { code: coder.codeOf('instrument', 'instruments', label), label, ...optional, locator }
    }),
    quotes: quotes.map(({ speaker, text: words, locator }) => {
      const by = agentOf(speaker, 'person')
      return { ...(by === undefined ? {} : { speaker: by, direct: true }), text: words, locator }
    }),
    agents: [...agents.values()],
    labels: coder.labels,
    ...(text === undefined ? {} : { text }),
  }
}
