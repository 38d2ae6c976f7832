"""Makes memories and questions out of the development data: prepare.py DATA FOLDER SIZES

memory-SIZE.tsv and .tmx: the units of the memory, then filler sources with the targets of other units, so that text is of
real size. questions.txt: the segments that come with the data, and units changed as new versions change texts:
a word dropped, doubled, exchanged or misspelt, a number changed, two words moved; the same in every run.
"""
import html, json, lzma, os, random, sys

data, folder, sizes = sys.argv[1], sys.argv[2], [int(n) for n in sys.argv[3].split(",")]
one_line = lambda text: " ".join(text.split())


def lines(name):
    with lzma.open(os.path.join(data, name), "rt", encoding="utf8", newline="\n") as file:
        for line in file:
            yield line.rstrip("\n")


def rows():
    targets = []
    for line in lines("tm100k.tsv.xz"):
        fields = [one_line(field) for field in line.split("\t")]
        if len(fields) > 3 and fields[2] and fields[3]:
            targets.append(fields[3])
            yield fields[2], fields[3]
    for number, line in enumerate(lines("filler900k.txt.xz")):
        if one_line(line):
            yield one_line(line), targets[number * 7919 % len(targets)]


def printable(text):
    return "".join(c for c in text if c >= " " and c not in "\ufffe\uffff")


def write(size):
    base = os.path.join(folder, f"memory-{size // 1000000}m" if size % 1000000 == 0 else f"memory-{size // 1000}k")
    if os.path.exists(base + ".tmx"):
        return
    with open(base + ".tsv", "w", encoding="utf8") as table, open(base + ".tmx.part", "w", encoding="utf8") as tmx:
        tmx.write('<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n<header creationtool="prepare" '
                  'creationtoolversion="1" segtype="sentence" o-tmf="none" adminlang="en" srclang="en" '
                  'datatype="plaintext"/>\n<body>\n')
        for number, (source, target) in enumerate(rows()):
            if number == size:
                break
            table.write(f"{source}\t{target}\n")
            seg = lambda text: html.escape(printable(text), quote=False)
            tmx.write(f'<tu><tuv xml:lang="en"><seg>{seg(source)}</seg></tuv>'
                      f'<tuv xml:lang="ru"><seg>{seg(target)}</seg></tuv></tu>\n')
        tmx.write("</body>\n</tmx>\n")
    os.rename(base + ".tmx.part", base + ".tmx")


def changed(text, words, chance):
    parts = text.split()
    place = chance.randrange(len(parts))
    kind = chance.randrange(7)
    if kind == 0 and len(parts) > 1:
        del parts[place]
    elif kind == 1:
        parts.insert(place, chance.choice(words))
    elif kind == 2:
        parts[place] = chance.choice(words)
    elif kind == 3 and len(parts[place]) > 2:
        letter = chance.randrange(len(parts[place]))
        parts[place] = parts[place][:letter] + chance.choice("aeinst") + parts[place][letter + 1:]
    elif kind == 4:
        parts = [str(chance.randrange(1, 2000)) if part.isdigit() else part for part in parts]
    elif kind == 5 and len(parts) > 3:
        cut = chance.randrange(1, len(parts))
        parts = parts[cut:] + parts[:cut]
    elif kind == 6:
        parts.append(chance.choice(words))
    return " ".join(parts)


def questions():
    path = os.path.join(folder, "questions.txt")
    if os.path.exists(path):
        return
    asked = [one_line(json.loads(line)["q"]) for line in open(os.path.join(data, "queries.jsonl"), encoding="utf8")]
    sources = [source for source, _ in rows()]
    chance = random.Random(20)
    words = sorted({word for source in chance.sample(sources[:100000], 3000) for word in source.split()})
    for _ in range(10000 - len(asked)):
        # Half after the first ten thousand units, so that small memories have answers too.
        asked.append(changed(chance.choice(sources[:10000] if chance.random() < 0.5 else sources), words, chance))
    chance.shuffle(asked)
    with open(path, "w", encoding="utf8") as file:
        file.write("".join(f"{question}\n" for question in asked if question))
    for number in range(21):
        with open(os.path.join(folder, f"segment-{number}.txt"), "w", encoding="utf8") as file:
            file.write(asked[number * 100] + "\n")


for size in sizes:
    write(size)
questions()
