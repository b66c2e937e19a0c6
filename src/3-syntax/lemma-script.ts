/** A form and its lemma ↔ the edit that makes one of the other (after Chrupała 2006, "Simple data-driven context-sensitive lemmatization"). */

/** Shortest start that form and lemma must share for an edit; otherwise the lemma is given whole. */
const SHARED = 1

/**
 * Script that turns `form` into `lemma`: case (`=` keep, `^` lower) then either the number of characters to cut from the
 * end and what to add (`2er`), or `!` and the whole lemma.
 */
export function lemmaScript(form: string, lemma: string): string {
  const lower = form.toLowerCase()
  const kept = sharedStart(form, lemma)
  const lowered = sharedStart(lower, lemma)
  const [mark, base, shared] = lowered > kept ? ['^', lower, lowered] : ['=', form, kept]
  if (shared < SHARED) return `${mark}!${lemma}`
  return `${mark}${base.length - shared}${lemma.slice(shared)}`
}

/** Applies a script; where it would cut more than there is, the form in the script's case. */
export function applyScript(script: string, form: string): string {
  const base = script.startsWith('^') ? form.toLowerCase() : form
  if (script[1] === '!') return script.slice(2)
  const digits = /^\d+/.exec(script.slice(1))![0]
  const cut = Number(digits)
  if (cut > base.length) return base
  return base.slice(0, base.length - cut) + script.slice(1 + digits.length) || base
}

function sharedStart(first: string, second: string): number {
  let length = 0
  while (length < first.length && first[length] === second[length]) length++
  return length
}
