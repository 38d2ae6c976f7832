// The data files of `TranslationMemory`, compiled in.
#ifndef CMEMORYDATA_H
#define CMEMORYDATA_H

#include <stddef.h>

/// The bytes of words.tsv: function words, negations, antonyms and the like.
const unsigned char *_Nonnull cmemorydata_words(size_t *_Nonnull count);

#endif
