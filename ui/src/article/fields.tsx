/** The form by which an analyst sets what an act, a statement or a meeting says, and on which words it rests. */
import type { Signal } from '@preact/signals'
import { useEffect, useRef, useState } from 'preact/hooks'
import { FAMILY } from '../../../src/8-outputs/kinds'
import type { ActType, ArticleRecord } from '../../../src/record/schema'
import { Key } from '../parts/keys'
import { t } from '../state'
import { Choice, PartiesChoice, PartyChoice, TextField } from './choice'
import { allFields, changedFields, type DraftWords, newValues, type Values, valuesOf, voicesIn } from './form-values'
import type { Card } from './model'
import { SpanField } from './span-field'

/** Kinds of act, those of one family together. */
const TYPES = Object.keys(FAMILY) as ActType[]
/** A day, or a month or year where no more is known. */
const DATE = '\\d{4}(-\\d\\d){0,2}'

interface FormProps {
  readonly record: ArticleRecord
  /** What is corrected, with the words it is to rest on; or the kind of what is added on words that were selected. */
  readonly of: { readonly card: Card; readonly draft: Signal<DraftWords | null> } | { readonly add: 'act' | 'meeting' }
  readonly onSave: (fields: Readonly<Record<string, unknown>>) => void
  readonly onCancel: () => void
}

/** Saves only the fields that were changed; of something new all. */
export function FieldsForm({ record, of, onSave, onCancel }: FormProps) {
  const kind = 'add' in of ? of.add : of.card.kind
  const [values, setValues] = useState<Values>(() => ('add' in of ? newValues(of.add) : valuesOf(of.card)))
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('select')?.focus(), [])
  const save = (): void => {
    if (form.current?.reportValidity() === false) return
    if ('add' in of) {
      onSave(allFields(of.add, values))
      return
    }
    const changed = changedFields(of.card, values, of.draft.value!)
    if (Object.keys(changed).length === 0) onCancel()
    else onSave(changed)
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onCancel()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const words = t.value.article
  const props = { record, values, onValues: setValues }
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
      {kind === 'act' ? <ActFields {...props} /> : null}
      {kind === 'statement' ? <StatementFields {...props} /> : null}
      {kind === 'meeting' ? <MeetingFields {...props} /> : null}
      {'add' in of ? null : <WordFields record={record} card={of.card} draft={of.draft} />}
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

interface FieldsProps {
  readonly record: ArticleRecord
  readonly values: Values
  readonly onValues: (values: Values) => void
}

/** The value of a field and the way to change it. */
const bound = ({ values, onValues }: FieldsProps, name: string) => ({
  value: values.plain[name]!,
  onChange: (value: string) => onValues({ ...values, plain: { ...values.plain, [name]: value } }),
})

function ActFields(props: FieldsProps) {
  const { record } = props
  const words = t.value.article
  return (
    <>
      <Choice
        label={t.value.kind}
        options={TYPES.map(type => [type, t.value.verb(type, null)] as const)}
        {...bound(props, 'type')}
      />
      <PartyChoice label={t.value.party} record={record} none={words.noParty} {...bound(props, 'party')} />
      <PartyChoice label={t.value.common.label.to} record={record} none={words.toNobody} {...bound(props, 'to')} />
      <VoiceField {...props} />
    </>
  )
}

function StatementFields(props: FieldsProps) {
  const { record } = props
  const { label, kind } = t.value.common
  const words = t.value.article
  return (
    <>
      <Choice label={words.wording} options={Object.entries(kind)} {...bound(props, 'kind')} />
      <VoiceField {...props} />
      <PartyChoice label={t.value.party} record={record} none={words.noParty} {...bound(props, 'party')} />
      <PartyChoice label={label.addressee} record={record} none={words.toNobody} {...bound(props, 'addressee')} />
      <TextField label={label.channel} placeholder={label.nobody} {...bound(props, 'channel')} />
    </>
  )
}

function MeetingFields(props: FieldsProps) {
  const { record, values, onValues } = props
  const { label, meetingStatus } = t.value.common
  const words = t.value.article
  return (
    <>
      <Choice label={label.status} options={Object.entries(meetingStatus)} {...bound(props, 'status')} />
      <TextField label={label.when} placeholder={words.dateForm} pattern={DATE} {...bound(props, 'date')} />
      <TextField label={label.place} placeholder={label.unknown} {...bound(props, 'place')} />
      <PartiesChoice record={record} value={values.parties} onChange={parties => onValues({ ...values, parties })} />
      <TextField label={words.meeting.format} placeholder={label.unknown} {...bound(props, 'format')} />
      <TextField label={words.meeting.level} placeholder={label.unknown} {...bound(props, 'level')} />
    </>
  )
}

const VoiceField = (props: FieldsProps) => (
  <TextField
    label={t.value.common.label.voice}
    placeholder={t.value.common.label.nobody}
    proposals={voicesIn(props.record)}
    {...bound(props, 'voice')}
  />
)

interface WordProps {
  readonly record: ArticleRecord
  readonly card: Card
  readonly draft: Signal<DraftWords | null>
}

function WordFields({ record, card, draft }: WordProps) {
  if (draft.value === null) return null
  const { words, condition } = draft.value
  const { label } = t.value.common
  const place = { text: record.document.text, language: record.document.language ?? '' }
  const set = (part: Partial<DraftWords>): void => {
    draft.value = { words, condition, ...part }
  }
  return (
    <>
      <p class="note">
        {t.value.article.words.from}
        <span class="by">
          <Key keys={['←', '→']} does={t.value.article.words.begin} />{' '}
          <Key keys={['Shift ←', 'Shift →']} does={t.value.article.words.end} />
        </span>
      </p>
      <SpanField
        {...place}
        label={card.kind === 'meeting' ? t.value.article.meeting.words : label.what}
        ranges={words}
        onChange={ranges => set({ words: ranges })}
      />
      {card.kind !== 'act' ? null : (
        <SpanField
          {...place}
          label={label.condition}
          ranges={condition === null ? [] : [condition]}
          onChange={([range]) => set({ condition: range ?? null })}
          onRemove={() => set({ condition: null })}
        />
      )}
    </>
  )
}
