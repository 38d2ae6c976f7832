#include "cinflectiondata.h"

#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char names_ru[] = {
#embed "../Inflection/Data/names.ru.txt"
};
static const unsigned char names_uk[] = {
#embed "../Inflection/Data/names.uk.txt"
};
static const unsigned char suffixes_en[] = {
#embed "../Inflection/Data/suffixes.en.txt"
};
static const unsigned char suffixes_tr[] = {
#embed "../Inflection/Data/suffixes.tr.txt"
};

static const unsigned char agreement_en[] = {
#embed "../Inflection/Data/agreement.en.txt"
};
static const unsigned char agreement_ru[] = {
#embed "../Inflection/Data/agreement.ru.txt"
};
static const unsigned char agreement_tr[] = {
#embed "../Inflection/Data/agreement.tr.txt"
};
static const unsigned char agreement_uk[] = {
#embed "../Inflection/Data/agreement.uk.txt"
};

static const unsigned char weekdays[] = {
#embed "../Inflection/Data/weekdays.txt"
};

static const struct {
    const char *name;
    const unsigned char *bytes;
    size_t count;
} files[] = {
    {"weekdays", weekdays, sizeof weekdays},
    {"agreement.en", agreement_en, sizeof agreement_en},
    {"agreement.tr", agreement_tr, sizeof agreement_tr},
    {"agreement.ru", agreement_ru, sizeof agreement_ru},
    {"agreement.uk", agreement_uk, sizeof agreement_uk},
    {"names.ru", names_ru, sizeof names_ru},
    {"names.uk", names_uk, sizeof names_uk},
    {"suffixes.en", suffixes_en, sizeof suffixes_en},
    {"suffixes.tr", suffixes_tr, sizeof suffixes_tr},
};

const unsigned char *cinflectiondata_file(const char *name, size_t *count) {
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
        if (strcmp(files[i].name, name) == 0) {
            *count = files[i].count;
            return files[i].bytes;
        }
    }
    *count = 0;
    return NULL;
}
