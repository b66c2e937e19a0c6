/** What the terminal allows: width, colour, and writing that ends quietly when the reader at the other end of a pipe has gone. */
import { plainLine } from '../../8-outputs/plain.js'
import type { Style } from '../../8-outputs/table.js'

/** Columns of standard output; `COLUMNS` where it is not a terminal, else 100. */
export function columns(): number {
  const asked = Number(process.env.COLUMNS)
  return process.stdout.columns || (Number.isInteger(asked) && asked > 0 ? asked : 100)
}

/** Colour only on a terminal that has it and where nobody asked for none (no-color.org). */
const hasColour = (): boolean => process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb'

/** ANSI codes of the six families, from the sixteen colours that every terminal theme sets readable. */
const CODES: Readonly<Record<Style, string>> = {
  ask: '34',
  give: '32',
  refuse: '31',
  open: '33',
  press: '35',
  judge: '36',
  title: '1',
  muted: '2',
  none: '',
}

export function painter(): (style: Style, text: string) => string {
  if (!hasColour()) return (_style, text) => text
  return (style, text) => (CODES[style] === '' || text === '' ? text : `\u001B[${CODES[style]}m${text}\u001B[0m`)
}

/** Lets a closed pipe (`| head`) end the process without a word. */
export function endOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit()
      throw error
    })
  }
}

/** Writes to standard output and waits while its reader is slower. */
export async function write(text: string): Promise<void> {
  if (text === '' || process.stdout.write(text)) return
  await new Promise(resolve => process.stdout.once('drain', resolve))
}

/** One line on standard error, whatever the message holds. */
export const complain = (message: string): void => void process.stderr.write(`rapporteur: ${plainLine(message)}\n`)
