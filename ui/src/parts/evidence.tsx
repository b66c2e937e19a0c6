/** Words of a source: in the serif, in their own language and direction, with controls of direction made visible. */

/** Unicode controls that could make text read otherwise than it is written. */
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

export const visible = (text: string): string => text.replace(BIDI, '␣')

export const Evidence = ({ text, language }: { readonly text: string; readonly language?: string | undefined }) => (
  <bdi class="src" lang={language}>
    {visible(text)}
  </bdi>
)

/** The name of an issue: words of a source, or what an analyst called it. */
export const IssueName = ({
  issue,
}: {
  readonly issue: { readonly title: string; readonly language: string | null }
}) => (issue.language === null ? issue.title : <Evidence text={issue.title} language={issue.language} />)

/** The beginning of a text, cut at a word. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text
  const end = text.lastIndexOf(' ', length)
  return `${text.slice(0, end > 0 ? end : length)} …`
}
