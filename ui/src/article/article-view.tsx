/** The article view: the article that the address names, else the newest. */
import { useEffect, useMemo } from 'preact/hooks'
import type { WireArticle } from '../../../src/9-doors/http/wire'
import { api } from '../api'
import { useLoaded } from '../load'
import { Empty, Failed, Loading } from '../parts/states'
import { place } from '../state'
import './article.css'
import { told } from './decisions'
import { Desk } from './desk'
import { workOn } from './model'

const newest = async (): Promise<WireArticle | null> => {
  const [first] = await api.sources({ limit: 1 })
  return first === undefined ? null : api.article(first.id)
}

export function ArticleView() {
  const id = Number(place.value.query.get('id')) || null
  const loaded = useLoaded<WireArticle | null>(`article ${id}`, () => (id === null ? newest() : api.article(id)))
  const work = useMemo(() => (loaded.value === null ? null : workOn(loaded.value)), [loaded.value])
  useEffect(() => {
    told.value = null
  }, [id])
  if (loaded.kind === 'failed') return <Failed error={loaded.error} />
  if (loaded.kind === 'ready' && loaded.value === null) return <Empty />
  // An article that was asked for before is no answer to this address.
  if (work === null || (id !== null && work.article.id !== id)) return <Loading />
  return <Desk key={work.article.id} work={work} />
}
