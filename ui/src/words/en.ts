/** English. Plurals are functions, so that each language has its own rule. */
const s = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

export interface PairCount {
  readonly name: string
  readonly other: string
  readonly missed: number
  readonly all: number
}

export const EN = {
  views: {
    board: 'Board',
    pair: 'Pair',
    article: 'Article',
    timeline: 'Timeline',
    who: 'Who',
    search: 'Search',
    quotations: 'Quotations',
    sources: 'Sources',
  },
  brief: 'Brief',
  more: 'More',
  viewsLabel: 'Views',
  theme: 'Light or dark',
  skip: 'Skip to content',
  loading: 'Loading…',
  close: 'Close',
  all: 'All',
  none: 'none',
  family: { ask: 'Asks', give: 'Gives', refuse: 'Refuses', open: 'Leaves open', press: 'Presses', judge: 'Judges' },
  status: {
    accepted: 'Accepted',
    agreed: 'Agreed',
    rejected: 'Refused',
    countered: 'Countered',
    evaded: 'Left open',
    unanswered: 'No answer',
    open: 'Nothing asked',
  },
  inferred: 'inferred',
  noAnswer: 'no answer',
  together: 'together',
  asOf: 'As of',
  head: (n: number) => `${s(n, 'ask or offer', 'asks and offers')} on the table: `,
  headPart: {
    accepted: (n: number) => `${n} accepted`,
    rejected: (n: number) => `${n} refused`,
    countered: (n: number) => `${n} countered`,
    evaded: (n: number) => `${n} left open`,
    unanswered: (n: number) => `${n} without an answer`,
  },
  headNone: 'none accepted',
  headEmpty: 'Nothing is on the table yet on this day.',
  rests: (articles: number, reports: number) =>
    `Rests on ${s(articles, 'article', 'articles')}, ${s(reports, 'independent report', 'independent reports')}`,
  newThatDay: (n: number) => `${n} new that day`,
  issue: 'Issue',
  party: 'Party',
  kind: 'Kind',
  confidence: 'Confidence',
  markNew: 'Mark new',
  isNew: 'new',
  confirmed: 'Confirmed',
  fullWords: 'Full words',
  asksNothing: 'asks nothing',
  unansweredAsks: (n: number) => `no answer to ${s(n, 'ask', 'asks')}`,
  otherMoves: (n: number) => `Show ${s(n, 'other move', 'other moves')}`,
  exchange: 'Who answered what',
  readInArticle: 'Read in the article',
  told: (n: number) => `${s(n, 'report', 'reports')}`,
  pointAtRow: 'Point at a row to see who answered what.',
  keys: { issue: 'issue', move: 'move', evidence: 'evidence', words: 'words', day: 'day', search: 'search' },
  moreIssues: (n: number) => `Show ${s(n, 'more issue', 'more issues')}`,
  rightOf100: (n: number) => `${n} of 100 readings like this are right`,
  failed: {
    title: 'This part could not be shown',
    unreachable:
      'The program does not answer. Nothing is lost: start it again with rapporteur serve, then reload this page.',
    reload: 'Try again',
  },
  empty: {
    title: 'This dossier is empty',
    body: 'Add pages, texts or addresses under Sources; what they say appears here.',
    add: 'Add sources',
  },
  if: 'if',
  pair: {
    swap: 'Swap sides',
    finding: (talkPast: boolean, missed: number, all: number, sides: readonly PairCount[]) =>
      `${talkPast ? 'They talk past each other' : 'Not addressed on the substance'}: ${missed} of ${s(all, 'ask', 'asks')}. ${sides
        .map(side => `${side.other} has not addressed ${side.missed} of the ${side.all} of ${side.name}`)
        .join('; ')}.`,
    nothingAsked: (a: string, b: string) => `${a} and ${b} have put no asks to each other that were read.`,
    nothing: 'Choose two parties that ask something of each other.',
    rests: (both: number, all: number, day: string) =>
      `${s(both, 'issue', 'issues')} of ${all} with asks from both sides, as of ${day}. Leaving open and silence do not count as an answer on the substance; a refusal does.`,
    onSubstance: (n: number, all: number) => `${n} of ${all} answered on the substance`,
    nothingFrom: (party: string) => `Nothing on record from ${party} on this issue.`,
    said: 'answer said by the text',
    inferredAnswer: 'answer inferred',
    asks: (a: string, b: string) => `${a} asks ${b}`,
    consequences: 'What each says will happen, and if what',
    noCondition: 'no condition stated',
  },
  timeline: {
    finding: (meetings: number, days: number, moves: number) =>
      `${s(meetings, 'meeting', 'meetings')} on ${s(days, 'day', 'days')}; ${moves === 0 ? 'no move that was read' : s(moves, 'move', 'moves')}.`,
    explain: 'A day is as wide as what was said on it. An act without a date stands on the day of its report.',
    words: 'Words',
    marks: 'Marks',
    exchangeOnly: 'Asks and answers only',
    earlier: 'Earlier',
    later: 'Later',
    acts: (n: number) => s(n, 'act', 'acts'),
    placeUnknown: 'place unknown',
    meeting: { planned: 'planned', held: 'held', cancelled: 'cancelled', refused: 'refused' },
    moved: 'moved',
    whoMoved: 'Who moved',
    nobodyMoved: 'No party was read to move on any issue.',
    drift: { softened: 'softer', hardened: 'harder', decided: 'decided', reopened: 'reopened', sharpened: 'sharper' },
  },
  who: {
    finding: (from: string, to: string, n: number) => `${from} addresses ${to} most: ${s(n, 'act', 'acts')}.`,
    nobody: 'Nobody was read to address anybody.',
    explain: 'Who speaks to whom, by kind of act. Rows speak, columns are spoken to.',
    table: 'Who addresses whom',
    people: 'People, by whom they speak for',
    rolesAsGiven: 'roles as the articles give them',
    others: 'Other actors',
    noParty: 'No party in the text',
    noRole: 'no role in the text',
    statements: (n: number) => s(n, 'statement', 'statements'),
    articles: (n: number) => s(n, 'article', 'articles'),
  },
  quotations: {
    finding: (n: number, altered: number) =>
      n === 0
        ? 'No quotation was found in more than one article.'
        : `${s(n, 'quotation stands', 'quotations stand')} in several articles; ${altered === 0 ? 'none altered' : `${altered} altered`}.`,
    explain:
      'Each is compared with its fullest telling: words left out are struck through, words put in are underlined.',
    article: (n: number) => `article ${n}`,
    change: { fullest: 'fullest', same: 'same words', cut: 'cut', altered: 'altered', translated: 'translated' },
  },
}
