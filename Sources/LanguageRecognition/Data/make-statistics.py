#!/usr/bin/env python3
"""Makes letters-LANG.txt and words-LANG.txt, beside this script, from word frequencies.

  pip install wordfreq && ./make-statistics.py

The frequencies are those of the Python package wordfreq 3.1 (Robyn Speer, https://github.com/rspeer/wordfreq).
Only figures come out: how often three letters follow each other, and how frequent the commonest words are.
A word counts for the language in which it is the more frequent one, of the two that share its script.
"""
import collections, itertools, math, os, re
from wordfreq import get_frequency_dict

HERE = os.path.dirname(os.path.abspath(__file__))
ALPHABET = {
    "en": "abcdefghijklmnopqrstuvwxyz'",
    "tr": "abcçdefgğhıijklmnoöprsştuüvyzâîû'",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'",
}
RIVAL = {"en": "tr", "tr": "en", "ru": "uk", "uk": "ru"}
TRIPLES, WORDS = 5000, 4000
COARSE = re.compile(r"fuck|shit|bitch|nigg|porn|\bdick|cunt|pussy|whore|slut|хуй|хуе|хуё|бля|пизд|[её]бан|сука|жоп|порно|siki|amk|orospu|piç|göt")
FREQUENCIES = {language: get_frequency_dict(language, "best") for language in ALPHABET}

def words(language, rarest, ratio):
    letters, rival = set(ALPHABET[language]), FREQUENCIES[RIVAL[language]]
    for word, frequency in FREQUENCIES[language].items():
        word = word.replace("’", "'").replace("ʼ", "'")
        if frequency >= rarest and set(word) <= letters and rival.get(word, 0) <= ratio * frequency:
            yield word, frequency

def write(name, header, rows):
    with open(os.path.join(HERE, name), "w", encoding="utf8") as out:
        out.write("".join(f"# {line}\n" for line in header))
        for key, cost in sorted(rows, key=lambda row: row[0].encode()):
            out.write(f"{key}\t{cost}\n")

for language in ALPHABET:
    count = collections.Counter()
    # The Turkish list is short already.
    for word, frequency in words(language, 0 if language == "tr" else 1e-6, 1):
        edged = f"_{word}_"
        for i in range(len(edged) - 2):
            count[edged[i : i + 3]] += frequency**0.6
    total = sum(count.values())
    write(f"letters-{language}.txt",
          [f"How surprising three letters in a row are in language {language}: eighths of a bit. _ is a word's edge.",
           "Made by make-statistics.py from the word frequencies of wordfreq 3.1."],
          [(triple, round(-8 * math.log2(n / total))) for triple, n in count.most_common(TRIPLES)])
    common = (row for row in words(language, 0, 50) if not COARSE.search(row[0]))
    write(f"words-{language}.txt",
          [f"The commonest words of language {language}, and how surprising each is: eighths of a bit.",
           "Made by make-statistics.py from the word frequencies of wordfreq 3.1. In the order of their bytes."],
          [(word, round(-8 * math.log2(frequency))) for word, frequency in itertools.islice(common, WORDS)])
