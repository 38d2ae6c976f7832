#include "csegmentationkernels.h"

#include <stdbool.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/// Whether a sentence may start with `first`, which `second` follows.
static bool may_start(uint8_t first, uint8_t second) {
    if (second == '.' || second == ')') return true;
    if (first > 0x22 && first < 0x60) return true;
    if (first == '~' || (first == 'h' && second == 't') || (first == 'w' && second == 'w')) return true;
    return first > 0xC2 && first != 0xD1 && !(first == 0xD0 && second > 0xAF);
}

static bool may_end(uint8_t first, uint8_t second, uint8_t third) {
    if (first == '.' || first == '!' || first == '?' || first == 0xE3 || first == 0xEF) return true;
    return first == 0xE2 && (second == 0x81 || third == 0xA6 || third == 0xBC);
}

size_t csegmentationkernels_next(const uint8_t *bytes, size_t count, size_t start) {
    size_t i = start;
#if defined(__SSE2__)
#define EQUAL(v, c) _mm_cmpeq_epi8(v, _mm_set1_epi8((char)(c)))
#define ABOVE(v, c) _mm_cmpgt_epi8(v, _mm_set1_epi8((char)(c)))
#define BELOW(v, c) _mm_cmplt_epi8(v, _mm_set1_epi8((char)(c)))
#define OR(a, b) _mm_or_si128(a, b)
#define AND(a, b) _mm_and_si128(a, b)
    // Comparisons are signed: bytes above 0x7F are below 0.
    while (i + 18 <= count) {
        __m128i a = _mm_loadu_si128((const __m128i *)(bytes + i));
        __m128i b = _mm_loadu_si128((const __m128i *)(bytes + i + 1));
        __m128i c = _mm_loadu_si128((const __m128i *)(bytes + i + 2));
        __m128i end = OR(OR(EQUAL(a, '.'), EQUAL(a, '!')), OR(EQUAL(a, '?'), OR(EQUAL(a, 0xE3), EQUAL(a, 0xEF))));
        end = OR(end, AND(EQUAL(a, 0xE2), OR(EQUAL(b, 0x81), OR(EQUAL(c, 0xA6), EQUAL(c, 0xBC)))));
        __m128i space = OR(EQUAL(a, 0x20), AND(ABOVE(a, 0x08), BELOW(a, 0x0E)));
        __m128i first = AND(ABOVE(b, 0x22), BELOW(b, 0x60));
        first = OR(first, OR(EQUAL(b, '~'), OR(AND(EQUAL(b, 'h'), EQUAL(c, 't')), AND(EQUAL(b, 'w'), EQUAL(c, 'w')))));
        first = OR(first, OR(EQUAL(c, '.'), EQUAL(c, ')')));
        __m128i small = OR(EQUAL(b, 0xD1), AND(EQUAL(b, 0xD0), AND(ABOVE(c, 0xAF), BELOW(c, 0))));
        __m128i wide = AND(ABOVE(b, 0xC2), BELOW(b, 0));
        first = OR(first, _mm_andnot_si128(small, wide));
        unsigned mask = (unsigned)_mm_movemask_epi8(OR(end, AND(space, first)));
        if (mask != 0) return i + (size_t)__builtin_ctz(mask);
        i += 16;
    }
#endif
    for (; i < count; i++) {
        uint8_t first = bytes[i];
        uint8_t second = i + 1 < count ? bytes[i + 1] : 0;
        uint8_t third = i + 2 < count ? bytes[i + 2] : 0;
        if (may_end(first, second, third)) return i;
        if ((first == 0x20 || (first > 0x08 && first < 0x0E)) && may_start(second, third)) return i;
    }
    return count;
}
