import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHtml } from './html.js'

const paragraph = (n: number): string =>
  `The delegations met for the ${n}th time in the old town hall, and left it without a word about the border posts.`

const page = `<!doctype html><html lang="en"><head><title>Envoys meet &amp; part | The Courier</title></head><body>
<nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article><h1>Envoys meet &amp; part</h1>
<div class="share-bar">Share this with your friends and colleagues, on every network you have.</div>
<div class="article-body"><p>${paragraph(1)}</p><p>The  envoy &laquo;&nbsp;hesitated&nbsp;&raquo;,
  said <a href="/a">one</a> of them, for a caf&eacute; was near.</p><h2>A second day</h2><p>${paragraph(2)}</p></div></article>
<footer><p>${paragraph(9)} All rights are with the Courier, whose office is in the same street.</p></footer></body></html>`

/** Every run holds the same characters in the text as in the source, and runs stand in order. */
function expectTraced(source: string): void {
  const { text, origin } = readHtml(source)
  let last = 0
  for (const [start, from, length] of origin ?? []) {
    expect(text.slice(start, start + length)).toBe(source.slice(from, from + length))
    expect(start).toBeGreaterThanOrEqual(last)
    last = start + length
  }
}

describe('readHtml', () => {
  it('takes headline, paragraphs and sub-headings, and leaves what surrounds them', () => {
    const { text, blocks } = readHtml(page)
    expect(blocks.map(({ start, end, role }) => [role, text.slice(start, end)])).toEqual([
      ['title', 'Envoys meet & part'],
      ['body', paragraph(1)],
      ['body', 'The envoy «\u00a0hesitated\u00a0», said one of them, for a café was near.'],
      ['heading', 'A second day'],
      ['body', paragraph(2)],
    ])
  })

  it('traces text to the source, around character references and collapsed white space', () => {
    expectTraced(page)
    const { text, origin } = readHtml(page)
    const traced = (origin ?? []).reduce((sum, [, , length]) => sum + length, 0)
    expect(traced).toBeGreaterThan(0.9 * text.length)
  })

  it('traces whatever it is given', () => {
    const bit = fc.constantFrom(
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<br>',
      ' ',
      '\n',
      '&amp;',
      '&#8217;',
      '<b>',
      '</b>',
      'words of talk, ',
      '<li>',
      '<',
      '&',
      '<!--',
    )
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 60 }), bits => expectTraced(bits.join(''))),
      { numRuns: 300 },
    )
  })

  it('reads text under 100,000 nested tags', () => {
    const depth = 100_000
    const source = `${'<div>'.repeat(depth)}<p>${paragraph(1)}</p>${'</div>'.repeat(depth)}<p>${paragraph(2)}</p>`
    expect(readHtml(source).text).toContain(paragraph(1))
    expect(readHtml('<p><b>'.repeat(depth) + paragraph(3)).text).toContain(paragraph(3))
  })

  it('parts a block at two line breaks, not at one', () => {
    const { blocks } = readHtml(`<div>${paragraph(1)}<br>${paragraph(2)}<br> <br/>${paragraph(3)}</div>`)
    expect(blocks).toHaveLength(2)
  })

  it('closes paragraphs and list items that the page left open', () => {
    const { blocks } = readHtml(
      `<div><p>${paragraph(1)}<p>${paragraph(2)}<ul><li>${paragraph(3)}<li>${paragraph(4)}</ul></div>`,
    )
    expect(blocks).toHaveLength(4)
  })

  it('prefers JSON-LD for what a page says of itself', () => {
    const data = {
      '@type': 'NewsArticle',
      headline: 'Envoys meet',
      author: [{ name: 'Ada Roe' }],
      datePublished: '2022-01-12T08:00Z',
    }
    const { metadata } = readHtml(
      `<html lang="fr-FR"><head><meta property="og:site_name" content="Le Courrier"><link rel="canonical" href="https://courrier.test/1">
       <script type="application/ld+json">${JSON.stringify({ '@graph': [data] })}</script></head><body><p>${paragraph(1)}</p></body></html>`,
    )
    expect(metadata).toMatchObject({
      titles: ['Envoys meet'],
      outlet: 'Le Courrier',
      byline: 'Ada Roe',
      published: '2022-01-12',
      language: 'fr',
      url: 'https://courrier.test/1',
    })
  })
})
