/** Brief → one self-contained HTML page that can be mailed and printed; no script, nothing from elsewhere. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { packagePath } from '../../record/paths.js'
import { attribute, evidence } from '../page/escape.js'
import { ANSWER_ICON, type IconName, icon } from '../page/icons.js'
import { wordsIn } from '../words.js'
import type { Brief, IssueBlock, Line, Note, Piece, Section } from './model.js'

function pieceOf(piece: Piece): string {
  if (piece.kind === 'strong') return `<b>${evidence(piece.text)}</b>`
  if (piece.kind === 'plain') return evidence(piece.text)
  const { number } = piece.note
  return `<q lang="${attribute(piece.language)}">${evidence(piece.text)}</q><a class="n" href="#n${number}">${number}</a>`
}

const lineOf = (line: Line): string => line.map(pieceOf).join('')

const STATUS_ICON: Readonly<Record<IssueBlock['status'], IconName>> = {
  agreed: 'accept',
  rejected: ANSWER_ICON.rejected,
  countered: ANSWER_ICON.countered,
  evaded: ANSWER_ICON.evaded,
  unanswered: 'none',
  open: 'dot',
}

function issueRows(issue: IssueBlock, brief: Brief): string {
  const { answer, label } = wordsIn(brief.language)
  const { status } = issue
  const words = {
    agreed: answer.accepted,
    rejected: answer.rejected,
    countered: answer.countered,
    evaded: answer.evaded,
    unanswered: label.noAnswer,
    open: '',
  }
  const badge =
    words[status] === ''
      ? ''
      : `<span class="st ${status}">${icon(STATUS_ICON[status])}${attribute(words[status])}</span>`
  const title = `<th scope="rowgroup" class="i" rowspan="${issue.table.length + (issue.others.length > 0 ? 1 : 0)}"${issue.language === null ? '' : ` lang="${attribute(issue.language)}"`}>${evidence(issue.title)}${badge}</th>`
  const rows = issue.table.map(
    ({ ask, answer: reply }, i) => `<tr>${i === 0 ? title : ''}<td>${lineOf(ask)}</td><td>${lineOf(reply)}</td></tr>`,
  )
  const others =
    issue.others.length === 0 ? '' : `<tr><td colspan="2" class="m">${issue.others.map(lineOf).join('. ')}</td></tr>`
  return `<tbody>${rows.join('')}${others}</tbody>`
}

const sectionOf = (section: Section): string =>
  `<h2>${attribute(section.title)}</h2>${
    section.lines.length === 0
      ? `<p class="m">${attribute(section.empty)}</p>`
      : `<ul>${section.lines.map(line => `<li>${lineOf(line)}</li>`).join('')}</ul>`
  }`

const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url)

const noteOf = (note: Note, undated: string): string => {
  const title =
    note.url !== null && isWebAddress(note.url)
      ? `<a href="${attribute(note.url)}">${evidence(note.title)}</a>`
      : evidence(note.title)
  return `<li id="n${note.number}">${[title, note.outlet === null ? null : evidence(note.outlet), attribute(note.day ?? undated), `${note.start}–${note.end}`].filter(part => part !== null).join(', ')}</li>`
}

export function briefHtml(brief: Brief): string {
  const style = `\n${readFileSync(packagePath('src', '8-outputs', 'brief', 'brief.css'), 'utf8').trim()}\n`
  const hash = createHash('sha256').update(style).digest('base64')
  const { label } = wordsIn(brief.language)
  return `<!doctype html>
<html lang="${brief.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Rapporteur">
<title>${attribute(brief.title)}</title>
<style>${style}</style>
</head>
<body>
<main class="sheet">
<header class="hd"><p class="ser">${evidence(brief.name)}</p><h1>${evidence(brief.title)}</h1>
<dl>${brief.facts.map(([name, value]) => `<div><dt>${attribute(name)}</dt><dd>${attribute(value)}</dd></div>`).join('')}</dl></header>
<section class="lead">${brief.lead.map(line => `<p>${lineOf(line)}</p>`).join('')}<p class="key">${attribute(brief.key)}</p></section>
<h2>${attribute(brief.issuesTitle)}</h2>
<table><thead><tr><th scope="col">${attribute(label.what)}</th><th scope="col">${attribute(wordsIn(brief.language).family.ask)}</th><th scope="col">${attribute(label.answeredBy)}</th></tr></thead>${brief.issues.map(issue => issueRows(issue, brief)).join('')}</table>
${brief.sections.map(sectionOf).join('\n')}
<section class="notes"><h2>${attribute(brief.notesTitle)}</h2><ol>${brief.notes.map(note => noteOf(note, label.undated)).join('')}</ol></section>
</main>
</body>
</html>
`
}
