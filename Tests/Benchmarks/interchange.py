#!/usr/bin/env python3
"""Measures reading, validating and converting large XLIFF files beside `xmllint --stream --noout`, by turns in one run.

    Tests/Benchmarks/interchange.py TOLMACH [MEGABYTES] [FOLDER] [--only OPERATION,...] [--versions 1.2,2.1] [--rounds N]

No two units of the files are alike: words, codes, attributes, notes and matches vary. Prints, for each operation, user
time and wall time as multiples of xmllint's, and the most memory that it took.
"""

import argparse
import os
import random
import subprocess
import sys
import time

ENGLISH = """the a of harbour council opened new bridge across river after three years work mayor said yesterday that
repairs had cost less than expected and traffic would return to normal within a week engineers inspected every cable
before first trams crossed schoolchildren from both banks sang songs while boats sounded their horns""".split()
RUSSIAN = """городской совет открыл новый мост через реку после трёх лет работы мэр сообщил вчера что ремонт обошёлся
дешевле ожидаемого и движение вернётся в обычное русло в течение недели инженеры осмотрели каждый трос прежде чем
первые трамваи пересекли русло школьники с обоих берегов пели песни пока суда гудели""".split()
STATES_1 = ["new", "needs-translation", "translated", "final", "signed-off", "needs-review-translation"]
STATES_2 = ["translated", "reviewed", "final", "initial"]


