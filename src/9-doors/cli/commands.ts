/** All commands by name, in the order of the help. Each is loaded when it is asked for: most need a small part of the program, and none should wait for the rest. */
import type { Command } from 'commander'

type Loader = (version: string) => Promise<Command>

const looking = () => import('./dossier/look.js')
const keeping = () => import('./dossier/keep.js')
const correcting = () => import('./dossier/correct.js')

const COMMANDS: Readonly<Record<string, Loader>> = {
  read: async () => (await import('./read.js')).readCommand(),
  parse: async () => (await import('./parse.js')).parseCommand(),
  tour: async version => (await import('./dossier/tour.js')).tourCommand(version),
  serve: async version => (await import('./dossier/serve.js')).serveCommand(version),
  add: async () => (await import('./dossier/add.js')).addCommand(),
  board: async () => (await import('./dossier/board.js')).boardCommand(),
  brief: async () => (await import('./dossier/brief.js')).briefCommand(),
  timeline: async () => (await looking()).timelineCommand(),
  who: async () => (await looking()).whoCommand(),
  meetings: async () => (await looking()).meetingsCommand(),
  quotations: async () => (await looking()).quotationsCommand(),
  search: async () => (await looking()).searchCommand(),
  show: async () => (await looking()).showCommand(),
  confirm: async () => (await correcting()).confirmCommand(),
  reject: async () => (await correcting()).rejectCommand(),
  correct: async () => (await correcting()).correctCommand(),
  'add-act': async () => (await correcting()).addActCommand(),
  'add-meeting': async () => (await correcting()).addMeetingCommand(),
  undo: async () => (await correcting()).undoCommand(),
  corrections: async () => (await correcting()).correctionsCommand(),
  issue: async () => (await import('./dossier/issue.js')).issueCommand(),
  reread: async () => (await keeping()).rereadCommand(),
  check: async () => (await keeping()).checkCommand(),
  export: async () => (await keeping()).exportCommand(),
  import: async () => (await keeping()).importCommand(),
}

/** The command of this name, or all of them where it names none. */
export function commandsFor(name: string | undefined, version: string): Promise<Command[]> {
  const loaders = name !== undefined && Object.hasOwn(COMMANDS, name) ? [COMMANDS[name]!] : Object.values(COMMANDS)
  return Promise.all(loaders.map(load => load(version)))
}
