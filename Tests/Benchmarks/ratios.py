"""Prints how many times longer each peer took than we did: ratios.py FOLDER"""
import collections, glob, sys

medians = collections.defaultdict(dict)
speeds = collections.defaultdict(dict)
for path in glob.glob(sys.argv[1] + "/results-*.tsv"):
    for line in open(path, encoding="utf8"):
        benchmark, engine, size, threshold, measure, value = line.rstrip("\n").split("\t")
        if benchmark == "memory-search" and measure == "median-us":
            medians[int(size), int(threshold)][engine] = float(value)
        if benchmark == "segmentation":
            speeds[measure.split("-")[0]][engine] = float(value)
print(f"{'units':>12}{'threshold':>12}  {'engine':<20}{'median µs':>14}{'times ours':>14}")
for (size, threshold), engines in sorted(medians.items()):
    ours = engines.get("tolmach")
    for engine, value in sorted(engines.items(), key=lambda pair: pair[1]):
        ratio = f"{value / ours:.1f}" if ours else "-"
        print(f"{size:>12}{threshold:>12}  {engine:<20}{value:>14.1f}{ratio:>14}")
print(f"{'language':>12}{'':>12}  {'engine':<20}{'MB/s':>14}{'ours to it':>14}")
for language, engines in sorted(speeds.items()):
    ours = engines.get("tolmach")
    for engine, value in sorted(engines.items(), key=lambda pair: -pair[1]):
        ratio = f"{ours / value:.2f}" if ours else "-"
        print(f"{language:>12}{'':>12}  {engine:<20}{value:>14.1f}{ratio:>14}")
