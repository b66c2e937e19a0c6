/** The command line: one file a command. */
import { Command } from 'commander'
import { parseCommand } from './parse.js'
import { readCommand } from './read.js'

const program = new Command('rapporteur')
  .description('From news reports to the record of a negotiation, every line traceable to its words.')
  .addCommand(readCommand())
  .addCommand(parseCommand())

await program.parseAsync()
