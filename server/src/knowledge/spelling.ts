/**
 * Knows words that are spelled in two ways: British and American, and Vietnamese `i` and `y`.
 *
 * In: an interned word. Out: the hash of its other spelling. -ise and -ize are one in the hash itself. It is asked where words are
 * compared; fingerprints hold each word as its source has it.
 */
import { wordOf } from '../reading/vocabulary.ts'
import { hashOfWord } from './fingerprint.ts'

/** Endings with what they become, each under the condition that its stem gives. */
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [
    /^((?:mis)?behavi|neighb|endeav|cl?am|glam|harb|rumb?|hum|fav|flav|sav|col|lab|hon|val|vig|rig|arm|parl|ranc|cand|splend|tum|vap|od)our/,
    '$1or',
  ],
  [
    /^((?:mis)?behavi|neighb|endeav|cl?am|glam|harb|rumb?|hum|fav|flav|sav|col|lab|hon|val|vig|rig|arm|parl|ranc|cand|splend|tum|vap|od)or(?!ig)/,
    '$1our',
  ],
  [/^((?:kilo|centi|milli|deci)?met|cent|theat|lit|fib|calib|spect|somb|lust|meag)re(s|d)?$/, '$1er$2'],
  [/^((?:kilo|centi|milli|deci)?met|cent|theat|lit|fib|calib|spect|somb|lust|meag)er(s|d)?$/, '$1re$2'],
  [/^(\w*(?:trave|cance|mode|labe|leve|signa|fue|channe|tota|counse|marve|tunne|dia|equa|riva|initia))ll(ed|ing|er|ers)$/, '$1l$2'],
  [/^(\w*(?:trave|cance|mode|labe|leve|signa|fue|channe|tota|counse|marve|tunne|dia|equa|riva|initia))l(ed|ing|er|ers)$/, '$1ll$2'],
  [/^(defen|offen|licen|preten)ce(s|d)?$/, '$1se$2'],
  [/^(defen|offen|licen|preten)se(s|d)?$/, '$1ce$2'],
  [/^practis(e|es|ed|ing)$/, 'practic$1'],
  [/^practic(e|es|ed|ing)$/, 'practis$1'],
  [/^(anal|paral|catal|hydrol)ys(e|ed|er|ing)$/, '$1yz$2'],
  [/^(anal|paral|catal|hydrol)yz(e|ed|er|ing)$/, '$1ys$2'],
  [/^(catal|dial|anal|monol|prol|epil)ogue(s?)$/, '$1og$2'],
  [/^(catal|dial|anal|monol|prol|epil)og(s?)$/, '$1ogue$2'],
  [/^program(s?)$/, 'programme$1'],
  [/^programme(s?)$/, 'program$1'],
  [/^(ful|enrol|instal|skil|wil|distil)l(ful|ment|ments|s)$/, '$1$2'],
  [/^(ful|enrol|instal|skil|wil|distil)(ful|ment|ments|s)$/, '$1l$2'],
  [/^(fulfi|enro|disti)ll$/, '$1l'],
  [/^(fulfi|enro|disti)l$/, '$1ll'],
  [/^(judg|acknowledg)ement(s?)$/, '$1ment$2'],
  [/^(judg|acknowledg)ment(s?)$/, '$1ement$2'],
  [/^(m|sm)ould(s|ed|ing|er)?$/, '$1old$2'],
  [/^(m|sm)old(s|ed|ing|er)?$/, '$1ould$2'],
  [/^(learn|burn|dream|spell|spill|spoil|lean)t$/, '$1ed'],
  [/^(learn|burn|dream|spell|spill|spoil|lean)ed$/, '$1t'],
  [/^([hklmst]|qu)y$/, '$1i'],
  [/^([hklmst]|qu)i$/, '$1y'],
  [/^([hklmst]|qu)ý$/, '$1í'],
  [/^([hklmst]|qu)í$/, '$1ý'],
  [/^([hklmst]|qu)ỹ$/, '$1ĩ'],
  [/^([hklmst]|qu)ĩ$/, '$1ỹ'],
  [/^([hklmst]|qu)ỳ$/, '$1ì'],
  [/^([hklmst]|qu)ì$/, '$1ỳ'],
  [/^([hklmst]|qu)ỷ$/, '$1ỉ'],
  [/^([hklmst]|qu)ỉ$/, '$1ỷ'],
  [/^([hklmst]|qu)ỵ$/, '$1ị'],
  [/^([hklmst]|qu)ị$/, '$1ỵ'],
]

const SINGLE: ReadonlyMap<string, string> = new Map(
  (
    [
      ['grey', 'gray'],
      ['plough', 'plow'],
      ['ploughs', 'plows'],
      ['ageing', 'aging'],
      ['cheque', 'check'],
      ['cheques', 'checks'],
      ['sceptic', 'skeptic'],
      ['sceptical', 'skeptical'],
      ['scepticism', 'skepticism'],
      ['artefact', 'artifact'],
      ['artefacts', 'artifacts'],
      ['aluminium', 'aluminum'],
      ['manoeuvre', 'maneuver'],
      ['manoeuvres', 'maneuvers'],
      ['jewellery', 'jewelry'],
    ] as const
  ).flatMap(([british, american]) => [[british, american] as const, [american, british] as const]),
)

const known = new Map<number, number>()

/** The hash of the other spelling of a word, by its id; 0 where it has none. */
export function otherSpelling(id: number): number {
  const before = known.get(id)
  if (before !== undefined) return before
  const { text } = wordOf(id)
  let other = SINGLE.get(text)
  for (let i = 0; i < PAIRS.length && other === undefined; i++) {
    const [pattern, becomes] = PAIRS[i] as (typeof PAIRS)[number]
    if (pattern.test(text)) other = text.replace(pattern, becomes)
  }
  const hash = other === undefined ? 0 : hashOfWord(other)
  known.set(id, hash)
  return hash
}
