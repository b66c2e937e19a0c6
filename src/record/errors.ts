/** The catalogue of everything that can go wrong for a user: a code, and a sentence that says what to do. */

const CATALOGUE = {
  'record-invalid': (detail: string) => `the record is not valid: ${detail}`,
  'input-missing': (name: string) => `${name}: no such file or folder`,
  'input-empty': (name: string) => `${name}: is empty; give a page or a text with words in it`,
  'input-binary': (name: string) => `${name}: is not text or HTML (binary data); convert it first`,
  'input-too-large': (name: string, limit: string) => `${name}: is larger than ${limit}; split it or raise --max-bytes`,
  'input-unreadable': (name: string, reason: string) => `${name}: cannot be read (${reason})`,
  'input-encoding': (name: string, reason: string) =>
    `${name}: cannot be decoded (${reason}); save it as UTF-8 or name its charset`,
  'input-row': (name: string, line: string, reason: string) => `${name}, line ${line}: not a usable row (${reason})`,
  'folder-empty': (name: string) => `${name}: holds no readable file (.html, .htm, .xhtml, .txt, .text, .md)`,
  'address-invalid': (name: string) => `${name}: is not an address of the form http://… or https://…`,
  'address-private': (name: string, host: string) =>
    `${name}: leads to ${host}, a loopback, private or link-local address; allow it with --allow-private`,
  'address-failed': (name: string, reason: string) => `${name}: cannot be fetched (${reason})`,
  'reading-failed': (name: string, reason: string) => `${name}: could not be read through (${reason})`,
  'output-unwritable': (name: string, reason: string) => `${name}: cannot be written (${reason})`,
  'language-unsupported': (name: string, language: string) =>
    `${name}: is in ${language}; only French (fr) and English (en) are read, choose one with --lang to try anyway`,
  'lexicon-invalid': (path: string, detail: string) => `${path} is not a valid lexicon file: ${detail}`,
  'conllu-invalid': (line: string, fault: string) => `not valid CoNLL-U at line ${line}: ${fault}`,
  'dossier-missing': (path: string) => `${path}: no such dossier; make it with rapporteur add ${path} SOURCE…`,
  'dossier-unreadable': (path: string) =>
    `${path}: is not a dossier or cannot be opened; name a file made by rapporteur add`,
  'dossier-readonly': (path: string) => `${path}: cannot be written; check its permissions and its folder's`,
  'dossier-full': (path: string) =>
    `${path}: could not be written (disk full or failing); nothing of the last step was kept`,
  'dossier-busy': (path: string) => `${path}: is being written by another process; try again when it has finished`,
  'dossier-newer': (path: string, version: string) =>
    `${path}: was made by a newer Rapporteur (schema ${version}); update Rapporteur to open it`,
  'item-missing': (id: string) => `${id}: no such item in this dossier`,
  'party-missing': (id: string, known: string) =>
    `${id}: no party of this dossier makes or faces a move; known are ${known}`,
  'correction-invalid': (detail: string) => `the correction cannot be made: ${detail}`,
  'gazetteer-invalid': (path: string, detail: string) => `${path} is not a valid gazetteer file: ${detail}`,
  'model-missing': (path: string) => `no model at ${path}; make it with npm run train`,
  'model-invalid': (path: string) => `${path} is not a model file, or not whole; make it again with npm run train`,
} as const satisfies Readonly<Record<string, (...detail: string[]) => string>>

export type ErrorCode = keyof typeof CATALOGUE

/** A failure that a user can act on: `code` from the catalogue, `message` the sentence. */
export class RapporteurError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message)
    this.name = 'RapporteurError'
  }
}

/** The error of a code, its sentence filled with the details. */
export function fail<C extends ErrorCode>(code: C, ...detail: Parameters<(typeof CATALOGUE)[C]>): RapporteurError {
  const sentence = CATALOGUE[code] as (...detail: string[]) => string
  return new RapporteurError(code, sentence(...detail))
}

/** What a step gives that may fail on bad input: the value, or the error as a value. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: RapporteurError }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })
export const failed = (error: RapporteurError): Result<never> => ({ ok: false, error })
