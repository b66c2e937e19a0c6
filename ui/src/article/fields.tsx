/** The form by which an analyst sets what an act or a statement says: kind, party, addressee, voice. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { FAMILY } from '../../../src/8-outputs/kinds'
import type { Act, ActType, ArticleRecord, Statement } from '../../../src/record/schema'
import { nameOf } from '../parts/names'
import { t } from '../state'

/** Kinds of act, those of one family together. */
const TYPES = Object.keys(FAMILY) as ActType[]

/** Fields of an item as the form holds them; none is an empty string. */
type Values = Readonly<Record<string, string>>

/** Parties that the article names, alone or together, in the order of their names. */
export function partiesIn(record: ArticleRecord): string[] {
  const parties = [
    ...record.actors.flatMap(actor => (actor.type === 'person' ? [actor.party] : [actor.id])),
    ...record.acts.flatMap(act => [act.party, act.to]),
    ...record.statements.map(statement => statement.party),
  ]
  const known = new Set(parties.filter(party => party !== null))
  return [...known].sort((a, b) => nameOf.value(a).localeCompare(nameOf.value(b)))
}

export const voicesIn = (record: ArticleRecord): string[] => [
  ...new Set([
    ...record.actors.filter(actor => actor.type === 'person').map(actor => actor.id),
    ...[...record.statements, ...record.acts].flatMap(item => (item.voice === null ? [] : [item.voice])),
  ]),
]

interface FormProps {
  readonly record: ArticleRecord
  readonly item: Act | Statement | null
  readonly onSave: (fields: Readonly<Record<string, string | null>>) => void
  readonly onCancel: () => void
}

const asValue = (value: string | null): string => value ?? ''

function valuesOf(item: Act | Statement | null): Values {
  if (item === null) return { type: 'demand', party: '', to: '', voice: '' }
  if ('type' in item) {
    return { type: item.type, party: asValue(item.party), to: asValue(item.to), voice: asValue(item.voice) }
  }
  return { kind: item.kind, voice: asValue(item.voice), party: asValue(item.party) }
}

/** Saves only the fields that were changed; for a new act all. */
export function FieldsForm({ record, item, onSave, onCancel }: FormProps) {
  const before = valuesOf(item)
  const [values, setValues] = useState(before)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('select')?.focus(), [])
  const set = (name: string) => (value: string) => setValues(now => ({ ...now, [name]: value }))
  const save = (): void => {
    const changed = Object.entries(values).filter(([name, value]) => item === null || value !== before[name])
    if (changed.length === 0) onCancel()
    else onSave(Object.fromEntries(changed.map(([name, value]) => [name, value.trim() === '' ? null : value.trim()])))
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onCancel()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const { label } = t.value.common
  const words = t.value.article
  const parties = partiesIn(record).map(party => [party, nameOf.value(party)] as const)
  return (
    <form
      ref={form}
      class="edit"
      onSubmit={event => {
        event.preventDefault()
        save()
      }}
      onKeyDown={onKey}
    >
      {'type' in values ? (
        <Choice label={t.value.kind} value={values.type!} onChange={set('type')}>
          {TYPES.map(type => [type, t.value.verb(type, null)] as const)}
        </Choice>
      ) : (
        <Choice label={words.wording} value={values.kind!} onChange={set('kind')}>
          {Object.entries(t.value.common.kind)}
        </Choice>
      )}
      <Choice label={t.value.party} value={values.party!} onChange={set('party')} none={words.noParty}>
        {parties}
      </Choice>
      {'to' in values ? (
        <Choice label={label.to} value={values.to!} onChange={set('to')} none={words.toNobody}>
          {parties}
        </Choice>
      ) : null}
      <label>
        <span>{label.voice}</span>
        <input
          class="field"
          list="voices"
          value={values.voice}
          placeholder={label.nobody}
          onInput={event => set('voice')(event.currentTarget.value)}
        />
        <datalist id="voices">
          {voicesIn(record).map(voice => (
            <option key={voice} value={voice} />
          ))}
        </datalist>
      </label>
      <div class="acts">
        <button type="submit" class="btn solid">
          {words.save} <kbd>Ctrl Enter</kbd>
        </button>
        <button type="button" class="btn" onClick={onCancel}>
          {words.cancel} <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly none?: string
  readonly onChange: (value: string) => void
  readonly children: readonly (readonly [value: string, name: string])[]
}

const Choice = ({ label, value, none, onChange, children }: ChoiceProps) => (
  <label>
    <span>{label}</span>
    <select class="field" value={value} onChange={event => onChange(event.currentTarget.value)}>
      {none === undefined ? null : <option value="">{none}</option>}
      {children.map(([key, name]) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </select>
  </label>
)
