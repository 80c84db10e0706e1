/**
 * What the tests of the server have in common: a pack with one figure, a draft that gets it wrong, a keystroke.
 */
import { join } from 'node:path'
import { packFiles } from '../harness/pack.ts'
import type { Client } from './client.ts'

/** A pack with one figure, 40 Mt in 2022 or what is given. */
export function packOf(value = '40 Mt', period = '2022'): string {
  return `
area: norland
indicators: {emissions: {quantity: measure, label: {en: emissions}}}
subjects: {steel: {label: {en: steel works}}}
areas: {norland: {label: {en: Norland}}}
sources:
  ledger2023: {outlet: The Ledger, issued: 2023-06-14, observations: [{series: emissions.steel, period: ${period}, value: ${value}, status: actual, locator: page 3}]}
`
}

/** The files of that pack in a folder. */
export function packIn(folder: string, value?: string): Record<string, string> {
  return Object.fromEntries(packFiles([packOf(value)]).map(({ path, text }) => [join(folder, path), text]))
}

/** A draft that gets the figure wrong. */
export const DRAFT = 'Emissions of steel works in Norland were 44 Mt in 2022.\n'
export const SETTINGS = 'packs: [kb]\nbundledPack: false\nasOf: 2024-06-30\n'
/** The rules of what is found in a draft. */
export const codes = async (client: Client, uri: string) => (await client.diagnostics(uri)).map(({ code }) => code)

/** Changes a draft as a keystroke does; places are line and character. */
export function change(client: Client, uri: string, version: number, text: string, from: [number, number], to: [number, number]): void {
  const range = { start: { line: from[0], character: from[1] }, end: { line: to[0], character: to[1] } }
  client.tell('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range, text }] })
}
