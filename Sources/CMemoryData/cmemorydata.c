#include "cmemorydata.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char words[] = {
#embed "../TranslationMemory/Data/words.tsv"
};

const unsigned char *cmemorydata_words(size_t *count) {
    *count = sizeof words;
    return words;
}
