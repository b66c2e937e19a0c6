import { describe, expect, it } from 'vitest'
import { board } from './board.js'
import { drift } from './drift.js'
import { mergeIssues, nameIssue, pinActs, setKeywords, splitIssue } from './issues.js'
import { pair } from './pair.js'
import { addLines, withDossier } from './testing.js'

const MONDAY = [
  'RUS demand NATO: withdraw its troops from the eastern border states',
  'RUS demand NATO: a guarantee against any enlargement of the alliance',
  'NATO offer RUS: talks on missile transparency',
]
const WEDNESDAY = [
  'RUS demand NATO: withdraw its troops from the eastern border states',
  'NATO reject RUS: the Russian demand to withdraw troops from the eastern border states < 1',
  'NATO reject RUS: any guarantee against enlargement of the alliance',
  'RUS evade NATO: no word yet on the offered talks about missile transparency',
]

describe('board', () => {
  it('tells one position for a demand told twice, and counts independent reports', () => {
    withDossier(dossier => {
      addLines(dossier, 'monday', '2022-01-10', MONDAY)
      addLines(dossier, 'wednesday', '2022-01-12', WEDNESDAY)
      const troops = board(dossier)
        .issues.flatMap(issue => issue.positions)
        .filter(position => position.type === 'demand' && position.lead.words.includes('troops'))
      expect(troops).toHaveLength(1)
      expect(troops[0]).toMatchObject({ reports: 2, first: '2022-01-10', last: '2022-01-12', status: 'rejected' })
      expect(troops[0]!.answers[0]).toMatchObject({ link: 'explicit', how: 'rejected' })
    })
  })

  it('infers an answer from the other side on the same issue, and says that it is inferred', () => {
    withDossier(dossier => {
      addLines(dossier, 'monday', '2022-01-10', MONDAY)
      addLines(dossier, 'wednesday', '2022-01-12', WEDNESDAY)
      const asks = board(dossier)
        .issues.flatMap(issue => issue.positions)
        .filter(position => position.ask)
      const enlargement = asks.find(ask => ask.lead.words.includes('enlargement'))!
      expect(enlargement.answers.map(answer => [answer.how, answer.link])).toEqual([['rejected', 'inferred']])
      expect(asks.find(ask => ask.type === 'offer')!.status).toBe('evaded')
    })
  })

  it('takes a later offer of what was asked for as granting it, and one of something else on the issue as set against it', () => {
    withDossier(dossier => {
      addLines(dossier, 'monday', '2022-01-10', [
        'RUS demand NATO: direct talks on missiles in Europe',
        'USA demand IRN: an end to uranium enrichment and more inspections',
      ])
      addLines(dossier, 'tuesday', '2022-01-11', [
        'NATO offer RUS: talks on missiles in Europe, direct talks',
        'IRN offer USA: fewer inspections',
      ])
      const asks = board(dossier).issues.flatMap(issue => issue.positions)
      const statusOf = (party: string) => asks.find(ask => ask.type === 'demand' && ask.party === party)!.status
      expect([statusOf('RUS'), statusOf('USA')]).toEqual(['accepted', 'countered'])
    })
  })

  it('has an ask stand as those who were asked answered it, whatever others said later', () => {
    withDossier(dossier => {
      addLines(dossier, 'monday', '2022-01-10', [
        'UN demand RUS: keep to the ceasefire',
        'RUS evade UN: no comment on the ceasefire < 1',
        'EU accept UN: the ceasefire < 1',
      ])
      const [ask] = board(dossier).issues[0]!.positions
      expect(ask!.status).toBe('evaded')
      expect(ask!.answers.map(answer => answer.by.party)).toEqual(['RUS', 'EU'])
    })
  })

  it('infers no answer from one plain word in common', () => {
    withDossier(dossier => {
      addLines(dossier, 'monday', '2022-01-10', ['RUS demand NATO: a reply to the letter'])
      addLines(dossier, 'tuesday', '2022-01-11', ['NATO reject RUS: the letter'])
      expect(board(dossier).issues[0]!.positions.find(one => one.ask)!.status).toBe('unanswered')
    })
  })

  it('puts an answer on the issue of what it answers, whatever its words', () => {
    withDossier(dossier => {
      addLines(dossier, 'monday', '2022-01-10', [
        'NATO accept RUS: that idea < 2',
        'RUS offer NATO: a moratorium on missiles in Europe',
      ])
      expect(board(dossier).issues.map(issue => issue.positions.length)).toEqual([2])
    })
  })

  it('shows an earlier day as it was', () => {
    withDossier(dossier => {
      addLines(dossier, 'monday', '2022-01-10', MONDAY)
      addLines(dossier, 'wednesday', '2022-01-12', WEDNESDAY)
      const { asks, articles } = board(dossier, { asOf: '2022-01-11' })
      expect(articles).toBe(1)
      expect(asks).toEqual({ accepted: 0, rejected: 0, countered: 0, evaded: 0, unanswered: 3 })
    })
  })

  it('joins French and English acts on one issue', () => {
    withDossier(dossier => {
      addLines(dossier, 'english', '2022-01-10', ['RUS demand NATO: an end to the enlargement of the alliance'])
      addLines(dossier, 'français', '2022-01-12', ["NATO reject RUS: l'arrêt de l'élargissement de l'alliance"], 'fr')
      expect(board(dossier).issues).toHaveLength(1)
    })
  })

  it('joins acts by what they say, not by whom they name', () => {
    withDossier(dossier => {
      addLines(dossier, 'one', '2022-01-10', ['RUS demand NATO: NATO pulls back'])
      addLines(dossier, 'two', '2022-01-10', ['NATO reject RUS: bombers of NATO'])
      expect(board(dossier).issues).toHaveLength(2)
    })
  })

  it('keeps the same matter in another country apart', () => {
    withDossier(dossier => {
      addLines(dossier, 'one', '2022-01-10', ['USA commit -: withdraw all troops from SYR'])
      addLines(dossier, 'two', '2022-01-10', ['USA commit -: withdraw more troops from IRQ'])
      addLines(dossier, 'three', '2022-01-11', ['GBR reject -: withdraw troops from SYR'])
      expect(
        board(dossier)
          .issues.map(issue => issue.positions.length)
          .sort(),
      ).toEqual([1, 2])
    })
  })

  it('keeps the same matter between other sides apart', () => {
    withDossier(dossier => {
      addLines(dossier, 'one', '2022-01-10', ['RUS demand NATO: a ceasefire before the talks'])
      addLines(dossier, 'two', '2022-01-10', ['COL demand FARC: a ceasefire before the talks'])
      expect(board(dossier).issues).toHaveLength(2)
    })
  })
})

