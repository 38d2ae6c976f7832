#include "cmemorykernels.h"

#include <string.h>

typedef uint8_t bytes16 __attribute__((vector_size(16)));
typedef uint64_t lanes __attribute__((vector_size(64)));
enum { LANES = 8 };
typedef uint8_t block __attribute__((vector_size(CMEMORYKERNELS_BLOCK)));
typedef _Bool bits __attribute__((ext_vector_type(CMEMORYKERNELS_BLOCK)));

// The processor's own vectors are used where they are as long as a block.
#if !defined(__has_feature)
#define __has_feature(feature) 0
#endif
// Which it is is chosen before ThreadSanitizer is ready to look on.
#if defined(__x86_64__) && defined(__linux__) && !__has_feature(thread_sanitizer)
#define SEVERAL_VERSIONS __attribute__((target_clones("avx2", "default")))
#else
#define SEVERAL_VERSIONS
#endif

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

void cmemorykernels_groups(const uint8_t *counts, size_t index, uint8_t *groups) {
    uint8_t *block = groups + index / CMEMORYKERNELS_BLOCK * CMEMORYKERNELS_BLOCK * 4 + index % CMEMORYKERNELS_BLOCK;
    for (size_t row = 0; row < 4; row++) {
        unsigned first = 0, second = 0;
        for (size_t class = row; class < 16; class += 8) {
            first += (counts[class] & 15) + (counts[class] >> 4);
            second += (counts[class + 4] & 15) + (counts[class + 4] >> 4);
        }
        block[row * CMEMORYKERNELS_BLOCK] = (uint8_t)((first < 15 ? first : 15) | (second < 15 ? second : 15) << 4);
    }
}

// For as many texts at a time as there are in a block, how much more there is of each group in the longer of text and
// pattern.
__attribute__((always_inline)) static inline size_t near_groups(
    const uint8_t *groups, size_t count, const uint8_t *pattern, int is_longer, int distance, uint32_t *found) {
    const block lows = (block){0} + 15, limit = (block){0} + (uint8_t)(distance < 255 ? distance : 255);
    block low[4], high[4];
    for (size_t row = 0; row < 4; row++) {
        low[row] = (block){0} + (uint8_t)(pattern[row * CMEMORYKERNELS_BLOCK] & 15);
        high[row] = (block){0} + (uint8_t)(pattern[row * CMEMORYKERNELS_BLOCK] >> 4);
    }
    size_t length = 0;
    for (size_t start = 0; start < count; start += CMEMORYKERNELS_BLOCK, groups += CMEMORYKERNELS_BLOCK * 4) {
        block sum = {0};
        for (size_t row = 0; row < 4; row++) {
            block both;
            memcpy(&both, groups + row * CMEMORYKERNELS_BLOCK, sizeof both);
            block one = both & lows, other = both >> 4;
            sum += is_longer ? __builtin_elementwise_sub_sat(one, low[row]) : __builtin_elementwise_sub_sat(low[row], one);
            sum += is_longer ? __builtin_elementwise_sub_sat(other, high[row])
                             : __builtin_elementwise_sub_sat(high[row], other);
        }
        for (uint32_t left = __builtin_bit_cast(uint32_t, __builtin_convertvector(sum <= limit, bits)); left != 0;
             left &= left - 1) {
            size_t index = start + (unsigned)__builtin_ctz(left);
            if (index < count) found[length++] = (uint32_t)index;
        }
    }
    return length;
}

SEVERAL_VERSIONS
size_t cmemorykernels_near_groups(
    const uint8_t *groups, size_t count, const uint8_t *pattern, int is_longer, int distance, uint32_t *found) {
    return is_longer ? near_groups(groups, count, pattern, 1, distance, found)
                     : near_groups(groups, count, pattern, 0, distance, found);
}

__attribute__((always_inline)) static inline size_t near(
    const uint8_t *counts, const uint8_t *pattern, int is_longer, int distance, uint32_t *found, size_t count) {
    const bytes16 low = load(pattern) & 15, high = load(pattern) >> 4;
    size_t length = 0;
    for (size_t place = 0; place < count; place++) {
        uint32_t index = found[place];
        bytes16 other = load(counts + (size_t)index * 16);
        bytes16 other_low = other & 15, other_high = other >> 4;
        // A short text's counts come to less than 256.
        bytes16 more = is_longer
            ? __builtin_elementwise_sub_sat(other_low, low) + __builtin_elementwise_sub_sat(other_high, high)
            : __builtin_elementwise_sub_sat(low, other_low) + __builtin_elementwise_sub_sat(high, other_high);
        found[length] = index;
        length += (int)__builtin_reduce_add(more) <= distance;
    }
    return length;
}

SEVERAL_VERSIONS
size_t cmemorykernels_near(
    const uint8_t *counts, const uint8_t *pattern, int is_longer, int distance, uint32_t *found, size_t count) {
    return is_longer ? near(counts, pattern, 1, distance, found, count)
                     : near(counts, pattern, 0, distance, found, count);
}

// G. Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic programming", 1999, in
// H. Hyyrö's form for whole strings, for eight texts at a time.
SEVERAL_VERSIONS
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
