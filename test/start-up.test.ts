/** Commands that only show a dossier load neither the engine nor the library of schemas: they answer at once. */
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { packagePath } from '../src/record/paths.js'

/** Every file and package that `file` brings along when it is loaded; types and what is loaded later do not count. */
function loadedBy(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found
  found.add(file)
  const code = readFileSync(file, 'utf8')
  for (const [, what, target] of code.matchAll(/^(?:import|export) ([^']*?)from '([^']+)'/gms)) {
    if (what!.startsWith('type ')) continue
    if (target!.startsWith('.')) loadedBy(resolve(dirname(file), target!.replace(/\.js$/, '.ts')), found)
    else found.add(target!)
  }
  return found
}

it.each(['main.ts', 'dossier/board.ts', 'dossier/look.ts', 'dossier/brief.ts'])('%s starts light', name => {
  const loaded = [...loadedBy(packagePath('src', '9-doors', 'cli', name))]
  expect(loaded).toContain('commander')
  expect(loaded.filter(file => file === 'zod' || /\/src\/(?:read|[1-3]-|[56]-)/.test(file))).toEqual([])
})
