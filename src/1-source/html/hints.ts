/** What the markup around a text says about it: names of classes and ids, roles, hiding. Vocabulary of page templates, not of a language. */
import type { Element } from './page.js'

/** How an element's own markup speaks: for running text, against it, or neither. */
export type Leaning = 'content' | 'neutral' | 'chrome'

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
    'share sharing shares sharebar sharethis addthis addtoany social socials follow like likes tweet-button ' +
    'related relateds recirc recirculation recommended recommendation recommendations recommends similar trending popular mostread ' +
    'readmore morefrom moreon seealso suggested suggestions upnext teaser teasers ' +
    'newsletter newsletters subscribe subscription signup register login signin paywall regwall meter donate donation ' +
    'cookie cookies consent gdpr popup popups modal modals overlay lightbox tooltip toast ' +
    'author-bio authorbio byline bylines credit credits copyright legal disclaimer tags tag-list taglist topics keywords ' +
    'hidden invisible offscreen print-only printonly sr-only visually-hidden visuallyhidden screen-reader-text skip skiplink ' +
    'timestamp meta metadata postmeta hentry-meta rating ratings poll polls survey shop shopping product products buy cart ' +
    'gallery slideshow carousel slider player jwplayer video videos audio podcast embed ' +
    'correction-notice caption captions figcaption thumbnail infobox toc'
  ).split(' '),
)
const CONTENT_WORDS =
  /article-?_?(?:body|content|text|copy)|(?:story|post|entry|page|body|main|news)-?_?(?:body|content|text|copy)|bodytext|(?:^|[\s_-])(?:prose|richtext|rich-text|bodycopy)(?:$|[\s_-])/i
const STRONG_CONTENT = /article-?_?(?:body|content|text|copy)|(?:story|post|entry)-?_?(?:body|content|text|copy)/i

/** Splits `relatedPosts_item-2` into `related`, `posts`, `item`. */
const wordsOf = (names: string): string[] =>
  names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)

/** What the tag, role, class, id and style of one element say. The frame of a page (html, body, article, main) is never chrome. */
export function leaningOf({ tag, attributes }: Element): Leaning {
  if (tag === 'html' || tag === 'body' || tag === '#root') return 'neutral'
  if (isHidden(attributes)) return 'chrome'
  if (attributes.get('itemprop') === 'articleBody') return 'content'
  const names = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`
  if (tag === 'article' || tag === 'main' || attributes.get('role') === 'main') return 'neutral'
  if (CHROME_TAGS.has(tag) || CHROME_ROLES.test(attributes.get('role') ?? '')) return 'chrome'
  if (names.length < 2) return 'neutral'
  if (STRONG_CONTENT.test(names)) return 'content'
  if (wordsOf(names).some(word => CHROME_WORDS.has(word))) return 'chrome'
  return CONTENT_WORDS.test(names) ? 'content' : 'neutral'
}

function isHidden(attributes: ReadonlyMap<string, string>): boolean {
  return (
    attributes.has('hidden') ||
    attributes.get('aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.get('style') ?? '')
  )
}
