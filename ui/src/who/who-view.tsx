/** Who is who: who addresses whom as a table of counts by kind, people with their roles, other actors with their names. */

import { useMemo } from 'preact/hooks'
import { FAMILIES, FAMILY, type Family } from '../../../src/8-outputs/kinds'
import { FAMILY_ICON } from '../../../src/8-outputs/page/icons'
import type { WireActor } from '../../../src/9-doors/http/wire'
import type { ActType } from '../../../src/record/schema'
import type { Address } from '../api'
import { useLoaded } from '../load'
import { Evidence } from '../parts/evidence'
import { useGrowing } from '../parts/growing'
import { Icon } from '../parts/icon'
import '../parts/lists.css'
import { nameOf } from '../parts/names'
import { Empty, Failed, Loading } from '../parts/states'
import { questions } from '../questions'
import { asOf, linkTo, t } from '../state'
import './who.css'

/** Parties in the table. */
const MAX_PARTIES = 8
/** People and other actors of the first screen, drawn before the rest. */
const FIRST = 12

export function WhoView() {
  const day = asOf.value ?? undefined
  const actors = useLoaded(questions.who())
  const addresses = useLoaded(questions.addresses(day))
  if (actors.kind === 'failed') return <Failed error={actors.error} />
  if (actors.value === null || addresses.value === null) return <Loading />
  if (actors.value.length === 0) return <Empty />
  return <Actors actors={actors.value} addresses={addresses.value} />
}

interface ActorsProps {
  readonly actors: readonly WireActor[]
  readonly addresses: readonly Address[]
}

function Actors({ actors, addresses }: ActorsProps) {
  const people = useMemo(
    () => byParty(actors.filter(actor => actor.type === 'person' && actor.statements > 0)),
    [actors],
  )
  const others = actors.filter(actor => actor.type !== 'person')
  const shown = useGrowing(people, FIRST)
  const named = useGrowing(others, FIRST)
  return (
    <>
      <section class="head">
        <div>
          <h1>{findingOf(addresses)}</h1>
          <p class="sub">{t.value.who.explain}</p>
        </div>
      </section>
      <AddressTable addresses={addresses} />
      <div class="two" aria-busy={shown.length < people.length || named.length < others.length}>
        <section>
          <h2 class="sec">
            {t.value.who.people} <small>{t.value.who.rolesAsGiven}</small>
          </h2>
          <People people={shown} />
        </section>
        <aside>
          <h2 class="sec">{t.value.who.others}</h2>
          {named.map(actor => (
            <div key={actor.id} class="pers named">
              <b>{nameOf.value(actor.key)}</b>
              <span class="r">
                <Evidence text={actor.names.filter(name => name !== actor.key).join(', ')} />
              </span>
            </div>
          ))}
        </aside>
      </div>
    </>
  )
}

const totalOf = (address: Address): number => Object.values(address.counts).reduce((sum, count) => sum + count, 0)

function findingOf(addresses: readonly Address[]): string {
  const [most] = addresses
  if (most === undefined) return t.value.who.nobody
  return t.value.who.finding(nameOf.value(most.from), nameOf.value(most.to), totalOf(most))
}

function AddressTable({ addresses }: { readonly addresses: readonly Address[] }) {
  const totals = new Map<string, number>()
  for (const address of addresses) {
    for (const party of [address.from, address.to]) totals.set(party, (totals.get(party) ?? 0) + totalOf(address))
  }
  const parties = [...totals]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MAX_PARTIES)
    .map(([party]) => party)
  if (parties.length === 0) return null
  return (
    <div class="mxwrap">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the page is scrolled by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={t.value.who.table}>
        <table class="mx">
          <caption class="note">
            {FAMILIES.map(family => (
              <span key={family} class={`k f-${family}`}>
                <Icon name={FAMILY_ICON[family]} /> {t.value.family[family]}
              </span>
            ))}
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <span class="vh">{t.value.party}</span>
              </th>
              {parties.map(party => (
                <th key={party} scope="col">
                  <span class="to">
                    →{'\u00a0'}
                    {nameOf.value(party)}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parties.map(from => (
              <tr key={from}>
                <th scope="row">{nameOf.value(from)}</th>
                {parties.map(to => (
                  <td key={to} class={from === to ? 'self' : ''}>
                    <Counts address={addresses.find(address => address.from === from && address.to === to)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}

function Counts({ address }: { readonly address: Address | undefined }) {
  if (address === undefined) return null
  const byFamily = new Map<Family, number>()
  for (const [type, count] of Object.entries(address.counts)) {
    const family = FAMILY[type as ActType]
    byFamily.set(family, (byFamily.get(family) ?? 0) + count)
  }
  return (
    <div class="cellk">
      {FAMILIES.filter(family => byFamily.has(family)).map(family => (
        <a key={family} class={`f-${family}`} href={linkTo('pair', { a: address.from, b: address.to })}>
          <Icon name={FAMILY_ICON[family]} />
          <span class="vh">{t.value.family[family]} </span>
          {byFamily.get(family)}
        </a>
      ))}
    </div>
  )
}

function grouped(people: readonly WireActor[]): Map<string, WireActor[]> {
  const groups = new Map<string, WireActor[]>()
  for (const person of people) {
    const party = person.party ?? ''
    groups.set(party, [...(groups.get(party) ?? []), person])
  }
  return groups
}

/** People with those of their party, the largest party first; those of none last. */
const byParty = (people: readonly WireActor[]): WireActor[] =>
  [...grouped(people)]
    .sort(([a, some], [b, others]) => Number(a === '') - Number(b === '') || others.length - some.length)
    .flatMap(([, list]) => list)

function People({ people }: { readonly people: readonly WireActor[] }) {
  return (
    <>
      {[...grouped(people)].map(([party, list]) => (
        <div key={party} class="grp">
          <h3>
            {party === '' ? t.value.who.noParty : nameOf.value(party)}{' '}
            {nameOf.value(party) === party ? null : <span class="code">{party}</span>}
          </h3>
          {list.map(person => (
            <div key={person.id} class="pers">
              <b>{person.name}</b>
              <span class="r">
                {person.roles.length === 0 ? <span class="muted">{t.value.who.noRole}</span> : null}
                {person.roles.map(role => (
                  <span key={role.title} class="role">
                    <Evidence text={role.title} />
                    {role.from === undefined && role.to === undefined ? null : (
                      <span class="yr num">
                        {' '}
                        {role.from ?? ''}–{role.to ?? ''}
                      </span>
                    )}
                  </span>
                ))}
              </span>
              <span class="k2 num">
                {t.value.who.statements(person.statements)}
                <br />
                {t.value.who.articles(person.articles)}
              </span>
            </div>
          ))}
        </div>
      ))}
    </>
  )
}
