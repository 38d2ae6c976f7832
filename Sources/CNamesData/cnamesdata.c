#include "cnamesdata.h"

#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char sounds[] = {
#embed "../Names/Data/sounds.txt"
};
static const unsigned char case_endings_ru[] = {
#embed "../Names/Data/case-endings.ru.txt"
};
static const unsigned char case_endings_uk[] = {
#embed "../Names/Data/case-endings.uk.txt"
};
static const unsigned char common_capitals_en[] = {
#embed "../Names/Data/common-capitals.en.txt"
};
static const unsigned char paradigms_ru[] = {
#embed "../Names/Data/paradigms.ru.txt"
};
static const unsigned char masculine_given_ru[] = {
#embed "../Names/Data/masculine-given.ru.txt"
};

static const struct {
    const char *name;
    const unsigned char *bytes;
    size_t count;
} files[] = {
    {"sounds", sounds, sizeof sounds},
    {"case-endings.ru", case_endings_ru, sizeof case_endings_ru},
    {"case-endings.uk", case_endings_uk, sizeof case_endings_uk},
    {"common-capitals.en", common_capitals_en, sizeof common_capitals_en},
    {"paradigms.ru", paradigms_ru, sizeof paradigms_ru},
    {"masculine-given.ru", masculine_given_ru, sizeof masculine_given_ru},
};

const unsigned char *cnamesdata_file(const char *name, size_t *count) {
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
        if (strcmp(files[i].name, name) == 0) {
            *count = files[i].count;
            return files[i].bytes;
        }
    }
    *count = 0;
    return NULL;
}
