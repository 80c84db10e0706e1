/**
 * A small knowledge base on the exports of steel, and drafts that agree with it or not.
 */
import { folderOf } from '../harness/cli.ts'
import { packFiles } from '../harness/pack.ts'

const PACK = `
area: al
areas: {al: {label: {en: Aland}}}
subjects: {steel: {label: {en: steel}}}
indicators: {exports: {quantity: money, label: {en: exports}}}
sources:
  ledger2023:
    observations:
      - {series: exports.steel.al, period: 2022, value: 41 billion USD, status: actual, locator: table 1}
`
const pack = Object.fromEntries(packFiles([PACK]).map(({ path, text }) => [`kb/${path}`, text]))

export const WRONG = 'Exports of steel were $14 billion in 2022 [@ledger2023].\n'
export const RIGHT = 'Exports of steel were $41 billion in 2022 [@ledger2023].\n'
export const SETTINGS = 'packs: [kb]\nbundledPack: false\n'

/** A folder with the knowledge base, settings that name it, and these files. */
export function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  return folderOf({ ...pack, '.plumbline.yaml': SETTINGS, ...files })
}
