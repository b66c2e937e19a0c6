import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { sampleRecord } from '../../../test/sample-record.js'
import type { ArticleRecord } from '../../record/schema.js'
import { checkRecord } from '../../record/span.js'
import { wordsIn } from '../words.js'
import { ArticlePage } from './page.js'

function pageOf(...records: readonly ArticleRecord[]): string {
  const page = new ArticlePage(wordsIn('en'), party => party)
  for (const record of records) page.add(record)
  return page.html()
}

const withText = (text: string, title: string | null): ArticleRecord => {
  const record = sampleRecord()
  const act = record.acts[0]!
  const whole = { start: 0, end: text.length, text }
  return checkRecord({
    ...record,
    document: { ...record.document, title, text, damage: [], blocks: [{ start: 0, end: text.length, role: 'body' }] },
    statements: [],
    acts: [{ ...act, voice: title, content: [whole], why: { frame: text, cue: whole } }],
  })
}

/** What a browser's parser makes of the HTML. */
function parsed(html: string) {
  const seen = { elements: [] as string[], attributes: [] as string[], comments: 0, text: '' }
  const parser = new Parser({
    onopentag: (name, attributes) => {
      seen.elements.push(name)
      seen.attributes.push(...Object.keys(attributes))
    },
    ontext: text => {
      seen.text += text
    },
    oncomment: () => {
      seen.comments++
    },
  })
  parser.end(html)
  return seen
}

const plain = (html: string): string => html.replace(/<[^>]*>/g, '').replaceAll('\u2060', '')

describe('ArticlePage', () => {
  it('sets the whole text, whatever is painted over it', () => {
    const html = pageOf(sampleRecord())
    const text = /<div class="text"[^>]*>([\s\S]*?)<\/div>/.exec(html)![1]!
    for (const words of ['demanded that', 'reopen the strait', 'Share this article', 'and left the hall.']) {
      expect(plain(text)).toContain(words)
    }
  })

  it('has a card for each act and for each statement that bears none', () => {
    const record = sampleRecord()
    expect(pageOf(record).match(/<li class="card /g)).toHaveLength(3)
    const unborne = { ...record, acts: record.acts.map(act => ({ ...act, statement: null })) }
    expect(pageOf(unborne).match(/<li class="card /g)).toHaveLength(4)
  })

  it('says how a demand was answered, in what condition a warning stands, and why', () => {
    const html = pageOf(sampleRecord())
    expect(html).toMatch(/<dt>Answered by<\/dt><dd><span class="state a-rejected">/)
    expect(html).toMatch(/<dt>If<\/dt><dd class="src"><bdi lang="en">If the blockade goes on<\/bdi>/)
    expect(html).toContain('<code>warn-if</code> on the words <bdi class="src q" lang="en">will close</bdi>')
  })

  it('labels boilerplate and the place where text was lost', () => {
    const html = pageOf(sampleRecord())
    expect(html).toContain('<span class="tag">boilerplate</span>Share this article')
    expect(html).toMatch(/text lost<\/span><span class="dm">and left/)
  })

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror="alert(1)">',
    '"><svg/onload=alert(1)>',
    "' onmouseover='alert(1)",
    '</style><style>*{display:none}</style>',
    '<!--',
    '&lt;b&gt;',
  ])('shows hostile text as text: %s', hostile => {
    const html = pageOf(withText(hostile, hostile), withText(hostile, hostile))
    const body = parsed(html.slice(html.indexOf('<body>'), html.lastIndexOf('<script>')))
    expect(body.elements).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(script|img|style)$/)]))
    expect(body.attributes.filter(name => name.startsWith('on'))).toEqual([])
    expect(body.comments).toBe(0)
    expect(body.text).toContain(hostile)
  })

  it('shows control characters that reorder or hide text by name', () => {
    const html = pageOf(withText('left\u202Ethgir\u2066x\u0007\u200Fend', 'a\u202Eb'))
    for (const control of ['\u202E', '\u2066', '\u0007', '\u200F']) expect(html).not.toContain(control)
    expect(html).toContain('<span class="ctl">U+202E</span>thgir')
  })

  it('lets only its own style and script run, and asks nothing of the network', () => {
    const html = pageOf(sampleRecord())
    expect(html).toMatch(
      /Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'/,
    )
    expect(html).not.toMatch(/(src|href)="(https?:)?\/\//)
    expect(html).not.toMatch(/ style="/)
  })

  it('lists the articles where there are several, with ids that stay apart', () => {
    const html = pageOf(sampleRecord(), sampleRecord())
    expect(html).toContain('<section class="index"')
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(match => match[1])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('speaks French where asked', () => {
    const page = new ArticlePage(wordsIn('fr'), party => party)
    page.add(sampleRecord())
    expect(page.html()).toMatch(/<html lang="fr">[\s\S]*<dt>Réponse<\/dt>/)
  })
})