describe('pair', () => {
  it('says which asks the other side did not address', () => {
    withDossier(dossier => {
      addLines(dossier, 'monday', '2022-01-10', MONDAY)
      addLines(dossier, 'wednesday', '2022-01-12', WEDNESDAY)
      const { a, b, talkPast } = pair(dossier, 'RUS', 'NATO')
      expect(a.tally.rejected).toBe(2)
      expect(a.missed).toHaveLength(0)
      expect(b.missed).toHaveLength(1)
      expect(talkPast).toBe(false)
      expect(pair(dossier, 'RUS', 'NATO', { asOf: '2022-01-10' }).talkPast).toBe(true)
    })
  })

  it('has the answer to an ask beside it, even where the answer names nobody', () => {
    withDossier(dossier => {
      addLines(dossier, 'a', '2022-01-10', [
        'RUS demand NATO: withdraw its troops',
        'NATO reject -: withdraw its troops < 1',
      ])
      const { a, b } = pair(dossier, 'RUS', 'NATO')
      expect(a.asks[0]!.answers[0]!.by.id).toBe(b.moves[0]!.id)
    })
  })
})

describe('drift', () => {
  it('finds a refusal that became an offer, with both pieces of evidence', () => {
    withDossier(dossier => {
      addLines(dossier, 'before', '2022-01-10', ['NATO reject RUS: talks on missile limits in Europe'])
      addLines(dossier, 'after', '2022-01-20', ['NATO offer RUS: new talks on missile limits in Europe'])
      expect(drift(dossier)).toMatchObject([
        { kind: 'softened', party: 'NATO', from: { day: '2022-01-10' }, to: { day: '2022-01-20' } },
      ])
    })
  })
})

describe('issues in the hands of an analyst', () => {
  it('keeps name, key words, pins, splits and mergers when articles come', () => {
    withDossier(dossier => {
      addLines(dossier, 'monday', '2022-01-10', MONDAY)
      const [first, second] = board(dossier).issues
      nameIssue(dossier, 'ana', first!.id, 'Forces in the east')
      mergeIssues(dossier, 'ana', second!.id, first!.id)
      addLines(dossier, 'tuesday', '2022-01-11', [MONDAY[1]!, 'RUS demand NATO: no exercises in the Arctic'])
      const after = board(dossier)
      expect(after.issues.find(issue => issue.id === first!.id)).toMatchObject({
        title: 'Forces in the east',
        named: true,
      })
      expect(after.issues.some(issue => issue.id === second!.id)).toBe(false)

      const arctic = after.issues
        .flatMap(issue => issue.positions)
        .find(position => position.lead.words.includes('Arctic'))!
      const own = splitIssue(
        dossier,
        'ana',
        arctic.tellings.map(telling => telling.id),
        'The Arctic',
      )
      setKeywords(dossier, 'ana', own, ['arctic'])
      addLines(dossier, 'later', '2022-01-13', ['NATO reject RUS: a ban on drills in the Arctic'])
      expect(board(dossier).issues.find(issue => issue.id === own)!.positions).toHaveLength(2)

      const moved = board(dossier).issues.find(issue => issue.id === own)!.positions[0]!.tellings[0]!.id
      pinActs(dossier, 'ana', [moved], first!.id)
      expect(board(dossier).issues.find(issue => issue.id === own)!.positions).toHaveLength(1)
    })
  })
})
