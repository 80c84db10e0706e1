/**
 * What SARIF 2.1.0 asks of the objects that Plumbline writes: their properties, no others, and their kinds, after the OASIS standard
 * (sections 3.13 to 3.58). Objects that Plumbline does not write are left out.
 */
const text = { type: 'string', minLength: 1 } as const
const count = { type: 'integer', minimum: 0 } as const
const place = { type: 'integer', minimum: 1 } as const
const level = { enum: ['none', 'note', 'warning', 'error'] } as const

function object(properties: object, ...required: readonly string[]): object {
  return { type: 'object', additionalProperties: false, properties, required }
}

function list(items: object, minItems = 0): object {
  return { type: 'array', items, minItems }
}

const message = object({ text, markdown: text }, 'text')
const artifactLocation = object({ uri: { type: 'string', pattern: "^(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-F]{2})+$" } }, 'uri')
const region = object(
  { startLine: place, startColumn: place, endLine: place, endColumn: place },
  'startLine',
  'startColumn',
  'endLine',
  'endColumn',
)
const location = object({ id: count, physicalLocation: object({ artifactLocation, region }, 'artifactLocation'), message })
const replacement = object({ deletedRegion: region, insertedContent: object({ text: { type: 'string' } }) }, 'deletedRegion')
const fix = object(
  {
    description: message,
    artifactChanges: list(object({ artifactLocation, replacements: list(replacement, 1) }, 'artifactLocation', 'replacements'), 1),
  },
  'artifactChanges',
)
const rule = object(
  {
    id: text,
    shortDescription: message,
    help: message,
    defaultConfiguration: object({ enabled: { type: 'boolean' }, level }),
  },
  'id',
)
const result = object(
  {
    ruleId: text,
    ruleIndex: count,
    level,
    message,
    locations: list(location),
    relatedLocations: list(location),
    partialFingerprints: { type: 'object', additionalProperties: { type: 'string' } },
    fixes: list(fix),
    properties: { type: 'object' },
  },
  'message',
)
const run = object(
  {
    tool: object({ driver: object({ name: text, version: text, rules: list(rule) }, 'name') }, 'driver'),
    columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
    invocations: list(
      object(
        { executionSuccessful: { type: 'boolean' }, toolExecutionNotifications: list(object({ level, message }, 'message')) },
        'executionSuccessful',
      ),
    ),
    results: list(result),
  },
  'tool',
)

export const SARIF_SCHEMA = object({ $schema: { type: 'string' }, version: { const: '2.1.0' }, runs: list(run) }, 'version', 'runs')
