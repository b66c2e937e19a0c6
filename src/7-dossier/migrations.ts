/** The schema of a dossier file, as steps from one version to the next. */
import { copyFileSync, existsSync } from 'node:fs'
import { fail } from '../record/errors.js'
import type { Database } from './database.js'

/** Step n brings a file of schema version n to n + 1. Steps that have shipped never change. */
const STEPS: readonly string[] = [
  `
  CREATE TABLE report (id INTEGER PRIMARY KEY);

  CREATE TABLE article (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,             -- document.id of the record
    body TEXT NOT NULL,                   -- hash of the text, white space folded
    source TEXT NOT NULL, url TEXT, title TEXT, outlet TEXT, byline TEXT, language TEXT NOT NULL,
    published TEXT,                       -- ISO 8601 date, null where unknown
    day TEXT NOT NULL,                    -- published, else the day it was added
    added TEXT NOT NULL,                  -- ISO 8601 date and time
    report INTEGER NOT NULL REFERENCES report(id),
    shared REAL NOT NULL DEFAULT 1,       -- share of its words that stand in the first article of its report
    raw BLOB NOT NULL,                    -- source bytes, deflated
    origin TEXT NOT NULL,                 -- JSON: content type, address and hints given with the source
    record BLOB NOT NULL                  -- record as the engine read it, JSON, deflated
  );
  CREATE INDEX article_body ON article(body);
  CREATE INDEX article_report ON article(report);
  CREATE INDEX article_day ON article(day);

  CREATE TABLE band (band INTEGER NOT NULL, hash INTEGER NOT NULL, article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    PRIMARY KEY (band, hash, article)) WITHOUT ROWID;

  CREATE TABLE actor (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, type TEXT NOT NULL, name TEXT NOT NULL, party TEXT, names TEXT NOT NULL, roles TEXT NOT NULL);
  CREATE TABLE article_actor (article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE, local TEXT NOT NULL,
    actor INTEGER NOT NULL REFERENCES actor(id), mentions INTEGER NOT NULL, PRIMARY KEY (article, local)) WITHOUT ROWID;
  CREATE INDEX article_actor_actor ON article_actor(actor);

  CREATE TABLE issue (
    id INTEGER PRIMARY KEY,
    label TEXT NOT NULL,                  -- words of an article
    name TEXT,                            -- the analyst's, wins over the label
    keywords TEXT NOT NULL DEFAULT '[]',  -- JSON: terms that pin acts to this issue
    merged INTEGER REFERENCES issue(id)   -- where an analyst merged it into another
  );
  CREATE TABLE position (id INTEGER PRIMARY KEY, type TEXT NOT NULL, party TEXT);

  CREATE TABLE item (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('statement', 'act', 'meeting')),
    local TEXT NOT NULL,                  -- id in the record
    state TEXT NOT NULL CHECK (state IN ('machine', 'confirmed', 'corrected', 'rejected', 'added')),
    day TEXT NOT NULL,
    start INTEGER NOT NULL, end INTEGER NOT NULL,
    confidence REAL NOT NULL,
    type TEXT, party TEXT, target TEXT, voice TEXT, actor INTEGER REFERENCES actor(id),
    condition TEXT,                       -- the if-part of an act
    words TEXT NOT NULL,                  -- content (act, statement) or evidence (meeting), spans joined by a space
    statement INTEGER REFERENCES item(id) ON DELETE SET NULL,
    position INTEGER REFERENCES position(id),
    issue INTEGER REFERENCES issue(id),
    meeting INTEGER,                      -- the meeting across articles
    pinned INTEGER,                       -- issue an analyst moved the act to
    entities TEXT NOT NULL DEFAULT '[]',  -- JSON: parties and organisations named within the words
    body TEXT NOT NULL                    -- the item itself, JSON
  );
  CREATE INDEX item_article ON item(article, kind);
  CREATE INDEX item_position ON item(position);
  CREATE INDEX item_actor ON item(actor);
  CREATE INDEX item_issue ON item(issue);
  CREATE INDEX item_kind_day ON item(kind, day);
  CREATE INDEX item_meeting_date ON item(body ->> '$.date') WHERE kind = 'meeting';

  CREATE TABLE answer (
    act INTEGER NOT NULL REFERENCES item(id) ON DELETE CASCADE,
    target INTEGER NOT NULL REFERENCES item(id) ON DELETE CASCADE,
    PRIMARY KEY (act, target)
  ) WITHOUT ROWID;
  CREATE INDEX answer_target ON answer(target);

  CREATE TABLE correction (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL, who TEXT NOT NULL,
    action TEXT NOT NULL CHECK (action IN ('confirm', 'correct', 'reject', 'add')),
    kind TEXT NOT NULL CHECK (kind IN ('statement', 'act', 'meeting')),
    article TEXT NOT NULL,                -- key of the article
    anchor TEXT NOT NULL,                 -- JSON: the item as it was when it was corrected
    fields TEXT NOT NULL,                 -- JSON: what the analyst set
    undone TEXT                           -- when it was taken back
  );
  CREATE INDEX correction_article ON correction(article);

  CREATE TABLE log (id INTEGER PRIMARY KEY, at TEXT NOT NULL, who TEXT NOT NULL, what TEXT NOT NULL, detail TEXT NOT NULL);

  CREATE VIRTUAL TABLE article_words USING fts5(title, text, tokenize = "unicode61 remove_diacritics 2", content = '');
  CREATE VIRTUAL TABLE statement_words USING fts5(voice, content, tokenize = "unicode61 remove_diacritics 2", content = '', contentless_delete = 1);
  `,
  `
  ALTER TABLE item ADD COLUMN matter TEXT;  -- words of an act without the parties named in them, null where it was stored before
  `,
]

export const SCHEMA_VERSION = STEPS.length

const versionOf = (db: Database): number => db.get<{ user_version: number }>('PRAGMA user_version')!.user_version

/**
 * Brings the file to the schema of this program. An older file is copied to `PATH.vN.bak` first.
 * @throws RapporteurError `dossier-newer`
 */
export function migrate(db: Database, path: string, steps: readonly string[] = STEPS): void {
  const version = versionOf(db)
  if (version > steps.length) throw fail('dossier-newer', path, String(version))
  if (version === steps.length) return
  if (version > 0) {
    db.script('PRAGMA wal_checkpoint(TRUNCATE)')
    const backup = `${path}.v${version}.bak`
    if (!existsSync(backup)) copyFileSync(path, backup)
  }
  db.transaction(() => {
    // Another process may have migrated while this one waited for the lock.
    for (const step of steps.slice(versionOf(db))) db.script(step)
    db.script(`PRAGMA user_version = ${steps.length}; PRAGMA application_id = ${APPLICATION_ID}`)
  })
}

/** «RAPP» in ASCII: lets the operating system and `check` tell a dossier from another SQLite file. */
const APPLICATION_ID = 0x52415050

/**
 * Whether the file is of an older schema.
 * @throws RapporteurError `dossier-newer`, or `dossier-unreadable` for a SQLite file that is no dossier
 */
export function isOlder(db: Database, path: string): boolean {
  const version = versionOf(db)
  if (version > SCHEMA_VERSION) throw fail('dossier-newer', path, String(version))
  if (version === 0) throw fail('dossier-unreadable', path)
  return version < SCHEMA_VERSION
}
