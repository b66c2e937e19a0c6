/** A bar on standard error while many inputs are read; nothing where it is not a terminal or the inputs are few. */
import { filesIn } from '../../1-source/files.js'
import { plainLine } from '../../8-outputs/plain.js'
import { padEnd, widthOf } from '../../8-outputs/wrap.js'

const FEW = 3
const BAR = 24
const FRAME_MS = 80

/** The part of a terminal stream that a bar needs. */
export type Screen = Pick<NodeJS.WriteStream, 'isTTY' | 'columns'> & { readonly write: (text: string) => unknown }

export interface Progress {
  /** One more input is done; `name` is shown. */
  readonly step: (name: string) => void
  /** Takes the bar away so that a line can be written. */
  readonly clear: () => void
}

const SILENT: Progress = { step: () => undefined, clear: () => undefined }

/** How many inputs the names stand for, folders looked into. */
export async function countInputs(names: readonly string[]): Promise<number> {
  let count = 0
  for (const name of names) {
    if (name === '-' || name.includes('://')) count++
    else for await (const _file of filesIn(name)) count++
  }
  return count
}

/** The bar for `total` inputs; null where their number is not known beforehand, as of rows. */
export function progressBar(total: number | null, stream: Screen = process.stderr): Progress {
  if (!stream.isTTY || (total !== null && total <= FEW)) return SILENT
  let done = 0
  let drawn = false
  let last = 0
  return {
    step: name => {
      done++
      const now = Date.now()
      if (now - last < FRAME_MS) return
      last = now
      drawn = true
      const line = `${total === null ? `${done}` : `${bar(done / total)} ${done}/${total}`}  ${plainLine(name)}`
      stream.write(`\r${fitted(line, (stream.columns || 80) - 1)}\u001B[K`)
    },
    clear: () => {
      if (drawn) stream.write('\r\u001B[K')
      drawn = false
    },
  }
}

function bar(part: number): string {
  const full = Math.round(Math.min(part, 1) * BAR)
  return padEnd('█'.repeat(full), BAR).replaceAll(' ', '░')
}

function fitted(line: string, width: number): string {
  let text = line
  while (text !== '' && widthOf(text) > width) text = text.slice(0, -1)
  return text
}
