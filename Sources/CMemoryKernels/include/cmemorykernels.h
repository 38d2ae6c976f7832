// Inner loops of `TranslationMemory` that ask for an instruction which Swift can't be told to use on some machines only.
#ifndef CMEMORYKERNELS_H
#define CMEMORYKERNELS_H

#include <stddef.h>
#include <stdint.h>

/// Finds the signatures of which at most `distance` bits are not in `signature`, and the other way round.
/// Writes their indexes to `found`, which has room for `count`, and returns how many there are.
size_t cmemorykernels_near(
    const uint64_t *_Nullable signatures, size_t count, uint64_t signature, int distance, uint32_t *_Nullable found);

#endif
