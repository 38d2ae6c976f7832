#ifndef CNAMESDATA_H
#define CNAMESDATA_H

#include <stddef.h>

/// The bytes of a data file of the room Names by its name ("paradigms.ru"), or NULL with a count of 0.
const unsigned char *_Nullable cnamesdata_file(const char *_Nonnull name, size_t *_Nonnull count);

#endif
