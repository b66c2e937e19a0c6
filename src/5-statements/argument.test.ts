import { describe, expect, it } from 'vitest'
import { toldIn } from '../../test/statements-in.js'
import type { Language } from '../record/lexicon.js'

describe('an argument that its verb holds, quoted or not', () => {
  it.each<[Language, string, string[]]>([
    ['en', 'Anna Ross accused the rebels of breaking the truce.', ['Anna Ross: breaking the truce']],
    ['en', 'Anna Ross urged Norway to open the border.', ['Anna Ross: open the border']],
    ['en', 'Anna Ross called on Norway to open the border, but it rained.', ['Anna Ross: open the border']],
    ['en', 'Anna Ross called for a new vote.', ['Anna Ross: a new vote']],
    ['en', 'Anna Ross criticized the new law.', ['Anna Ross: the new law']],
    ['en', 'A poll showed Norway leading by ten points.', ['A poll: Norway leading by ten points']],
    ['fr', 'Un sondage montre une avance de dix points.', ['Un sondage: une avance de dix points']],
    ['fr', 'Anna Ross a accusé les rebelles d’avoir rompu la trêve.', ['Anna Ross: avoir rompu la trêve']],
    ['fr', 'Anna Ross a appelé la Norvège à ouvrir la frontière.', ['Anna Ross: ouvrir la frontière']],
    ['fr', 'Anna Ross a critiqué la nouvelle loi.', ['Anna Ross: la nouvelle loi']],
  ])('%s: %s', (language, text, expected) => {
    expect(toldIn(language, text)).toEqual(expected)
  })

  it.each<[Language, string]>([
    ['en', 'The rebels accused of the raid left the court.'],
    ['en', 'The new law was criticized at home.'],
    ['en', 'Anna Ross called her friend on Monday.'],
    ['en', 'The army denied them the right to leave.'],
    ['en', 'Anna Ross did not accuse the rebels of lying.'],
    ['en', 'The guide showed Norway a large map.'],
    ['fr', 'Le guide montre une grande carte.'],
    ['fr', 'Les rebelles accusés du raid ont quitté la salle.'],
    ['fr', 'La nouvelle loi a été critiquée.'],
    ['fr', 'Anna Ross a appelé son ami lundi.'],
  ])('%s: nothing is held in "%s"', (language, text) => {
    expect(toldIn(language, text)).toEqual([])
  })
})
