/** What the markup around a text says about it: names of classes and ids, roles, hiding. Vocabulary of page templates, not of a language. */
/**
 * How an element's own markup speaks: for running text, for a picture's caption, against both (chrome by tag, role or hiding;
 * doubtful by its names alone), or not at all.
 */
export type Leaning = 'content' | 'neutral' | 'caption' | 'doubtful' | 'chrome'

const CHROME_TAGS = new Set(['nav', 'footer', 'aside', 'form', 'fieldset', 'dialog', 'menu', 'button'])
const CHROME_ROLES =
  /^(?:navigation|complementary|contentinfo|banner|search|dialog|alertdialog|alert|menu|menubar|toolbar|tablist|note)$/
/** Whole words of a class or id, cut at hyphens, underscores and capitals. */
const CHROME_WORDS = new Set(
  (
    'ad ads advert advertisement advertising adsense sponsor sponsored sponsors banner billboard promo promos promotion outbrain taboola ' +
    'nav navbar navigation menu submenu breadcrumb breadcrumbs crumbs pagination pager paginate pagenav tabs toolbar ' +
    'sidebar sidebars rail aside widget widgets footer footers masthead topbar colophon ' +
    'comment comments commentlist disqus discussion respond reactions replies livefyre ' +
    'share sharing shares sharebar sharethis addthis addtoany social socials follow like likes ' +
    'related relateds recirc recirculation recommended recommendation recommendations recommends similar trending popular mostread ' +
    'readmore morefrom moreon seealso suggested suggestions upnext teaser teasers ' +
    'newsletter newsletters subscribe subscription signup register login signin paywall regwall meter donate donation ' +
    'cookie cookies consent gdpr popup popups modal modals overlay lightbox tooltip toast ' +
    'byline bylines copyright legal disclaimer tags taglist topics keywords authorbio ' +
    'hidden invisible offscreen printonly visuallyhidden skip skiplink ' +
    'timestamp meta metadata postmeta rating ratings poll polls survey shop shopping product products buy cart ' +
    'gallery slideshow carousel slider player jwplayer video videos audio podcast infobox toc'
  ).split(' '),
)
/** The same, of several words. */
const CHROME_PHRASES =
  /author-?_?(?:bio|box|info|card|profile)|about-?_?(?:the-?_?)?author|tag-?_?list|sr-only|visually-?hidden|screen-?reader|print-?only|most-?_?(?:read|popular|viewed)|read-?_?(?:more|next|also)|see-?_?also|sign-?_?up|call-?_?to-?_?action/i
/** Captions and credits of pictures. */
const CAPTION_WORDS = new Set([
  'caption',
  'captions',
  'figcaption',
  'credit',
  'credits',
  'legend',
  'photocredit',
  'imagecredit',
])
const CONTENT_WORDS =
  /article-?_?(?:body|content|text|copy)|(?:story|post|entry|page|body|main|news)-?_?(?:body|content|text|copy)|bodytext|(?:^|[\s_-])(?:prose|richtext|rich-text|bodycopy)(?:$|[\s_-])/i
const STRONG_CONTENT = /article-?_?(?:body|content|text|copy)|(?:story|post|entry)-?_?(?:body|content|text|copy)/i

/** Standfirsts and summaries: they say again what the text says. */
const SUMMARY_NAMES =
  /sub-?_?(?:title|head)|standfirst|summary|excerpt|description|abstract|(?:^|[\s_-])de[ck]k?(?:$|[\s_-])/i
/** A post of a social network quoted in an article. */
const QUOTED_POST = /twitter-tweet|instagram-media|bluesky-embed/

export const isSummary = (attributes: ReadonlyMap<string, string>): boolean => SUMMARY_NAMES.test(namesOf(attributes))
export const isQuotedPost = (tag: string, attributes: ReadonlyMap<string, string>): boolean =>
  tag === 'blockquote' && QUOTED_POST.test(namesOf(attributes))

/** Names that say what a page has or is about, not what the element is: `has-sidebar`, `category-video`, `tag-polls`. */
const ABOUT_PAGE = /(?<=^|\s)(?:has|no|not|with|without|category|tag|format|type|status|section|topic|author)-\S+/gi

const namesOf = (attributes: ReadonlyMap<string, string>): string =>
  `${attributes.get('class')?.replace(ABOUT_PAGE, '') ?? ''} ${attributes.get('id') ?? ''}`

/** Splits `relatedPosts_item-2` into `related`, `posts`, `item`. */
const wordsOf = (names: string): string[] =>
  names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)

/** The attributes that `leaningOf` looks at. */
export const LEANING_ATTRIBUTES = ['class', 'id', 'role', 'itemprop', 'style', 'hidden', 'aria-hidden'] as const

/** What the tag, role, class, id and style of one element say. The frame of a page (html, body, article, main) is never chrome. */
export function leaningOf(tag: string, attributes: ReadonlyMap<string, string>): Leaning {
  if (tag === 'html' || tag === 'body' || (attributes.size === 0 && tag !== 'figcaption' && !CHROME_TAGS.has(tag)))
    return 'neutral'
  if (tag === 'figcaption') return 'caption'
  if (isHidden(attributes)) return 'chrome'
  if (attributes.get('itemprop') === 'articleBody') return 'content'
  const names = namesOf(attributes)
  if (tag === 'article' || tag === 'main' || attributes.get('role') === 'main') return 'neutral'
  if (CHROME_TAGS.has(tag) || CHROME_ROLES.test(attributes.get('role') ?? '')) return 'chrome'
  if (names.length < 2) return 'neutral'
  if (STRONG_CONTENT.test(names)) return 'content'
  const words = wordsOf(names)
  if (words.some(word => CAPTION_WORDS.has(word))) return 'caption'
  if (words.some(word => CHROME_WORDS.has(word)) || CHROME_PHRASES.test(names)) return 'doubtful'
  return CONTENT_WORDS.test(names) ? 'content' : 'neutral'
}

function isHidden(attributes: ReadonlyMap<string, string>): boolean {
  return (
    attributes.has('hidden') ||
    attributes.get('aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.get('style') ?? '')
  )
}
