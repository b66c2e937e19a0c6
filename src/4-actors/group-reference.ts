/** A noun phrase without a name → whom it stands for: an earlier person, body or pair, or itself with the party it speaks for. */
import type { Word } from '../record/syntax.js'
import { isAgain, type Known, nounKey, type State } from './coreference.js'
import { backFrom, type Referent, resolve } from './discourse.js'
import type { Group } from './groups.js'
import { holderOf } from './holder.js'
import { kindsOfNoun } from './organisations/lexicon.js'
import { partyOfWhose } from './owner.js'
import { chooseForGroup } from './party-choice.js'
import { placeBehind, placeInFront } from './place-in-front.js'
import { needOf } from './pronouns.js'
import { groupReferent, partyReferent, personReferent } from './referents.js'
import { isSpeakerAt } from './speakers.js'
import { textOf } from './surface.js'
import { inSet } from './titles.js'
import type { View } from './view.js'

/** Sentences a name for a kind of actor («l'alliance») looks back. */
const BACK = 8

export function resolveGroup(known: Known, state: State, view: View, group: Group): Referent {
  const { titles } = known
  const head = view.words[group.head]!
  const together = told(known, state, view, group)
  if (together !== null) return together
  const owner = ownerOf(known, state, view, group)
  const party =
    group.party ??
    ownerParty(known, view, group, owner) ??
    (group.isFormer ? null : partyOfWhose(known.titles, view, group.first)) ??
    partyOfPlace(known, view, group) ??
    (group.isFormer || group.kind === 'independent'
      ? null
      : partyOfBodyIn(known, state, view, group.sentence, group)) ??
    innerParty(known, state, view, group)
  const apposed = partyBehind(known, view, group)
  if (apposed !== null) return apposed
  const named = namedBehind(known, view, group, party)
  if (named !== null) return named
  if (!group.isPlural && (group.kind === 'office' || inSet(titles.counterparts, head))) {
    const holder = holderOf(known, state, view, group, party, owner)
    if (holder !== null) return holder
  }
  const again = toldAgain(known, state, group, party) ?? speaksOn(state, view, group, party)
  if (again !== null) return again
  if (party !== null) return groupReferent(group, party)
  const before = earlier(known, state, view, group)
  if (before !== null) return before
  const speaks = isSpeakerAt(view, group.head)
  return groupReferent(group, chooseForGroup(known.around, titles, group, speaks, known.choose))
}

/** «Son médiateur, le Tanzanien X», "Its chairman, Niue's premier X": the person named behind the title, who speaks for whose title it is. */
function namedBehind(known: Known, view: View, group: Group, party: string | null): Referent | null {
  if (group.isPlural || group.isFormer || !/^(?:office|independent)$/.test(group.kind)) return null
  if (!group.isHuman || view.words[group.last + 1]?.form !== ',') return null
  const at = known.occurrences[group.sentence]!.find(({ first }) => isApposed(view, group.last + 2, first))
  const person = at === undefined ? undefined : known.persons.get(at)
  if (at === undefined || person?.isPerson !== true || !/^[,;.]$/.test(view.words[at.last + 1]?.form ?? '.'))
    return null
  if (party !== null && group.kind === 'office' && (person.party === null || group.possessive >= 0)) {
    person.party = party
    known.personReferents.set(person, personReferent(person, false))
  }
  return known.personReferents.get(person)!
}

/** "The main alliance, the Republican Front, said", «leur fédération, Cepesca»: the organisation named behind the noun. */
function partyBehind({ text }: Known, view: View, { kind, last, isFormer }: Group): Referent | null {
  if (isFormer || !/^(?:body|opponent|independent)$/.test(kind) || view.words[last + 1]?.form !== ',') return null
  const first = view.words[last + 2]?.upos === 'DET' ? last + 3 : last + 2
  const match = view.partyAt[first]
  if (match == null || match.first !== first || !/^(?:organisation|movement)$/.test(match.kind)) return null
  const isClosed = /^[,;.()]$/.test(view.words[match.last + 1]?.form ?? '.')
  return isClosed && match.party !== null
    ? partyReferent(match, textOf(text, view.words, match.first, match.last))
    : null
}

