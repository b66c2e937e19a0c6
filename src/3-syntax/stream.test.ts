import { describe, expect, it } from 'vitest'
import { readConllu } from './conllu.js'
import { parseConllu, parseText } from './stream.js'

async function* chunked(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}
const all = async (chunks: AsyncIterable<string>): Promise<string> => {
  let out = ''
  for await (const chunk of chunks) out += chunk
  return out
}

describe('parseText', () => {
  it('numbers the sentences, gives their text, ranges and missing spaces', async () => {
    const out = await all(parseText(chunked('Le bilan du jour.\tIl pleut.\n', 5), () => 'fr'))
    const [first, second] = readConllu(out)
    expect(first!.comments).toEqual(['# sent_id = 1', '# text = Le bilan du jour.'])
    expect(first!.form).toEqual(['Le', 'bilan', 'de', 'le', 'jour', '.'])
    expect(first!.ranges).toEqual([{ first: 2, last: 3, form: 'du', misc: '_' }])
    expect(first!.misc).toEqual(['_', '_', '_', '_', 'SpaceAfter=No', '_'])
    expect(second!.comments).toEqual(['# sent_id = 2', '# text = Il pleut.'])
  })

  it('gives the same for any cut of a long stream', async () => {
    const text = Array.from({ length: 4000 }, (_, i) => `Dr. Smith said no. 'Yes ${i}', they "replied!" Then...`).join(
      ' ',
    )
    const [a, b] = await Promise.all([100_000, 29_001].map(size => all(parseText(chunked(text, size), () => 'en'))))
    expect(a === b).toBe(true)
    const words = readConllu(a!).flatMap(s => s.form)
    expect(words.join('').length).toBe(text.replace(/\s/g, '').length)
  })

  it('reads words by what stands before them in their paragraph, wherever the pieces end', async () => {
    const paragraph = "La ville tient. Des attaques l'ont touchée. Des villes, dont deux ports, ont subi des attaques."
    const text = Array(500).fill(paragraph).join('\n')
    const forms = (out: string): string =>
      readConllu(out)
        .map(s => s.form.join(' '))
        .join('\n')
    const one = forms(await all(parseText(chunked(paragraph, 1000), () => 'fr')))
    const many = forms(await all(parseText(chunked(text, 1 << 16), () => 'fr')))
    expect(many === Array(500).fill(one).join('\n')).toBe(true)
  })

  it('gives nothing for white space', async () => {
    expect(await all(parseText(chunked(' \n\n ', 2), () => 'en'))).toBe('')
  })
})

describe('parseConllu', () => {
  const given = [
    '# sent_id = x',
    '1\tVa\t_\t_\tV\t_\t_\t_\t_\tSpaceAfter=No',
    '2\t-t-il\t_\t_\t_\t_\t_\t_\t_\t_',
    '3-4\tau\t_\t_\t_\t_\t_\t_\t_\tNote=1',
    '3\tà\t_\t_\t_\t_\t_\t_\t_\t_',
    '4\tle\t_\t_\t_\t_\t_\t_\t_\t_',
    '5\tfeu\t_\t_\t_\t_\t_\t_\t_\tNote=2',
  ].join('\n')

  it('keeps comments, words, ranges, XPOS and MISC of every sentence, however the stream is cut', async () => {
    const before = readConllu(`${given}\n\n${given}\n`)
    for (const size of [1, 7, 1000]) {
      const after = readConllu(await all(parseConllu(chunked(`${given}\r\n\r\n${given}`, size), () => 'fr')))
      const keep = (s: (typeof before)[number]) => [s.comments, s.form, s.ranges, s.xpos, s.misc]
      expect(after.map(keep)).toEqual(before.map(keep))
    }
  })

  it('names the line of a fault', async () => {
    await expect(all(parseConllu(chunked(`${given}\n\n1\tno`, 9), () => 'fr'))).rejects.toThrow('line 9')
  })
})
