/** The command line: one file a command. */
import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { RapporteurError } from '../../record/errors.js'
import { packagePath } from '../../record/paths.js'
import { commandsFor } from './commands.js'
import { complain, endOnClosedPipe } from './terminal.js'

const { version } = JSON.parse(readFileSync(packagePath('package.json'), 'utf8')) as { version: string }

const program = new Command('rapporteur')
  .description('From news reports to the record of a negotiation, every line traceable to its words.')
  .version(version)
  .showHelpAfterError('(--help tells how)')

for (const command of await commandsFor(process.argv[2], version)) program.addCommand(command)

function endInOnePlace(command: Command): void {
  command.exitOverride().showHelpAfterError('(--help tells how)')
  command.commands.forEach(endInOnePlace)
}
endInOnePlace(program)
endOnClosedPipe()

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof RapporteurError) {
    complain(error.message)
    process.exitCode = 1
  } else if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else throw error
}
