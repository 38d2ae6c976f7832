"""What the peers share: sources, questions, and how a figure is printed. Not a peer itself: it has no main."""
import os, sys, time

folder, sizes = (sys.argv[1:] + ["", "0"])[:2]
sizes = [int(size) for size in sizes.split(",")] if len(sys.argv) > 2 else []
THRESHOLDS = (50, 70, 85)


def sources(size):
    name = f"memory-{size // 1000000}m.tsv" if size % 1000000 == 0 else f"memory-{size // 1000}k.tsv"
    with open(os.path.join(folder, name), encoding="utf8") as file:
        return [line.split("\t", 1)[0] for line in file]


def questions(count):
    with open(os.path.join(folder, "questions.txt"), encoding="utf8") as file:
        return [line.rstrip("\n") for line in file][1:2 * count:2]


def measure(engine, size, threshold, count, ask):
    """The median time of `count` questions, in microseconds."""
    asked = questions(count)
    ask(asked[0], threshold)
    times = []
    for question in asked:
        start = time.process_time() if engine != "pg_trgm" else time.perf_counter()
        ask(question, threshold)
        times.append((time.process_time() if engine != "pg_trgm" else time.perf_counter()) - start)
    times.sort()
    print(f"memory-search\t{engine}\t{size}\t{threshold}\tmedian-us\t{times[len(times) // 2] * 1e6:.1f}", flush=True)
