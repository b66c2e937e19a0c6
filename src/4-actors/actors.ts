/** Resolved mentions → the actors of the record, each with every form of its name, its roles and its places in the text. */
import type { Actor } from '../record/schema.js'
import type { Item, Known } from './coreference.js'
import { toRole } from './roles.js'
import { rangeOf } from './surface.js'

/** Words of a phrase that is kept as a name of a party. */
const LONGEST_NAME = 4

/** Actors in the order of their first mention. */
export function actorsOf(known: Known, items: readonly Item[]): Actor[] {
  const actors = new Map<string, Actor>()
  for (const { sentence, first, last, kind, referent } of items) {
    if (referent === null || referent.actor === null) continue
    const { words } = known.views[sentence]!
    const range = rangeOf(known.text, words, first, last)
    let actor = actors.get(referent.actor)
    if (actor === undefined) {
      actor = {
        id: referent.actor,
        type: referent.type,
        names: referent.person === null ? [] : [...referent.person.forms],
        party: referent.person === null ? null : referent.person.party,
        roles: referent.person?.roles.filter(role => role.kind !== 'counterpart').map(toRole) ?? [],
        mentions: [],
      }
      actors.set(referent.actor, actor)
    }
    actor.mentions.push(range)
    if (kind === 'pronoun' || referent.person !== null || (kind === 'group' && last - first > LONGEST_NAME)) continue
    const name = known.text.slice(range.start, range.end)
    if (!actor.names.includes(name)) actor.names.push(name)
  }
  return [...actors.values()]
}
