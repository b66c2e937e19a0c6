/** Runs the built command as a user does and gives what it printed. */
import { type SpawnOptions, spawn } from 'node:child_process'
import { packagePath } from '../src/record/paths.js'

export interface Run {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

export interface RunOptions {
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  /** Options of node itself, such as a limit of memory. */
  readonly node?: readonly string[]
}

/** Not synchronous, so that a server in the test itself can answer the command. */
export function runCli(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const spawnOptions: SpawnOptions = {
    cwd: options.cwd ?? packagePath(),
    // English whatever the locale of whoever runs the tests.
    env: { ...process.env, LC_ALL: 'C', NO_COLOR: '1', ...options.env },
  }
  const child = spawn(process.execPath, [...(options.node ?? []), packagePath('bin', 'rapporteur.js'), ...args], {
    ...spawnOptions,
    stdio: 'pipe',
  })
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', chunk => out.push(chunk))
  child.stderr.on('data', chunk => err.push(chunk))
  child.stdin.on('error', () => undefined)
  child.stdin.end(options.input ?? '')
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', status => {
      resolve({ status, out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8') })
    })
  })
}
