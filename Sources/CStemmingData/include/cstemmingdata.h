// The data files of `Stemming`, compiled in.
#ifndef CSTEMMINGDATA_H
#define CSTEMMINGDATA_H

#include <stddef.h>

/// The bytes of `place-names.txt`; they live as long as the program.
const unsigned char *_Nonnull cstemmingdata_place_names(size_t *_Nonnull count);

/// The bytes of `russian.txt`; they live as long as the program.
const unsigned char *_Nonnull cstemmingdata_russian(size_t *_Nonnull count);

/// The bytes of `english.txt`; they live as long as the program.
const unsigned char *_Nonnull cstemmingdata_english(size_t *_Nonnull count);

/// The bytes of `ukrainian.txt`; they live as long as the program.
const unsigned char *_Nonnull cstemmingdata_ukrainian(size_t *_Nonnull count);

#endif
