"""Makes texts out of the development data: prepare_segmentation.py DATA FOLDER

text-LANGUAGE.txt: articles and web pages, a paragraph a line, repeated up to twenty megabytes.
"""
import collections, glob, json, os, sys

data, folder = sys.argv[1:3]
one_line = lambda text: " ".join(text.split())

for language in ("en", "ru", "uk", "tr"):
    path = os.path.join(folder, f"text-{language}.txt")
    if os.path.exists(path):
        continue
    paragraphs = []
    for name in sorted(glob.glob(os.path.join(data, "parallel", "*.jsonl"))):
        documents = collections.defaultdict(list)
        for line in open(name, encoding="utf8"):
            row = json.loads(line)
            if one_line(row.get(language) or ""):
                documents[row["doc"]].append(one_line(row[language]))
        for sentences in documents.values():
            paragraphs += (" ".join(sentences[i:i + 5]) for i in range(0, len(sentences), 5))
    for name in sorted(glob.glob(os.path.join(data, "seg", f"{language}_*.jsonl"))):
        paragraphs += (one_line(json.loads(line)["text"]) for line in open(name, encoding="utf8"))
    if not paragraphs:
        continue
    text = "".join(paragraph + "\n" for paragraph in paragraphs).encode()
    with open(path + ".part", "wb") as file:
        for _ in range(max(1, 20_000_000 // len(text))):
            file.write(text)
    os.rename(path + ".part", path)
