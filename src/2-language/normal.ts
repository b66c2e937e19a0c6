/** A written form → the form it is looked up by: dash, apostrophe, quotation-mark and space variants become one. */

const VARIANT =
  /[\u00A0\u00AB\u00AD\u00B4\u00BB\u02BC\u2000-\u201F\u2026\u2028-\u202F\u2032\u2033\u2039\u203A\u205F\u2060\u2212\u3000\uFEFF`]/
const VARIANTS = new RegExp(VARIANT, 'g')

const NORMAL: ReadonlyMap<string, string> = new Map([
  ...[...'\u02BC\u2018\u2019\u201A\u201B\u2032\u00B4`\u2039\u203A'].map((c): [string, string] => [c, "'"]),
  ...[...'\u00AB\u00BB\u201C\u201D\u201E\u201F\u2033'].map((c): [string, string] => [c, '"']),
  ...[...'\u2010\u2011\u2012\u2013\u2014\u2015\u2212'].map((c): [string, string] => [c, '-']),
  ...[...'\u00AD\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\uFEFF'].map(
    (c): [string, string] => [c, ''],
  ),
  ['\u2026', '...'],
])

/** The form with one kind of dash, apostrophe, quotation mark and space, without soft hyphens; for lookup, never for the text. */
export function normalForm(form: string): string {
  if (!VARIANT.test(form)) return form
  return form.replace(VARIANTS, char => NORMAL.get(char) ?? (/\s/.test(char) ? ' ' : char))
}
