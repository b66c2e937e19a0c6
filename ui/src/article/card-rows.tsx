/** What a card rests on, row by row: its words, its voice, its answers, why it was read so and how sure that is. */
import type { ComponentChildren } from 'preact'
import { type Answer, isOpenToAnswer, type Reply } from '../../../src/8-outputs/kinds'
import { ANSWER_ICON } from '../../../src/8-outputs/page/icons'
import type { Act, Span, Statement } from '../../../src/record/schema'
import { cut, Evidence } from '../parts/evidence'
import { Icon } from '../parts/icon'
import { nameOf } from '../parts/names'
import { t } from '../state'
import { familyOf, type Work } from './model'

/** Characters of an act's words shown in a link to it. */
const SHORT = 90

export const Row = ({
  label,
  children,
  of,
}: {
  readonly label: string
  readonly children: ComponentChildren
  readonly of?: string
}) => (
  <>
    <dt>{label}</dt>
    <dd class={of}>{children}</dd>
  </>
)

interface ActRowsProps {
  readonly act: Act
  readonly work: Work
  readonly replies: readonly Reply[]
  readonly onGo: (id: number) => void
}

export function ActRows({ act, work, replies, onGo }: ActRowsProps) {
  const { label } = t.value.common
  const statement = work.statements.get(act.statement ?? '')
  const { language } = work.article
  const links = (ids: readonly string[]) => ids.map(id => <Go key={id} id={id} work={work} onGo={onGo} />)
  return (
    <dl>
      <Row label={label.what} of="src">
        <Words spans={act.content} language={language} />
      </Row>
      {act.condition === null ? null : (
        <Row label={label.condition} of="src">
          <Words spans={[act.condition]} language={language} />
        </Row>
      )}
      <Row label={label.voice}>
        <Voice voice={act.voice} statement={statement} language={language} />
      </Row>
      {statement === undefined ? null : <SaidRows statement={statement} work={work} onGo={onGo} />}
      {act.answers.length === 0 ? null : <Row label={label.answers}>{links(act.answers)}</Row>}
      {replies.length === 0 && !isOpenToAnswer(act) ? null : (
        <Row label={label.answeredBy}>
          {replies.length === 0 ? (
            <span class="state a-unanswered">
              <Icon name="none" />
              {label.noAnswer}
            </span>
          ) : (
            replies.map(({ act: reply, how }) => (
              <span key={reply.id} class="reply">
                {how === null ? null : <How how={how} />} {links([reply.id])}
              </span>
            ))
          )}
        </Row>
      )}
      {act.repeats.length === 0 ? null : <Row label={label.repeats}>{links(act.repeats)}</Row>}
      <Row label={label.why}>
        <Why rule={act.why.frame} cue={act.why.cue} language={language} />
      </Row>
      <Sure confidence={act.confidence} />
    </dl>
  )
}

export function StatementRows({ statement, work, onGo }: SaidProps) {
  const { label } = t.value.common
  const { language } = work.article
  const acts = work.held.acts.filter(act => act.statement === statement.id)
  return (
    <dl>
      <Row label={label.what} of="src">
        <Words spans={statement.content} language={language} />
      </Row>
      <Row label={label.voice}>
        <Voice voice={statement.voice} statement={statement} language={language} />
      </Row>
      <SaidRows statement={statement} work={work} />
      {acts.length === 0 ? null : (
        <Row label={label.actsHere}>
          {acts.map(({ id }) => (
            <Go key={id} id={id} work={work} onGo={onGo} />
          ))}
        </Row>
      )}
      <Row label={label.why}>
        <Why rule={statement.why.rule} cue={statement.cue} language={language} />
      </Row>
      <Sure confidence={statement.confidence} />
    </dl>
  )
}

interface SaidProps {
  readonly statement: Statement
  readonly work: Work
  readonly onGo: (id: number) => void
}

