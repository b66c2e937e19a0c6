/** Brief → Markdown. */
import { plainLine } from '../plain.js'
import { wordsIn } from '../words.js'
import type { Brief, Line, Note, Piece } from './model.js'

/** Text that Markdown shows as it is. */
const escaped = (text: string): string => plainLine(text).replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')

function pieceOf(piece: Piece): string {
  const edges = /^(\s*)(.*?)(\s*)$/s.exec(piece.text)!
  const inner = escaped(edges[2]!)
  if (piece.kind === 'strong') return `${edges[1]}**${inner}**${edges[3]}`
  if (piece.kind === 'words') return `${piece.language === 'fr' ? `« ${inner} »` : `“${inner}”`}[^${piece.note.number}]`
  return `${edges[1]}${inner}${edges[3]}`
}

const lineOf = (line: Line): string => line.map(pieceOf).join('')

const noteOf = (note: Note, undated: string): string =>
  `[^${note.number}]: ${[
    escaped(note.title),
    note.outlet === null ? null : escaped(note.outlet),
    note.day ?? undated,
    `${note.start}–${note.end}`,
    note.url === null ? null : `<${encodeURI(note.url)}>`,
  ]
    .filter(part => part !== null)
    .join(', ')}`

export function briefMarkdown(brief: Brief): string {
  const { answer, label } = wordsIn(brief.language)
  const lines = [
    `# ${escaped(brief.title)}`,
    '',
    ...brief.facts.map(([label, value]) => `- ${escaped(label)}: **${escaped(value)}**`),
    '',
    ...brief.lead.flatMap(line => [lineOf(line), '']),
    `## ${escaped(brief.issuesTitle)}`,
    '',
  ]
  for (const issue of brief.issues) {
    lines.push(`### ${escaped(issue.title)}`, '')
    for (const { ask, status, answer: reply } of issue.table) {
      lines.push(`- ${lineOf(ask)}`, `  - ${status === 'unanswered' ? '' : `${answer[status]}. `}${lineOf(reply)}`)
    }
    lines.push(...issue.others.map(line => `- ${lineOf(line)}`), '')
  }
  for (const section of brief.sections) {
    lines.push(`## ${escaped(section.title)}`, '')
    lines.push(
      ...(section.lines.length === 0 ? [escaped(section.empty)] : section.lines.map(line => `- ${lineOf(line)}`)),
      '',
    )
  }
  lines.push(
    `## ${escaped(brief.notesTitle)}`,
    '',
    escaped(brief.key),
    '',
    ...brief.notes.map(note => noteOf(note, label.undated)),
    '',
  )
  return lines.join('\n')
}
