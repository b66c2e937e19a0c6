/** The buttons by which an analyst confirms, corrects, rejects, or takes that back. */
import { Icon } from '../parts/icon'
import { t } from '../state'
import { confirm, reject, undo } from './decisions'
import type { Card } from './model'

export const Decisions = ({ card, onEdit }: { readonly card: Card; readonly onEdit: () => void }) => (
  <div class="acts">
    <button type="button" class="btn" aria-pressed={card.state === 'confirmed'} onClick={() => void confirm(card)}>
      <Icon name="accept" />
      {t.value.article.confirm} <kbd>c</kbd>
    </button>
    <button type="button" class="btn" aria-pressed={card.state === 'corrected'} onClick={onEdit}>
      <Icon name="edit" />
      {t.value.article.correct} <kbd>e</kbd>
    </button>
    <button type="button" class="btn" aria-pressed={card.state === 'rejected'} onClick={() => void reject(card)}>
      <Icon name="reject" />
      {t.value.article.reject} <kbd>x</kbd>
    </button>
    {card.correction === null ? null : (
      <button type="button" class="btn quiet" onClick={() => void undo(card)}>
        {t.value.article.undo} <kbd>u</kbd>
      </button>
    )}
  </div>
)
