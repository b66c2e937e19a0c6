/** The files of the gazetteer as they are written: where they are, which sections name parties, and their text taken apart. */
import { readdirSync } from 'node:fs'
import { load as parseYaml } from 'js-yaml'
import { packagePath } from '../../record/paths.js'
import { parseBlock } from './block.js'

export const SECTIONS = [
  ['countries', 'country'],
  ['organisations', 'organisation'],
  ['blocs', 'bloc'],
  ['movements', 'movement'],
] as const
export type PartyKind = (typeof SECTIONS)[number][1]

export const ownFiles = (): string[] =>
  readdirSync(packagePath('gazetteer'))
    .filter(name => name.endsWith('.yaml'))
    .sort()
    .map(name => packagePath('gazetteer', name))

/** Sections written as one block of text are taken apart; the rest is as YAML has it. */
export function parseFile(text: string): unknown {
  const content = parseYaml(text)
  if (typeof content !== 'object' || content === null) return content
  return Object.fromEntries(
    Object.entries(content).map(([section, value]) => [section, typeof value === 'string' ? parseBlock(value) : value]),
  )
}
