import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { packagePath } from '../src/record/paths.js'

const DOCUMENTS = [
  'README.md',
  'ARCHITECTURE.md',
  ...readdirSync(packagePath('docs')).map(name => `docs/${name}`),
].filter(name => name.endsWith('.md'))

/** Snippets run in a copy, so that what they write stays out of the tree. */
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-docs-'))
cpSync(packagePath('examples'), join(folder, 'examples'), { recursive: true })
afterAll(() => rmSync(folder, { recursive: true }))

interface Snippet {
  readonly language: string
  readonly code: string
}

const snippetsOf = (name: string): Snippet[] =>
  [...readFileSync(packagePath(name), 'utf8').matchAll(/^( *)```(\w+)\n([\s\S]*?)^\1```$/gm)].map(match => ({
    language: match[2]!,
    code: match[3]!.replaceAll(new RegExp(`^${match[1]}`, 'gm'), ''),
  }))

interface Command {
  readonly line: string
  /** Lines that the document shows as its output: each is in what it prints. */
  readonly shown: readonly string[]
}

function commandsOf(code: string): Command[] {
  const commands: { line: string; shown: string[] }[] = []
  for (const line of code.split('\n').filter(line => line.trim() !== '')) {
    if (line.startsWith('$ ')) commands.push({ line: line.slice(2), shown: [] })
    else commands.at(-1)?.shown.push(line)
  }
  return commands
}

function run(file: string, args: readonly string[], cwd: string): Promise<{ status: number; printed: string }> {
  return new Promise(resolve => {
    execFile(file, [...args], { cwd, maxBuffer: 1 << 28 }, (error, out, err) => {
      resolve({ status: error === null ? 0 : Number(error.code ?? 1), printed: out + err })
    })
  })
}

const shell = (line: string) => {
  const defined = `rapporteur() { '${process.execPath}' '${packagePath('bin', 'rapporteur.js')}' "$@"; }; ${line}`
  return run('bash', ['-c', defined], folder)
}

describe.each(DOCUMENTS)('%s', name => {
  const snippets = snippetsOf(name)

  it.each(snippets.filter(({ language }) => language === 'console').flatMap(({ code }) => commandsOf(code)))(
    '$line',
    async ({ line, shown }) => {
      const { status, printed } = await shell(line)
      expect(status, printed).toBe(0)
      for (const text of shown) expect(printed).toContain(text)
    },
  )

  it.each(snippets.filter(({ language }) => language === 'js'))('program $#', async ({ code }) => {
    const inPackage = packagePath('dist', 'snippets')
    mkdirSync(inPackage, { recursive: true })
    const file = join(inPackage, `${name.replaceAll(/\W/g, '-')}.mjs`)
    writeFileSync(file, code)
    const { status, printed } = await run(process.execPath, [file], folder)
    expect(status, printed).toBe(0)
    expect(printed).not.toContain('Assertion failed')
  })

  it('names only files that are there', () => {
    const text = readFileSync(packagePath(name), 'utf8')
    const links = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(match => join(name, '..', match[1]!))
    for (const link of links) expect(() => readFileSync(packagePath(link))).not.toThrow()
  })
})

it('the documents name every command', async () => {
  const { printed } = await shell('rapporteur --help')
  const commands = [...printed.matchAll(/^ {2}([a-z-]+) /gm)].map(match => match[1]!).filter(name => name !== 'help')
  expect(commands.length).toBeGreaterThan(15)
  const text = DOCUMENTS.map(name => readFileSync(packagePath(name), 'utf8')).join('\n')
  const missing = commands.filter(name => !text.includes(`rapporteur ${name}`) && !text.includes(`\`${name}\``))
  expect(missing).toEqual([])
})
