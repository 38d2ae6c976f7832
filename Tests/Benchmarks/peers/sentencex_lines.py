"""sentencex, written in Rust: the same texts, line by line, the best of five runs."""
import glob, os, re, resource

import sentencex

from common import folder

for path in sorted(glob.glob(os.path.join(folder, "text-*.txt"))):
    language = re.search(r"text-(\w+)", path).group(1)
    lines = open(path, encoding="utf8").read().split("\n")
    size = os.path.getsize(path)
    best = float("inf")
    for _ in range(5):
        start = resource.getrusage(resource.RUSAGE_SELF).ru_utime
        for line in lines:
            sentencex.segment(language, line)
        best = min(best, resource.getrusage(resource.RUSAGE_SELF).ru_utime - start)
    print(f"segmentation\tsentencex\t{size}\t0\t{language}-mb-per-s\t{size / 1e6 / best:.1f}", flush=True)
