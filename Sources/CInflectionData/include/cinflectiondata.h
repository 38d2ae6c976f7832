// The data files of `Inflection`, compiled in.
#ifndef CINFLECTIONDATA_H
#define CINFLECTIONDATA_H

#include <stddef.h>

/// The bytes of a file by its name without ending (`names.ru`), or NULL where there is none; they live as long as the
/// program.
const unsigned char *_Nullable cinflectiondata_file(const char *_Nonnull name, size_t *_Nonnull count);

#endif
