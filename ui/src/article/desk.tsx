/** An article at work: text and cards linked both ways, decisions by key and by pointer. */
import { useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { repliesIn } from '../../../src/8-outputs/kinds'
import type { Range } from '../../../src/record/schema'
import type { Addable } from '../api'
import { useKeys } from '../parts/keys'
import { linkTo, place, t } from '../state'
import { CardView } from './card'
import { Decisions } from './decision-bar'
import { confirm, correct, reject, undo } from './decisions'
import { FieldsForm } from './fields'
import { Foot, SheetNav } from './foot'
import { type DraftWords, draftOf, withDraft } from './form-values'
import { ArticleHead } from './head'
import { setText } from './inlines'
import { measure, topOnPage } from './measure'
import { type Card, cardsAt, type Group, groupOf, nextDoubtful, type Work, wordsOf } from './model'
import { createPainter } from './painter'
import { basePainting, cardPainting, plainPainting } from './painting'
import { AddForm, PickedWords, type Use, usePicked } from './picked-words'
import { offsetAt } from './places'
import { Lead, type Levels, Rail } from './rail'
import { withRange } from './span-edit'
import { ArticleText } from './text'

const onPhone = (): boolean => matchMedia('(max-width: 760px)').matches
/** Part of the screen above the words that were gone to. */
const ABOVE = 0.32
const ABOVE_SHEET = 0.14

export function Desk({ work }: { readonly work: Work }) {
  const asked = Number(place.value.query.get('item')) || null
  const [chosenId, setChosenId] = useState(asked)
  const [hidden, setHidden] = useState<ReadonlySet<Group>>(new Set())
  const [breaks, setBreaks] = useState(true)
  const [boilerplate, setBoilerplate] = useState(!onPhone())
  const [adding, setAdding] = useState<Addable | null>(null)
  /** The words that the chosen card is to rest on, while it is corrected. */
  const draft = useSignal<DraftWords | null>(null)
  const editing = draft.value !== null
  const [full, setFull] = useState(false)
  const text = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const levels = useSignal<Levels | null>(null)
  const lastAt = useRef(0)

  const painter = useMemo(createPainter, [])
  const whole = work.record.document.text
  const set = useMemo(() => setText(work.record, painter.fine), [work, painter])
  const replies = useMemo(() => repliesIn(work.held), [work])
  const cards = work.cards.filter(
    card => (card.number !== null || card.id === chosenId) && !hidden.has(groupOf(card) as Group),
  )
  // What was chosen may be gone after an undo: the card at its place takes over.
  const chosen = cards.find(card => card.id === chosenId) ?? cards[Math.min(lastAt.current, cards.length - 1)]
  const at = chosen === undefined ? -1 : cards.indexOf(chosen)
  lastAt.current = Math.max(at, 0)
  // Keys may come faster than the page is drawn anew: each is about the card that the one before chose.
  const current = useRef(chosen)
  current.current = chosen
  const picked = usePicked(text, whole, adding !== null)

  useLayoutEffect(
    () => painter.paint(text.current!, 'base', basePainting(work, set.segments, hidden)),
    [work, set, hidden],
  )
  useLayoutEffect(() => {
    const shown = chosen === undefined || draft.value === null ? chosen : withDraft(chosen, draft.value, whole)
    painter.paint(text.current!, 'card', cardPainting(shown, work))
  }, [chosen, work, set, draft.value])
  useLayoutEffect(() => {
    painter.paint(text.current!, 'picked', plainPainting('picked', adding !== null && picked !== null ? [picked] : []))
  }, [adding, picked, set])
  useEffect(() => () => painter.clear(), [painter])

  const settle = (): void => {
    // A change of size may be told when the view is gone already.
    if (text.current === null || list.current === null) return
    levels.value = measure(text.current, list.current, cards, chosen?.id ?? null)
  }
  const settled = useRef(settle)
  settled.current = settle
  useLayoutEffect(settle, [work, set, hidden, chosen, draft.value, breaks, boilerplate, full, t.value])
  useEffect(() => {
    const observer = new ResizeObserver(() => settled.current())
    observer.observe(text.current!)
    return () => observer.disconnect()
  }, [])

  const choose = (card: Card | undefined, { scroll = true, focus = true } = {}): void => {
    if (card === undefined) return
    current.current = card
    setChosenId(card.id)
    draft.value = null
    history.replaceState(null, '', linkTo('article', { id: work.article.id, item: card.id }))
    if (scroll) scrollTo({ top: topOnPage(text.current!, card) - innerHeight * ABOVE })
    if (focus && !onPhone()) {
      list.current?.querySelector<HTMLElement>(`[data-card="${card.id}"] .h`)?.focus({ preventScroll: true })
    }
  }
  useEffect(() => choose(work.cards.find(card => card.id === asked)), [asked])

  const cardsUnder = (event: MouseEvent): Card[] => {
    const offset = offsetAt(event)
    return offset === null ? [] : cardsAt(work, offset).filter(card => cards.includes(card))
  }
  const chooseAt = (event: MouseEvent): void => {
    // While words are chosen, a pointer in the text is about those.
    if (editing || getSelection()?.isCollapsed === false) return
    const sign = (event.target as Element).closest<HTMLElement>('.mk')?.dataset.card
    const there = sign ? cards.filter(card => card.id === Number(sign)) : cardsUnder(event)
    choose(there[(there.findIndex(card => card.id === chosen?.id) + 1) % there.length], { scroll: false })
  }
  const step = (by: 1 | -1): void => choose(cards[cards.findIndex(card => card.id === current.current?.id) + by])
  const doubtful = (): void => choose(nextDoubtful(cards, current.current?.id ?? -1))

  const edit = (card: Card): void => {
    draft.value = draftOf(card)
    // Above the sheet, so that they can be seen and selected.
    if (onPhone()) scrollTo({ top: topOnPage(text.current!, card) - innerHeight * ABOVE_SHEET })
  }
  const cancel = (): void => {
    draft.value = null
  }
  useKeys(key => {
    if (editing) {
      if (key === 'Escape') cancel()
      return key === 'Escape'
    }
    if (key === 'j') step(1)
    else if (key === 'k') step(-1)
    else if (key === 'n') doubtful()
    else if (key === 'b') location.hash = linkTo('board')
    else if (key === 'a' && picked !== null) setAdding('act')
    else if (key === 'm' && picked !== null) setAdding('meeting')
    else if (current.current === undefined) return false
    else if (key === 'c') void confirm(current.current)
    else if (key === 'x') void reject(current.current)
    else if (key === 'e') edit(current.current)
    else if (key === 'u') void undo(current.current)
    else return false
    return true
  })

  const toggle = (group: Group): void => {
    const next = new Set(hidden)
    if (!next.delete(group)) next.add(group)
    setHidden(next)
  }
  const lit = useRef<Card | undefined>(undefined)
  /** Lights a card and its words, whichever of them is pointed at. */
  const light = (card: Card | undefined): void => {
    if (card === lit.current || text.current === null) return
    const elementOf = (one: Card | undefined) => list.current?.querySelector<HTMLElement>(`[data-card="${one?.id}"]`)
    elementOf(lit.current)?.removeAttribute('data-lit')
    elementOf(card)?.setAttribute('data-lit', '')
    lit.current = card
    painter.paint(text.current, 'hover', plainPainting('hover', card === undefined || editing ? [] : wordsOf(card)))
  }
  const pointAt = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') light(event.type === 'pointerleave' ? undefined : cardsUnder(event)[0])
  }
  const take = (part: (now: DraftWords) => Partial<DraftWords>): void => {
    if (draft.value !== null) draft.value = { ...draft.value, ...part(draft.value) }
    getSelection()?.removeAllRanges()
    list.current?.querySelector<HTMLElement>('.edit [type=submit]')?.focus({ preventScroll: true })
  }
  const usesOf = (range: Range): Use[] => {
    const words = t.value.article
    if (draft.value === null) {
      return [
        { icon: 'support', name: words.addAs.act, key: 'a', use: () => setAdding('act') },
        { icon: 'meeting', name: words.addAs.meeting, key: 'm', use: () => setAdding('meeting') },
      ]
    }
    const picked = { start: range.start, end: range.end }
    return [
      { icon: 'edit', name: words.words.take, use: () => take(() => ({ words: [picked] })) },
      { icon: 'support', name: words.words.more, use: () => take(now => ({ words: withRange(now.words, picked) })) },
      ...(chosen?.kind === 'act'
        ? [{ icon: 'none', name: words.words.takeCondition, use: () => take(() => ({ condition: picked })) } as const]
        : []),
    ]
  }
  const stopAdding = (): void => {
    getSelection()?.removeAllRanges()
    setAdding(null)
  }
  const classes = ['doc', breaks ? '' : 'unbroken', boilerplate ? '' : 'nobp']

  return (
    <div class={classes.join(' ')}>
      <ArticleHead
        work={work}
        hidden={hidden}
        breaks={breaks}
        boilerplate={boilerplate}
        onGroup={toggle}
        onBreaks={() => setBreaks(!breaks)}
        onBoilerplate={() => setBoilerplate(!boilerplate)}
        onNextDoubtful={doubtful}
      />
      <div class="read">
        <Rail levels={levels} chosen={chosen?.id ?? null} text={text} />
        <div class="textcol">
          <ArticleText
            work={work}
            paragraphs={set.paragraphs}
            hidden={hidden}
            text={text}
            onChoose={chooseAt}
            onPoint={pointAt}
          />
          {picked === null ? null : adding === null ? (
            <PickedWords picked={picked} uses={usesOf(picked)} />
          ) : (
            <AddForm work={work} picked={picked} kind={adding} onClose={stopAdding} />
          )}
        </div>
        <Lead levels={levels} />
        <div class={full || editing ? 'cards full' : 'cards'}>
          <SheetNav at={at} all={cards.length} onStep={step} onFull={() => setFull(!full)} />
          <ol ref={list} aria-label={t.value.article.cards}>
            {cards.map(card => (
              <CardView
                key={card.id}
                card={card}
                work={work}
                replies={replies.get(card.item.id) ?? []}
                chosen={card === chosen}
                editing={editing}
                onChoose={() => (onPhone() ? setFull(!full) : choose(card, { scroll: false }))}
                onGo={id => choose(work.cards.find(one => one.id === id))}
                onHover={on => light(on ? card : undefined)}
              >
                {card !== chosen ? null : editing ? (
                  <FieldsForm
                    key={card.id}
                    record={work.record}
                    of={{ card, draft }}
                    onCancel={cancel}
                    onSave={fields => {
                      void correct(card, fields).then(done => done && cancel())
                    }}
                  />
                ) : (
                  <Decisions card={card} onEdit={() => edit(card)} />
                )}
              </CardView>
            ))}
          </ol>
          {cards.length === 0 ? <p class="none">{t.value.common.label.nothing}</p> : null}
        </div>
      </div>
      <Foot at={at} all={cards.length} />
    </div>
  )
}
