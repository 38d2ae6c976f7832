// The data files of `LocalizationModel`, compiled in.
#ifndef CLOCALIZATIONDATA_H
#define CLOCALIZATIONDATA_H

#include <stddef.h>

/// The bytes of `language-codes.txt`; they live as long as the program.
const unsigned char *_Nonnull clocalizationdata_language_codes(size_t *_Nonnull count);

#endif
