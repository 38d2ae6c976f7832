"""The TMX compliance kit through the memory and out again, read by independent programs: tmx_kit.py TOLMACH KIT WORK

Every file of the kit is imported and exported. Python's own XML reader, the Translate Toolkit and OmegaT then say how many
units what we wrote has and which texts, and that must be what the kit's file has. Then the kit's documents are
translated with the kit's memory, and must come out as the kit's own translations.
"""
import collections, glob, html, os, shutil, subprocess, sys
import xml.etree.ElementTree as tree

tolmach, kit, work = os.path.abspath(sys.argv[1]), sys.argv[2], os.path.abspath(sys.argv[3])
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
passed = failed = 0


def check(what, have, want):
    global passed, failed
    if have == want:
        passed += 1
        return
    failed += 1
    print(f"FAILED: {what}")
    if isinstance(have, collections.Counter):
        have, want = have - want, want - have
    print(f"  have {str(have)[:400]}\n  want {str(want)[:400]}")


def run(*command):
    done = subprocess.run([tolmach, *command], capture_output=True, text=True, encoding="utf8")
    if done.returncode not in (0, 1):
        print(f"FAILED: tolmach {' '.join(command)}: {done.stderr.strip()}")
    return done


def text(element):
    """The text of a segment without its inline codes."""
    inner = (element.text or "") + "".join(
        (text(child) if child.tag in ("hi", "sub") else "") + (child.tail or "") for child in element)
    return inner


def units(path):
    """Each unit as its texts by language."""
    return [tuple(sorted(((tuv.get(LANG) or tuv.get("lang")).lower(), text(tuv.find("seg"))) for tuv in unit))
            for unit in map(lambda tu: tu.findall("tuv"), tree.parse(path).iter("tu"))]


def codes(path):
    """The inline codes of all segments, by kind and content."""
    return collections.Counter(
        (element.tag, (element.text or "").strip()) for seg in tree.parse(path).iter("seg") for element in seg.iter()
        if element.tag in ("bpt", "ept", "it", "ph", "ut"))


def toolkit_units(path):
    from translate.storage import tmx
    store = tmx.tmxfile.parsefile(path)
    return [tuple(sorted((node.get(LANG).lower(), "".join(seg.itertext())) for node in unit.getlanguageNodes()
                         for seg in node.iter("{*}seg"))) for unit in store.units]


PROJECT = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0">
<source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir>
<glossary_dir>__DEFAULT__</glossary_dir><glossary_file>__DEFAULT__</glossary_file>
<dictionary_dir>__DEFAULT__</dictionary_dir>
<source_lang>{}</source_lang><target_lang>{}</target_lang>
<sentence_seg>false</sentence_seg><support_default_translations>true</support_default_translations>
<remove_tags>false</remove_tags>
</project></omegat>
"""


def translated(name, memory, source, target, sources):
    """What OmegaT makes of texts with a memory to translate by itself; None where it can't load the memory."""
    project = os.path.join(work, f"omegat-{name}-{target}")
    for folder in ("source", "target", "glossary", "dictionary", "omegat", "tm/auto"):
        os.makedirs(os.path.join(project, folder), exist_ok=True)
    shutil.copy(memory, os.path.join(project, "tm/auto"))
    with open(os.path.join(project, "omegat.project"), "w") as file:
        file.write(PROJECT.format(source, target))
    with open(os.path.join(project, "source", "lines.txt"), "w", encoding="utf8") as file:
        file.write("\n\n".join(sources) + "\n")
    with open(os.path.join(work, "omegat-kit.log"), "w+", encoding="utf8") as log:
        subprocess.run(["omegat", project, "--mode=console-translate", "--quiet", f"--config-dir={work}/config",
                        "--disable-project-locking"], stdout=log, stderr=log, timeout=300)
        log.seek(0)
        if "TF_TM_LOAD_ERROR" in log.read():
            return None
    try:
        return open(os.path.join(project, "target", "lines.txt"), encoding="utf8").read().strip().split("\n\n")
    except FileNotFoundError:
        return None


