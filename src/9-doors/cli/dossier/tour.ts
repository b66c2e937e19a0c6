/** `rapporteur tour`: the examples as a dossier and as a page, then their board in the browser. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Command } from 'commander'
import { openInputs } from '../../../1-source/inputs.js'
import { addArticle } from '../../../7-dossier/articles.js'
import { exportCorrections, importCorrections } from '../../../7-dossier/correcting.js'
import { type Dossier, log, openDossier } from '../../../7-dossier/dossier.js'
import { partyNames } from '../../../8-outputs/names.js'
import { ArticlePage } from '../../../8-outputs/page/page.js'
import { countsLine, titleOf } from '../../../8-outputs/summary.js'
import { wordsIn } from '../../../8-outputs/words.js'
import { read } from '../../../read.js'
import { RapporteurError } from '../../../record/errors.js'
import { packagePath } from '../../../record/paths.js'
import { savePage } from '../page-file.js'
import { authorOf, noOpenOption } from './opening.js'
import { PORT } from './serve.js'
import { isAttended, isPortTaken, type Serving, serveUntilStopped } from './serving.js'

interface TourFlags {
  readonly out: string
  readonly open: boolean
}

export const tourCommand = (version: string): Command =>
  new Command('tour')
    .description(
      'Make a dossier and a page of the examples that come along, and open their board in the browser; in a script or a pipe, tell where they are and end.',
    )
    .option('--out <folder>', 'folder for the dossier and the page', 'out')
    .option(...noOpenOption)
    .action(async (flags: TourFlags) => {
      const file = join(flags.out, 'examples.rapporteur')
      const page = join(flags.out, 'examples.html')
      const engine = engineMark()
      if (existsSync(page) && engineOf(file) === engine) console.log('The examples have been read before.')
      else await make(file, page, engine)
      console.log(`\nDossier: ${file}\nPage of the articles: ${page}`)
      if (!isAttended(process)) {
        console.log(`Next, the exchange board in the browser: npx rapporteur serve ${file}`)
        return
      }
      const url = await serveSomewhere(file, { version, open: flags.open })
      console.log(`The exchange board: ${url}\nStop with Ctrl-C.`)
    })

const LOGGED = 'tour'

/** What decides how the examples are read: programs, words, names, models, and the pages themselves; as a hash. */
function engineMark(): string {
  const hash = createHash('sha256')
  for (const folder of [
    packagePath('dist', 'src'),
    ...['lexicon', 'gazetteer', 'models', 'examples'].map(name => packagePath(name)),
  ]) {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath ?? entry.path, entry.name))
    for (const file of files.sort()) hash.update(file.slice(folder.length)).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** The mark of the engine that made a dossier, or null where there is none that can be opened. */
function engineOf(file: string): string | null {
  if (!existsSync(file)) return null
  try {
    const dossier = openDossier(file, { readonly: true })
    const row = dossier.db.get<{ detail: string }>('SELECT detail FROM log WHERE what = ? ORDER BY id DESC', LOGGED)
    dossier.close()
    return row === undefined ? null : (JSON.parse(row.detail) as { engine: string }).engine
  } catch (error) {
    if (error instanceof RapporteurError) return null
    throw error
  }
}

/** Reads each example once, for page and dossier; corrections made to an earlier dossier are carried over. */
async function make(file: string, pageFile: string, engine: string): Promise<void> {
  mkdirSync(join(file, '..'), { recursive: true })
  const draft = `${file}.${process.pid}.tmp`
  const dossier = openDossier(draft, { create: true })
  const words = wordsIn('en')
  const page = new ArticlePage(words, partyNames('en'))
  const today = new Date().toISOString().slice(0, 10)
  for await (const input of openInputs([packagePath('examples')])) {
    if (!input.ok) throw input.error
    const { hints } = input.value
    const raw = { ...input.value.raw, name: `examples/${basename(input.value.raw.name)}` }
    const record = read(raw, hints)
    if (!record.ok) throw record.error
    page.add(record.value)
    addArticle(dossier, raw, hints, today, () => record)
    console.log(`${titleOf(record.value)}\n  ${countsLine(record.value, words)}`)
  }
  carryCorrections(file, dossier)
  log(dossier, 'rapporteur', LOGGED, { engine })
  dossier.close()
  savePage(pageFile, page.html())
  // What SQLite keeps beside a closed file is spent; a stale one must not meet the new file.
  for (const spent of [draft, file]) for (const beside of ['-wal', '-shm']) rmSync(`${spent}${beside}`, { force: true })
  renameSync(draft, file)
}

function carryCorrections(from: string, to: Dossier): void {
  if (!existsSync(from)) return
  try {
    const former = openDossier(from)
    importCorrections(to, exportCorrections(former))
    former.close()
  } catch (error) {
    if (!(error instanceof RapporteurError)) throw error
  }
}

/** At the usual port, or at a free one where that is taken. */
async function serveSomewhere(file: string, { version, open }: Pick<Serving, 'version' | 'open'>): Promise<string> {
  const dossier = openDossier(file)
  const serving = { host: '127.0.0.1', who: authorOf({}), allowPrivate: false, version, open }
  try {
    return await serveUntilStopped(dossier, { ...serving, port: PORT })
  } catch (error) {
    if (!isPortTaken(error)) throw error
    return serveUntilStopped(dossier, { ...serving, port: 0 })
  }
}
