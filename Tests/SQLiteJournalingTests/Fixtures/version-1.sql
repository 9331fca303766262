-- A journal as version 1 makes it. This file never changes.
PRAGMA application_id = 1164014444;
PRAGMA user_version = 1;
CREATE TABLE runs (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    workflow TEXT NOT NULL,
    project TEXT NOT NULL,
    profile TEXT,
    key TEXT UNIQUE,
    blueprint TEXT NOT NULL,
    started INTEGER NOT NULL,
    state TEXT NOT NULL,
    stage TEXT NOT NULL,
    progress INTEGER NOT NULL,
    cost INTEGER NOT NULL,
    ended INTEGER,
    token INTEGER NOT NULL,
    machine TEXT,
    process INTEGER,
    process_started TEXT,
    until INTEGER,
    is_cancel_requested INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE inputs (run INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
CREATE TABLE blueprints (hash TEXT NOT NULL UNIQUE, text BLOB NOT NULL);
CREATE TABLE records (
    run INTEGER NOT NULL,
    number INTEGER NOT NULL,
    time INTEGER NOT NULL,
    payload BLOB NOT NULL,
    PRIMARY KEY (run, number)
) WITHOUT ROWID;
CREATE TABLE notes (
    space TEXT NOT NULL,
    key TEXT NOT NULL,
    value BLOB NOT NULL,
    expires INTEGER,
    PRIMARY KEY (space, key)
) WITHOUT ROWID;
CREATE TABLE purses (
    name TEXT NOT NULL,
    period TEXT NOT NULL,
    spent INTEGER NOT NULL,
    PRIMARY KEY (name, period)
) WITHOUT ROWID;
CREATE TABLE held (
    name TEXT NOT NULL,
    period TEXT NOT NULL,
    run INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    PRIMARY KEY (name, period, run)
) WITHOUT ROWID;
INSERT INTO runs VALUES (1, 'r1', 'hero', 'demo', 'dev', 'k', 'abc', 1795000000000000000, 'running', 'Drawing', 40, 250000000, NULL, 1, 'here', 11, '1', 1795000090000000000, 0);
INSERT INTO inputs VALUES (1, x'7b7d');
INSERT INTO blueprints VALUES ('abc', x'6772617068');
INSERT INTO records VALUES (1, 1, 1795000001000000000, x'6576656e742031');
INSERT INTO records VALUES (1, 2, 1795000002000000000, x'6576656e742032');
INSERT INTO records VALUES (1, 3, 1795000003000000000, x'6576656e742033');
INSERT INTO notes VALUES ('cache', 'a', x'010203', 1795000500000000000);
INSERT INTO purses VALUES ('dev', '2026-11', 5);
INSERT INTO held VALUES ('dev', '2026-11', 1, 7);