def omegat(name, path, out, source, target):
    """OmegaT translates the kit's sources with what we wrote as it does with the kit's own file."""
    sources = sorted({text for unit in units(path) for language, text in unit if language == source})
    ours, theirs = (translated(kind + name, memory, source, target, sources)
                    for kind, memory in (("our-", out), ("kit-", path)))
    check(f"OmegaT with the export of {name}, {source} to {target}", ours, theirs)
    check(f"OmegaT loads the export of {name}, {source} to {target}", ours is not None, True)


def has_toolkit():
    try:
        import translate.storage.tmx
        return True
    except ImportError:
        print("skipped: the kit by translate-toolkit, which is not there")
        return False


def encoding(path):
    try:
        open(path, "rb").read().decode("utf8")
        return "utf-8"
    except UnicodeDecodeError:
        return "windows-1252"


def lines(path):
    """The lines of a document, markup characters as they are meant; a byte order mark is no part of them."""
    if not os.path.exists(path):
        return None
    text = open(path, "rb").read().decode(encoding(path)).removeprefix("\ufeff")
    return (html.unescape(text) if path.endswith(".htm") else text).splitlines()


def document(name):
    """A document of the kit, translated with the kit's memory, beside the kit's translation of it."""
    memory = os.path.join(kit, name + ".tmx")
    for source in sorted(glob.glob(os.path.join(kit, name + ".*")) + glob.glob(os.path.join(kit, name + "_*"))):
        stem, ending = os.path.splitext(source)
        if ending == ".tmx" or "_" not in os.path.basename(stem):
            continue
        target = stem.rsplit("_", 1)[1]
        original = os.path.join(kit, name + ending)
        if lines(original) == lines(source):
            print(f"skipped: {name}{ending} to {target}, as it is the same in both, with nothing to translate")
            continue
        job, merged = os.path.join(work, name + ".xlf"), os.path.join(work, name + "-merged" + ending)
        run("export", original, "--memory", memory, "--from", "en-US", "--to", target, "--pretranslate", "99",
            "--format", "xliff-1.2", "--encoding", encoding(original), "--output", job, "--quiet")
        run("merge", job, "--output", merged, "--quiet")
        check(f"{os.path.basename(original)} translated to {target}", lines(merged), lines(source))


by_toolkit, by_omegat = has_toolkit(), shutil.which("omegat") is not None
for path in sorted(glob.glob(os.path.join(kit, "*.tmx"))):
    name = os.path.splitext(os.path.basename(path))[0]
    database, out = os.path.join(work, name + ".tmdb"), os.path.join(work, name + ".kit.tmx")
    run("memory", "import", path, "--memory", database, "--quiet")
    run("memory", "export", "--memory", database, "--output", out, "--quiet")
    want = collections.Counter(units(path))
    check(f"units of {name}", collections.Counter(units(out)) if os.path.exists(out) else None, want)
    if not os.path.exists(out):
        continue
    check(f"codes of {name}", codes(out), codes(path))
    if by_toolkit:
        from translate.storage import tmx
        check(f"number of units of {name} by the Translate Toolkit", len(toolkit_units(out)), len(toolkit_units(path)))
        check(f"units of {name} by the Translate Toolkit",
              collections.Counter(toolkit_units(out)), collections.Counter(toolkit_units(path)))
    if by_omegat:
        languages = sorted({language for unit in want for language, _ in unit})
        source = tree.parse(path).find("header").get("srclang").lower()
        for target in languages:
            if target != source:
                omegat(name, path, out, source, target)
    # The export tests go the other way: from translated documents to a memory.
    if name.startswith("Import"):
        document(name)
if not by_omegat:
    print("skipped: the kit by OmegaT, which is not there")
print(f"TMX compliance kit: {passed} passed, {failed} failed")
sys.exit(failed > 0)
