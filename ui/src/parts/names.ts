/** Ids of parties → names in the language of the interface; loaded once a language. */
import { computed, effect, signal } from '@preact/signals'
import { api } from '../api'
import { changes, language } from '../state'

const names = signal<Readonly<Record<string, string>>>({})

effect(() => {
  const wanted = language.value
  void changes.value
  api.names(wanted).then(
    found => {
      if (language.value === wanted) names.value = found
    },
    // Ids stand for themselves until the server answers again.
    () => undefined,
  )
})

/** Name of a party, several joined with +. */
export const nameOf = computed(() => (party: string | null) => {
  if (party === null) return ''
  return party
    .split('+')
    .map(id => names.value[id] ?? id)
    .join(' + ')
})

/** A short form for narrow places: short names as they are, long ones as their id. */
const SHORT = 9
export const codeOf = computed(() => (party: string) => {
  const parts = party.split('+')
  return parts
    .map(id => {
      const name = names.value[id] ?? id
      return name.length <= SHORT && parts.length < 3 ? name : id
    })
    .join(' + ')
})

/** Ids of all parties of the dossier. */
export const knownParties = computed(() => Object.keys(names.value))
