/** Acts → the issues of the negotiation, each with its acts, a label in the article's words and its status. */
import type { Act, Issue } from '../record/schema.js'

/** Status that the last answer to a demand or offer gives its issue. */
const STATUS: Readonly<Partial<Record<Act['type'], Issue['status']>>> = {
  accept: 'agreed',
  reject: 'rejected',
  evade: 'evaded',
  offer: 'countered',
}

/** Groups the acts by what is negotiated and writes each act's `issue`. */
export function groupIssues(acts: readonly Act[]): { acts: Act[]; issues: Issue[] } {
  const group = components(acts)
  const members = new Map<number, Act[]>()
  acts.forEach((act, i) => {
    const list = members.get(group[i]!)
    if (list === undefined) members.set(group[i]!, [act])
    else list.push(act)
  })
  const issues = [...members.values()].map(
    (list, i): Issue => ({
      id: `i${i + 1}`,
      label: labelOf(list),
      acts: list.map(act => act.id),
      status: statusOf(list),
    }),
  )
  const issueOf = new Map(issues.flatMap(issue => issue.acts.map(id => [id, issue.id] as const)))
  return { acts: acts.map(act => ({ ...act, issue: issueOf.get(act.id) ?? null })), issues }
}

const WORD = /[\p{L}\p{N}]{4,}/gu
const SAME = 0.34

/** Component of each act: joined by answers, repeats and shared content words with the group it fits best. */
function components(acts: readonly Act[]): number[] {
  const index = new Map(acts.map((act, i) => [act.id, i]))
  const words = acts.map(
    act => new Set(act.content.flatMap(span => (span.text.toLowerCase().match(WORD) ?? []).map(stem))),
  )
  const group: number[] = []
  const bags: Map<string, number>[] = []
  acts.forEach((act, i) => {
    const linked = [...act.answers, ...act.repeats].map(id => index.get(id)).find(j => j !== undefined && j < i)
    let best = linked === undefined ? -1 : group[linked]!
    if (best < 0) {
      let share = SAME
      bags.forEach((bag, g) => {
        const common = [...words[i]!].filter(word => bag.has(word)).length / Math.max(1, words[i]!.size)
        if (common >= share) {
          share = common
          best = g
        }
      })
    }
    if (best < 0) {
      best = bags.length
      bags.push(new Map())
    }
    group[i] = best
    for (const word of words[i]!) bags[best]!.set(word, (bags[best]!.get(word) ?? 0) + 1)
  })
  return group
}

/** First letters of a word: near enough to its stem to compare two words of one article. */
const stem = (word: string): string => word.slice(0, 6)

/** The shortest content of a demand or offer, else of any act. */
function labelOf(acts: readonly Act[]): string {
  const asked = acts.filter(act => act.type === 'demand' || act.type === 'offer')
  const texts = (asked.length > 0 ? asked : acts).map(act => act.content.map(span => span.text).join(' '))
  return texts.reduce((best, text) => (text.length < best.length ? text : best))
}

function statusOf(acts: readonly Act[]): Issue['status'] {
  const answers = acts.filter(act => act.answers.length > 0 || act.type === 'accept' || act.type === 'reject')
  const last = answers.at(-1)
  if (last !== undefined) return STATUS[last.type] ?? 'open'
  return acts.some(act => act.type === 'demand' || act.type === 'offer') ? 'unanswered' : 'open'
}
