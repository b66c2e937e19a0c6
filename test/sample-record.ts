/** A small record in which every part of the outputs has something to show; the article is made up. */
import type { Act, ArticleRecord, Span, Statement } from '../src/record/schema.js'
import { checkRecord } from '../src/record/span.js'

const text = [
  'Harbour talks end in the open',
  '',
  'Norland demanded that Sudria reopen the strait. Sudria rejected the demand. “If the blockade goes on, we will close our ports,” its envoy, Ada Ross, said. and left the hall.',
  '',
  'Share this article',
].join('\n')

const span = (words: string): Span => {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`not in the text: ${words}`)
  return { start, end: start + words.length, text: words }
}

const act = (id: string, parts: Pick<Act, 'type' | 'party' | 'content' | 'why'> & Partial<Act>): Act => ({
  id,
  to: null,
  voice: null,
  statement: null,
  condition: null,
  answers: [],
  repeats: [],
  issue: null,
  confidence: 0.9,
  ...parts,
})

const statement: Statement = {
  id: 's1',
  voice: 'Ada Ross',
  voiceSpan: span('its envoy, Ada Ross'),
  party: 'SUD',
  kind: 'direct',
  addressee: null,
  channel: null,
  place: null,
  country: null,
  cue: span('said'),
  content: [span('If the blockade goes on, we will close our ports')],
  damaged: false,
  confidence: 0.55,
  why: { rule: 'quotation' },
}

const [title, body, share] = ['Harbour talks end in the open', text.split('\n')[2]!, 'Share this article'].map(span)

export const sampleRecord = (): ArticleRecord =>
  checkRecord({
    schema: 'rapporteur/record@1',
    document: {
      id: 'sha256:0',
      source: 'harbour.txt',
      url: null,
      title: title!.text,
      outlet: 'The Quay',
      byline: null,
      language: 'en',
      published: '2022-03-04',
      publishedFrom: 'option',
      text,
      blocks: [
        { start: title!.start, end: title!.end, role: 'title' },
        { start: body!.start, end: body!.end, role: 'body' },
        { start: share!.start, end: share!.end, role: 'boilerplate' },
      ],
      damage: [{ ...rangeOf('said. and left'), kind: 'text-lost' }],
    },
    actors: [],
    statements: [statement],
    acts: [
      act('a1', {
        type: 'demand',
        party: 'NOR',
        to: 'SUD',
        content: [span('reopen the strait')],
        why: { frame: 'demand', cue: span('demanded') },
      }),
      act('a2', {
        type: 'reject',
        party: 'SUD',
        to: 'NOR',
        content: [span('the demand')],
        answers: ['a1'],
        why: { frame: 'reject', cue: span('rejected') },
      }),
      act('a3', {
        type: 'warn',
        party: 'SUD',
        voice: 'Ada Ross',
        statement: 's1',
        content: [span('we will close our ports')],
        condition: span('If the blockade goes on'),
        why: { frame: 'warn-if', cue: span('will close') },
      }),
    ],
    meetings: [],
    issues: [],
  })

function rangeOf(words: string): { start: number; end: number } {
  const { start, end } = span(words)
  return { start, end }
}