class Texts:
    """Sentences that differ, some with a number, some with characters that XML escapes."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def sentence(self, words):
        count = self.random.randint(4, 22)
        chosen = self.random.choices(words, k=count)
        if self.random.random() < 0.15:
            chosen.insert(1, str(self.random.randint(1, 99999)))
        if self.random.random() < 0.05:
            chosen.insert(2, "R&amp;D &lt;x&gt;")
        return chosen

    def coded(self, words, codes):
        words = list(words)
        for number, (start, end) in enumerate(codes):
            place = 1 + 2 * number
            words[place:place] = [start]
            if end:
                words.insert(min(len(words), place + 2), end)
        return " ".join(words)


def unit_12(texts, number):
    kind = texts.random.random()
    source, target = texts.sentence(ENGLISH), texts.sentence(RUSSIAN)
    codes = []
    if kind < 0.25:
        codes = [("<g id=\"1\" ctype=\"bold\">", "</g>")]
    elif kind < 0.35:
        codes = [("<ph id=\"1\">&lt;br/&gt;</ph>", None), ("<bpt id=\"2\" rid=\"2\">&lt;i&gt;</bpt>",
                                                          "<ept id=\"3\" rid=\"2\">&lt;/i&gt;</ept>")]
    approved = " approved=\"yes\"" if kind > 0.5 else ""
    lines = [f"<trans-unit id=\"u{number}\" resname=\"key.{number % 7919}.{number}\"{approved}>",
             f"<source>{texts.coded(source, codes)}</source>"]
    if kind > 0.06:
        lines.append(f"<target state=\"{texts.random.choice(STATES_1[2:5])}\">{texts.coded(target, codes)}</target>")
    if texts.random.random() < 0.2:
        lines.append(f"<note from=\"author {number % 97}\">{' '.join(texts.sentence(ENGLISH))}</note>")
    if texts.random.random() < 0.1:
        lines.append(f"<alt-trans match-quality=\"{texts.random.randint(50, 99)}%\"><source>"
                     f"{' '.join(texts.sentence(ENGLISH))}</source><target>{' '.join(texts.sentence(RUSSIAN))}"
                     "</target></alt-trans>")
    lines.append("</trans-unit>")
    return "\n        ".join(lines) + "\n      "


def unit_2(texts, number):
    kind = texts.random.random()
    source, target = texts.sentence(ENGLISH), texts.sentence(RUSSIAN)
    codes, data = [], ""
    if kind < 0.25:
        codes = [("<pc id=\"1\" type=\"fmt\" subType=\"xlf:b\">", "</pc>")]
    elif kind < 0.35:
        data = "<originalData><data id=\"d1\">&lt;br/&gt;</data></originalData>"
        codes = [("<ph id=\"1\" dataRef=\"d1\"/>", None), ("<sc id=\"2\"/>", "<ec startRef=\"2\"/>")]
    lines = [f"<unit id=\"u{number}\" name=\"key.{number % 7919}.{number}\">"]
    if texts.random.random() < 0.2:
        lines.append(f"<notes><note category=\"c{number % 97}\">{' '.join(texts.sentence(ENGLISH))}</note></notes>")
    if data:
        lines.append(data)
    for segment in range(2 if texts.random.random() < 0.2 else 1):
        if segment:
            source, target, codes = texts.sentence(ENGLISH), texts.sentence(RUSSIAN), []
        if kind > 0.06:
            lines.append(f"<segment id=\"s{segment + 1}\" state=\"{texts.random.choice(STATES_2[:3])}\">")
            lines.append(f"<source>{texts.coded(source, codes)}</source>")
            lines.append(f"<target>{texts.coded(target, codes)}</target></segment>")
        else:
            lines.append(f"<segment id=\"s{segment + 1}\"><source>{texts.coded(source, codes)}</source></segment>")
    lines.append("</unit>")
    return "\n      ".join(lines) + "\n    "


def generate(path, version, megabytes):
    if version == "1.2":
        head = ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff version=\"1.2\" "
                "xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n  <file original=\"city.html\" "
                "source-language=\"en\" target-language=\"ru\" datatype=\"html\">\n    <body>\n      ")
        tail, make = "</body>\n  </file>\n</xliff>\n", unit_12
    else:
        number = "2.2" if version == "2.2" else "2.0"
        head = (f"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff version=\"{version}\" srcLang=\"en\" trgLang=\"ru\" "
                f"xmlns=\"urn:oasis:names:tc:xliff:document:{number}\">\n  <file id=\"f1\" original=\"city.html\">\n    ")
        tail, make = "</file>\n</xliff>\n", unit_2
    texts, size, number = Texts(version), 0, 0
    with open(path + ".part", "wb") as file:
        file.write(head.encode())
        while size < megabytes * 1_000_000:
            block = "".join(make(texts, number + i) for i in range(200)).encode()
            number += 200
            size += len(block)
            file.write(block)
        file.write(tail.encode())
    os.rename(path + ".part", path)


def run(command):
    """User seconds, wall seconds, megabytes."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command}: status {process.returncode}\n{errors.decode()[:2000]}")
    return usage.ru_utime + usage.ru_stime, time.monotonic() - start, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tolmach")
    parser.add_argument("megabytes", nargs="?", type=int, default=50)
    parser.add_argument("folder", nargs="?", default=".build/benchmarks")
    parser.add_argument("--only", default="")
    parser.add_argument("--versions", default="1.2,2.1")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    os.makedirs(options.folder, exist_ok=True)
    out = os.path.join(options.folder, "converted")
    print("version  operation    user      wall     memory     seconds")
    for version in options.versions.split(","):
        path = os.path.join(options.folder, f"varied-{options.megabytes}.{version}.xlf")
        if not os.path.exists(path):
            generate(path, version, options.megabytes)
        other = "xliff-2.1" if version == "1.2" else "xliff-1.2"
        operations = {"validate": ["validate", path]}
        for format in ["tsv", "tmx", "po", "html", other]:
            operations[format] = ["convert", path, "--format", format, "--output", out, "--quiet"]
        wanted = options.only.split(",") if options.only else list(operations)
        baseline, results = [], {name: [] for name in wanted}
        for _ in range(options.rounds):
            baseline.append(run(["xmllint", "--stream", "--noout", "--huge", path]))
            for name in wanted:
                results[name].append(run([options.tolmach] + operations[name]))
        least = [min(column) for column in zip(*baseline)]
        print(f"{version:8} xmllint      1.00      1.00   {least[2]:6.0f} MB  {least[0]:6.2f} user {least[1]:6.2f} wall")
        for name, rounds in results.items():
            own = [min(column) for column in zip(*rounds)]
            print(f"{version:8} {name:10} {own[0] / least[0]:6.2f}    {own[1] / least[1]:6.2f}   {own[2]:6.0f} MB"
                  f"  {own[0]:6.2f} user {own[1]:6.2f} wall", flush=True)
    if os.path.exists(out):
        os.remove(out)


main()
