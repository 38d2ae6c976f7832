// The data files of `Names`, compiled in.
#ifndef CNAMESDATA_H
#define CNAMESDATA_H

#include <stddef.h>

/// A file's bytes; they live as long as the program.
typedef struct {
    const unsigned char *_Nonnull bytes;
    size_t count;
} cnamesdata_file;

cnamesdata_file cnamesdata_endings(void);
cnamesdata_file cnamesdata_peoples(void);
cnamesdata_file cnamesdata_sounds(void);
cnamesdata_file cnamesdata_origins(void);
cnamesdata_file cnamesdata_pairs(void);
cnamesdata_file cnamesdata_frequencies(void);
cnamesdata_file cnamesdata_common_words(void);
cnamesdata_file cnamesdata_given_names(void);

/// A file by its name without ending (`transliteration/kmu-2010`, `origins`); empty where there is none.
cnamesdata_file cnamesdata_named(const char *_Nonnull name);

#endif
