/**
 * How each paint looks, written once and set by both painters: as `::highlight(name)` where the browser has the CSS Custom Highlight API, as the class
 * `h-name` elsewhere. No style sheet can hold both, as a browser that does not know the one drops the other with it.
 */
import { FAMILIES } from '../../../src/8-outputs/kinds'
import { PAINT_NAMES, type PaintName } from './painting'

const PLAIN: Readonly<Partial<Record<PaintName, string>>> = {
  quoted: 'text-decoration: underline solid var(--ink-3) 1px',
  reported: 'text-decoration: underline dotted var(--ink-3) 1.5px',
  damaged: 'background-color: var(--line)',
  rejected: 'text-decoration: line-through solid var(--ink-3) 1px',
  hover: 'background-color: var(--line-2)',
  'sel-said': 'text-decoration: underline overline solid var(--ink-2) 2px',
  picked: 'background-color: var(--select); color: var(--paper)',
}

/** A highlight cannot change the weight of letters, so a shadow thickens them. */
const BOLD = {
  highlight: 'text-shadow: 0.4px 0 currentColor, -0.2px 0 currentColor',
  class: 'font-weight: 600',
} as const

function lookOf(name: PaintName, as: keyof typeof BOLD): string {
  if (name === 'cue') return `${BOLD[as]}; text-decoration: underline solid var(--ink) 2px`
  const family = FAMILIES.find(one => name.endsWith(`-${one}`))
  const part = family === undefined ? null : name.slice(0, -family.length - 1)
  if (part === 'act') return `background-color: var(--${family}-t)`
  if (part === 'cond') return `text-decoration: underline dashed var(--${family}) 1.5px`
  if (part === 'sel') return `text-decoration: underline overline solid var(--${family}) 2px`
  if (part === 'selcond') return `text-decoration: underline overline dashed var(--${family}) 2px`
  return PLAIN[name] ?? ''
}

const set = new Set<keyof typeof BOLD>()

/** Sets the looks of all paints, once a page. */
export function setPaintStyles(as: keyof typeof BOLD): void {
  if (set.has(as)) return
  set.add(as)
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    PAINT_NAMES.map(
      name => `${as === 'highlight' ? `::highlight(${name})` : `.text .h-${name}`} { ${lookOf(name, as)} }`,
    ).join('\n'),
  )
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}
