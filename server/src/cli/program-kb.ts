/**
 * The commands and options of `plumbline kb`.
 */
import { type Command, InvalidArgumentError, Option } from 'commander'
import { STATUSES } from '../reading/status.ts'
import { runKbBuild, runKbStats, runKbValidate } from './kb.ts'
import type { SourceOptions } from './kb-edit.ts'
import { type AddOptions, type ImportOptions, runKbAdd, runKbImport, runKbInit } from './kb-make.ts'
import { type AddSourceOptions, runKbAddSource } from './kb-source.ts'
import type { World } from './world.ts'

/** Adds the commands; `end` takes the exit status. */
export function kbCommands(program: Command, world: World, version: string, end: (status: number) => void): void {
  const kb = program.command('kb').description('knowledge bases: make them, fill them, check them, count what they hold').helpCommand(false)

  kb.command('validate')
    .description('every problem of a pack, with file, line, column and the mend')
    .argument('[paths...]', 'packs, instead of those that hold here')
    .action((paths: readonly string[]) => end(runKbValidate(paths, world)))
  kb.command('build')
    .description('read packs once and for all, so that large ones load at once; what changes afterwards is read afresh')
    .argument('[paths...]', 'packs, instead of those of the workspace')
    .action((paths: readonly string[]) => end(runKbBuild(paths, world, version)))
  kb.command('stats')
    .description('what a pack holds')
    .argument('[paths...]', 'packs, instead of those that hold here')
    .action((paths: readonly string[]) => end(runKbStats(paths, world)))

  kb.command('init')
    .description('make a new pack, and name it in .plumbline.yaml')
    .argument('[folder]', 'where', 'kb')
    .option('--name <name>', 'what it is called')
    .option('--area <place>', 'the place that figures are about where a draft names none, such as Norland')
    .action((folder: string, given: { name?: string; area?: string }) =>
      end(runKbInit(folder, { name: given.name, area: given.area }, world)),
    )

  source(kb.command('add').description('add a figure to a pack, or what a source says: a text, Markdown, HTML or Word file, or its review'))
    .argument('[file]', 'a source, of which a review is written to be gone through; or that review, of which what is ticked is added')
    .option('--series <series>', 'what it is of: indicator.subject or indicator.subject.area, such as exports.steel')
    .option('--period <period>', 'when: 2022, 2023-Q1, 2023-S1, 2023-04, 2023/2025, or null for a fact without a period')
    .option('--value <value>', 'the number as the source has it, such as "148 billion USD" or "at least 50 %"')
    .option('--locator <place>', 'where in the source, such as "page 3"')
    .addOption(new Option('--status <status>', 'what kind of number').choices(STATUSES).default('actual'))
    .option('--issuer <agent>', 'who set the target or made the forecast')
    .option('--note <words>', 'a note for whoever reads the pack')
    .option('--yes', 'of a source: add all that is proposed, without a review')
    .action(async (file: string | undefined, given: Partial<AddOptions> & AddSourceOptions) =>
      end(file === undefined ? runKbAdd(given, world) : await runKbAddSource(file, given, world)),
    )

  source(kb.command('import').description("add a statistics office's table to a pack: CSV, SDMX-CSV, SDMX-JSON 2.0 or JSON-stat 2.0"), true)
    .argument('<table>', 'the file')
    .option('--indicator <column>', 'what is measured: a column, or a code or name for all values')
    .option('--subject <column>', 'what it is about: likewise')
    .option('--area <column>', 'where: likewise')
    .option('--period <column>', 'when: likewise')
    .option('--unit <column>', 'what stands after the number: likewise, such as "USD" or "million enterprises"')
    .option('--status <column>', 'a column, or one of actual, estimate, forecast, target')
    .option('--only <column=code>', 'take these rows alone; may be repeated', readOnly)
    .action((path: string, given: Partial<ImportOptions> & SourceOptions) => end(runKbImport(path, { only: [], ...given }, world)))
}

/** What every command has that adds to a source of a pack. */
function source(command: Command, isRequired = false): Command {
  const key = new Option('--source <key>', 'the citation key of the source, such as ledger2023')
  return command
    .option('--pack <folder>', 'the pack; the only one of the workspace where none is named')
    .option('--no-bundled', 'a pack that does not stand beside the bundled one')
    .addOption(isRequired ? key.makeOptionMandatory() : key)
    .option('--title <title>', 'of a new source: its title')
    .option('--issued <date>', 'of a new source: when it came out, as exact as is known')
    .option('--outlet <name>', 'of a new source: who published it')
    .option('--url <address>', 'of a new source: its address')
}

function readOnly(pair: string, before: readonly string[] = []): readonly string[] {
  if (!/^[^=]+=/.test(pair)) throw new InvalidArgumentError('Write COLUMN=CODE, such as SEX=T.')
  return [...before, pair]
}
