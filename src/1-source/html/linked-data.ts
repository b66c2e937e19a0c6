/** JSON-LD scripts → what schema.org's vocabulary says of the article. */

export interface ArticleData {
  readonly headline: string | null
  readonly author: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly language: string | null
  readonly articleBody: string | null
}

type Node = Readonly<Record<string, unknown>>

const ARTICLE_TYPE = /article|blogposting|^report$|newsanalysis/i
/** Nodes looked at, so that a hostile script cannot hold us. */
const MAX_NODES = 2000

/** The article of the first script that describes one, or null. Scripts that are no JSON are passed over. */
export function articleData(scripts: readonly string[]): ArticleData | null {
  const nodes = scripts.flatMap(script => nodesOf(parseLoose(script)))
  const article = nodes.find(node => typesOf(node).some(type => ARTICLE_TYPE.test(type)))
  if (article === undefined) return null
  return {
    headline: textOf(article.headline) ?? textOf(article.name),
    author: namesOf(article.author, nodes),
    publisher: namesOf(article.publisher, nodes),
    published: textOf(article.datePublished) ?? textOf(article.dateCreated),
    language: textOf(article.inLanguage),
    articleBody: textOf(article.articleBody),
  }
}

function parseLoose(script: string): unknown {
  const json = script
    .replace(/^\s*(?:<!--|\/\*.{0,80}?\*\/|\/\/\s*)?\s*(?:<!\[CDATA\[)?/, '')
    .replace(/(?:\/\/\s*)?\]\]>\s*$|-->\s*$|;\s*$/, '')
  try {
    return JSON.parse(json)
  } catch {
    try {
      // Line ends within strings are the commonest fault.
      return JSON.parse(json.replace(/\p{Cc}+/gu, ' '))
    } catch {
      return null
    }
  }
}

/** The objects of a JSON-LD document: arrays, `@graph` and `mainEntity` opened, breadth first. */
function nodesOf(document: unknown): Node[] {
  const nodes: Node[] = []
  const queue: unknown[] = [document]
  for (let i = 0; i < queue.length && nodes.length < MAX_NODES; i++) {
    const value = queue[i]
    if (Array.isArray(value)) queue.push(...value.slice(0, MAX_NODES))
    else if (typeof value === 'object' && value !== null) {
      const node = value as Node
      nodes.push(node)
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage'])
        if (typeof node[key] === 'object') queue.push(node[key])
    }
  }
  return nodes
}

const typesOf = (node: Node): string[] =>
  [node['@type']].flat().filter((type): type is string => typeof type === 'string')

function textOf(value: unknown): string | null {
  const text = Array.isArray(value) ? value[0] : value
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : null
}

/** Names of persons or organisations given as strings, objects, references by `@id`, or lists of these. */
function namesOf(value: unknown, nodes: readonly Node[]): string | null {
  const names = [value].flat().map(item => {
    if (typeof item !== 'object' || item === null) return textOf(item)
    const node = item as Node
    return (
      textOf(node.name) ??
      textOf(nodes.find(other => other !== node && other['@id'] === node['@id'] && other.name)?.name)
    )
  })
  const known = [...new Set(names.filter(name => name !== null && !/^https?:/.test(name)))]
  return known.length === 0 ? null : known.slice(0, 10).join(', ')
}
