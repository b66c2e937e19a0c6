/** Builds `dist` before the tests where it is missing or older than a source, as the end-to-end tests run the built command. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { packagePath } from '../src/record/paths.js'

const built = packagePath('dist', 'src', '9-doors', 'cli', 'main.js')

function newestSource(): number {
  const entries = readdirSync(packagePath('src'), { recursive: true, withFileTypes: true })
  const sources = entries.filter(entry => entry.isFile() && /(?<!\.test)\.ts$/.test(entry.name))
  return Math.max(...sources.map(entry => statSync(join(entry.parentPath, entry.name)).mtimeMs))
}

export default function setup(): void {
  if (existsSync(built) && statSync(built).mtimeMs >= newestSource()) return
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: packagePath(), stdio: 'inherit' })
}
