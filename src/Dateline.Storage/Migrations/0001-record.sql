-- The record: rows are added and never changed.
CREATE TABLE revisions (
    article  TEXT    NOT NULL,
    revision INTEGER NOT NULL,
    known    INTEGER NOT NULL, -- ticks since 1970-01-01T00:00Z of Article.KnownSince
    content  BLOB    NOT NULL, -- the Article as JSON, gzip
    layers   BLOB    NOT NULL, -- the Document without its article's text as JSON, gzip
    PRIMARY KEY (article, revision)
) WITHOUT ROWID;

CREATE TABLE story_events (
    seq   INTEGER PRIMARY KEY,
    story TEXT    NOT NULL,
    kind  TEXT    NOT NULL,
    event TEXT    NOT NULL
);
CREATE INDEX story_events_story ON story_events (story, seq);
CREATE INDEX story_events_merged ON story_events (seq) WHERE kind = 'StoryMerged';

CREATE TABLE point_events (
    seq   INTEGER PRIMARY KEY,
    story TEXT    NOT NULL,
    point TEXT    NOT NULL,
    event TEXT    NOT NULL
);
CREATE INDEX point_events_story ON point_events (story, seq);

CREATE TABLE quarantine (
    seq     INTEGER PRIMARY KEY,
    input   TEXT    NOT NULL,
    code    TEXT    NOT NULL,
    message TEXT    NOT NULL,
    at      INTEGER NOT NULL
);

-- Indexes to find candidates by: follow from the record and can be built again.
CREATE TABLE filed (
    article TEXT    NOT NULL PRIMARY KEY,
    story   TEXT    NOT NULL,
    known   INTEGER NOT NULL,
    outlet  TEXT,
    agency  TEXT,
    title   TEXT,
    placed  TEXT    NOT NULL,
    digest  BLOB    NOT NULL
) WITHOUT ROWID;

CREATE TABLE term_articles (
    term    TEXT    NOT NULL,
    known   INTEGER NOT NULL,
    article TEXT    NOT NULL,
    PRIMARY KEY (term, known, article)
) WITHOUT ROWID;

CREATE TABLE term_counts (
    term     TEXT    NOT NULL PRIMARY KEY,
    articles INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE sentence_articles (
    hash    INTEGER NOT NULL,
    known   INTEGER NOT NULL,
    article TEXT    NOT NULL,
    PRIMARY KEY (hash, known, article)
) WITHOUT ROWID;
