import { describe, expect, it } from 'vitest'
import { damageIn } from './damage.js'
import { paragraphsOf } from './paragraphs.js'

/** Each damage as `kind: the words`. */
const damage = (text: string): string[] => {
  const blocks = paragraphsOf(text).map(range => ({ ...range, role: 'body' as const }))
  return damageIn(text, blocks).map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`)
}

describe('damageIn', () => {
  it.each([
    ['They will never join. is a real danger for all, he said.', 'text-lost: join. is'],
    ['« La diplomatie ». sur le système financier, a dit la ministre.', 'text-lost: diplomatie ». sur'],
    ['Le gaz coule. « une partie du voisinage », a-t-elle dit.', 'text-lost: coule. « une'],
    ['La porte était close », a dit le garde.', 'quote-unopened: »'],
    ['Elle dit : « La porte était close. Puis elle part.', 'quote-unclosed: «'],
    ['Il a noté que « la « Nous étions prêts », a dit la ministre.', 'quote-nested: « la «'],
  ])('marks %s', (text, expected) => {
    expect(damage(text)).toEqual([expected])
  })

  it('counts marks that a loss explains once', () => {
    expect(damage('They will never join. is a real danger to us”, he said.')).toEqual(['text-lost: join. is'])
  })

  it.each([
    'At 5 p.m. the envoys left; the U.S. delegation stayed.',
    'Mr. de Roe spoke for Gov. al-Doe on Jan. 3, e.g. about no. 5.',
    'He owns a phone. iPhone owners do.',
    'They left for Somalia. al-Shabaab said nothing.',
    'He waited... then he spoke. … and then he left.',
    'Le sommet, p. ex. celui de Genève, est clos. M. Roe est parti, cf. plus bas.',
    '« Partir ? » demande-t-il. "Never." he said. Yahoo! is gone.',
    'Visit the page. example.com holds it.',
    '“We came.\n\n“We stayed,” he said. « Il a dit “non” », dit-elle.',
  ])('lets %s pass', text => {
    expect(damage(text)).toEqual([])
  })

  it('marks a paragraph whose beginning was cut off', () => {
    const text = `${'The envoys met and parted in the old town hall, and said little.'}\n\nnister waited for them outside, and for once had no question to ask.`
    expect(damage(text)).toEqual(['text-lost: nister'])
    expect(damage('nister waited for them outside, and for once had no question to ask.')).toEqual([])
  })

  it('leaves headlines and boilerplate alone', () => {
    const text = 'Talks “fail'
    expect(damageIn(text, [{ start: 0, end: text.length, role: 'title' }])).toEqual([])
  })
})
