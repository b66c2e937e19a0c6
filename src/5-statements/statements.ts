/** Trees and cast → attributed statements: quotation marks, cues, contents, voices. */
import type { Cast } from '../record/cast.js'
import type { Language } from '../record/lexicon.js'
import type { Document, Range, Statement } from '../record/schema.js'
import { contains, spanOf } from '../record/span.js'
import type { Sentence } from '../record/syntax.js'
import { attributionsOf, hasParenthesis } from './attribution.js'
import { confidenceOf } from './confidence.js'
import { continuedQuotations } from './continued.js'
import type { Finding, Rule, Source } from './finding.js'
import { cueLexicon } from './lexicon.js'
import { placeOf } from './place.js'
import { outerQuotations, type Quotation, quotationsIn } from './quotations.js'
import { type Scene, scenesOf, sceneWithoutQuotations } from './scene.js'
import { taggedQuotations } from './tag.js'
import { isKnown, voiceOf } from './voice.js'

/** Statements in text order. Linear in the length of the document but for the few findings of one sentence. */
export function findStatements(
  document: Document,
  sentences: readonly Sentence[],
  cast: Cast,
  language: Language,
): Statement[] {
  const lexicon = cueLexicon(language)
  const quotations = outerQuotations(document, sentences, (sentence, within) =>
    hasParenthesis(sceneWithoutQuotations(document.text, sentence, lexicon), within),
  )
  const scenes = scenesOf(document.text, sentences, quotations, cast.dates, lexicon)
  const names = (scene: Scene, head: number): boolean => isKnown(cast, scene, head)
  const cued = scenes.flatMap(scene => settled(attributionsOf(scene, names)))
  const whole = cued.map(finding => ({
    ...finding,
    content: finding.content.map(range => toItsEnd(range, finding, quotations)),
  }))
  const told = goingOn([...whole, ...taggedQuotations(scenes, sentences, whole, names)].sort(byPlace))
  const findings = [...told, ...continuedQuotations(scenes, sentences, told)].sort(byPlace)
  return findings.map((finding, i) => statementOf(document, cast, finding, quotations, language, `s${i + 1}`))
}

/** A content that ends with its sentence within a quotation it opened goes on to where that ends: "asked: "Who? When?"". */
function toItsEnd(range: Range, { scene, verb }: Finding, quotations: readonly Quotation[]): Range {
  const last = quotations[quotationsIn(quotations, range)[1] - 1]
  const ends = scene.text.slice(range.end, scene.sentence.end).trim().length <= 1
  if (last === undefined || last.damaged || !ends || last.inner.end <= range.end || last.start < range.start)
    return range
  const opens = scene.words.findIndex(word => word.start >= last.inner.start)
  return verb >= 0 && opens > verb ? { start: range.start, end: last.inner.end } : range
}

/** «Ajoutant que …», "Saying it was late, …": words of no one named are those of who spoke in the sentence before. */
function goingOn(findings: readonly Finding[]): Finding[] {
  let before: Finding | null = null
  return findings.map(finding => {
    const isNext: boolean = before !== null && finding.scene.sentence.index - before.scene.sentence.index <= 1
    const source = finding.source ?? (isNext && isBare(finding) ? before!.source : null)
    const known = source === finding.source ? finding : { ...finding, source }
    before = known
    return known
  })
}

/** Whether the cue is a participle or infinitive without a subject. */
const isBare = ({ scene, verb }: Finding): boolean => /VerbForm=(?:Part|Ger|Inf)/.test(scene.words[verb]?.feats ?? '')

const byPlace = (a: Finding, b: Finding): number => a.content[0]!.start - b.content[0]!.start

/** Rules whose findings give way within what someone says: thought and appeals are then part of the saying. */
const YIELDING: ReadonlySet<Rule> = new Set([
  'thought',
  'adjective',
  'claim',
  'appeal',
  'mention',
  'finding',
  'argument',
])

