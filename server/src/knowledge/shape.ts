/**
 * Holds what a file of a pack has against the schema.
 *
 * In: a file that was read, and which kind it is. Out: problems in plain words, and which paths are so wrong that their entry
 * cannot be used. It looks at shape alone: whether a code exists or a value can be read is for `pack.ts`.
 */
import type { Problem } from './model.ts'
import { didYouMean, nearest } from './nearest.ts'
import { descriptions, validators } from './schema/compiled.ts'
import type { Path, YamlFile } from './yaml-file.ts'

/** The kinds of files that a pack consists of. */
export type FileKind =
  | 'pack'
  | 'indicators'
  | 'subjects'
  | 'areas'
  | 'milestones'
  | 'units'
  | 'agents'
  | 'instruments'
  | 'source'
  | 'quotes'

/** What is wrong with the shape of a file. */
export interface Shape {
  readonly problems: readonly Problem[]
  /** Tells whether something at or under `path` cannot be used; an unknown key is no reason. */
  isBad(path: Path): boolean
}

interface SchemaError {
  readonly keyword: string
  readonly instancePath: string
  readonly schemaPath: string
  readonly parentSchema?: { readonly properties?: Readonly<Record<string, unknown>> }
  readonly params: Readonly<Record<string, unknown>>
  readonly propertyName?: string
}

// What the schema says of keys.
const DESCRIPTIONS: Readonly<Record<string, string>> = descriptions

type Validator = { (value: unknown): boolean; errors?: readonly SchemaError[] | null }

/** Checks a file's shape. */
export function checkShape(file: YamlFile, kind: FileKind): Shape {
  const validate = validators[kind] as unknown as Validator
  const problems: Problem[] = []
  const bad = new Set<string>()
  if (validate(file.value)) return { problems, isBad: () => false }
  const errors = validate.errors ?? []
  const misnamed = misnamedIn(errors, file)
  for (const error of errors) {
    // This one only repeats what the error about the name itself says.
    if (error.keyword === 'propertyNames') continue
    let path: Path = stepsOf(error.instancePath)
    if (error.propertyName !== undefined) path = [...path, error.propertyName]
    const known = error.keyword === 'additionalProperties' ? String(error.params.additionalProperty) : undefined
    if (known === undefined || isCutOff(file.value, [...path, known]))
      for (let length = 0; length <= path.length; length++) bad.add(JSON.stringify(path.slice(0, length)))
    const at =
      known !== undefined
        ? file.keyAt([...path, known])
        : error.keyword === 'required' || error.propertyName !== undefined
          ? file.keyAt(path)
          : file.valueAt(path)
    const pair = misnamed.get(error)
    if (pair !== undefined && known === undefined) continue
    const message = pair !== undefined ? `Unknown key ${known}: did you mean ${pair}? It is missing.` : messageOf(error, path, file)
    problems.push({ severity: 'error', message, ...at })
  }
  return { problems, isBad: (path) => bad.has(JSON.stringify(path.map(String))) }
}

/** The errors that are one: a key that is unknown, and one that is missing beside it and was probably meant. Gives the key that was meant. */
function misnamedIn(errors: readonly SchemaError[], file: YamlFile): ReadonlyMap<SchemaError, string> {
  const places = new Map<string, { unknown: SchemaError[]; missing: SchemaError[] }>()
  for (const error of errors) {
    if (error.keyword !== 'additionalProperties' && error.keyword !== 'required') continue
    const place = places.get(error.instancePath) ?? { unknown: [], missing: [] }
    places.set(error.instancePath, place)
    place[error.keyword === 'required' ? 'missing' : 'unknown'].push(error)
  }
  const found = new Map<SchemaError, string>()
  for (const [instancePath, { unknown, missing }] of places) {
    const join = (one: SchemaError, other: SchemaError): void => {
      for (const error of [one, other]) found.set(error, String(other.params.missingProperty))
    }
    const path = stepsOf(instancePath)
    const strange: SchemaError[] = []
    for (const one of unknown) {
      const key = String(one.params.additionalProperty)
      const meant = nearest(key, Object.keys(one.parentSchema?.properties ?? {}))
      const other = missing.find((it) => it.params.missingProperty === meant && !found.has(it))
      if (other !== undefined) join(one, other)
      else if (meant === undefined && !isCutOff(file.value, [...path, key])) strange.push(one)
    }
    const left = missing.filter((it) => !found.has(it))
    const [one] = strange
    const [other] = left
    if (one !== undefined && other !== undefined && strange.length === 1 && left.length === 1) join(one, other)
  }
  return found
}

