/// Every statement of the store; each is prepared when it is first used.
enum Query: Int, CaseIterable {
    case begin, commit, rollback
    case insertRun, insertInputs, insertBlueprint, keyedRun
    case lease, lastNumber, insertRecord, setStatus, setTerm, release, requestCancel
    case records, runs, runRow, claim
    case putNote, removeNote, note, notesAfter
    case level, hold, unhold, spend, heldByRun, letGo
    case endedRuns, removeRun, removeRecords, removeInputs, removeBlueprints, removeNotes
    case pages, emptyPages, ledRuns

    var text: String {
        switch self {
        case .begin: "BEGIN IMMEDIATE"
        case .commit: "COMMIT"
        case .rollback: "ROLLBACK"

        case .insertRun:
            """
            INSERT INTO runs (
                id, workflow, project, profile, key, blueprint, started, state, stage, progress, cost, token, machine,
                process, process_started, until
            ) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'running', '', 0, 0, 1, ?8, ?9, ?10, ?11)
            """
        case .insertInputs: "INSERT INTO inputs (run, bytes) VALUES (last_insert_rowid(), ?1)"
        case .insertBlueprint: "INSERT OR IGNORE INTO blueprints (hash, text) VALUES (?1, ?2)"
        case .keyedRun: "SELECT id FROM runs WHERE key = ?1"

        case .lease: "SELECT row, token, is_cancel_requested FROM runs WHERE id = ?1"
        case .lastNumber: "SELECT number FROM records WHERE run = ?1 ORDER BY number DESC LIMIT 1"
        case .insertRecord: "INSERT INTO records (run, number, time, payload) VALUES (?1, ?2, ?3, ?4)"
        case .setStatus:
            "UPDATE runs SET state = ?2, stage = ?3, progress = ?4, cost = ?5, ended = ?6 WHERE row = ?1"
        case .setTerm: "UPDATE runs SET until = ?2 WHERE row = ?1 AND machine IS NOT NULL"
        case .release:
            "UPDATE runs SET machine = NULL, process = NULL, process_started = NULL, until = NULL WHERE row = ?1"
        case .requestCancel: "UPDATE runs SET is_cancel_requested = 1 WHERE id = ?1"

        case .records:
            "SELECT number, time, payload FROM records WHERE run = ?1 AND number >= ?2 ORDER BY number LIMIT ?3"
        case .runs:
            """
            SELECT id, workflow, project, profile, key, blueprint, started, state, stage, progress, cost, ended, machine,
                process, process_started, until, is_cancel_requested,
                CASE WHEN ?6 THEN (SELECT bytes FROM inputs WHERE run = row) END,
                CASE WHEN ?6 THEN (SELECT text FROM blueprints WHERE hash = blueprint) END
            FROM runs
            WHERE (?1 IS NULL OR instr(?1, ',' || state || ',')) AND (?2 IS NULL OR workflow = ?2)
                AND (?3 IS NULL OR key = ?3) AND substr(id, 1, length(?4)) = ?4
            ORDER BY started DESC, row DESC LIMIT ?5
            """
        case .runRow:
            "SELECT row, token, machine, process, process_started, until FROM runs WHERE id = ?1"
        case .claim:
            """
            UPDATE runs
            SET token = ?2, machine = ?3, process = ?4, process_started = ?5, until = ?6, is_cancel_requested = 0
            WHERE row = ?1
            """

        case .putNote: "INSERT OR REPLACE INTO notes (space, key, expires, value) VALUES (?1, ?2, ?3, ?4)"
        case .removeNote: "DELETE FROM notes WHERE space = ?1 AND key = ?2"
        case .note:
            """
            SELECT key, expires, value FROM notes WHERE space = ?1 AND key = ?2 AND (expires IS NULL OR expires > ?3)
            """
        case .notesAfter:
            """
            SELECT key, expires, value FROM notes WHERE space = ?1 AND key > ?2 AND (expires IS NULL OR expires > ?3)
            ORDER BY key LIMIT ?4
            """

        case .level:
            """
            SELECT coalesce((SELECT spent FROM purses WHERE name = ?1 AND period = ?2), 0),
                (SELECT coalesce(sum(amount), 0) FROM held WHERE name = ?1 AND period = ?2)
            """
        case .hold:
            """
            INSERT INTO held (name, period, run, amount) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT DO UPDATE SET amount = amount + excluded.amount
            """
        case .unhold:
            "UPDATE held SET amount = max(0, amount - ?4) WHERE name = ?1 AND period = ?2 AND run = ?3"
        case .spend:
            """
            INSERT INTO purses (name, period, spent) VALUES (?1, ?2, ?3)
            ON CONFLICT DO UPDATE SET spent = spent + excluded.spent
            """
        case .heldByRun: "SELECT name, period, amount FROM held WHERE run = ?1 AND amount > 0"
        case .letGo: "DELETE FROM held WHERE run = ?1"

        case .endedRuns:
            "SELECT row, id FROM runs WHERE ended < ?1 AND (until IS NULL OR until <= ?2) ORDER BY row"
        case .removeRun: "DELETE FROM runs WHERE row = ?1 AND ended < ?2 AND (until IS NULL OR until <= ?3)"
        case .removeRecords: "DELETE FROM records WHERE run = ?1"
        case .removeInputs: "DELETE FROM inputs WHERE run = ?1"
        case .removeBlueprints: "DELETE FROM blueprints WHERE hash NOT IN (SELECT blueprint FROM runs)"
        case .removeNotes: "DELETE FROM notes WHERE expires <= ?1"

        case .pages: "PRAGMA page_count"
        case .emptyPages: "PRAGMA freelist_count"
        case .ledRuns: "SELECT count(*) FROM runs WHERE until > ?1"
        }
    }
}
