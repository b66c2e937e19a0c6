/** A section of a gazetteer file written as one block of text (`countries: |`) → its entries; a long section is read many times faster so. */

export type BlockEntry = string | Record<string, string>

const KEY = /^(\S.*?):(?:\s+(\S.*))?$/

/**
 * Lines are `KEY: value`, or `KEY:` followed by indented `field: value` lines; empty lines and lines that begin with # are left out.
 * @throws Error naming the line that is neither.
 */
export function parseBlock(text: string): Record<string, BlockEntry> {
  // No prototype: keys come from a user's file.
  const entries: Record<string, BlockEntry> = Object.create(null)
  let open: Record<string, string> | null = null
  text.split('\n').forEach((line, i) => {
    const trimmed = line.trim()
    if (trimmed === '' || trimmed.startsWith('#')) return
    const match = KEY.exec(trimmed)
    if (match === null) throw new Error(`line ${i + 1} of the block is not "key: value"`)
    const [, key, value] = match as unknown as [string, string, string | undefined]
    if (line.startsWith(' ')) {
      if (open === null || value === undefined) throw new Error(`line ${i + 1} of the block belongs to no entry`)
      open[key] = value
      return
    }
    open = value === undefined ? Object.create(null) : null
    entries[key] = open ?? value!
  })
  return entries
}