function stepsOf(instancePath: string): Path {
  return instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function messageOf(error: SchemaError, path: Path, file: YamlFile): string {
  const { params } = error
  const name = nameOf(path)
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(params.additionalProperty)
      if (isCutOff(file.value, [...path, key]))
        return `A comma ends a value inside { }: put the text that goes on with “${key}” in quotation marks.`
      const known = Object.keys(error.parentSchema?.properties ?? {})
      return `Unknown key ${key}: ${didYouMean(key, known, `the keys here are ${listed(known)}.`)}`
    }
    case 'required': {
      const key = String(params.missingProperty)
      const hint = DESCRIPTIONS[key]
      return `${name === undefined ? 'The file' : name} has no ${key}: add it.${hint === undefined ? '' : ` ${hint}`}`
    }
    case 'type':
      return `${name ?? 'The file'} must be ${typesOf(params.type)}${foundIn(file.written(path), file, path)}.`
    case 'enum': {
      const allowed = (params.allowedValues as readonly unknown[]).map(String)
      const written = file.written(path) ?? ''
      return `${written} is no ${name ?? 'value'}: ${didYouMean(written, allowed, `use ${listed(allowed, 'or')}.`)}`
    }
    case 'pattern':
      if (error.propertyName !== undefined) return `${error.propertyName} cannot be a code: ${CODE}`
      return /date/.test(error.schemaPath) || name === 'published' || name === 'date' || name === 'from' || name === 'to'
        ? `${file.written(path)} is no date: write 2023, 2023-06 or 2023-06-14.`
        : `${file.written(path)} cannot be a code: ${CODE}`
    case 'const':
      return `${name} must be ${String(params.allowedValue)}.`
    case 'minItems':
      return `${name} is empty: name at least one.`
    default:
      return `${name ?? 'The file'} is not as it should be.`
  }
}

/** Tells whether a key has no value: what stands behind the comma in `{value: 80,000 meals}`. */
function isCutOff(value: unknown, path: Path): boolean {
  let at = value
  for (const step of path) at = typeof at === 'object' && at !== null ? (at as Readonly<Record<string, unknown>>)[step] : undefined
  return at === null && !/^[a-z-]+$/.test(String(path.at(-1)))
}

const CODE = 'write small letters a–z, digits and single hyphens (citation keys: letters, digits and _ : . + -).'

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  object: 'a map (key: value)',
  array: 'a list (- item)',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
}

function typesOf(type: unknown): string {
  return listed(
    [type].flat().map((it) => TYPES[String(it)] ?? String(it)),
    'or',
  )
}

function foundIn(written: string | undefined, file: YamlFile, path: Path): string {
  if (written === undefined) return ''
  return written === ''
    ? `, and nothing is there${file.path === '' || path.length === 0 ? '' : ': fill it in or take the key out'}`
    : `, not ${written}`
}

/** The innermost key of a path, with its place in a list. */
function nameOf(path: Path): string | undefined {
  const last = path.at(-1)
  if (last === undefined) return undefined
  if (!/^\d+$/.test(String(last))) return String(last)
  const list = nameOf(path.slice(0, -1))
  return list === undefined ? `Entry ${Number(last) + 1}` : `Entry ${Number(last) + 1} of ${list}`
}

function listed(words: readonly string[], link = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${link} ${words.at(-1)}`
}
