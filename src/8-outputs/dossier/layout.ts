/** How the terminal texts of a dossier are laid out. */
import { FAMILY } from '../kinds.js'
import type { PartyNames } from '../names.js'
import { plainLine } from '../plain.js'
import type { Style } from '../table.js'
import type { Words } from '../words.js'
import { wrap } from '../wrap.js'
import type { DossierWords } from './words.js'

export interface Layout {
  readonly width: number
  /** Names of parties by their ids. */
  readonly names: PartyNames
  readonly paint: (style: Style, text: string) => string
  /** The words that all outputs share, and those of these texts. */
  readonly words: Words
  readonly say: DossierWords
}

/** A wrapped paragraph under an indent. */
export const paragraph = (text: string, indent: number, { width, paint }: Layout, style: Style = 'none'): string[] =>
  wrap(plainLine(text), Math.max(20, width - indent)).map(line => `${' '.repeat(indent)}${paint(style, line)}`)

/** `Russia asks NATO` in the colour of the kind of act. */
export function moveOf(
  move: { readonly type: keyof typeof FAMILY; readonly party: string | null; readonly to: string | null },
  layout: Layout,
): string {
  const verb = layout.words.verb[move.type][move.party?.includes('+') ? 1 : 0]
  return layout.paint(
    FAMILY[move.type],
    plainLine(`${layout.names(move.party) ?? '?'} ${verb}${move.to === null ? '' : ` ${layout.names(move.to)}`}`),
  )
}

/** The day of something told, or that its article has none. */
export const dayText = (
  told: { readonly published: string | null; readonly day: string },
  { words }: Layout,
): string => (told.published === null ? words.label.undated : told.day)

export const percent = (share: number): string => share.toFixed(2)
