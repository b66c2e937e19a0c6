import { describe, expect, it } from 'vitest'
import { toDocument } from './document.js'

const read = (text: string, hints = {}) => {
  const result = toDocument({ name: 'a.txt', bytes: Buffer.from(text), contentType: 'text/plain', url: null }, hints)
  if (!result.ok) throw result.error
  return result.value
}
const roles = (text: string, hints = {}): string[] => {
  const document = read(text, hints)
  return document.blocks.map(({ start, end, role }) => `${role}: ${document.text.slice(start, end)}`)
}

const body = 'The envoys met for a fourth hour in the old town hall and left without a word about the border.'

describe('blocks of a plain text', () => {
  it('tells title, dateline, body and what is no part of the article', () => {
    expect(
      roles(`Envoys meet, and part

Share Post:

VIENNA – ${body} They will be back.© 2022 The Harbour Times CompanyRead more on harbour.com

A second day

${body}

Stay Connected

More Updates

Envoys meet, and part

You might also enjoy`),
    ).toEqual([
      'title: Envoys meet, and part',
      'boilerplate: Share Post:',
      'dateline: VIENNA –',
      `body: ${body} They will be back.`,
      'boilerplate: © 2022 The Harbour Times CompanyRead more on harbour.com',
      'heading: A second day',
      `body: ${body}`,
      'boilerplate: Stay Connected',
      'boilerplate: More Updates',
      'boilerplate: Envoys meet, and part',
      'boilerplate: You might also enjoy',
    ])
  })

  it('keeps the text byte for byte', () => {
    const text = `  Envoys meet\r\n\r\n${body}\r\n\r\n\r\n${body} \n`
    expect(read(text).text).toBe(text)
  })

  it('joins the lines of a text wrapped by hand, and takes other lines as paragraphs', () => {
    const wrapped =
      'The envoys met for a fourth hour in the old town hall\nand left without a word about the border that parts them.'
    expect(roles(`${wrapped}\n\n${body}`)).toEqual([`body: ${wrapped}`, `body: ${body}`])
    expect(roles(`${body}\n${body} ${body}\nShort and complete.`)).toHaveLength(3)
  })

  it('takes no first sentence for a title', () => {
    expect(roles(`The envoys met.\n\n${body}`)[0]).toMatch(/^body/)
    expect(roles(body)).toEqual([`body: ${body}`])
  })
})

describe('datelines', () => {
  it.each([
    ['BRUXELLES – ', null],
    ['GENEVA, Jan 12 (Reuters) - ', null],
    ['Vienne (AFP) - ', null],
    ['WASHINGTON, Jan. 12, 2022 — ', '2022-01-12'],
    ['PARIS, 12 janvier 2022 (AFP) – ', '2022-01-12'],
    ['SAN JOSE, Calif. (AP) -- ', null],
    ['GENEVA/BEIRUT ', null],
    ['12 janvier 2022, France. - ', '2022-01-12'],
  ])('%s', (line, date) => {
    const document = read(`A title\n\n${line}${body}\n\n${body}`)
    expect(document.blocks[1]).toEqual({ start: 9, end: 9 + line.trimEnd().length, role: 'dateline' })
    expect(document).toMatchObject(
      date === null ? { published: null, publishedFrom: null } : { published: date, publishedFrom: 'text' },
    )
  })

  it.each(['NATO ', 'The talks – the fourth – ', 'UN: ', 'U.S. '])('finds none in %s', opening => {
    expect(roles(`A title\n\n${opening}Envoys met. NATO waits and the UN: it waits.\n\n${body}`)[1]).toMatch(/^body/)
  })

  it('prefers the date of the options to that of the text', () => {
    const document = read(`VIENNA, Jan. 12, 2022 – ${body}`, { published: '2022-01-13' })
    expect(document).toMatchObject({ published: '2022-01-13', publishedFrom: 'option' })
  })
})

describe('hostile texts', () => {
  it.each(['A', 'A-', 'AB ', '"a ', '« ', '» ', 'a. b ', '(', '© 2022 ', 'By A. ', '- ', 'sign up to ', 'a\n'])(
    'reads a long run of %j in linear time',
    bit => {
      const result = toDocument({
        name: 'a',
        bytes: Buffer.from(bit.repeat(5000)),
        contentType: 'text/plain',
        url: null,
      })
      expect(result.ok).toBe(true)
    },
  )
})
