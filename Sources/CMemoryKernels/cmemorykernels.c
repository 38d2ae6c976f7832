#include "cmemorykernels.h"

#include <string.h>
#if defined(__x86_64__)
#include <immintrin.h>
#endif

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
    const uint8_t *counts, const uint8_t *pattern, int is_longer, int distance, uint32_t *found, size_t length,
    size_t place, size_t count) {
    const bytes16 low = load(pattern) & 15, high = load(pattern) >> 4;
    for (; place < count; place++) {
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

#if defined(__x86_64__)
// How much more there is in the longer one, of two texts: 64-bit sums of half a text each.
__attribute__((always_inline, target("avx2"))) static inline __m256i more_avx2(
    const uint8_t *one, const uint8_t *other, __m256i low, __m256i high, int is_longer) {
    const __m256i lows = _mm256_set1_epi8(15);
    __m256i both = _mm256_inserti128_si256(
        _mm256_castsi128_si256(_mm_loadu_si128((const __m128i *)one)), _mm_loadu_si128((const __m128i *)other), 1);
    __m256i both_low = _mm256_and_si256(both, lows), both_high = _mm256_and_si256(_mm256_srli_epi16(both, 4), lows);
    __m256i more = is_longer
        ? _mm256_add_epi8(_mm256_subs_epu8(both_low, low), _mm256_subs_epu8(both_high, high))
        : _mm256_add_epi8(_mm256_subs_epu8(low, both_low), _mm256_subs_epu8(high, both_high));
    return _mm256_sad_epu8(more, _mm256_setzero_si256());
}

// Which bytes of four 32-bit numbers stay, for each set of the numbers that do.
static const uint8_t kept[16][16] = {
#define N(i) 4 * i, 4 * i + 1, 4 * i + 2, 4 * i + 3
#define O 0, 0, 0, 0
    {O, O, O, O}, {N(0), O, O, O}, {N(1), O, O, O}, {N(0), N(1), O, O},
    {N(2), O, O, O}, {N(0), N(2), O, O}, {N(1), N(2), O, O}, {N(0), N(1), N(2), O},
    {N(3), O, O, O}, {N(0), N(3), O, O}, {N(1), N(3), O, O}, {N(0), N(1), N(3), O},
    {N(2), N(3), O, O}, {N(0), N(2), N(3), O}, {N(1), N(2), N(3), O}, {N(0), N(1), N(2), N(3)},
#undef N
#undef O
};

// Four texts at a time, as long as there are so many.
__attribute__((always_inline, target("avx2"))) static inline size_t near_avx2(
    const uint8_t *counts, const uint8_t *pattern, int is_longer, int distance, uint32_t *found, size_t count) {
    const __m256i all = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)pattern));
    const __m256i lows = _mm256_set1_epi8(15), limit = _mm256_set1_epi64x(distance);
    const __m256i low = _mm256_and_si256(all, lows), high = _mm256_and_si256(_mm256_srli_epi16(all, 4), lows);
    size_t length = 0, place = 0;
    for (; place + 4 <= count; place += 4) {
        const uint8_t *texts[4];
        for (size_t text = 0; text < 4; text++) texts[text] = counts + (size_t)found[place + text] * 16;
        __m256i even = more_avx2(texts[0], texts[2], low, high, is_longer);
        __m256i odd = more_avx2(texts[1], texts[3], low, high, is_longer);
        __m256i sums = _mm256_add_epi64(_mm256_unpacklo_epi64(even, odd), _mm256_unpackhi_epi64(even, odd));
        int near = ~_mm256_movemask_pd(_mm256_castsi256_pd(_mm256_cmpgt_epi64(sums, limit))) & 15;
        __m128i indexes = _mm_loadu_si128((const __m128i *)(found + place));
        indexes = _mm_shuffle_epi8(indexes, _mm_loadu_si128((const __m128i *)kept[near]));
        _mm_storeu_si128((__m128i *)(found + length), indexes);
        length += (size_t)__builtin_popcount((unsigned)near);
    }
    return near(counts, pattern, is_longer, distance, found, length, place, count);
}

__attribute__((target("avx2,popcnt"))) static size_t near_either_avx2(
    const uint8_t *counts, const uint8_t *pattern, int is_longer, int distance, uint32_t *found, size_t count) {
    return is_longer ? near_avx2(counts, pattern, 1, distance, found, count)
                     : near_avx2(counts, pattern, 0, distance, found, count);
}
#endif

size_t cmemorykernels_near(
    const uint8_t *counts, const uint8_t *pattern, int is_longer, int distance, uint32_t *found, size_t count) {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) return near_either_avx2(counts, pattern, is_longer, distance, found, count);
#endif
    return cmemorykernels_near_plainly(counts, pattern, is_longer, distance, found, count);
}

size_t cmemorykernels_near_plainly(
    const uint8_t *counts, const uint8_t *pattern, int is_longer, int distance, uint32_t *found, size_t count) {
    return is_longer ? near(counts, pattern, 1, distance, found, 0, 0, count)
                     : near(counts, pattern, 0, distance, found, 0, 0, count);
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

uint64_t cmemorykernels_sharing_plainly(
    const uint8_t *signatures, size_t stride, const uint8_t *weights, uint8_t needed) {
    uint64_t found = 0;
    for (size_t place = 0; place < 64; place++) {
        unsigned sum = 0;
        for (size_t row = 0; row < 3; row++) {
            uint8_t byte = signatures[row * stride + place];
            sum += weights[row * 32 + (byte & 15)] + weights[row * 32 + 16 + (byte >> 4)];
        }
        found |= (uint64_t)(sum >= needed) << place;
    }
    return found;
}

#if defined(__x86_64__)
// Sixteen values are looked up at once by the processor's own shuffle of bytes.
__attribute__((target("avx2")))
static uint64_t sharing_avx2(const uint8_t *signatures, size_t stride, const uint8_t *weights, uint8_t needed) {
    const __m256i lows = _mm256_set1_epi8(15), limit = _mm256_set1_epi8((char)needed);
    __m256i first = _mm256_setzero_si256(), second = first;
    for (size_t row = 0; row < 3; row++, signatures += stride, weights += 32) {
        const __m256i low = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)weights));
        const __m256i high = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)(weights + 16)));
        const __m256i one = _mm256_loadu_si256((const __m256i *)signatures);
        const __m256i other = _mm256_loadu_si256((const __m256i *)(signatures + 32));
        first = _mm256_adds_epu8(first, _mm256_shuffle_epi8(low, _mm256_and_si256(one, lows)));
        first = _mm256_adds_epu8(first, _mm256_shuffle_epi8(high, _mm256_and_si256(_mm256_srli_epi16(one, 4), lows)));
        second = _mm256_adds_epu8(second, _mm256_shuffle_epi8(low, _mm256_and_si256(other, lows)));
        second = _mm256_adds_epu8(second, _mm256_shuffle_epi8(high, _mm256_and_si256(_mm256_srli_epi16(other, 4), lows)));
    }
    uint32_t found = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(_mm256_max_epu8(first, limit), first));
    uint32_t others = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(_mm256_max_epu8(second, limit), second));
    return (uint64_t)others << 32 | found;
}
#endif

uint64_t cmemorykernels_sharing(const uint8_t *signatures, size_t stride, const uint8_t *weights, uint8_t needed) {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) return sharing_avx2(signatures, stride, weights, needed);
#endif
    return cmemorykernels_sharing_plainly(signatures, stride, weights, needed);
}
