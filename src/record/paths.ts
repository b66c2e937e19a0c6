/** Where the package keeps its data, whether it runs from source or built. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

function findRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return folder
}

const root = findRoot()

/** Absolute path of a data file or folder of the package, such as `packagePath('lexicon', 'fr')`. */
export const packagePath = (...parts: readonly string[]): string => join(root, ...parts)
