"""PostgreSQL's pg_trgm with a GIN index, asked for what is similar enough by its trigrams, in a server of its own that is
thrown away afterwards."""
import glob, os, pwd, shutil, subprocess, sys, tempfile

from common import THRESHOLDS, measure, sizes, sources

programs = sorted(glob.glob("/usr/lib/postgresql/*/bin"))
if not programs or not glob.glob("/usr/share/postgresql/*/extension/pg_trgm.control"):
    sys.exit("PostgreSQL's server is not installed (Debian: postgresql)")
bin = programs[-1]
work = tempfile.mkdtemp()
user = "postgres" if os.getuid() == 0 else pwd.getpwuid(os.getuid()).pw_name
prefix = ["runuser", "-u", user, "--"] if os.getuid() == 0 else []
if prefix:
    shutil.chown(work, user)


def run(*command):
    subprocess.run([*prefix, *command], check=True, stdout=sys.stderr, cwd=work)


class Session:
    """psql kept open: a question in, rows out up to a mark."""

    def __init__(self):
        self.process = subprocess.Popen(
            [*prefix, f"{bin}/psql", "-qAtX", "-h", work, "-d", "postgres"], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, text=True, encoding="utf8", cwd=work)

    def ask(self, statement):
        self.process.stdin.write(statement + ";\n\\echo =end=\n")
        self.process.stdin.flush()
        rows = []
        while (line := self.process.stdout.readline()) and line != "=end=\n":
            rows.append(line.rstrip("\n"))
        if not line:
            sys.exit("psql ended")
        return rows


try:
    run(f"{bin}/initdb", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-D", f"{work}/data")
    run(f"{bin}/pg_ctl", "-w", "-D", f"{work}/data", "-l", f"{work}/log", "-o",
        f"-k {work} -h '' -c shared_buffers=1GB -c maintenance_work_mem=512MB -c fsync=off", "start")
    session = Session()
    session.ask("CREATE EXTENSION pg_trgm; SET max_parallel_workers_per_gather = 0; SET jit = off; SET enable_seqscan = off")
    for size in sizes:
        session.ask("DROP TABLE IF EXISTS memory; CREATE TABLE memory (source text)")
        session.process.stdin.write("COPY memory FROM STDIN;\n")
        for text in sources(size):
            session.process.stdin.write(text.replace("\\", "\\\\") + "\n")
        session.process.stdin.write("\\.\n")
        session.ask("CREATE INDEX ON memory USING gin (source gin_trgm_ops)")
        session.ask("VACUUM ANALYZE memory")

        def ask(question, threshold):
            quoted = question.replace("'", "''").replace("\n", " ")
            return session.ask(
                f"SELECT source FROM memory WHERE source % '{quoted}'"
                f" ORDER BY similarity(source, '{quoted}') DESC LIMIT 5")

        for threshold in THRESHOLDS:
            session.ask(f"SET pg_trgm.similarity_threshold = {threshold / 100}")
            measure("pg_trgm", size, threshold, 25, ask)
finally:
    subprocess.run([*prefix, f"{bin}/pg_ctl", "-D", f"{work}/data", "-m", "immediate", "stop"], stdout=sys.stderr)
    shutil.rmtree(work, ignore_errors=True)
