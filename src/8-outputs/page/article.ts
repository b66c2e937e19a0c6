/** One record → one article of the page as HTML: head with counts and finding, text, cards, meetings. */
import type { ArticleRecord, Meeting } from '../../record/schema.js'
import { ANSWERS, FAMILIES, FAMILY, isOpenToAnswer, repliesIn } from '../kinds.js'
import type { PartyNames } from '../names.js'
import { countsLine, sourceLine, titleOf } from '../summary.js'
import { dayOf, type Words } from '../words.js'
import { cardItems, cardsHtml } from './cards.js'
import { attribute, evidence } from './escape.js'
import { ANSWER_ICON, FAMILY_ICON, icon } from './icons.js'
import { textHtml } from './text.js'

export interface ArticlePaint {
  readonly words: Words
  readonly names: PartyNames
  /** Place of the article in the page, from 1. */
  readonly number: number
}

export function articleHtml(record: ArticleRecord, { words, names, number }: ArticlePaint): string {
  const domId = (id: string): string => `d${number}-${id}`
  const items = cardItems(record)
  const numbers = new Map(items.map(({ item }, i) => [item.id, i + 1]))
  const language = record.document.language ?? ''
  return `<article class="doc" id="d${number}" data-title="${attribute(titleOf(record))}">
${headHtml(record, words)}
<div class="read">
<div class="rail" aria-hidden="true"></div>
<div class="text" lang="${attribute(language)}">
${textHtml(record, { words, numbers, domId })}
</div>
<div class="gapcol" aria-hidden="true"><svg class="lead"></svg></div>
<ol class="cards">
<li class="sheetnav"><button type="button" class="btn quiet" data-step="-1">← ${words.label.previous}</button><button type="button" class="btn quiet num" data-full><span data-at></span> · ${words.label.whyShort} ${icon('down')}</button><button type="button" class="btn quiet" data-step="1">${words.label.next} →</button></li>
${cardsHtml(record, items, { words, names, domId })}
${items.length === 0 ? `<li class="none">${words.label.nothing}</li>` : ''}
</ol>
</div>
${meetingsHtml(record, words, names)}
</article>`
}

function headHtml(record: ArticleRecord, words: Words): string {
  const toggles = FAMILIES.flatMap(family => {
    const count = record.acts.filter(act => FAMILY[act.type] === family).length
    if (count === 0) return []
    return `<button type="button" class="tog f-${family}" data-fam="${family}" aria-pressed="true">${icon(FAMILY_ICON[family])}${words.family[family]} <span class="muted num">${count}</span></button>`
  })
  const has = (role: string): boolean => record.document.blocks.some(block => block.role === role)
  const boilerplate = has('boilerplate')
    ? `<button type="button" class="tog" data-hide="nobp" aria-pressed="true">${words.label.boilerplate}</button>`
    : ''
  return `<header class="ahead">
<h1 lang="${attribute(record.document.language ?? '')}" dir="auto">${evidence(titleOf(record))}</h1>
<p class="sub">${attribute(sourceLine(record, words))}</p>
<p class="sub">${countsLine(record, words)}${findingHtml(record, words)}</p>
<div class="kinds">${toggles.join('')}<span class="sp"></span><span class="note key"><span class="sd">${words.label.quoted}</span> <span class="si">${words.label.reported}</span></span>${boilerplate}</div>
</header>`
}

/** How the demands and offers of the article were answered in it. */
function findingHtml(record: ArticleRecord, words: Words): string {
  const open = record.acts.filter(isOpenToAnswer)
  if (open.length === 0) return ''
  const replies = repliesIn(record)
  const answered = ANSWERS.flatMap(answer => {
    const count = open.filter(act => replies.get(act.id)?.some(reply => reply.how === answer)).length
    if (count === 0) return []
    return `<span class="state a-${answer}">${icon(ANSWER_ICON[answer])}${words.answer[answer]} ${count}</span>`
  })
  const silent = open.filter(act => !replies.has(act.id)).length
  if (silent > 0) {
    answered.push(`<span class="state a-unanswered">${icon('none')}${words.label.noAnswer} ${silent}</span>`)
  }
  return ` <span class="finding"><b>${words.count.asks(open.length)}</b> ${answered.join(' ')}</span>`
}

function meetingsHtml(record: ArticleRecord, words: Words, names: PartyNames): string {
  if (record.meetings.length === 0) return ''
  const { label } = words
  const rowOf = (meeting: Meeting): string => {
    const days = [meeting.date, meeting.end].filter(day => day !== null).map(day => dayOf(words, day))
    const parties = meeting.parties.map(party => names(party) ?? party).join(', ')
    const how = [words.meetingStatus[meeting.status], meeting.format, meeting.level].filter(part => part !== null)
    const cells = [days.join(' – ') || '—', meeting.place ?? '—', parties || '—', how.join(', ')]
    const quoted = meeting.evidence[0]
    return `<tr>${cells.map(cell => `<td>${attribute(cell)}</td>`).join('')}<td class="src" lang="${attribute(record.document.language ?? '')}"><bdi>${quoted ? evidence(quoted.text) : ''}</bdi></td></tr>`
  }
  const heads = [label.when, label.place, label.parties, label.status, label.source]
  return `<section class="meetings"><h2>${icon('meeting')} ${label.meetings}</h2><table><thead><tr>${heads.map(head => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>${record.meetings.map(rowOf).join('')}</tbody></table></section>`
}
