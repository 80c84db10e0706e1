/**
 * Findings as SARIF 2.1.0, the format that code hosts and review tools read.
 *
 * In: checked drafts. Out: one log with one run: all rules with their pages, then a result for each finding with its place, what it
 * rests on in the draft, its fixes, and a fingerprint that stays the same where lines move.
 */
import { isAbsolute, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Edit, Finding, Fix, Severity } from '../checks/finding.ts'
import { rules } from '../checks/index.ts'
import type { LineIndex, Position } from '../text/line-index.ts'
import type { Span } from '../text/span.ts'
import type { CheckedDraft, Format } from './report.ts'

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

const LEVELS: Readonly<Record<Severity | 'off', 'error' | 'warning' | 'note' | 'none'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
  off: 'none',
}

/** What the log says of the program. */
export interface SarifTool {
  readonly version: string
  /** The page of a rule as plain text; undefined where it cannot be read. */
  readonly page: (id: string) => string | undefined
}

/** Prints one log. */
export function sarifFormat(out: (text: string) => void, tool: SarifTool): Format {
  const results: object[] = []
  return {
    draft: (checked) => {
      const seen = new Map<string, number>()
      for (const finding of checked.findings) {
        // The same words twice in one draft are two results.
        const count = (seen.get(finding.fingerprint) ?? 0) + 1
        seen.set(finding.fingerprint, count)
        results.push(resultOf(finding, checked, `${finding.fingerprint}:${count}`))
      }
    },
    end: (_, troubles) => {
      const notifications = troubles.map((text) => ({ level: 'error', message: { text } }))
      const run = {
        tool: { driver: { name: 'Plumbline', version: tool.version, rules: rules.map((rule) => descriptorOf(rule, tool)) } },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: troubles.length === 0, toolExecutionNotifications: notifications }],
        results,
      }
      out(`${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] })}\n`)
    },
  }
}

function descriptorOf({ id, severity, summary }: (typeof rules)[number], { page }: SarifTool): object {
  const text = page(id)
  return {
    id,
    shortDescription: { text: summary },
    ...(text === undefined ? {} : { help: { text, markdown: text } }),
    defaultConfiguration: { enabled: severity !== 'off', level: LEVELS[severity] },
  }
}

function resultOf(finding: Finding, { path, lines }: CheckedDraft, fingerprint: string): object {
  const { rule, severity, message, claim, evidence, fixes } = finding
  const related = evidence.flatMap(({ span, elsewhere }) => {
    if (elsewhere !== undefined) return [otherPlace(elsewhere.path, regionOf(elsewhere.range.start, elsewhere.range.end), 'another')]
    return span === undefined ? [] : [otherPlace(path, spanRegion(span, lines), 'this')]
  })
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: placeOf(path, spanRegion(finding, lines)) }],
    ...(related.length === 0 ? {} : { relatedLocations: related.map((place, id) => ({ id, ...place })) }),
    partialFingerprints: { 'plumblineFinding/v1': fingerprint },
    ...(fixes.length === 0 ? {} : { fixes: fixes.map((fix) => fixOf(fix, path, lines)) }),
    properties: { claim, evidence: evidence.map(({ span, elsewhere, ...rest }) => rest) },
  }
}

function placeOf(path: string, region: object): object {
  return { artifactLocation: { uri: uriOf(path) }, region }
}

function otherPlace(path: string, region: object, draft: 'this' | 'another'): object {
  return { physicalLocation: placeOf(path, region), message: { text: `The other place in ${draft} draft.` } }
}

function fixOf({ title, edits }: Fix, path: string, lines: LineIndex): object {
  const files = [...new Set(edits.map((edit) => edit.path ?? path))]
  return {
    description: { text: title },
    artifactChanges: files.map((file) => ({
      artifactLocation: { uri: uriOf(file) },
      replacements: edits.filter((edit) => (edit.path ?? path) === file).map((edit) => replacementOf(edit, lines)),
    })),
  }
}

function replacementOf({ start, end, place, newText }: Edit, lines: LineIndex): object {
  const deletedRegion = place === undefined ? spanRegion({ start, end }, lines) : regionOf(place, place)
  return { deletedRegion, insertedContent: { text: newText } }
}

function spanRegion({ start, end }: Span, lines: LineIndex): object {
  return regionOf(lines.positionAt(start), lines.positionAt(end))
}

/** Lines and columns count from 1. */
function regionOf(start: Position, end: Position): object {
  return { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 }
}

/** A path as a URI: a relative one stays relative, with slashes. */
function uriOf(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href
  return path.split(sep).map(encodeURIComponent).join('/')
}
