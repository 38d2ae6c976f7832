#!/usr/bin/env python3
"""Damages sound files in every way that can be listed, and compares what tolmach and the schemas say of each.

    Tests/Referees/damage.py [TOLMACH [SHARE]]

Each sample of Tests/InterchangeTests/Samples is damaged at every place: an attribute lost, emptied, made nonsense,
or one that nobody knows added; an element lost, doubled, renamed, swapped with its neighbour; text where none may
be; a foreign element. What a schema rejects, tolmach must reject. What a schema accepts, tolmach may reject only by
a rule that no schema can express. Where jing is installed, some of what is left of the XLIFF
2.1 sample's damages goes to it with NVDL (XSD, Schematron, modules); what it alone rejects is shown. SHARE is the part of the damages that is looked at, evenly spread: 0.1 is every tenth. Needs
xmllint, and the schemas in ../shared/conformance.
"""
import json, os, re, shutil, subprocess, sys, tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SUITES = os.path.join(ROOT, "..", "shared", "conformance")
TOLMACH = sys.argv[1] if len(sys.argv) > 1 else os.path.join(ROOT, ".build/release/tolmach")
STEP = round(1 / float(sys.argv[2])) if len(sys.argv) > 2 else 1
MOST_FOR_JING = 10
NVDL = "xliff2-oasis/xliff-21/schemas/xliff_2_advanced_validation.nvdl"
SAMPLES = [
    ("everything-1.2.xlf", ["--schema", "xliff12/xliff-core-1.2-transitional.xsd"], []),
    ("everything-1.2.xlf", ["--schema", "xliff12/xliff-core-1.2-strict.xsd"], ["--strict"]),
    ("everything-2.1.xlf", ["--schema", "drivers/xliff21-all.xsd"], []),
    ("everything-2.2.xlf", ["--schema", "drivers/xliff22-all.xsd"], []),
    ("everything.tmx", ["--dtdvalid", "tmx/tmx14.dtd"], []),
    ("everything.srx", ["--schema", "srx/srx20.xsd"], []),
    ("everything-3.tbx", ["--relaxng", "tbx/TBXcoreStructV03.rng"], []),
    ("everything-2008.tbx", ["--dtdvalid", "tbx/TBXcoreStructV02.dtd"], []),
]
# Rules that a schema can express: here both must agree.
STRUCTURE = {"content", "attribute", "attribute-value", "unknown-name", "namespace"}
TAG = re.compile(r"<(/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:\"[^\"]*\"|'[^']*'))*)\s*(/?)>|<!--.*?-->|<[!?][^>]*>", re.S)
ATTRIBUTE = re.compile(r"\s+([\w:.-]+)\s*=\s*(\"[^\"]*\"|'[^']*')")


def elements(text):
    """(start of the start tag, its end, start of the end tag, its end, name, start tag) of each element."""
    found, open_ = [], []
    for match in TAG.finditer(text):
        if match.group(2) is None:
            continue
        if match.group(1):
            start = open_.pop()
            found.append((start.start(), start.end(), match.start(), match.end(), start.group(2), start))
        elif match.group(4):
            found.append((match.start(), match.end(), match.end(), match.end(), match.group(2), match))
        else:
            open_.append(match)
    return sorted(found, key=lambda element: element[0])


def damages(text):
    places = elements(text)
    for number, (start, tag_end, end_start, end, name, tag) in enumerate(places):
        where = f"<{name}> {number}"
        is_empty = bool(tag.group(4))
        for attribute in ATTRIBUTE.finditer(text, tag.start(3), tag.end(3)):
            key = attribute.group(1)
            if key.startswith("xmlns"):
                continue
            yield f"{where}: {key} lost", text[: attribute.start()] + text[attribute.end() :]
            for value in ["", "?", "no such", "-1", "yes", "1", "en"]:
                yield f"{where}: {key}={value!r}", text[: attribute.start(2)] + f'"{value}"' + text[attribute.end(2) :]
        close = tag.end(3)
        yield f"{where}: unknown attribute", text[:close] + ' nothing="1"' + text[close:]
        yield f"{where}: attribute of a stranger", text[:close] + ' xmlns:zz="urn:zz" zz:a="1"' + text[close:]
        if number == 0:
            continue
        yield f"{where}: lost", text[:start] + text[end:]
        yield f"{where}: doubled", text[:end] + re.sub(r'\bid="[^"]*"', lambda m: m.group(0)[:-1] + "z\"", text[start:end]) + text[end:]
        yield f"{where}: emptied", text[:tag_end] + text[end_start:]
        if not is_empty:
            renamed = text[:start] + "<nothing" + text[tag.start(3) : end_start] + "</nothing>" + text[end:]
            yield f"{where}: renamed", renamed
            yield f"{where}: text in it", text[:tag_end] + "words" + text[tag_end:]
            yield f"{where}: a stranger in it", text[:tag_end] + '<zz:a xmlns:zz="urn:zz"/>' + text[tag_end:]
        following = next((p for p in places[number + 1 :] if p[0] >= end), None)
        if following and not text[end : following[0]].strip():
            yield f"{where}: swapped", (
                text[:start] + text[following[0] : following[3]] + text[end : following[0]] + text[start:end]
                + text[following[3] :]
            )


