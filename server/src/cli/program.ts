/**
 * The commands and options, as a table for the parser of command lines.
 *
 * In: the arguments. Out: an exit status. What a command does is in a file of its own.
 */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import type { Severity } from '../checks/finding.ts'
import { RULE_IDS } from '../checks/index.ts'
import { levelOf, readDate, SEVERITIES, suggestion } from '../disk/settings.ts'
import { EVIDENCE_FORMATS } from '../features/evidence-pages.ts'
import { CHECK_FORMATS, type CheckOptions, runCheck } from './check.ts'
import { CLAIMS_FORMATS, type ClaimsOptions, runClaims } from './claims.ts'
import { type EvidenceOptions, runEvidence } from './evidence.ts'
import { runExplain } from './explain.ts'
import { LOOKUP_FORMATS, type LookupOptions, runLookup } from './lookup.ts'
import { runMcp } from './mcp.ts'
import { kbCommands } from './program-kb.ts'
import { BAD, CLEAN } from './status.ts'
import type { World } from './world.ts'

const COMMON_DEFAULTS = { kb: [], bundled: true, asOf: undefined, rule: {}, stdinFilename: undefined } as const
const CHECK_DEFAULTS: CheckOptions = { ...COMMON_DEFAULTS, format: 'pretty', failOn: 'warning', fix: false, input: undefined }
const CLAIMS_DEFAULTS: ClaimsOptions = { ...COMMON_DEFAULTS, format: 'pretty' }
const EVIDENCE_DEFAULTS: EvidenceOptions = { ...COMMON_DEFAULTS, format: 'markdown' }

/** Runs `plumbline ARGUMENTS` and gives the exit status. */
export async function run(args: readonly string[], world: World, version: string): Promise<number> {
  let status = CLEAN
  const program = new Command('plumbline')
    .description('Checks the figures, targets and quotations of a policy draft against sources.')
    .version(version)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: world.out,
      writeErr: world.err,
      getOutHelpWidth: () => world.columns,
      getErrHelpWidth: () => world.columns,
      outputError: (text, write) => write(`plumbline: ${text.replace(/^error: /, '').replace(/\n\((Did .*)\)/, ' ($1)')}`),
    })

  drafts(program.command('check').description('check files, folders or standard input (-)'))
    .addOption(new Option('--format <format>', 'how findings are printed').choices(CHECK_FORMATS).default('pretty'))
    .option('--rule <id[=severity|off]>', 'turn a rule on, off, or to a severity; may be repeated', readRule)
    .addOption(new Option('--fail-on <severity>', 'what makes the exit status 1').choices(SEVERITIES).default('warning'))
    .option('--fix', 'apply the preferred fixes that do not overlap, in place; the exit status is of what remains')
    .option('--baseline <file>', 'findings recorded there are not reported')
    .option('--write-baseline', 'record what is found today, in that file or else where the workspace keeps its hidden findings')
    .option('--jobs <number>', 'how many threads are at work; by default as many as are worth while', readJobs)
    .option('--cache <folder>', 'keep there what is found, and look again only at what has changed')
    .option('--across-drafts', 'report too where two of these drafts give one thing and period different numbers')
    .option('--changed-since <revision>', 'only what stands on lines changed since a revision of git')
    .addOption(new Option('--input <format>', 'with -: one {"path", "text"} a line in, findings out a line each').choices(['ndjson']))
    .addHelpText('after', CHECK_HELP)
    .action(async (paths: readonly string[], given: Partial<CheckOptions>) => {
      const options = { ...CHECK_DEFAULTS, ...given }
      if (options.input === 'ndjson' && !paths.includes('-')) program.error('--input ndjson reads standard input: add -')
      if (paths.includes('-')) {
        if (options.fix) program.error('--fix writes files, and standard input (-) is none: give paths')
        if (options.changedSince !== undefined) program.error('--changed-since compares files, and standard input (-) is none: give paths')
      }
      if (options.writeBaseline === true && options.changedSince !== undefined)
        program.error('--write-baseline records all that is found: leave out --changed-since')
      status = await runCheck(pathsOr(paths, '.'), options, world, version)
    })

  drafts(program.command('claims').description('all that was read in a draft, bound or not: quantities, periods, quotations, citations'))
    .addOption(new Option('--format <format>', 'how claims are printed').choices(CLAIMS_FORMATS).default('pretty'))
    .action(async (paths: readonly string[], given: Partial<ClaimsOptions>) => {
      status = await runClaims(pathsOr(paths, '.'), { ...CLAIMS_DEFAULTS, ...given }, world)
    })

  drafts(program.command('report').description('all that a draft states, each with what the sources have, as a page'))
    .addOption(new Option('--format <format>', 'what the page is written as').choices(EVIDENCE_FORMATS).default('markdown'))
    .option('--output <file>', 'the file it is written to; standard output where none is given')
    .action(async (paths: readonly string[], given: Partial<EvidenceOptions>) => {
      status = await runEvidence(pathsOr(paths, '.'), { ...EVIDENCE_DEFAULTS, ...given }, world)
    })

  program
    .command('explain')
    .description("a rule's page")
    .argument('<rule>', 'its id')
    .action((id: string) => {
      status = runExplain(id, world)
    })

  program
    .command('lsp')
    .description('the language server, for any editor')
    .option('--stdio', 'over standard input and output, the only way it knows', true)
    .action(() => world.serve())

  knowledge(
    program.command('mcp').description('the same engine for assistants (Model Context Protocol), over standard input and output'),
  ).action(async (given: { kb?: readonly string[]; bundled: boolean }) => {
    status = await runMcp({ kb: given.kb ?? [], bundled: given.bundled, asOf: undefined, rule: {} }, world, version)
  })

  kbCommands(program, world, version, (ended) => {
    status = ended
  })

  knowledge(program.command('lookup').description('figures and quotes that match').argument('<words...>', 'what to look for'))
    .addOption(new Option('--format <format>', 'how they are printed').choices(LOOKUP_FORMATS).default('text'))
    .action((words: readonly string[], given: Partial<LookupOptions>) => {
      status = runLookup(words, { kb: [], bundled: true, format: 'text', ...given }, world)
    })

  try {
    await program.parseAsync(args, { from: 'user' })
    return status
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? CLEAN : BAD
    throw error
  }
}

