#ifndef CTERMINOLOGYDATA_H
#define CTERMINOLOGYDATA_H

#include <stddef.h>

/// The bytes of a data file of the room Terminology by its name ("inflection.ru"), or NULL with a count of 0.
const unsigned char *_Nullable cterminologydata_file(const char *_Nonnull name, size_t *_Nonnull count);

#endif
