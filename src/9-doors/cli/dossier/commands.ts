/** All commands that work on a dossier. */
import type { Command } from 'commander'
import { addCommand } from './add.js'
import { boardCommand } from './board.js'
import { briefCommand } from './brief.js'
import {
  addActCommand,
  addMeetingCommand,
  confirmCommand,
  correctCommand,
  correctionsCommand,
  rejectCommand,
  undoCommand,
} from './correct.js'
import { issueCommand } from './issue.js'
import { checkCommand, exportCommand, importCommand, rereadCommand } from './keep.js'
import { meetingsCommand, quotationsCommand, searchCommand, showCommand, timelineCommand, whoCommand } from './look.js'
import { serveCommand } from './serve.js'
import { tourCommand } from './tour.js'

export const dossierCommands = (version: string): Command[] => [
  tourCommand(version),
  serveCommand(version),
  addCommand(),
  boardCommand(),
  briefCommand(),
  timelineCommand(),
  whoCommand(),
  meetingsCommand(),
  quotationsCommand(),
  searchCommand(),
  showCommand(),
  confirmCommand(),
  rejectCommand(),
  correctCommand(),
  addActCommand(),
  addMeetingCommand(),
  undoCommand(),
  correctionsCommand(),
  issueCommand(),
  rereadCommand(),
  checkCommand(),
  exportCommand(),
  importCommand(),
]
