/**
 * Draws the course of a series as a small line chart.
 *
 * In: observations by period, and the number that a draft has. Out: an SVG picture and what it shows in words, for whoever cannot see it.
 * It has a ground of its own, so that it is read alike on light and dark.
 */
import type { Observation } from '../knowledge/model.ts'
import { middleOf } from '../reading/amount.ts'
import { isProjection } from '../reading/status.ts'
import { escapeHtml } from '../text/escape.ts'
import type { CardWords } from './card-words.ts'

export interface Chart {
  readonly svg: string
  readonly words: string
}

const WIDTH = 280
const HEIGHT = 84
const MARGIN = { left: 10, right: 10, top: 16, bottom: 18 }
/** Fewer points make no course, more cannot be told apart. */
const LEAST = 3
const MOST = 40

interface Point {
  readonly time: number
  readonly value: number
  readonly code: string
  readonly written: string
  readonly ahead: boolean
}

/** Draws a chart; undefined where there is too little to draw. Of one period the last word counts. */
export function chartOf(observations: readonly Observation[], say: Pick<CardWords, 'chart'>): Chart | undefined {
  const points = pointsOf(observations)
  const [first] = points
  const last = points.at(-1)
  if (points.length < LEAST || first === undefined || last === undefined) return undefined
  const values = points.map(({ value }) => value)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const x = ({ time }: Point): number =>
    round(MARGIN.left + ((time - first.time) / (last.time - first.time || 1)) * (WIDTH - MARGIN.left - MARGIN.right))
  const y = ({ value }: Point): number =>
    round(HEIGHT - MARGIN.bottom - ((value - least) / (most - least || 1)) * (HEIGHT - MARGIN.top - MARGIN.bottom))
  const place = (point: Point): string => `${x(point)},${y(point)}`
  const known = points.filter(({ ahead }) => !ahead)
  const ahead = points.filter((point) => point.ahead)
  const lastKnown = known.at(-1)
  const dashed = lastKnown === undefined ? ahead : [lastKnown, ...ahead.filter(({ time }) => time > lastKnown.time)]
  const line = (list: readonly Point[], dash: string): string =>
    list.length < 2 ? '' : `<polyline points="${list.map(place).join(' ')}" fill="none" stroke="#1a5fb4" stroke-width="2"${dash}/>`
  const dots = points.map(
    (point) =>
      `<circle cx="${x(point)}" cy="${y(point)}" r="2.5" fill="${point.ahead ? '#fff' : '#1a5fb4'}" stroke="#1a5fb4" stroke-width="1.5"/>`,
  )
  const text = (at: number, down: number, anchor: string, words: string): string =>
    `<text x="${at}" y="${down}" text-anchor="${anchor}">${escapeHtml(words)}</text>`
  const highest = points.find(({ value }) => value === most) as Point
  const middle = Math.min(Math.max(x(highest), 60), WIDTH - 60)
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="10" fill="#333">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" rx="4" fill="#fff"/>`,
    line(known, ''),
    line(dashed, ' stroke-dasharray="4 3"'),
    ...dots,
    text(MARGIN.left, HEIGHT - 5, 'start', first.code),
    text(WIDTH - MARGIN.right, HEIGHT - 5, 'end', last.code),
    text(middle, 11, 'middle', `${highest.written} (${highest.code})`),
    '</svg>',
  ].join('')
  const words = say.chart([first.written, first.code], [last.written, last.code], [highest.written, highest.code])
  return { svg, words }
}

/** A point for each period: the last word of what was published on it, an outcome before what was expected. */
function pointsOf(observations: readonly Observation[]): readonly Point[] {
  const points = new Map<string, Point>()
  for (const { period, value, written, status } of observations) {
    if (period === null) continue
    const ahead = isProjection(status)
    const before = points.get(period.code)
    if (before !== undefined && ahead && !before.ahead) continue
    points.set(period.code, { time: timeOf(period.from, period.to), value: middleOf(value), code: period.code, written, ahead })
  }
  return [...points.values()].sort((a, b) => a.time - b.time).slice(-MOST)
}

/** The middle of a period in days. */
function timeOf(from: string, to: string): number {
  const day = (date: string): number => Number(date.slice(0, 4)) * 365.25 + Number(date.slice(5, 7)) * 30.44 + Number(date.slice(8, 10))
  return (day(from) + day(to)) / 2
}

function round(number: number): number {
  return Math.round(number * 10) / 10
}
