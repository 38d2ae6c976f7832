"""Makes glossaries out of the texts of prepare_segmentation.py: prepare_recognition.py FOLDER

terms-LANGUAGE.txt: ten thousand terms, one a line: words from the frequent to the rare, and pairs of words, as they
stand in the text.
"""
import collections, os, random, re, sys

folder = sys.argv[1]
SINGLE, DOUBLE = 7000, 3000
# The commonest words are in no glossary.
COMMON = 500

for language in ("en", "ru", "uk", "tr"):
    text, path = (os.path.join(folder, f"{name}-{language}.txt") for name in ("text", "terms"))
    if not os.path.exists(text) or os.path.exists(path):
        continue
    lines = dict.fromkeys(open(text, encoding="utf8").read().split("\n"))
    counts, pairs = collections.Counter(), collections.Counter()
    for line in lines:
        counts.update(re.findall(r"[^\W\d_]{4,}", line))
        pairs.update(re.findall(r"[^\W\d_]{3,} [^\W\d_]{4,}", line))
    choose = random.Random(1)
    words = [word for word, _ in counts.most_common()][COMMON:]
    terms = choose.sample(words, min(SINGLE, len(words))) + choose.sample(sorted(pairs), min(DOUBLE, len(pairs)))
    with open(path + ".part", "w", encoding="utf8") as file:
        file.writelines(term + "\n" for term in terms)
    os.rename(path + ".part", path)
