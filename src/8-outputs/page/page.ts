/** Records → one self-contained HTML page: no request leaves it, and its policy lets only its own style and script run. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { packagePath } from '../../record/paths.js'
import type { ArticleRecord } from '../../record/schema.js'
import { FAMILIES, FAMILY } from '../kinds.js'
import type { PartyNames } from '../names.js'
import { countsLine, sourceLine, titleOf } from '../summary.js'
import type { Words } from '../words.js'
import { articleHtml } from './article.js'
import { attribute, evidence } from './escape.js'
import { FAMILY_ICON, icon } from './icons.js'

const assetText = (name: string): string => readFileSync(packagePath('src', '8-outputs', 'page', name), 'utf8').trim()

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Style sheets of the page, in the order in which later ones win. */
const STYLES = ['tokens.css', 'base.css', 'reading.css', 'style.css'] as const

/** Collects articles one by one, so that only their HTML is held, and gives the page. */
export class ArticlePage {
  readonly #articles: string[] = []
  readonly #entries: string[] = []
  readonly #titles: string[] = []

  constructor(
    private readonly words: Words,
    private readonly names: PartyNames,
  ) {}

  get length(): number {
    return this.#articles.length
  }

  add(record: ArticleRecord): void {
    const number = this.#articles.length + 1
    this.#articles.push(articleHtml(record, { words: this.words, names: this.names, number }))
    this.#entries.push(entryHtml(record, number, this.words))
    this.#titles.push(titleOf(record))
  }

  html(): string {
    const { words } = this
    const style = `\n${STYLES.map(assetText).join('\n')}\n`
    const script = `\n${assetText('browser.js')}\n`
    const policy = `default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(script)}; base-uri 'none'; form-action 'none'`
    const several = this.length > 1
    const title = several ? words.count.articles(this.length) : (this.#titles[0] ?? words.count.articles(0))
    return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Rapporteur">
<title>${attribute(title)} · Rapporteur</title>
<style>${style}</style>
</head>
<body>
<header class="top"><a class="mark" href="#">Rapporteur</a>${several ? this.#chooser() : ''}<span class="sp"></span><span class="keys"><kbd>j</kbd> <kbd>k</kbd> ${words.label.keys}</span></header>
<main>
${several ? this.#index() : ''}
${this.#articles.join('\n')}
</main>
<script>${script}</script>
</body>
</html>
`
  }

  #chooser(): string {
    const options = this.#titles.map((title, i) => `<option value="d${i + 1}">${i + 1}. ${attribute(title)}</option>`)
    return `<select class="choose" aria-label="${this.words.label.select}"><option value="">${this.words.label.all} (${this.length})</option>${options.join('')}</select>`
  }

  #index(): string {
    return `<section class="index" id="index"><h1>${this.words.count.articles(this.length)}</h1><ol>${this.#entries.join('\n')}</ol></section>`
  }
}

function entryHtml(record: ArticleRecord, number: number, words: Words): string {
  const families = FAMILIES.flatMap(family => {
    const count = record.acts.filter(act => FAMILY[act.type] === family).length
    if (count === 0) return []
    return `<span class="k f-${family}">${icon(FAMILY_ICON[family])}${words.family[family]} <b class="num">${count}</b></span>`
  })
  return `<li><a href="#d${number}" lang="${attribute(record.document.language ?? '')}"><bdi>${evidence(titleOf(record))}</bdi></a><p class="sub">${attribute(sourceLine(record, words))}</p><p class="sub">${countsLine(record, words)}</p><p class="fams">${families.join('')}</p></li>`
}
