"""Translate Toolkit's matcher, as its memory server uses it; of a million units it is asked few questions, as each takes
half a second and more."""
from translate.search import match
from translate.storage import base

from common import THRESHOLDS, measure, sizes, sources

# The matcher keeps candidates in a heap of (score, unit), which asks for an order of units where scores are equal.
base.TranslationUnit.__lt__ = lambda unit, other: unit.source < other.source

for size in sizes:
    store = base.TranslationStore()
    for text in sources(size):
        store.addsourceunit(text).target = text
    for threshold in THRESHOLDS:
        matcher = match.matcher(store, max_candidates=5, min_similarity=threshold)
        measure("translate-toolkit", size, threshold, 5 if size > 100000 else 25, lambda q, t: matcher.matches(q))
