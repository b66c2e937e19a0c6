/** Text of a source → HTML in which it can only be read: markup escaped, invisible control characters shown by name. */
import { CONTROLS } from '../plain.js'

const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const codeOf = (character: string): string => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`

/** For use in attributes and for our own short words: markup escaped, control characters taken out. */
export const attribute = (text: string): string =>
  text.replace(CONTROLS, '').replace(/[&<>"']/g, character => MARKUP[character]!)

/** For words of a source between tags: every control character becomes a visible mark. */
export const evidence = (text: string): string =>
  text
    .replace(/[&<>"']/g, character => MARKUP[character]!)
    .replace(CONTROLS, character => `<span class="ctl">${codeOf(character)}</span>`)
