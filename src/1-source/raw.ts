/** What stage 1 starts from: the bytes of one input, by whatever door they came. */
export interface RawSource {
  /** File name or address as given. */
  readonly name: string
  readonly bytes: Uint8Array
  /** Content-Type header, where there was one. */
  readonly contentType: string | null
  /** Address the bytes came from, after redirects. */
  readonly url: string | null
}

/** What the user or a JSONL line says about an input; wins over what the page says. */
export interface SourceHints {
  readonly id?: string
  readonly title?: string
  readonly outlet?: string
  readonly published?: string
  readonly language?: string
  readonly url?: string
}
