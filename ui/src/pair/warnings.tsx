/** What each side says will happen, and if what: condition and consequence as two spans. */
import type { WirePair, WirePosition } from '../../../src/9-doors/http/wire'
import { Evidence } from '../parts/evidence'
import { Icon } from '../parts/icon'
import { nameOf } from '../parts/names'
import { linkTo, t } from '../state'

const warningsOf = (side: WirePair['a']): WirePosition[] => side.moves.filter(move => move.type === 'warn')

export function Warnings({ pair }: { readonly pair: WirePair }) {
  if (warningsOf(pair.a).length + warningsOf(pair.b).length === 0) return null
  return (
    <section class="warns">
      <h2>{t.value.pair.consequences}</h2>
      <div class="cols">
        {[pair.a, pair.b].map(side => (
          <div key={side.party}>
            <h3>{nameOf.value(side.party)}</h3>
            {warningsOf(side).map(({ id, lead }) => (
              <div key={id} class="ifthen">
                {lead.condition === null ? (
                  <span class="c none">{t.value.pair.noCondition}</span>
                ) : (
                  <span class="c">
                    <Evidence text={lead.condition} language={lead.language} />
                  </span>
                )}
                <Icon name="warn" />
                <span>
                  <Evidence text={lead.words} language={lead.language} />
                </span>
                <span class="by">
                  {lead.voice === null ? '' : `${lead.voice} · `}
                  {t.value.when(lead)} ·{' '}
                  <a href={linkTo('article', { id: lead.article, item: lead.id })}>{t.value.readInArticle}</a>
                </span>
              </div>
            ))}
          </div>
        ))}
      </div>
    </section>
  )
}
