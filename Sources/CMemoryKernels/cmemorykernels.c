#include "cmemorykernels.h"

#include <string.h>

typedef uint8_t bytes16 __attribute__((vector_size(16)));
typedef uint64_t lanes __attribute__((vector_size(64)));
enum { LANES = 8 };

static bytes16 load(const uint8_t *bytes) {
    bytes16 result;
    memcpy(&result, bytes, sizeof result);
    return result;
}

void cmemorykernels_count(const uint8_t *text, size_t length, uint8_t *counts) {
    memset(counts, 0, 16);
    for (size_t place = 0; place < length; place++) {
        unsigned shift = text[place] & 16 ? 4 : 0;
        uint8_t *count = &counts[text[place] & 15];
        if ((*count >> shift & 15) < 15) *count += (uint8_t)(1 << shift);
    }
}

size_t cmemorykernels_near(
    const uint8_t *counts, size_t count, const uint8_t *pattern, int distance, uint32_t *found) {
    const bytes16 low = load(pattern) & 15, high = load(pattern) >> 4;
    size_t length = 0;
    for (size_t index = 0; index < count; index++) {
        bytes16 other = load(counts + index * 16);
        bytes16 other_low = other & 15, other_high = other >> 4;
        // A short text's counts come to less than 256.
        bytes16 missing = __builtin_elementwise_sub_sat(low, other_low) + __builtin_elementwise_sub_sat(high, other_high);
        bytes16 added = __builtin_elementwise_sub_sat(other_low, low) + __builtin_elementwise_sub_sat(other_high, high);
        found[length] = (uint32_t)index;
        length += ((int)__builtin_reduce_add(missing) <= distance) & ((int)__builtin_reduce_add(added) <= distance);
    }
    return length;
}

// G. Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic programming", 1999, in
// H. Hyyrö's form for whole strings, for eight texts at a time.
void cmemorykernels_distances(
    const uint8_t *texts, size_t length, const uint32_t *found, size_t count, const uint64_t *places, size_t pattern,
    uint32_t *distances) {
    for (size_t start = 0; start < count; start += LANES) {
        const uint8_t *text[LANES];
        for (size_t lane = 0; lane < LANES; lane++) {
            size_t index = start + lane < count ? start + lane : count - 1;
            text[lane] = texts + (size_t)found[index] * length;
        }
        lanes positive = ~(lanes){0}, negative = {0};
        lanes distance = (lanes){0} + pattern;
        for (size_t place = 0; place < length; place++) {
            lanes match;
            for (size_t lane = 0; lane < LANES; lane++) match[lane] = places[text[lane][place]];
            lanes diagonal = (((match & positive) + positive) ^ positive) | match | negative;
            lanes up = negative | ~(diagonal | positive);
            lanes down = positive & diagonal;
            distance += up >> (pattern - 1) & 1;
            distance -= down >> (pattern - 1) & 1;
            up = up << 1 | 1;
            positive = down << 1 | ~(diagonal | up);
            negative = up & diagonal;
        }
        for (size_t lane = 0; lane < LANES && start + lane < count; lane++)
            distances[start + lane] = (uint32_t)distance[lane];
    }
}
