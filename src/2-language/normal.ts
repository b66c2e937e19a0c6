/** A written form → the form it is looked up by: dash, apostrophe, quotation-mark and space variants become one. */

const NORMAL: ReadonlyMap<string, string> = new Map(
  (
    [
      ["'", '\u02B9\u02BC\u2018\u2019\u201A\u201B\u2032\u2039\u203A\u00B4`'],
      ['"', '\u00AB\u00BB\u201C\u201D\u201E\u201F\u2033'],
      ['-', '\u2010\u2011\u2012\u2013\u2014\u2015\u2212'],
      ['...', '\u2026'],
      [' ', '\u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000'],
      ['', '\u00AD\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\uFEFF'],
    ] as const
  ).flatMap(([usual, variants]) => [...variants].map((variant): [string, string] => [variant, usual])),
)
const VARIANTS = new RegExp(`[${[...NORMAL.keys()].join('')}]`, 'g')
const PLAIN = /^[\x21-\x5f\x61-\x7e]*$/

/**
 * The form in composed letters (NFC), with one kind of dash, apostrophe, quotation mark and space, without soft hyphens and
 * other invisible characters; for lookup, never for the text. A form of nothing else is given back.
 */
export function normalForm(form: string): string {
  const normal = PLAIN.test(form) ? form : form.normalize('NFC').replace(VARIANTS, variant => NORMAL.get(variant)!)
  return normal === "''" ? '"' : normal || form
}
