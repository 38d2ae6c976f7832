// Transliteration systems and what goes with them, by the name of the file.
#include <string.h>

#include "cnamesdata.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char ala_lc[] = {
#embed "../Names/Data/transliteration/ala-lc.txt"
};
static const unsigned char bgn_pcgn_latn[] = {
#embed "../Names/Data/transliteration/bgn-pcgn.latn.txt"
};
static const unsigned char bgn_pcgn_ru[] = {
#embed "../Names/Data/transliteration/bgn-pcgn.ru.txt"
};
static const unsigned char bgn_pcgn_uk[] = {
#embed "../Names/Data/transliteration/bgn-pcgn.uk.txt"
};
static const unsigned char gost_52535[] = {
#embed "../Names/Data/transliteration/gost-52535.txt"
};
static const unsigned char gost_7_79_a[] = {
#embed "../Names/Data/transliteration/gost-7.79-a.txt"
};
static const unsigned char gost_7_79_b[] = {
#embed "../Names/Data/transliteration/gost-7.79-b.txt"
};
static const unsigned char icao_9303[] = {
#embed "../Names/Data/transliteration/icao-9303.txt"
};
static const unsigned char iso_9[] = {
#embed "../Names/Data/transliteration/iso-9.txt"
};
static const unsigned char kmu_2010[] = {
#embed "../Names/Data/transliteration/kmu-2010.txt"
};
static const unsigned char practical_letters[] = {
#embed "../Names/Data/transliteration/practical-letters.txt"
};
static const unsigned char practical_de[] = {
#embed "../Names/Data/transliteration/practical.de.txt"
};
static const unsigned char practical_en[] = {
#embed "../Names/Data/transliteration/practical.en.txt"
};
static const unsigned char practical_es[] = {
#embed "../Names/Data/transliteration/practical.es.txt"
};
static const unsigned char practical_fr[] = {
#embed "../Names/Data/transliteration/practical.fr.txt"
};
static const unsigned char practical_it[] = {
#embed "../Names/Data/transliteration/practical.it.txt"
};
static const unsigned char practical_pl[] = {
#embed "../Names/Data/transliteration/practical.pl.txt"
};
static const unsigned char practical_ru[] = {
#embed "../Names/Data/transliteration/practical.ru.txt"
};
static const unsigned char practical_ru_tr[] = {
#embed "../Names/Data/transliteration/practical.ru-tr.txt"
};
static const unsigned char practical_tr[] = {
#embed "../Names/Data/transliteration/practical.tr.txt"
};
static const unsigned char practical_sr[] = {
#embed "../Names/Data/transliteration/practical.sr.txt"
};
static const unsigned char practical_zh[] = {
#embed "../Names/Data/transliteration/practical.zh.txt"
};
static const unsigned char romanised_ru[] = {
#embed "../Names/Data/transliteration/romanised.ru.txt"
};
static const unsigned char romanised_uk[] = {
#embed "../Names/Data/transliteration/romanised.uk.txt"
};
static const unsigned char slavic_ru_uk[] = {
#embed "../Names/Data/transliteration/slavic.ru-uk.txt"
};
static const unsigned char slavic_uk_ru[] = {
#embed "../Names/Data/transliteration/slavic.uk-ru.txt"
};
static const unsigned char tradition[] = {
#embed "../Names/Data/tradition.tsv"
};
static const unsigned char exonyms[] = {
#embed "../Names/Data/exonyms.tsv"
};
static const unsigned char people[] = {
#embed "../Names/Data/people.tsv"
};
static const unsigned char ukrainian_places[] = {
#embed "../Names/Data/ukrainian-places.tsv"
};
static const unsigned char turkish_names[] = {
#embed "../Names/Data/turkish-names.txt"
};
static const unsigned char origins[] = {
#embed "../Names/Data/origins.txt"
};

static const struct {
    const char *name;
    const unsigned char *bytes;
    size_t count;
} files[] = {
    {"transliteration/ala-lc", ala_lc, sizeof ala_lc},
    {"transliteration/bgn-pcgn.latn", bgn_pcgn_latn, sizeof bgn_pcgn_latn},
    {"transliteration/bgn-pcgn.ru", bgn_pcgn_ru, sizeof bgn_pcgn_ru},
    {"transliteration/bgn-pcgn.uk", bgn_pcgn_uk, sizeof bgn_pcgn_uk},
    {"transliteration/gost-52535", gost_52535, sizeof gost_52535},
    {"transliteration/gost-7.79-a", gost_7_79_a, sizeof gost_7_79_a},
    {"transliteration/gost-7.79-b", gost_7_79_b, sizeof gost_7_79_b},
    {"transliteration/icao-9303", icao_9303, sizeof icao_9303},
    {"transliteration/iso-9", iso_9, sizeof iso_9},
    {"transliteration/kmu-2010", kmu_2010, sizeof kmu_2010},
    {"transliteration/practical-letters", practical_letters, sizeof practical_letters},
    {"transliteration/practical.de", practical_de, sizeof practical_de},
    {"transliteration/practical.en", practical_en, sizeof practical_en},
    {"transliteration/practical.es", practical_es, sizeof practical_es},
    {"transliteration/practical.fr", practical_fr, sizeof practical_fr},
    {"transliteration/practical.it", practical_it, sizeof practical_it},
    {"transliteration/practical.pl", practical_pl, sizeof practical_pl},
    {"transliteration/practical.ru", practical_ru, sizeof practical_ru},
    {"transliteration/practical.ru-tr", practical_ru_tr, sizeof practical_ru_tr},
    {"transliteration/practical.tr", practical_tr, sizeof practical_tr},
    {"transliteration/practical.sr", practical_sr, sizeof practical_sr},
    {"transliteration/practical.zh", practical_zh, sizeof practical_zh},
    {"transliteration/romanised.ru", romanised_ru, sizeof romanised_ru},
    {"transliteration/romanised.uk", romanised_uk, sizeof romanised_uk},
    {"transliteration/slavic.ru-uk", slavic_ru_uk, sizeof slavic_ru_uk},
    {"transliteration/slavic.uk-ru", slavic_uk_ru, sizeof slavic_uk_ru},
    {"tradition", tradition, sizeof tradition},
    {"exonyms", exonyms, sizeof exonyms},
    {"people", people, sizeof people},
    {"ukrainian-places", ukrainian_places, sizeof ukrainian_places},
    {"turkish-names", turkish_names, sizeof turkish_names},
    {"origins", origins, sizeof origins},
};

cnamesdata_file cnamesdata_named(const char *name) {
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
        if (strcmp(files[i].name, name) == 0) return (cnamesdata_file){files[i].bytes, files[i].count};
    }
    return (cnamesdata_file){(const unsigned char *)"", 0};
}