const CHECK_HELP = `
Exit status: 0 where nothing at or above --fail-on was found, 1 where something was, 2 where the command line, a file or a
knowledge base is bad: one line then says what, where, and the mend, and other files are still checked.

Findings that .plumbline-hidden.yaml lists are not reported. .plumbline.yaml has the settings of a folder.
`

/** What every command has that looks into packs. */
function knowledge(command: Command): Command {
  return command
    .option('--kb <path>', "a knowledge base besides the bundled one and the workspace's; may be repeated", collect)
    .option('--no-bundled', 'without the bundled one')
}

/** What every command has that reads drafts. */
function drafts(command: Command): Command {
  return knowledge(command.argument('[paths...]', 'files, folders, or - for standard input; the working folder where none is given'))
    .option('--as-of <date>', 'the document date for drafts that state none', (text) => {
      const date = readDate(text)
      if (date === undefined) throw new InvalidArgumentError('Write a date such as 2024-05-20.')
      return date
    })
    .option('--stdin-filename <name>', 'what standard input is called and which markup it is')
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}

function readRule(text: string, before: CheckOptions['rule'] = {}): CheckOptions['rule'] {
  const [id = '', level] = text.split('=', 2)
  if (!RULE_IDS.includes(id)) throw new InvalidArgumentError(`No rule '${id}': ${suggestion(id, RULE_IDS)}`)
  const read: Severity | 'off' | 'on' | undefined = level === undefined ? 'on' : levelOf(level)
  if (read === undefined) throw new InvalidArgumentError(`Write ${id}=${SEVERITIES.join('|')}|off.`)
  return { ...before, [id]: read }
}

function pathsOr(paths: readonly string[], fallback: string): readonly string[] {
  return paths.length === 0 ? [fallback] : paths
}

function readJobs(text: string): number {
  const jobs = Number(text)
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > JOBS_AT_MOST)
    throw new InvalidArgumentError(`Write a number from 1 to ${JOBS_AT_MOST}.`)
  return jobs
}

const JOBS_AT_MOST = 256