/** Whether nothing but an article and a nationality stands before the name. */
const isApposed = (view: View, from: number, first: number): boolean =>
  first >= from &&
  first - from <= 2 &&
  view.words.slice(from, first).every(({ upos }, i) => upos === 'DET' || view.partyAt[from + i] != null)

/** «A Bruxelles, un haut fonctionnaire», "officials in Beijing": of a party that no other words tell, whose capital is told with them. */
const partyOfPlace = ({ titles }: Known, view: View, { kind, isFormer, first, last }: Group): string | null =>
  isFormer || !/^(?:office|official|body)$/.test(kind)
    ? null
    : (placeBehind(view, titles, last) ?? placeInFront(view, first))

/** «les deux parties», "both sides", «the three countries», «les participants»: the parties told together last, by their number, or the two a text names most. */
function told(known: Known, state: State, view: View, group: Group): Referent | null {
  const { home, titles } = known
  const { sides, counts, partakers } = titles
  const head = view.words[group.head]!
  if (!group.isPlural || group.party !== null) return null
  const as = (party: string | null | undefined): Referent | null => (party == null ? null : groupReferent(group, party))
  if (group.isDefinite && inSet(partakers, head)) return as(state.together.get(0)?.party)
  if (!inSet(sides, head)) return null
  for (let i = group.first; i < group.head; i++) {
    const count = counts[view.words[i]!.form.toLowerCase()]
    if (count !== undefined) return as(state.together.get(count)?.party ?? (count === 2 ? home.pair : null))
  }
  return null
}

/** A group told before in more words: «the source» after "a source close to the talks". */
function toldAgain({ titles }: Known, state: State, group: Group, party: string | null): Referent | null {
  if (!isAgain(titles, group) || group.possessive >= 0) return null
  const before = state.inFull.get(nounKey(group))
  if (before === undefined || (party !== null && before.party !== party)) return null
  return before
}

/** Words of a title that only calls again who spoke; a longer one brings in someone else. */
const MOST_WORDS = 2
/** Sentences back to the one who speaks on under another name. */
const SPEECH_BACK = 2

/** «a ajouté le chercheur», "the 60-year-old said": the person who spoke last, called by what he or she is. */
function speaksOn(state: State, view: View, group: Group, party: string | null): Referent | null {
  if (!group.isHuman || !group.isDefinite || group.isFormer || group.possessive >= 0) return null
  if (group.office.size > MOST_WORDS) return null
  if (!isSpeakerAt(view, group.head)) return null
  for (const { referent, isSpeaker, isQuoted, sentence } of backFrom(state.events, group.sentence, SPEECH_BACK)) {
    if (!isSpeaker || isQuoted || sentence === group.sentence) continue
    if (referent.person?.isPerson !== true) return null
    const isSameGender = group.gender === null || referent.gender === null || group.gender === referent.gender
    return isSameGender && (party === null || referent.party === party) ? referent : null
  }
  return null
}

/** Whom «his», «son» in the phrase, or a person's name in it («Assad regime»), stands for. */
function ownerOf(known: Known, state: State, view: View, group: Group): Referent | null {
  const possessive = possessiveIn(view, group)
  if (possessive >= 0) {
    const need = needOf(known.titles, view, group.sentence, possessive)
    return need === null ? null : resolve(state.events, view, need)
  }
  for (const occurrence of known.occurrences[group.sentence]!) {
    if (occurrence.last < group.first || occurrence.first > group.last) continue
    const person = known.persons.get(occurrence)!
    if (person.isPerson) return known.personReferents.get(person)!
  }
  return null
}

function possessiveIn(view: View, group: Group): number {
  if (group.possessive >= 0) return group.possessive
  for (let i = group.head + 1; i <= group.last; i++) if (/Poss=Yes/.test(view.words[i]!.feats)) return i
  return -1
}

