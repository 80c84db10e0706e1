/**
 * Draws what programs cost as a picture: one row a program, one dot a size, on a scale of powers of ten.
 */

/** A row of the plot: what each size costs, undefined where it was not measured. */
export interface Row {
  readonly name: string
  readonly costs: readonly (number | undefined)[]
}

const WIDTH = 760
const LEFT = 120
const RIGHT = 40
const TOP = 64
const STEP = 40
const SHADES = ['#9ecae9', '#4c94cf', '#0b4a8f']

/** Draws rows. `sizes` name the dots of each row, from the left in the legend; `unit` stands under the scale. */
export function plotOf(rows: readonly Row[], sizes: readonly string[], title: string, unit: string): string {
  const all = rows.flatMap(({ costs }) => costs.filter((cost) => cost !== undefined))
  const low = Math.floor(Math.log10(Math.min(...all)))
  const high = Math.ceil(Math.log10(Math.max(...all)))
  const xOf = (cost: number): number => LEFT + ((Math.log10(cost) - low) / Math.max(1, high - low)) * (WIDTH - LEFT - RIGHT)
  const bottom = TOP + rows.length * STEP
  const parts: string[] = [text(16, 24, title, 'title')]
  sizes.forEach((size, i) => {
    const x = LEFT + i * 150
    parts.push(dot(x, 44, i, ''), text(x + 12, 48, size, 'small'))
  })
  for (let power = low; power <= high; power++) {
    const x = xOf(10 ** power)
    parts.push(
      `<line x1="${round(x)}" y1="${TOP}" x2="${round(x)}" y2="${bottom}" class="grid"/>`,
      text(x, bottom + 18, (10 ** power).toLocaleString('en'), 'small middle'),
    )
  }
  parts.push(text((LEFT + WIDTH - RIGHT) / 2, bottom + 38, unit, 'small middle'))
  rows.forEach(({ name, costs }, row) => {
    const y = TOP + (row + 0.5) * STEP
    const known = costs.filter((cost) => cost !== undefined)
    parts.push(
      text(LEFT - 14, y + 5, name, row === 0 ? 'end strong' : 'end'),
      `<line x1="${round(xOf(Math.min(...known)))}" y1="${y}" x2="${round(xOf(Math.max(...known)))}" y2="${y}" class="span"/>`,
    )
    costs.forEach((cost, i) => {
      if (cost !== undefined) parts.push(dot(xOf(cost), y, i, `${name}, ${sizes[i]}: ${shown(cost)}`))
    })
  })
  const height = bottom + 52
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escaped(title)}">
<style>
text { font: 14px system-ui, sans-serif; fill: #1f2328 }
.title { font-weight: 600 } .strong { font-weight: 600 } .small { font-size: 12px } .middle { text-anchor: middle } .end { text-anchor: end }
.grid { stroke: #d0d7de } .span { stroke: #8c959f; stroke-width: 2 } .paper { fill: #ffffff }
@media (prefers-color-scheme: dark) { text { fill: #e6edf3 } .grid { stroke: #30363d } .paper { fill: #0d1117 } }
</style>
<rect width="${WIDTH}" height="${height}" class="paper"/>
${parts.join('\n')}
</svg>
`
}

/** A cost or ratio with the digits that mean something. */
export function shown(cost: number): string {
  return cost >= 99.5 ? Math.round(cost).toLocaleString('en') : cost.toPrecision(cost < 0.1 ? 1 : 2)
}

function dot(x: number, y: number, shade: number, title: string): string {
  return `<circle cx="${round(x)}" cy="${y}" r="6" fill="${SHADES[shade]}" stroke="#57606a">${title === '' ? '' : `<title>${escaped(title)}</title>`}</circle>`
}

function text(x: number, y: number, content: string, kind: string): string {
  return `<text x="${round(x)}" y="${y}" class="${kind}">${escaped(content)}</text>`
}

function round(x: number): string {
  return x.toFixed(1)
}

function escaped(content: string): string {
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
