"""PostgreSQL's pg_trgm with a GiST index, nearest first, in a server of its own that is thrown away afterwards."""
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
        while (line := self.process.stdout.readline().rstrip("\n")) != "=end=":
            rows.append(line)
        return rows


try:
    run(f"{bin}/initdb", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-D", f"{work}/data")
    run(f"{bin}/pg_ctl", "-w", "-D", f"{work}/data", "-l", f"{work}/log", "-o", f"-k {work} -h ''", "start")
    session = Session()
    session.ask("CREATE EXTENSION pg_trgm")
    for size in sizes:
        session.ask("DROP TABLE IF EXISTS memory; CREATE TABLE memory (source text)")
        session.process.stdin.write("COPY memory FROM STDIN;\n")
        for text in sources(size):
            session.process.stdin.write(text.replace("\\", "\\\\") + "\n")
        session.process.stdin.write("\\.\n")
        session.ask("CREATE INDEX ON memory USING gist (source gist_trgm_ops(siglen=64)); ANALYZE memory")

        def ask(question, threshold):
            quoted = question.replace("'", "''").replace("\n", " ")
            return session.ask(
                f"SELECT source FROM memory WHERE similarity(source, '{quoted}') >= {threshold / 100}"
                f" ORDER BY source <-> '{quoted}' LIMIT 5")

        for threshold in THRESHOLDS[1:2]:
            measure("pg_trgm", size, threshold, 11 if size > 100000 else 25, ask)
finally:
    subprocess.run([*prefix, f"{bin}/pg_ctl", "-D", f"{work}/data", "-m", "immediate", "stop"], stdout=sys.stderr)
    shutil.rmtree(work, ignore_errors=True)
