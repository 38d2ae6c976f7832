"""SQLite's FTS5 with trigrams: any of the question's trigrams, the best 200 by rank compared again; it may miss matches."""
import difflib, sqlite3

from common import THRESHOLDS, measure, sizes, sources

for size in sizes:
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE memory USING fts5(source, tokenize='trigram')")
    database.executemany("INSERT INTO memory VALUES (?)", ((text,) for text in sources(size)))

    def ask(question, threshold):
        grams = {question[i:i + 3].replace('"', '""') for i in range(len(question) - 2)}
        if not grams:
            return []
        query = " OR ".join(f'"{gram}"' for gram in sorted(grams))
        rows = database.execute("SELECT source FROM memory WHERE memory MATCH ? ORDER BY rank LIMIT 200", (query,)).fetchall()
        scored = ((difflib.SequenceMatcher(None, question, row[0]).ratio() * 100, row[0]) for row in rows)
        return sorted((pair for pair in scored if pair[0] >= threshold), reverse=True)[:5]

    for threshold in THRESHOLDS[1:2] if size > 100000 else THRESHOLDS:
        measure("fts5-trigram", size, threshold, 5 if size > 100000 else 25, ask)
