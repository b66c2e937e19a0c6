import { describe, expect, it } from 'vitest'
import { paragraphsOf } from '../paragraphs.js'
import { quotationsOf } from './quotations.js'

const blocksOf = (text: string) => paragraphsOf(text).map(range => ({ ...range, role: 'body' as const }))
/** Each quotation as `kind depth: content`. */
const read = (text: string): string[] =>
  quotationsOf(text, blocksOf(text)).map(q => `${q.kind} ${q.depth}: ${text.slice(q.content.start, q.content.end)}`)

describe('quotationsOf', () => {
  it.each([
    ['Il juge l’offre « trop maigre » et part.', 'trop maigre'],
    ['He called it “too thin” and left.', 'too thin'],
    ['He called it "too thin", and left.', 'too thin'],
    ['Er nannte es „zu wenig“ und ging.', 'zu wenig'],
    ['Elle parle de ‹ rupture › des pourparlers.', 'rupture'],
    ["''We're too thin,'' he said.", "We're too thin,"],
    ["The envoy's aides' notes call it 'too thin', she said.", 'too thin'],
  ])('reads the marks of %s', (text, content) => {
    expect(read(text)).toEqual([`closed 0: ${content}`])
  })

  it('takes no apostrophe for a mark', () => {
    expect(read("It wasn't the ministers' fault, said the '80s veterans' group; they'd warned 'em.")).toEqual([])
    expect(read("L'envoyé n'a pas dit qu’il s’en irait aujourd’hui.")).toEqual([])
  })

  it('nests quotations', () => {
    expect(read('« Il m’a dit “plus tard” deux fois », raconte-t-elle.')).toEqual([
      'closed 0: Il m’a dit “plus tard” deux fois',
      'closed 1: plus tard',
    ])
    expect(read('« Ils parlent de « garanties » sans les nommer », dit-il.')).toEqual([
      'closed 0: Ils parlent de « garanties » sans les nommer',
      'closed 1: garanties',
    ])
    expect(read(`"We heard 'no' all day," she said.`)).toEqual(["closed 0: We heard 'no' all day,", 'closed 1: no'])
  })

  it('follows a quotation that each paragraph re-opens', () => {
    const text = '“We came to talk.\n\n“We stayed to listen.\n\n“We left in peace,” he said. “Goodbye.”'
    expect(read(text)).toEqual([
      'closed 0: We came to talk.',
      'closed 0: We stayed to listen.',
      'closed 0: We left in peace,',
      'closed 0: Goodbye.',
    ])
    expect(quotationsOf(text, blocksOf(text)).map(q => q.continues)).toEqual([true, true, false, false])
  })

  it('follows marks that re-open a quotation where paragraph ends were lost', () => {
    const text = 'She went on: “We came to talk. “We stayed to listen,” and left.'
    expect(read(text)).toEqual(['closed 0: We came to talk.', 'closed 0: We stayed to listen,'])
  })

  it('follows a quotation over paragraphs that re-open nothing', () => {
    expect(read('Il a dit : « Nous venons parler.\n\nNous restons pour écouter », puis il est sorti.')).toEqual([
      'closed 0: Nous venons parler.\n\nNous restons pour écouter',
    ])
  })

  it('finds a closing mark whose opening was lost, from the start of its sentence', () => {
    expect(read('La porte reste ouverte. un vrai danger pour tous », a dit le ministre.')).toEqual([
      'unopened 0: un vrai danger pour tous',
    ])
  })

  it('finds an opening mark whose closing was lost, up to the next quotation', () => {
    expect(read('Elle répète. « Nous attendons une réponse. « rien de neuf », a-t-elle ajouté.')).toEqual([
      'unclosed 0: Nous attendons une réponse.',
      'closed 0: rien de neuf',
    ])
  })

  it('takes a doubled mark as the relic of a lost quotation', () => {
    expect(read('Il a noté que « la « Nous étions prêts à signer », a dit la ministre.')).toEqual([
      'unclosed 0: la',
      'closed 0: Nous étions prêts à signer',
    ])
  })

  it('reads a mark that is turned the wrong way', () => {
    expect(read('Elle espère qu’ils  » rentreront chez eux et parleront au président. » Puis elle sort.')).toEqual([
      'closed 0: rentreront chez eux et parleront au président.',
    ])
  })

  it('does not run from a title into the text', () => {
    const text = 'Talks “fail\n\nThe envoy said “no” twice.'
    const blocks = blocksOf(text).map((block, i) => ({ ...block, role: i === 0 ? ('title' as const) : block.role }))
    expect(quotationsOf(text, blocks).map(q => q.kind)).toEqual(['unclosed', 'closed'])
  })

  it('stays linear on a hundred thousand marks', () => {
    const opening = '«'.repeat(100_000)
    expect(quotationsOf(opening, blocksOf(opening)).length).toBeGreaterThan(0)
    const mixed = `${'"a '.repeat(50_000)}${' » '.repeat(50_000)}`
    expect(quotationsOf(mixed, blocksOf(mixed)).length).toBeGreaterThan(0)
  })
})
