/** The article view: the article that the address names, else the newest. */
import { useEffect, useMemo } from 'preact/hooks'
import type { WireArticle, WireSource } from '../../../src/9-doors/http/wire'
import { useLoaded } from '../load'
import { Empty, Failed, Loading } from '../parts/states'
import { questions } from '../questions'
import { place } from '../state'
import './article.css'
import { told } from './decisions'
import { Desk } from './desk'
import { workOn } from './model'

export function ArticleView() {
  const asked = Number(place.value.query.get('id')) || null
  const newest = useLoaded<readonly WireSource[] | null>(asked === null ? questions.newest() : questions.none())
  const id = asked ?? newest.value?.[0]?.id ?? null
  const loaded = useLoaded<WireArticle | null>(id === null ? questions.none() : questions.article(id))
  const work = useMemo(() => (loaded.value === null ? null : workOn(loaded.value)), [loaded.value])
  useEffect(() => {
    told.value = null
  }, [id])
  if (newest.kind === 'failed') return <Failed error={newest.error} />
  if (loaded.kind === 'failed') return <Failed error={loaded.error} />
  if (newest.kind === 'ready' && id === null) return <Empty />
  // An article that was asked for before is no answer to this address.
  if (work === null || (id !== null && work.article.id !== id)) return <Loading />
  return <Desk key={work.article.id} work={work} />
}