def main():
    os.environ["XML_CATALOG_FILES"] = os.path.join(SUITES, "drivers/catalog.xml")
    worst = 0
    for sample, (option, schema), flags in SAMPLES:
        text = open(os.path.join(ROOT, "Tests/InterchangeTests/Samples", sample), encoding="utf-8").read()
        text = re.sub(r"<!DOCTYPE[^>]*>\n?", "", text)
        cases = [("sound", text)] + list(damages(text))[STEP // 2 :: STEP]
        with tempfile.TemporaryDirectory() as folder:
            paths = []
            for number, (_, damaged) in enumerate(cases):
                paths.append(os.path.join(folder, f"{number}.xml"))
                with open(paths[-1], "w", encoding="utf-8") as file:
                    file.write(damaged)
            referee, ours, said = {}, {}, {}
            for first in range(0, len(paths), 400):
                some = paths[first : first + 400]
                result = subprocess.run(
                    ["xmllint", "--nonet", "--noout", option, os.path.join(SUITES, schema), *some],
                    capture_output=True, text=True)
                for line in result.stderr.splitlines():
                    # A document type definition has no word of praise: what it doesn't blame is valid.
                    place = re.match(r"(?:Document )?(\S+?\.xml)(?: does not validate| fails to validate|:\d+:.*(?:validity )?error)", line)
                    if place:
                        referee[place.group(1)] = True
                        said.setdefault(place.group(1), line)
                result = subprocess.run(
                    [TOLMACH, "validate", "--format", "json", *flags, *some], capture_output=True, text=True)
                for line in result.stdout.splitlines():
                    finding = json.loads(line)
                    if finding["severity"] == "error":
                        ours.setdefault(finding["file"], []).append(finding["rule"] + ": " + finding["message"])
                for line in result.stderr.splitlines():
                    place = re.search(r"(\S+?\.xml):\d+:\d+: (.*)", line)
                    if place:
                        ours.setdefault(place.group(1), []).append("content: " + place.group(2))
            missed, extra, beyond = [], [], 0
            for (what, _), path in zip(cases, paths):
                mine = ours.get(path, [])
                structural = [m for m in mine if m.split(":")[0] in STRUCTURE]
                if referee.get(path) and not mine:
                    missed.append(f"{what}: {said[path][len(path):][:150]}")
                elif not referee.get(path) and structural:
                    extra.append(f"{what}: {structural[0][:150]}")
                elif not referee.get(path) and mine:
                    beyond += 1
            print(
                f"{sample} {' '.join(flags)} ({schema}): {len(cases)} files, {len(referee)} rejected by the schema, "
                f"{len(missed)} of them accepted by tolmach; {beyond} more rejected by rules beyond the schema, "
                f"{len(extra)} by structure alone")
            for line in missed + extra:
                print("   ", line)
            if sample == "everything-2.1.xlf" and shutil.which("jing"):
                # It names no file where Schematron speaks, so it sees them one by one: of those that everybody else
                # accepts, a few, evenly spread.
                sound = [(what, path) for (what, _), path in zip(cases, paths) if path not in ours and path not in referee]
                some = sound[:: max(1, len(sound) // MOST_FOR_JING)]
                alone = []
                for what, path in some:
                    result = subprocess.run(["jing", os.path.join(SUITES, NVDL), path], capture_output=True, text=True)
                    if result.returncode:
                        alone.append(f"{what}: {' '.join(result.stdout.split())[:200]}")
                print(f"{sample} (NVDL): {len(some)} more files that tolmach accepts, {len(alone)} rejected by jing")
                for line in alone:
                    print("   ", line)
            worst += len(missed)
    sys.exit(1 if worst else 0)


main()
