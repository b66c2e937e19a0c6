/** Timeline, actors, meetings, quotations, hits and single items → text for the terminal. */
import type { Address, Day, MergedMeeting, Who } from '../../7-dossier/overview.js'
import type { Quotation } from '../../7-dossier/quotations.js'
import type { SearchResult } from '../../7-dossier/search.js'
import type { ShownArticle, ShownItem } from '../../7-dossier/show.js'
import type { Act, ActType, Meeting, Statement } from '../../record/schema.js'
import { plainLine } from '../plain.js'
import { dayText, type Layout, moveOf, paragraph, percent } from './layout.js'

const text = (lines: readonly string[], { say }: Layout): string =>
  lines.length === 0 ? `${say.nothing}\n` : `${lines.join('\n')}\n`

export const timelineText = (days: readonly Day[], layout: Layout): string =>
  text(
    days.flatMap(({ day, meetings, acts }) => [
      layout.paint('title', day),
      ...meetings.flatMap(meeting => paragraph(meetingLine(meeting, layout), 2, layout, 'muted')),
      ...acts.flatMap(act => [
        `  ${moveOf(act, layout)}  ${layout.paint('muted', `a${act.id}`)}`,
        ...paragraph(act.words, 4, layout),
      ]),
    ]),
    layout,
  )

const meetingLine = (meeting: Meeting, { names, say, words }: Layout): string =>
  [
    meeting.format ?? say.meeting,
    meeting.place ?? say.placeUnknown,
    ...(meeting.parties.length === 0 ? [] : [meeting.parties.map(names).join(', ')]),
    words.meetingStatus[meeting.status],
    ...(meeting.level === null ? [] : [meeting.level]),
    ...(meeting.duration === null ? [] : [meeting.duration]),
  ].join(' · ')

export const meetingsText = (meetings: readonly MergedMeeting[], layout: Layout): string =>
  text(
    meetings.flatMap(meeting => [
      ...paragraph(
        `${meeting.date ?? layout.say.noDate}  ${meetingLine(meeting, layout)}  (m${meeting.item}; ${layout.say.reports(meeting.reports)})`,
        0,
        layout,
      ),
      ...Object.entries(meeting.heads).flatMap(([party, heads]) =>
        paragraph(`${layout.names(party)}${layout.say.colon} ${heads.join(', ')}`, 4, layout, 'muted'),
      ),
    ]),
    layout,
  )

/** Rows of the table of who addresses whom that are shown; the rest is in `--json`. */
const SHOWN_ADDRESSES = 20

export function whoText(
  { actors, addresses }: { actors: readonly Who[]; addresses: readonly Address[] },
  layout: Layout,
): string {
  const { say, words } = layout
  const people = actors.flatMap(actor => [
    ...paragraph(
      `${actor.type === 'person' ? actor.name : layout.names(actor.key)}${actor.party === null || actor.type !== 'person' ? '' : ` (${layout.names(actor.party)})`}${say.colon} ${say.spoke(actor.statements, actor.articles)}`,
      0,
      layout,
    ),
    ...actor.roles.flatMap(role =>
      paragraph([role.title, role.from, role.to].filter(part => part !== undefined).join(', '), 4, layout, 'muted'),
    ),
  ])
  const lines = addresses.slice(0, SHOWN_ADDRESSES).map(
    ({ from, to, counts }) =>
      `  ${layout.names(from)} → ${layout.names(to)}${say.colon} ${Object.entries(counts)
        .map(([type, count]) => `${count} ${words.verb[type as ActType][0]}`)
        .join(', ')}`,
  )
  return text([...people, '', layout.paint('title', say.whoAddresses), ...lines], layout)
}

export const quotationsText = (quotations: readonly Quotation[], layout: Layout): string =>
  text(
    quotations.flatMap(quotation => [
      layout.paint('title', plainLine(quotation.voice)),
      ...quotation.tellings.flatMap(telling => [
        ...paragraph(
          `${dayText(telling, layout)} ${telling.outlet ?? `d${telling.article}`}${layout.say.colon} ${layout.say.change[telling.change]} (s${telling.id})`,
          2,
          layout,
          'muted',
        ),
        ...paragraph(
          telling.difference.length === 0
            ? telling.words
            : telling.difference
                .map(({ kind, words }) => (kind === 'kept' ? words : kind === 'cut' ? `[-${words}-]` : `[+${words}+]`))
                .join(' '),
          4,
          layout,
        ),
      ]),
    ]),
    layout,
  )

export const searchText = ({ statements, articles }: SearchResult, layout: Layout): string =>
  text(
    [
      ...statements.flatMap(hit => [
        ...paragraph(
          `${dayText(hit, layout)} ${hit.voice ?? '?'}${hit.party === null ? '' : ` (${layout.names(hit.party)})`} ${layout.say.inSource(hit.outlet ?? hit.title ?? `d${hit.article}`)} (s${hit.id})`,
          0,
          layout,
          'muted',
        ),
        ...paragraph(hit.words, 2, layout),
      ]),
      ...articles.flatMap(hit => [
        ...paragraph(
          `${dayText(hit, layout)} ${hit.title ?? layout.say.untitled}${hit.outlet === null ? '' : `, ${hit.outlet}`} (d${hit.article})`,
          0,
          layout,
          'muted',
        ),
        ...paragraph(hit.passage, 2, layout),
      ]),
    ],
    layout,
  )

export const articleText = (article: ShownArticle, layout: Layout): string =>
  text(
    [
      ...paragraph(article.title ?? layout.say.untitled, 0, layout, 'title'),
      ...paragraph(
        [article.outlet, dayText(article, layout), article.language, article.url ?? article.source]
          .filter(part => part !== null)
          .join(' · '),
        0,
        layout,
        'muted',
      ),
    ],
    layout,
  )

export function itemText(item: ShownItem, layout: Layout): string {
  const { before, words, after } = item.context
  return text(
    [
      ...headOf(item, layout),
      ...paragraph(`…${before}»${words}«${after}…`, 2, layout),
      ...paragraph(
        [item.article.title, item.article.outlet, dayText(item.article, layout), `d${item.article.id}`]
          .filter(part => part !== null)
          .join(' · '),
        2,
        layout,
        'muted',
      ),
    ],
    layout,
  )
}

function headOf({ kind, id, state, body }: ShownItem, layout: Layout): string[] {
  const { say } = layout
  if (kind === 'act') {
    const act = body as Act
    const why = `${say.readBy(act.why.frame, act.why.cue.text)}, ${percent(act.confidence)}, ${say.state[state]}`
    return [
      `${moveOf(act, layout)}  ${layout.paint('muted', `a${id}`)}`,
      ...(act.condition === null ? [] : paragraph(`${say.ifWord}${say.colon} ${act.condition.text}`, 2, layout)),
      ...paragraph(why, 2, layout, 'muted'),
    ]
  }
  if (kind === 'statement') {
    const { voice, party, why, confidence } = body as Statement
    return [
      ...paragraph(
        `${voice ?? '?'}${party === null ? '' : ` (${layout.names(party)})`} ${layout.words.label.says}  s${id}`,
        0,
        layout,
        'title',
      ),
      ...paragraph(`${say.readBy(why.rule, null)}, ${percent(confidence)}, ${say.state[state]}`, 2, layout, 'muted'),
    ]
  }
  const meeting = body as Meeting
  return paragraph(
    `${meeting.date ?? say.noDate}  ${meetingLine(meeting, layout)}  m${id}, ${say.state[state]}`,
    0,
    layout,
    'title',
  )
}
