/** What HTML element names mean for reading text: which part blocks, close others, hold no text of the page. */

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Elements that never have content. */
export const VOID_TAGS = set('area base basefont br col embed frame hr img input link meta param source track wbr')

/** Elements whose text is no text of the page. */
export const SILENT_TAGS = set(
  'script style noscript template svg math iframe object canvas select option datalist textarea title audio video noframes',
)

/** Elements before and after which a block of text ends. */
export const BLOCK_TAGS = set(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option p pre ' +
    'section select summary table tbody td textarea tfoot th thead tr ul iframe img video audio',
)

/** Closing tags do not reach beyond these. */
export const SCOPE_TAGS = set('table td th caption')

interface ImpliedClose {
  readonly tags: readonly string[]
  readonly within: ReadonlySet<string>
}

const lists = set('ul ol menu dir table td th')
const tables = set('table')
const PARAGRAPH_ENDS =
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form ' +
  'h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section table ul'

/** Opening such an element closes open ones of those names, if no element of `within` stands between (HTML standard, 13.1.2.4). */
export const CLOSED_BY: ReadonlyMap<string, ImpliedClose> = new Map<string, ImpliedClose>([
  ...PARAGRAPH_ENDS.split(' ').map((tag): [string, ImpliedClose] => [
    tag,
    { tags: ['p'], within: set('button table td th caption object') },
  ]),
  ['li', { tags: ['li'], within: lists }],
  ['dt', { tags: ['dt', 'dd'], within: set('dl table td th') }],
  ['dd', { tags: ['dt', 'dd'], within: set('dl table td th') }],
  ['tr', { tags: ['tr'], within: tables }],
  ['td', { tags: ['td', 'th'], within: set('table tr') }],
  ['th', { tags: ['td', 'th'], within: set('table tr') }],
  ['tbody', { tags: ['thead', 'tbody'], within: tables }],
  ['tfoot', { tags: ['tbody'], within: tables }],
  ['option', { tags: ['option'], within: set('select datalist') }],
  ['a', { tags: ['a'], within: set('table td th') }],
])