/** How it was said; with `onGo` also the way to the statement's own card, where that can be corrected. */
function SaidRows({ statement, work, onGo }: Omit<SaidProps, 'onGo'> & Partial<Pick<SaidProps, 'onGo'>>) {
  const { label, kind } = t.value.common
  const { language } = work.article
  const card = work.byLocal.get(statement.id)
  return (
    <>
      <Row label={label.statement}>
        {onGo === undefined || card === undefined ? (
          kind[statement.kind]
        ) : (
          <button type="button" class="go inline" onClick={() => onGo(card.id)}>
            {kind[statement.kind]}
          </button>
        )}
        {statement.cue === null ? null : (
          <>
            {' · '}
            <Cited span={statement.cue} language={language} />
          </>
        )}
        {statement.damaged ? (
          <span class="note">
            <Icon name="tear" /> {label.damagedHere}
          </span>
        ) : null}
      </Row>
      {statement.addressee === null ? null : <Row label={label.addressee}>{nameOf.value(statement.addressee)}</Row>}
      {statement.channel === null ? null : <Row label={label.channel}>{nameOf.value(statement.channel)}</Row>}
      {/* Records of earlier versions have no place. */}
      {statement.place ? <Row label={label.place}>{statement.place}</Row> : null}
    </>
  )
}

export const Words = ({ spans, language }: { readonly spans: readonly Span[]; readonly language: string }) => (
  <>
    {spans.map((span, i) => (
      <span key={span.start}>
        {i > 0 ? <span class="muted"> […] </span> : null}
        <Evidence text={span.text} language={language} />
      </span>
    ))}
  </>
)

const Cited = ({ span, language }: { readonly span: Span; readonly language: string }) => (
  <q class="src" lang={language}>
    <Evidence text={span.text} language={language} />
  </q>
)

/** Who speaks, and the words it was resolved from where they differ. */
function Voice({
  voice,
  statement,
  language,
}: {
  readonly voice: string | null
  readonly statement: Statement | undefined
  readonly language: string
}) {
  const { label } = t.value.common
  if (voice === null) return <span class="muted">{label.nobody}</span>
  const from = statement?.voiceSpan
  return (
    <>
      {voice}
      {from && from.text !== voice ? (
        <>
          {' '}
          <span class="muted">{label.from}</span> <Cited span={from} language={language} />
        </>
      ) : null}
    </>
  )
}

const Why = ({
  rule,
  cue,
  language,
}: {
  readonly rule: string
  readonly cue: Span | null
  readonly language: string
}) => (
  <>
    <code>{rule}</code>
    {cue === null ? null : (
      <>
        {' '}
        {t.value.common.label.onTheWords} <Cited span={cue} language={language} />
      </>
    )}
  </>
)

const How = ({ how }: { readonly how: Answer }) => (
  <span class={`state a-${how}`}>
    <Icon name={ANSWER_ICON[how]} />
    {t.value.common.answer[how]}
  </span>
)

function Go({ id, work, onGo }: { readonly id: string; readonly work: Work; readonly onGo: (id: number) => void }) {
  const card = work.byLocal.get(id)
  if (card?.kind !== 'act') return null
  const act = card.item
  return (
    <button type="button" class="go" onClick={() => onGo(card.id)}>
      <span class={`k f-${familyOf(card)}`}>
        <Icon name={act.type} />
      </span>{' '}
      <Evidence text={cut(act.content[0]?.text ?? '', SHORT)} language={work.article.language} />
    </button>
  )
}

function Sure({ confidence }: { readonly confidence: number }) {
  const full = Math.round(confidence * 10)
  return (
    <Row label={t.value.confidence}>
      <span class="conf">
        <span class="m" aria-hidden="true">
          {Array.from({ length: 10 }, (_, i) => (
            <b key={i} class={i < full ? 'on' : ''} />
          ))}
        </span>
        <span class="num">{confidence.toFixed(2)}</span>
      </span>
      <span class="note">{t.value.rightOf100(Math.round(confidence * 100))}</span>
    </Row>
  )
}
