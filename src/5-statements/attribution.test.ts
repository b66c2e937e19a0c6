import { describe, expect, it } from 'vitest'
import { toldIn } from '../../test/statements-in.js'
import type { Language } from '../record/lexicon.js'

describe('a quotation whose tag has no verb of saying', () => {
  it.each<[Language, string, string[]]>([
    ['fr', '« Nous attendrons la pluie », s’agace Anna Ross.', ['Anna Ross: Nous attendrons la pluie']],
    ['fr', '« Nous attendrons la pluie », réplique Anna Ross.', ['Anna Ross: Nous attendrons la pluie']],
    ['fr', 'Anna Ross n’a pas cédé : « Nous attendrons la pluie. »', ['Anna Ross: Nous attendrons la pluie.']],
    [
      'en',
      '“We will wait,” Norway’s minister, Anna Ross, told the BBC.',
      ['Norway’s minister, Anna Ross: We will wait'],
    ],
    ['en', 'Norway took exception: “We will wait for the rain.”', ['Norway: We will wait for the rain.']],
    [
      'en',
      '“Will we wait?” Anna Ross replied. “We will wait for her.”',
      ['Anna Ross: Will we wait?', 'Anna Ross: We will wait for her.'],
    ],
    [
      'en',
      'Calling it “a fine day”, Anna Ross told the paper: “We will wait. It will rain.”',
      ['Anna Ross: a fine day', 'Anna Ross: We will wait. It will rain.'],
    ],
    ['en', 'With “The Prince of Tides,” Anna Ross hit the jackpot.', []],
    ['en', 'The sign read “closed for the day” and the guards went home.', []],
  ])('%s: %s', (language, text, expected) => {
    expect(toldIn(language, text)).toEqual(expected)
  })
})

describe('a tag put into the middle of what was said', () => {
  it.each<[Language, string, string[]]>([
    ['en', 'Like the others, Anna Ross said, they were wrong.', ['Anna Ross: Like the others | they were wrong']],
    ['en', 'If it acted alone, Anna Ross argued, it would lose.', ['Anna Ross: If it acted alone | it would lose']],
    ['en', 'The border is shut, she said, because it rained.', ['she: The border is shut | because it rained']],
    ['en', 'The border is shut, Anna Ross said, as rain fell.', ['Anna Ross: The border is shut']],
    ['en', 'However, Anna Ross said, the border is shut.', ['Anna Ross: the border is shut']],
    ['en', 'The border is shut, an aide, Anna Ross, said on Monday.', ['an aide, Anna Ross: The border is shut']],
    [
      'fr',
      'Si elle agissait seule, a fait valoir Anna Ross, elle perdrait.',
      ['Anna Ross: Si elle agissait seule | elle perdrait'],
    ],
    [
      'fr',
      'La frontière est fermée, a dit Anna Ross, ajoutant qu’il pleuvait.',
      ['Anna Ross: La frontière est fermée', 'Anna Ross: il pleuvait'],
    ],
  ])('%s: %s', (language, text, expected) => {
    expect(toldIn(language, text)).toEqual(expected)
  })
})

describe('a clause behind a cue that is hard to see', () => {
  it.each<[Language, string, string[]]>([
    ['en', 'Norway responded that it would wait for the rain.', ['Norway: it would wait for the rain']],
    [
      'en',
      'Anna Ross told the envoy, who was visiting Oslo, that the border was shut.',
      ['Anna Ross: the border was shut'],
    ],
    ['en', 'The envoy was told by Norway that the border was shut.', ['Norway: the border was shut']],
    [
      'fr',
      'Anna Ross a souri avant de rappeler que la frontière était fermée.',
      ['Anna Ross: la frontière était fermée'],
    ],
    [
      'fr',
      'Ce plan, assure la ministre norvégienne, Anna Ross, n’a aucune chance.',
      ['la ministre norvégienne, Anna Ross: Ce plan | n’a aucune chance'],
    ],
    ['fr', 'Il est venu pour dire que la frontière était fermée.', []],
    [
      'fr',
      'La ministre a nié que la frontière soit fermée, mais Anna Ross a quitté la ville.',
      ['La ministre: la frontière soit fermée'],
    ],
    [
      'fr',
      'La ministre a dit que la frontière était fermée, mais que la route restait libre.',
      ['La ministre: la frontière était fermée, mais que la route restait libre'],
    ],
    ['fr', 'Il a rejeté les demandes que la ligue parte et garantisse que rien ne change.', []],
  ])('%s: %s', (language, text, expected) => {
    expect(toldIn(language, text)).toEqual(expected)
  })
})

