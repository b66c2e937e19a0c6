/** Builds `dist` before the tests where it is missing or older than a source, as the end-to-end tests run the built command and interface. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { packagePath } from '../src/record/paths.js'
import { CHROMIUM } from './chromium.js'

/** A built file and the folders it is made from. */
const BUILT: readonly (readonly [file: string, ...folders: string[]])[] = [
  [packagePath('dist', 'src', '9-doors', 'cli', 'main.js'), packagePath('src')],
  [packagePath('dist', 'ui', 'index.html'), packagePath('ui', 'src'), packagePath('src')],
]

function newestIn(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const sources = entries.filter(entry => entry.isFile() && /(?<!\.test)\.(tsx?|css)$/.test(entry.name))
  return Math.max(...sources.map(entry => statSync(join(entry.parentPath, entry.name)).mtimeMs))
}

const isStale = ([file, ...folders]: (typeof BUILT)[number]): boolean =>
  !existsSync(file) || folders.some(folder => newestIn(folder) > statSync(file).mtimeMs)

export default function setup(): void {
  if (CHROMIUM === undefined) {
    console.warn(
      'No Chromium found: the tests in a browser (test/browser-page, test/ui-*) are left out; apt-get install chromium brings one.',
    )
  }
  if (BUILT.some(isStale)) execFileSync('npm', ['run', '--silent', 'build'], { cwd: packagePath(), stdio: 'inherit' })
}
