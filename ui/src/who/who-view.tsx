/** Who is who: who addresses whom as a table of counts by kind, people with their roles, other actors with their names. */
import { FAMILIES, FAMILY, type Family } from '../../../src/8-outputs/kinds'
import { FAMILY_ICON } from '../../../src/8-outputs/page/icons'
import type { WireActor } from '../../../src/9-doors/http/wire'
import type { ActType } from '../../../src/record/schema'
import { type Address, api } from '../api'
import { useLoaded } from '../load'
import { Evidence } from '../parts/evidence'
import { Icon } from '../parts/icon'
import '../parts/lists.css'
import { nameOf } from '../parts/names'
import { Empty, Failed, Loading } from '../parts/states'
import { asOf, linkTo, t } from '../state'
import './who.css'

/** Parties in the table and people in the list that are shown. */
const MAX_PARTIES = 8
const MAX_ACTORS = 150

export function WhoView() {
  const day = asOf.value ?? undefined
  const actors = useLoaded('who', () => api.who({ limit: MAX_ACTORS }))
  const addresses = useLoaded(`addresses ${day}`, () => api.addresses({ asOf: day }))
  if (actors.kind === 'failed') return <Failed error={actors.error} />
  if (actors.value === null || addresses.value === null) return <Loading />
  if (actors.value.length === 0) return <Empty />
  const people = actors.value.filter(actor => actor.type === 'person' && actor.statements > 0)
  const others = actors.value.filter(actor => actor.type !== 'person')
  return (
    <>
      <section class="head">
        <div>
          <h1>{findingOf(addresses.value)}</h1>
          <p class="sub">{t.value.who.explain}</p>
        </div>
      </section>
      <AddressTable addresses={addresses.value} />
      <div class="two">
        <section>
          <h2 class="sec">
            {t.value.who.people} <small>{t.value.who.rolesAsGiven}</small>
          </h2>
          <People people={people} />
        </section>
        <aside>
          <h2 class="sec">{t.value.who.others}</h2>
          {others.map(actor => (
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
                  → {nameOf.value(party)}
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

function People({ people }: { readonly people: readonly WireActor[] }) {
  const byParty = new Map<string, WireActor[]>()
  for (const person of people) {
    const party = person.party ?? ''
    byParty.set(party, [...(byParty.get(party) ?? []), person])
  }
  const groups = [...byParty].sort((a, b) => b[1].length - a[1].length)
  return (
    <>
      {groups.map(([party, list]) => (
        <div key={party} class="grp">
          <h3>
            {party === '' ? t.value.who.noParty : nameOf.value(party)} <span class="code">{party}</span>
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
