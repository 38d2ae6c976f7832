"""rapidfuzz: every source is compared, by Indel similarity in C++ with vectors; five best above the threshold."""
from rapidfuzz import fuzz, process

from common import THRESHOLDS, measure, sizes, sources

for size in sizes:
    texts = sources(size)
    for threshold in THRESHOLDS:
        measure("rapidfuzz", size, threshold, 25,
                lambda q, t: process.extract(q, texts, scorer=fuzz.ratio, score_cutoff=t, limit=5))