/** «le gouvernement d'Angela Merkel»: of the country named beside it rather than of the one the text is about. */
const hasPerson = (known: Known, { sentence, first, last }: Group): boolean =>
  known.occurrences[sentence]!.some(occurrence => occurrence.first <= last && occurrence.last >= first)

/** The party an owner passes on to what is theirs. */
function ownerParty(known: Known, view: View, group: Group, owner: Referent | null): string | null {
  if (owner === null || group.isFormer || group.kind === 'opponent') return null
  // A company's lawyers speak for it; a person's brother does not.
  if (group.kind === 'independent' && owner.kind !== 'party') return null
  return inSet(known.titles.counterparts, view.words[group.head]!) ? null : owner.party
}

/** The party of a body inside the phrase: «ministry official», "opposition leaders", «membre de la délégation gouvernementale». */
function innerParty(known: Known, state: State, view: View, group: Group): string | null {
  if (group.isFormer || group.kind === 'independent') return null
  const { titles, home } = known
  for (let i = group.first; i <= group.last; i++) {
    const word = view.words[i]!
    if (i === group.head || !/^(?:NOUN|PROPN|ADJ)$/.test(word.upos)) continue
    const isThat = i > group.head && inSet(titles.stands_for.movement, word) && isTold(view, i)
    const stands = isThat ? lastMovement(state, group) : null
    if (stands !== null) return stands
    const [isOfOpposition, isOfRebels] = [inSet(titles.opposition, word), inSet(titles.rebels, word)]
    if (!inSet(titles.bodies.words, word) && !isOfOpposition && !isOfRebels && !inSet(titles.local_bodies, word))
      continue
    const before = state.byNoun.get(word.lemma.toLowerCase()) ?? state.byNoun.get(word.form.toLowerCase())
    if (before !== undefined && before.party !== null) return before.party
    if (isOfOpposition || isOfRebels) return isOfRebels ? home.rebels : home.opposition
    if (inSet(titles.local_bodies, word)) {
      const speaks = isSpeakerAt(view, group.head)
      return chooseForGroup(known.around, titles, group, speaks, known.choose, true) ?? home.ofBody(group)
    }
  }
  return null
}

/** The party of a body that the words of a title only call again: «de l'institution», "the fund's", «du groupe». */
export function partyOfBodyIn(
  { titles, organisations }: Known,
  state: State,
  view: View,
  sentence: number,
  { first, last, head }: { readonly first: number; readonly last: number; readonly head: number },
): string | null {
  for (let i = first; i <= last; i++) {
    const word = view.words[i]!
    if (i === head || word.upos !== 'NOUN') continue
    const isOwner = i > head ? isTold(view, i) : isPossessiveMark(view.words[i + 1]) || i === head - 1
    if (!isOwner) continue
    const noun = word.lemma.toLowerCase()
    const isBody =
      inSet(titles.bodies.words, word) ||
      kindsOfNoun(organisations, word.form).length > 0 ||
      titles.owning_nouns.has(noun)
    const before = isBody ? (state.byNoun.get(noun) ?? state.byNoun.get(word.form.toLowerCase())) : undefined
    if (before !== undefined && before.party !== null) return before.party
    if (!isBody || i === head - 1) continue
    const type = (['organisation', 'movement'] as const).find(kind => inSet(titles.stands_for[kind], word))
    for (const { referent } of type === undefined ? [] : backFrom(state.events, sentence, BACK))
      if (referent.kind === 'party' && referent.type === type) return referent.party
  }
  return null
}

