-- Under which addresses an article is known. Those of revisions that were filed before this form are not here; such an
-- article is known by its id alone.
CREATE TABLE addresses (
    key TEXT PRIMARY KEY, -- WebAddress.Key
    article TEXT NOT NULL
) WITHOUT ROWID;