/** Findings of one sentence without doubles and without those that are part of another's content. */
function settled(findings: readonly Finding[]): Finding[] {
  const isInside = (finding: Finding): boolean =>
    findings.some(
      other =>
        other !== finding && other.rule !== 'source' && finding.cue !== null && isWithin(finding.cue, other.content),
    )
  const gives = (finding: Finding): boolean => YIELDING.has(finding.rule) || isInfinitive(finding) || isQuoted(finding)
  const holdsParenthesis = ({ rule, content }: Finding): boolean =>
    rule === 'source' &&
    findings.some(other => isParenthesis(other) && other.cue !== null && isWithin(other.cue, content))
  const kept = findings.filter(finding => !(gives(finding) && isInside(finding)) && !holdsParenthesis(finding))
  return kept.filter((finding, i) => !kept.some((other, j) => j < i && sameContent(finding, other)))
}

const isParenthesis = ({ rule }: Finding): boolean => rule === 'parenthesis' || rule === 'quotation'

/** Whether the cue stands in a quotation, which only a damaged one lets it. */
const isQuoted = ({ scene, verb }: Finding): boolean => (scene.quoted[verb] ?? -1) >= 0

const isInfinitive = ({ scene, verb }: Finding): boolean => scene.words[verb]?.feats.includes('VerbForm=Inf') === true

const isWithin = (range: Range, content: readonly Range[]): boolean => content.some(part => contains(part, range))

const sameContent = (a: Finding, b: Finding): boolean =>
  a.content.length === b.content.length &&
  a.content.every((range, i) => range.start === b.content[i]!.start && range.end === b.content[i]!.end)

/** The verb of the cue where it stands in the sentence of who speaks, else -1. */
const tellingVerb = ({ scene, source, verb }: Finding): number => (source?.scene === scene ? verb : -1)

function statementOf(
  document: Document,
  cast: Cast,
  finding: Finding,
  quotations: readonly Quotation[],
  language: Language,
  id: string,
): Statement {
  const { text } = document
  const span = ({ start, end }: Range) => spanOf(text, start, end)
  const damaged = isDamaged(document, finding, quotations)
  const place = placeOf(cast, finding)
  const hearer = isAt(finding.addressee, place) ? null : finding.addressee
  const voice = finding.source === null ? null : voiceOf(cast, finding.source, tellingVerb(finding))
  return {
    id,
    voice: voice?.voice ?? null,
    voiceSpan: voice?.span ?? null,
    party: voice?.party ?? null,
    kind: kindOf(finding.content, quotations),
    addressee: hearer === null ? null : voiceOf(cast, hearer).voice,
    channel: finding.channel === null ? null : span(finding.channel).text,
    place: place?.place ?? null,
    country: place?.country ?? null,
    cue: finding.cue === null ? null : span(finding.cue),
    content: finding.content.map(span),
    damaged,
    confidence: confidenceOf(language, finding.rule, voice?.voice != null, damaged),
    why: { rule: finding.rule },
  }
}

/** «a déclaré à Genève»: who seems to hear is where it was said. */
const isAt = (hearer: Source | null, place: Range | null): boolean =>
  hearer !== null && place !== null && contains(place, hearer.scene.words[hearer.head]!)

/** Share of quoted characters from which a content counts as quoted whole (conjunctions and cues between parts are not). */
const WHOLE = 0.95

function kindOf(content: readonly Range[], quotations: readonly Quotation[]): Statement['kind'] {
  let quoted = 0
  let length = 0
  for (const range of content) {
    length += range.end - range.start
    for (const { inner } of quotations.slice(...quotationsIn(quotations, range))) {
      quoted += Math.max(0, Math.min(range.end, inner.end) - Math.max(range.start, inner.start))
    }
  }
  if (quoted === 0) return 'indirect'
  return quoted >= WHOLE * length ? 'direct' : 'mixed'
}

const isDamaged = ({ damage }: Document, { content }: Finding, quotations: readonly Quotation[]): boolean =>
  content.some(
    range =>
      quotations.slice(...quotationsIn(quotations, range)).some(quotation => quotation.damaged) ||
      damage.some(loss => loss.kind === 'text-lost' && loss.start <= range.end && loss.end >= range.start),
  )