const isPossessiveMark = (word: Word | undefined): boolean => /^['’]s?$/.test(word?.form ?? '')

/** «du mouvement», "this group": one told before. */
const isTold = (view: View, i: number): boolean => /Definite=Def|PronType=Dem/.test(view.words[i - 1]?.feats ?? '')

/** «une source au sein du mouvement»: the movement told of last. */
function lastMovement(state: State, { sentence }: Group): string | null {
  for (const { referent } of backFrom(state.events, sentence, BACK)) {
    if (referent.kind === 'party' && referent.type === 'movement') return referent.party
  }
  return null
}

/** A body or group told before in other words: «the ministry», «l'alliance», «les rebelles», «le gouvernement». */
function earlier(known: Known, state: State, view: View, group: Group): Referent | null {
  if (group.isFormer) return null
  if (group.kind === 'independent') return ownNamed(state, view, group)
  const { titles } = known
  const head = view.words[group.head]!
  const same =
    state.byNoun.get(nounKey(group)) ??
    (group.kind === 'official' || group.isHuman ? sameOfOtherNumber(state, group) : undefined)
  if (same !== undefined && (group.office.size <= 1 || group.isHuman)) {
    return group.isDefinite && group.kind === 'body' ? same : groupReferent(group, same.party)
  }
  if (inSet(titles.opposition, head) && group.isDefinite && known.home.opposition !== null) {
    return groupReferent(group, known.home.opposition)
  }
  const rebels = group.kind === 'opponent' && group.isDefinite ? onlyMovement(known, state, group) : null
  if (rebels !== null) return rebels
  if (inSet(titles.rebels, head) && known.home.rebels !== null) return groupReferent(group, known.home.rebels)
  if (group.isDefinite && group.office.size <= 1) {
    if (inSet(titles.generic, head) && group.isPlural && state.officials !== null)
      return groupReferent(group, state.officials)
    for (const [type, nouns] of Object.entries(titles.stands_for)) {
      if (!inSet(nouns, head) || (group.isPlural && type !== 'movement')) continue
      for (const { referent } of backFrom(state.events, group.sentence, BACK)) {
        const isOwn = view.own.has(referent.actor ?? '')
        if (referent.kind === 'party' && referent.type === type && !isOwn) return referent
      }
    }
  }
  if (inSet(titles.spokespersons, head)) {
    const party = lastSubject(state, group)
    if (party !== null) return groupReferent(group, party)
  }
  if (inSet(titles.local_bodies, head)) {
    const speaks = isSpeakerAt(view, group.head)
    const party = hasPerson(known, group)
      ? known.home.near(group)
      : (chooseForGroup(known.around, titles, group, speaks, known.choose, true) ?? known.home.ofBody(group))
    if (party !== null) return groupReferent(group, party)
  }
  return null
}

/** Sentences back to whom "a spokesman" speaks for. */
const SPOKEN_BACK = 2

/** "India's foreign ministry put the best face on it. Talks went on, a spokesman said": of the body or party that was the subject last. */
function lastSubject(state: State, { sentence }: Group): string | null {
  for (const event of backFrom(state.events, sentence, SPOKEN_BACK)) {
    const { referent, isMain, isQuoted } = event
    if (isMain && !isQuoted && event.sentence < sentence && referent.party !== null && referent.kind !== 'pair')
      return referent.party
  }
  return null
}

/** «la compagnie», "the union": the organisation of that kind named last, of those that are a party by their name alone. */
function ownNamed(state: State, view: View, { noun, isDefinite, isPlural, office }: Group): Referent | null {
  if (!isDefinite || isPlural || office.size > 1) return null
  const before = state.byNoun.get(noun)
  return before !== undefined && view.own.has(before.actor ?? '') ? before : null
}

/** «les insurgés» in a text that tells of one armed movement of its country. */
function onlyMovement({ home, titles }: Known, state: State, group: Group): Referent | null {
  const [only, other] = [...state.movements.values()]
  if (only === undefined || other !== undefined || titles.opposition.has(group.noun)) return null
  return home.main !== null && only.country === home.main ? only.referent : null
}

/** «one official» after «U.S. officials». */
const sameOfOtherNumber = (state: State, group: Group): Referent | undefined =>
  state.byNoun.get(nounKey({ ...group, isPlural: !group.isPlural }))
