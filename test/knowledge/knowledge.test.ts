import { describe, expect, test } from 'vitest'
import { buildKnowledge } from '../../server/src/knowledge/knowledge.ts'
import { readPack } from '../../server/src/knowledge/pack.ts'
import { tokenize } from '../../server/src/reading/token.ts'

const AIR = `schema: 1
id: air
name: City air
area: norland
languages: [en, vi]
indicators:
  level: {label: {en: level, vi: nồng độ}, quantity: measure}
  stations: {label: {en: stations}, quantity: count, implicit: true}
  level-growth: {label: {en: change in level}, phrase: {en: "{area}'s change in {subject}"}, quantity: percent, measure: growth, of: level}
subjects:
  dust: {label: {en: the fine dust, vi: bụi mịn}, aliases: {en: [PM2.5]}}
  measuring: {label: {en: measuring stations}}
areas:
  norland: {label: {en: Norland, vi: Bắc Đảo}}
  easttown: {label: {en: Easttown}, within: eastham}
  eastham: {label: {en: Eastham}, within: norland}
  world: {label: {en: the world}, phrase: {en: worldwide}}
units:
  stations: {label: {en: {one: station, other: stations}}, aliases: {en: ["(monitoring |measuring |)sites"]}}
agents:
  air-office: {kind: body, label: {en: Air Office}}
sources:
  gazette2024:
    csl: {title: The air we breathe in our towns, container-title: The Norland Gazette (online), issued: 2024-03}
    observations:
      - {series: level.dust, period: 2023, value: 14 µg/m³, status: actual, locator: p. 1}
      - {series: level.dust, period: 2022, value: 16 µg/m³, status: actual, locator: p. 1, published: 2023}
      - {series: level.dust, period: 2022, value: 15 µg/m³, status: actual, locator: p. 1, revises: true}
      - {series: level.dust, period: null, value: 20 µg/m³, status: actual, locator: p. 2}
      - {series: level.dust.world, period: 2022, value: 30 µg/m³, status: estimate, locator: p. 3}
      - {series: stations.measuring, period: 2023, value: 40 measuring sites, status: actual, locator: p. 4}
      - {series: level-growth.dust, period: 2023, value: 5 %, status: actual, locator: p. 4}
`

function read(text: string, among: Parameters<typeof readPack>[1] = []) {
  const { pack, problems } = readPack([{ path: 'pack.yaml', text }], among)
  expect(problems).toEqual([])
  return pack
}

const air = read(AIR)
const knowledge = buildKnowledge([air])

test('series have an id of indicator, subject, area and unit', () => {
  expect([...knowledge.series.keys()]).toEqual([
    'level.dust.norland.µg-m3',
    'level.dust.world.µg-m3',
    'stations.measuring.norland.stations',
    'level-growth.dust.norland.pct',
  ])
})

test('observations stand in the order of their periods, then of their publication', () => {
  expect(knowledge.series.get('level.dust.norland.µg-m3')?.observations.map((it) => it.written)).toEqual([
    '20 µg/m³',
    '16 µg/m³',
    '15 µg/m³',
    '14 µg/m³',
  ])
})

test('labels read aloud', () => {
  expect([...knowledge.series.values()].map((it) => it.labels)).toEqual([
    { en: 'level of the fine dust in Norland', vi: 'nồng độ bụi mịn tại Bắc Đảo' },
    { en: 'level of the fine dust worldwide', vi: 'nồng độ bụi mịn tại the world' },
    { en: 'number of measuring stations in Norland' },
    { en: "Norland's change in the fine dust" },
  ])
})

test('series are found by indicator and by subject', () => {
  expect([...knowledge.seriesOf('level')].map((it) => it.area.code)).toEqual(['norland', 'world'])
  expect(knowledge.seriesAbout('dust')).toHaveLength(3)
  expect(knowledge.seriesOf('nothing')).toEqual([])
})

test('nouns name their unit', () => {
  expect([knowledge.unitOf('monitoring site'), knowledge.unitOf('Stations'), knowledge.unitOf('towns')]).toEqual([
    'stations',
    'stations',
    undefined,
  ])
})

test('areas lie in areas', () => {
  expect([
    knowledge.isWithin('easttown', 'norland'),
    knowledge.isWithin('norland', 'norland'),
    knowledge.isWithin('norland', 'easttown'),
    knowledge.isWithin('nowhere', 'norland'),
  ]).toEqual([true, true, false, false])
})

describe('names are found', () => {
  test.each([
    ['Fine dust and PM2.5 in Eastham', ['subject dust', 'subject dust', 'area eastham']],
    ['in Bac Dao and Bắc Đảo, but not bac dao', ['area norland', 'area norland']],
    ['the Air Office measured air in its office', ['agent air-office']],
    ['The Norland Gazette has “The Air we breathe in our Towns”', ['source gazette2024', 'source gazette2024']],
  ])('%s', (text, expected) => {
    expect(knowledge.match(tokenize(text)).flatMap((match) => match.concepts.map((it) => `${it.kind} ${it.code}`))).toEqual(expected)
  })
})

describe('several packs', () => {
  const more = `schema: 1
id: more
name: More air
sources:
  report2025:
    csl: {title: Air, issued: 2025}
    observations: [{series: level.dust, period: 2024, value: 13 µg/m³, status: actual, locator: p. 1}]
`

  test('a pack may refer to what another has, its default area too', () => {
    const joined = buildKnowledge([air, read(more, [air])])
    expect(joined.problems).toEqual([])
    expect(joined.series.get('level.dust.norland.µg-m3')?.observations.at(-1)).toMatchObject({ source: 'report2025', value: 13 })
  })

  test('what the other pack has is unknown without it', () => {
    const { pack, problems } = readPack([{ path: 'pack.yaml', text: more }])
    expect(problems.map((it) => it.message)).toEqual([
      'level.dust names no area: write indicator.subject.area, or give the pack an area: in pack.yaml.',
    ])
    expect(buildKnowledge([read(more, [air])]).series.size).toBe(0)
    expect(pack.observations).toEqual([])
  })

  test('aliases of one code add up', () => {
    const other = read('schema: 1\nid: other\nname: Other\nsubjects: {dust: {label: particulates}}\n')
    const joined = buildKnowledge([air, other])
    expect(joined.problems).toEqual([])
    expect(joined.match(tokenize('fine dust, particulates')).map((it) => it.concepts)).toEqual([
      [{ kind: 'subject', code: 'dust' }],
      [{ kind: 'subject', code: 'dust' }],
    ])
  })

  test('a code that two packs define differently is a problem of the second', () => {
    const other = readPack([
      { path: 'other/pack.yaml', text: 'schema: 1\nid: other\nname: Other\nindicators:\n  level: {label: level, quantity: percent}\n' },
    ]).pack
    expect(buildKnowledge([air, other]).problems).toEqual([
      {
        severity: 'error',
        message: 'The indicator level is something else in pack.yaml, line 7, which holds: give one of the two another code.',
        path: 'other/pack.yaml',
        line: 5,
        column: 3,
      },
    ])
  })

  test('one source that says two things in two packs is a problem of the second', () => {
    const text = AIR.replace('14 µg/m³', '19 µg/m³')
    const other = readPack([{ path: 'other/pack.yaml', text }]).pack
    const [problem, ...rest] = buildKnowledge([air, other]).problems
    expect(rest).toEqual([])
    expect(problem).toMatchObject({ path: 'other/pack.yaml', line: 26, column: 9 })
    expect(problem?.message).toContain('19 µg/m³ contradicts 14 µg/m³ in line 26 of pack.yaml')
  })
})
