/** Page → what it says about itself: JSON-LD first, then OpenGraph and other meta elements, `<time>`, links and the tab title. */
import { dateIn } from '../dates.js'
import { type ArticleData, articleData } from './linked-data.js'
import type { Page } from './page.js'

export interface Metadata {
  /** Forms of the headline, best first; may carry the outlet's name. */
  readonly titles: readonly string[]
  readonly outlet: string | null
  readonly byline: string | null
  /** ISO 8601 day. */
  readonly published: string | null
  /** ISO 639-1 code. */
  readonly language: string | null
  readonly url: string | null
  /** The article's text as its JSON-LD gives it, to compare with; often cut or without paragraphs. */
  readonly articleBody: string | null
}

const TITLE_NAMES = ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'headline', 'title']
const OUTLET_NAMES = ['og:site_name', 'application-name', 'dc.publisher', 'publisher', 'twitter:site']
const BYLINE_NAMES = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'parsely-author',
  'sailthru.author',
  'citation_author',
]
const DATE_NAMES = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'publish-date',
  'publish_date',
  'publishdate',
  'pubdate',
  'publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'citation_publication_date',
  'citation_date',
  'article.published',
  'published_time',
  'date',
  'article:modified_time',
]

export function readMetadata(page: Page): Metadata {
  const metas = metaValues(page)
  const data = articleData(page.linkedData)
  const first = (names: readonly string[]): string[] => names.flatMap(name => metas.get(name) ?? [])
  const titles = [data?.headline, ...first(TITLE_NAMES), page.tabTitle]
  return {
    titles: [...new Set(titles.filter(title => title !== undefined && title !== null && title !== ''))] as string[],
    outlet: data?.publisher ?? first(OUTLET_NAMES).map(name => name.replace(/^@/, ''))[0] ?? null,
    byline: data?.author ?? first(BYLINE_NAMES).find(isName) ?? markedByline(page),
    published: publicationDay(page, data, first(DATE_NAMES)),
    language: languageCode(
      data?.language ?? htmlLanguage(page) ?? first(['og:locale', 'content-language', 'dc.language'])[0],
    ),
    url: canonicalUrl(page) ?? first(['og:url'])[0] ?? null,
    articleBody: data?.articleBody ?? null,
  }
}

/** Values of meta elements by lower-case name, property, itemprop or http-equiv. */
function metaValues({ elements }: Page): Map<string, string[]> {
  const values = new Map<string, string[]>()
  for (const { tag, attributes } of elements) {
    if (tag !== 'meta') continue
    const content = attributes.get('content')?.replace(/\s+/g, ' ').trim()
    if (!content) continue
    for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = attributes.get(key)?.toLowerCase()
      if (name === undefined) continue
      const known = values.get(name)
      if (known === undefined) values.set(name, [content])
      else known.push(content)
    }
  }
  return values
}

const isName = (text: string): boolean => text.length < 100 && !/^https?:|^www\.|@|\.com\b/.test(text)

/** Text of the first element that the page marks as author: `rel=author`, `itemprop=author`, a class named so. */
function markedByline(page: Page): string | null {
  for (const [i, { attributes }] of page.elements.entries()) {
    const marked =
      attributes.get('rel') === 'author' ||
      attributes.get('itemprop') === 'author' ||
      /(?:^|[\s_-])(?:byline|author)(?:[_-]?name)?(?:$|\s)/i.test(attributes.get('class') ?? '')
    if (!marked) continue
    const text = textWithin(page, i)
    if (text !== '' && isName(text)) return text
  }
  return null
}

/** Text of an element in one line, as far as it is of use for a name or a date. */
function textWithin({ pieces, elements, source }: Page, element: number): string {
  const { firstPiece, endPiece } = elements[element]!
  let text = ''
  for (let i = firstPiece; i < endPiece && text.length < 300; i++) {
    const piece = pieces[i]!
    text += piece.text ?? source.slice(piece.start, Math.min(piece.end, piece.start + 300))
  }
  return text.replace(/\s+/g, ' ').trim()
}

function publicationDay(page: Page, data: ArticleData | null, metas: readonly string[]): string | null {
  const stated = [data?.published, ...metas].map(value => (value ? dateIn(value) : null)).find(day => day !== null)
  return stated ?? timeElement(page) ?? addressDay(page)
}

/** `<time>`: one marked as publication date, else the first with a full date. */
function timeElement(page: Page): string | null {
  let first: string | null = null
  for (const [i, { tag, attributes }] of page.elements.entries()) {
    const marked = attributes.has('pubdate') || attributes.get('itemprop') === 'datePublished'
    if (tag !== 'time' && !marked) continue
    const day = dateIn(attributes.get('datetime') ?? attributes.get('content') ?? '') ?? dateIn(textWithin(page, i))
    if (day !== null && marked) return day
    first ??= day
  }
  return first
}

function addressDay(page: Page): string | null {
  const day = /\/((?:19|20)\d\d)[/-]([01]?\d)[/-]([0-3]?\d)(?:\/|-|$)/.exec(canonicalUrl(page) ?? '')
  return day === null ? null : dateIn(`${day[1]}/${day[2]}/${day[3]}`)
}

function canonicalUrl({ elements }: Page): string | null {
  const link = elements.find(
    ({ tag, attributes }) => tag === 'link' && attributes.get('rel')?.toLowerCase() === 'canonical',
  )
  const href = link?.attributes.get('href')
  return href !== undefined && /^https?:\/\//i.test(href) ? href : null
}

const htmlLanguage = ({ elements }: Page): string | undefined => {
  const root = elements.find(({ tag }) => tag === 'html')
  return root?.attributes.get('lang') ?? root?.attributes.get('xml:lang')
}

const languageCode = (tag: string | null | undefined): string | null =>
  /^([a-z]{2})(?:[-_]|$)/i.exec(tag?.trim() ?? '')?.[1]?.toLowerCase() ?? null
