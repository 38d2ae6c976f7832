#include "cmemorykernels.h"

#include <string.h>

typedef uint8_t bytes16 __attribute__((vector_size(16)));
typedef uint64_t lanes __attribute__((vector_size(64)));
enum { LANES = 8 };
typedef uint8_t block __attribute__((vector_size(CMEMORYKERNELS_BLOCK)));

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

// Of each group how far texts are from the pattern, for as many texts at a time as there are in a block.
SEVERAL_VERSIONS
size_t cmemorykernels_near_groups(
    const uint8_t *groups, size_t count, const uint8_t *pattern, int differences, uint32_t *found) {
    const block lows = (block){0} + 15, limit = (block){0} + (uint8_t)(differences < 255 ? differences : 255);
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
            sum += __builtin_elementwise_max(one, low[row]) - __builtin_elementwise_min(one, low[row]);
            sum += __builtin_elementwise_max(other, high[row]) - __builtin_elementwise_min(other, high[row]);
        }
        block is_near = (block)(sum <= limit);
        uint64_t words[CMEMORYKERNELS_BLOCK / 8];
        memcpy(words, &is_near, sizeof words);
        for (size_t word = 0; word < CMEMORYKERNELS_BLOCK / 8; word++) {
            for (uint64_t left = words[word]; left != 0;) {
                unsigned place = (unsigned)__builtin_ctzll(left) / 8;
                left &= ~(UINT64_C(255) << place * 8);
                size_t index = start + word * 8 + place;
                if (index < count) found[length++] = (uint32_t)index;
            }
        }
    }
    return length;
}

size_t cmemorykernels_near(
    const uint8_t *counts, const uint8_t *pattern, int distance, uint32_t *found, size_t count) {
    const bytes16 low = load(pattern) & 15, high = load(pattern) >> 4;
    size_t length = 0;
    for (size_t place = 0; place < count; place++) {
        uint32_t index = found[place];
        bytes16 other = load(counts + (size_t)index * 16);
        bytes16 other_low = other & 15, other_high = other >> 4;
        // A short text's counts come to less than 256.
        bytes16 missing = __builtin_elementwise_sub_sat(low, other_low) + __builtin_elementwise_sub_sat(high, other_high);
        bytes16 added = __builtin_elementwise_sub_sat(other_low, low) + __builtin_elementwise_sub_sat(other_high, high);
        found[length] = index;
        length += ((int)__builtin_reduce_add(missing) <= distance) & ((int)__builtin_reduce_add(added) <= distance);
    }
    return length;
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
