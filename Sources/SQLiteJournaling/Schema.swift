/// The tables, as the steps that made them: a file of any earlier version goes through those that it lacks.
enum Schema {
    /// "Easl": marks a file as a journal of Easel's.
    static let applicationID = 0x4561_736C

    /// The version of a file is how many of these it has gone through. A step that was released never changes.
    static let migrations: [[String]] = [
        [
            """
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
            )
            """,
            // Apart from the runs, whose rows are written anew with every bit of progress.
            "CREATE TABLE inputs (run INTEGER PRIMARY KEY, bytes BLOB NOT NULL)",
            "CREATE TABLE blueprints (hash TEXT NOT NULL UNIQUE, text BLOB NOT NULL)",
            """
            CREATE TABLE records (
                run INTEGER NOT NULL,
                number INTEGER NOT NULL,
                time INTEGER NOT NULL,
                payload BLOB NOT NULL,
                PRIMARY KEY (run, number)
            ) WITHOUT ROWID
            """,
            """
            CREATE TABLE notes (
                space TEXT NOT NULL,
                key TEXT NOT NULL,
                value BLOB NOT NULL,
                expires INTEGER,
                PRIMARY KEY (space, key)
            ) WITHOUT ROWID
            """,
            """
            CREATE TABLE purses (
                name TEXT NOT NULL,
                period TEXT NOT NULL,
                spent INTEGER NOT NULL,
                PRIMARY KEY (name, period)
            ) WITHOUT ROWID
            """,
            """
            CREATE TABLE held (
                name TEXT NOT NULL,
                period TEXT NOT NULL,
                run INTEGER NOT NULL,
                amount INTEGER NOT NULL,
                PRIMARY KEY (name, period, run)
            ) WITHOUT ROWID
            """,
        ]
    ]
}
