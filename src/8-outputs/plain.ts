/** Text of a source → one line that a terminal or a label can show without being moved or reordered by it. */

/** Characters that reorder or hide text: controls but tab and line ends, bidirectional controls, line separators. */
export const CONTROLS = /(?![\t\n\r])[\p{Cc}\p{Bidi_Control}\u2028\u2029\uFEFF]/gu

export const plainLine = (text: string): string => text.replace(CONTROLS, '').replace(/\s+/g, ' ').trim()
