/** `node dist/training/reports/check.js`: whether every written report is as the format has it, and how much there is. */
import { writtenReports } from './reports.js'

const reports = writtenReports()
for (const file of new Set(reports.map(report => `${report.language}/${report.file}`))) {
  const own = reports.filter(report => `${report.language}/${report.file}` === file)
  const sum = (count: (report: (typeof own)[number]) => number): number => own.reduce((all, one) => all + count(one), 0)
  console.log(
    `${file}: ${own.length} reports, ${sum(one => one.text.split(/\s+/).length)} words, ${sum(one => one.statements.length)} statements, ` +
      `${sum(one => one.acts.length)} acts, ${sum(one => one.meetings.length)} meetings`,
  )
}
