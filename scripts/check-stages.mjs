// Fails where a stage imports a later one, or where `src/record` imports any stage: the listing order is the data flow.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const src = join(dirname(fileURLToPath(import.meta.url)), '..', 'src')
/** Place in the order: record 0, stages by their number, the composition (`read.ts`) between 6 and 7, files that only re-export last. */
const rank = path => {
  const [room] = relative(src, path).split('/')
  if (room === 'record') return 0
  const stage = /^(\d)-/.exec(room)
  if (stage) return Number(stage[1])
  return room.replace(/\.[jt]s$/, '') === 'read' ? 6.5 : 99
}

const faults = []
for (const entry of readdirSync(src, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !entry.name.endsWith('.ts') || entry.name.endsWith('.test.ts')) continue
  const file = join(entry.parentPath ?? entry.path, entry.name)
  for (const [, target] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g)) {
    const imported = resolve(dirname(file), target)
    if (rank(imported) > rank(file)) faults.push(`${relative(src, file)} imports the later ${relative(src, imported)}`)
  }
}
for (const fault of faults) console.error(fault)
process.exitCode = faults.length > 0 ? 1 : 0
