#include "cterminologydata.h"

#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char inflection_en[] = {
#embed "../Terminology/Data/inflection.en.txt"
};
static const unsigned char inflection_ru[] = {
#embed "../Terminology/Data/inflection.ru.txt"
};
static const unsigned char inflection_uk[] = {
#embed "../Terminology/Data/inflection.uk.txt"
};
static const unsigned char inflection_tr[] = {
#embed "../Terminology/Data/inflection.tr.txt"
};
static const unsigned char homographs_en[] = {
#embed "../Terminology/Data/homographs.en.txt"
};
static const unsigned char homographs_ru[] = {
#embed "../Terminology/Data/homographs.ru.txt"
};
static const unsigned char homographs_uk[] = {
#embed "../Terminology/Data/homographs.uk.txt"
};
static const unsigned char homographs_tr[] = {
#embed "../Terminology/Data/homographs.tr.txt"
};
static const unsigned char term_edges_en[] = {
#embed "../Terminology/Data/term-edges.en.txt"
};
static const unsigned char term_edges_ru[] = {
#embed "../Terminology/Data/term-edges.ru.txt"
};
static const unsigned char term_edges_uk[] = {
#embed "../Terminology/Data/term-edges.uk.txt"
};
static const unsigned char term_edges_tr[] = {
#embed "../Terminology/Data/term-edges.tr.txt"
};

static const struct {
    const char *name;
    const unsigned char *bytes;
    size_t count;
} files[] = {
    {"inflection.en", inflection_en, sizeof inflection_en},
    {"inflection.ru", inflection_ru, sizeof inflection_ru},
    {"inflection.uk", inflection_uk, sizeof inflection_uk},
    {"inflection.tr", inflection_tr, sizeof inflection_tr},
    {"homographs.en", homographs_en, sizeof homographs_en},
    {"homographs.ru", homographs_ru, sizeof homographs_ru},
    {"homographs.uk", homographs_uk, sizeof homographs_uk},
    {"homographs.tr", homographs_tr, sizeof homographs_tr},
    {"term-edges.en", term_edges_en, sizeof term_edges_en},
    {"term-edges.ru", term_edges_ru, sizeof term_edges_ru},
    {"term-edges.uk", term_edges_uk, sizeof term_edges_uk},
    {"term-edges.tr", term_edges_tr, sizeof term_edges_tr},
};

const unsigned char *cterminologydata_file(const char *name, size_t *count) {
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
        if (strcmp(files[i].name, name) == 0) {
            *count = files[i].count;
            return files[i].bytes;
        }
    }
    *count = 0;
    return NULL;
}