describe('what was said ends with the quotation it goes into', () => {
  it.each<[Language, string, string[]]>([
    [
      'en',
      '“It is late,” Anna Ross said, “but we can win. We will go on.”',
      ['Anna Ross: It is late | but we can win. We will go on.'],
    ],
    [
      'en',
      '“It is late,” Anna Ross said, “and the question is, without doubt, that of the border.”',
      ['Anna Ross: It is late | and the question is, without doubt, that of the border.'],
    ],
    ['en', '“It is late,” Anna Ross said, and “much too cold.”', ['Anna Ross: It is late | much too cold.']],
    ['en', 'Anna Ross said the film “shows what we saw” at sea.', ['Anna Ross: the film “shows what we saw” at sea']],
    [
      'en',
      'Anna Ross said he fell because “I think he slipped,” on ice.',
      ['Anna Ross: he fell because “I think he slipped,” on ice'],
    ],
    ['en', '“It is late,” Anna Ross-Hill said.', ['Anna Ross-Hill: It is late']],
    [
      'fr',
      'Anna Ross a dit que le film « montre ce que nous avons vu ».',
      ['Anna Ross: le film « montre ce que nous avons vu'],
    ],
    [
      'fr',
      '« Il est tard, a dit Anna Ross, mais nous irons loin. »',
      ['Anna Ross: Il est tard | mais nous irons loin.'],
    ],
  ])('%s: %s', (language, text, expected) => {
    expect(toldIn(language, text)).toEqual(expected)
  })
})

describe('a clause that was said ends before what is said next, by the same or by another', () => {
  it.each<[Language, string, string[]]>([
    ['en', 'Anna Ross said it was late and said it was cold.', ['Anna Ross: it was late', 'Anna Ross: it was cold']],
    [
      'en',
      'Anna Ross said it was late, but warned that it was cold.',
      ['Anna Ross: it was late', 'Anna Ross: it was cold'],
    ],
    ['en', 'Norway said it was late, while Iran said it was cold.', ['Norway: it was late', 'Iran: it was cold']],
    ['en', 'Norway said it was late, and the train would leave.', ['Norway: it was late, and the train would leave']],
    [
      'fr',
      'La Norvège a dit qu’il était tard, tandis que l’Iran a dit qu’il pleuvait.',
      ['La Norvège: il était tard', 'l’Iran: il pleuvait'],
    ],
  ])('%s: %s', (language, text, expected) => {
    expect(toldIn(language, text)).toEqual(expected)
  })
})

describe('a clause behind a noun that holds it', () => {
  it.each<[Language, string, string[]]>([
    ['en', 'Anna Ross voiced concern that the truce would fail.', ['Anna Ross: the truce would fail']],
    ['en', 'Anna Ross rejected the concern that the truce would fail.', []],
    ['en', 'The emergency declaration that the town made was short.', []],
    ['fr', 'Anna Ross a exprimé l’espoir que la trêve tienne.', ['Anna Ross: la trêve tienne']],
    ['fr', 'Anna Ross garde l’espoir d’une trêve.', []],
  ])('%s: %s', (language, text, expected) => {
    expect(toldIn(language, text)).toEqual(expected)
  })
})
