#include "cmemorykernels.h"

#define NEAR_LOOP                                                                                                      \
    size_t length = 0;                                                                                                 \
    for (size_t index = 0; index < count; index++) {                                                                   \
        uint64_t other = signatures[index];                                                                            \
        found[length] = (uint32_t)index;                                                                               \
        length += (__builtin_popcountll(signature & ~other) <= distance) &                                             \
                  (__builtin_popcountll(other & ~signature) <= distance);                                              \
    }                                                                                                                  \
    return length

#if defined(__x86_64__)
// The instruction that counts bits came with 2008's processors; the baseline of x86-64 lacks it.
__attribute__((target("popcnt"))) static size_t near_counted(
    const uint64_t *signatures, size_t count, uint64_t signature, int distance, uint32_t *found) {
    NEAR_LOOP;
}
#endif

static size_t near_plain(
    const uint64_t *signatures, size_t count, uint64_t signature, int distance, uint32_t *found) {
    NEAR_LOOP;
}

size_t cmemorykernels_near(
    const uint64_t *signatures, size_t count, uint64_t signature, int distance, uint32_t *found) {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("popcnt")) return near_counted(signatures, count, signature, distance, found);
#endif
    return near_plain(signatures, count, signature, distance, found);
}
