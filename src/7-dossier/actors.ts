/** Actors across articles: a party is one by its id, a person by name, with transliterations and lone surnames joined where nothing speaks against it. */
import { nameKey, nameParts, sameFullName, sameWord } from '../4-actors/names.js'
import type { Actor, Role } from '../record/schema.js'
import type { Database } from './database.js'

export interface ActorRow {
  readonly id: number
  readonly key: string
  readonly type: Actor['type']
  readonly name: string
  readonly party: string | null
  readonly names: string
  readonly roles: string
}

/** Particles differ by language and do not tell persons apart here; the last word and the first do. */
const NO_PARTICLES: ReadonlySet<string> = new Set()

/** Whether two names can be one person's: the surname alike, and no given name that contradicts. */
export function namesAgree(a: string, b: string): boolean {
  const [first, second] = [nameParts(a, NO_PARTICLES), nameParts(b, NO_PARTICLES)]
  if (first.length === 0 || second.length === 0) return false
  if (first.length === 1 || second.length === 1) return sameWord(first.at(-1)!, second.at(-1)!)
  return sameFullName(first, second)
}

/** How the surname sounds, whatever its spelling: the beginning of a person's key. */
const surnameKey = (name: string): string => nameKey(nameParts(name, NO_PARTICLES).at(-1) ?? name)

const partiesAgree = (a: string | null, b: string | null): boolean => a === null || b === null || a === b

/** Finds or makes the row of an actor of one article; new names and roles are added to it. */
export function mergeActor(db: Database, actor: Actor): number {
  const known = actor.type === 'person' ? findPerson(db, actor) : findByKey(db, actor.id)
  if (known === undefined) {
    const key = actor.type === 'person' ? freeKey(db, actor.id) : actor.id
    return db.run(
      'INSERT INTO actor (key, type, name, party, names, roles) VALUES (?, ?, ?, ?, ?, ?)',
      key,
      actor.type,
      actor.type === 'person' ? actor.id : (actor.names[0] ?? actor.id),
      actor.party,
      JSON.stringify([...new Set([actor.id, ...actor.names])]),
      JSON.stringify(actor.roles),
    )
  }
  const names = [...new Set([...(JSON.parse(known.names) as string[]), ...actor.names])]
  const roles = mergeRoles(JSON.parse(known.roles) as Role[], actor.roles)
  const name =
    actor.type === 'person' && actor.id.length > known.name.length && namesAgree(actor.id, known.name)
      ? actor.id
      : known.name
  db.run(
    'UPDATE actor SET names = ?, roles = ?, party = coalesce(party, ?), name = ? WHERE id = ?',
    JSON.stringify(names),
    JSON.stringify(roles),
    actor.party,
    name,
    known.id,
  )
  return known.id
}

const findByKey = (db: Database, key: string): ActorRow | undefined =>
  db.get<ActorRow>('SELECT * FROM actor WHERE key = ?', key)

function findPerson(db: Database, actor: Actor): ActorRow | undefined {
  const surname = surnameKey(actor.id)
  // The key of a person begins with the sound of the surname, so that one index range holds all of that surname.
  const namesakes = db
    .all<ActorRow>("SELECT * FROM actor WHERE key >= ? AND key < ? AND type = 'person'", `${surname}|`, `${surname}}`)
    .filter(row => namesAgree(row.name, actor.id) && partiesAgree(row.party, actor.party))
  const exact = namesakes.find(row => row.name === actor.id)
  if (exact !== undefined) return exact
  // A lone surname that fits two people stays apart: better two entries than one false merger.
  return namesakes.length === 1 ? namesakes[0] : undefined
}

function freeKey(db: Database, name: string): string {
  const base = `${surnameKey(name)}|${name}`
  for (let n = 1; ; n++) {
    const key = n === 1 ? base : `${base}|${n}`
    if (findByKey(db, key) === undefined) return key
  }
}

function mergeRoles(known: readonly Role[], more: readonly Role[]): Role[] {
  const titles = new Set(known.map(role => role.title.toLowerCase()))
  return [...known, ...more.filter(role => !titles.has(role.title.toLowerCase()))]
}
