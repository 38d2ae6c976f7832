// Inner loops of `TranslationMemory` over vectors, which Swift's own vectors don't reach as fast.
#ifndef CMEMORYKERNELS_H
#define CMEMORYKERNELS_H

#include <stddef.h>
#include <stdint.h>

/// Counts the characters of a text, a byte each, in 32 classes (the low five bits): 4 bits a class, at most 15. Writes 16
/// bytes: classes 0 to 15 in the low halves, 16 to 31 in the high ones.
void cmemorykernels_count(const uint8_t *_Nullable text, size_t length, uint8_t *_Nonnull counts);

/// How many texts lie together in groups.
enum { CMEMORYKERNELS_BLOCK = 32 };

/// Sums the counts of a text in eight groups of four classes (the low three bits), 4 bits a group, at most 15, and puts
/// them to those of other texts: in each block of texts 4 rows with a byte for each text, groups 0 to 3 in the low halves,
/// 4 to 7 in the high ones.
void cmemorykernels_groups(const uint8_t *_Nonnull counts, size_t index, uint8_t *_Nonnull groups);

/// Finds among the groups of `count` texts, of which all blocks are whole, those that have no more than `distance`
/// characters that the pattern has not, where they are the longer ones, and else lack no more of the pattern's.
/// `pattern` is a block of which the first text counts. Writes their indexes to `found`, which has room for `count`, and
/// returns how many there are.
size_t cmemorykernels_near_groups(
    const uint8_t *_Nullable groups, size_t count, const uint8_t *_Nonnull pattern, int is_longer, int distance,
    uint32_t *_Nullable found);

/// Keeps of the texts whose indexes stand in `found` those of which the same is true by their counts. Returns how many are
/// left.
size_t cmemorykernels_near(
    const uint8_t *_Nullable counts, const uint8_t *_Nonnull pattern, int is_longer, int distance,
    uint32_t *_Nullable found, size_t count);

/// The same in plain C, for processors without the instructions that it uses.
size_t cmemorykernels_near_plainly(
    const uint8_t *_Nullable counts, const uint8_t *_Nonnull pattern, int is_longer, int distance,
    uint32_t *_Nullable found, size_t count);

/// The Levenshtein distances of texts from a pattern. The texts lie one after the other, `length` bytes each; those
/// are compared whose indexes stand in `found`. `places` has for each byte a bit for each place where the pattern
/// has it; the pattern has 1 to 64 bytes. Writes a distance for each of `found`.
void cmemorykernels_distances(
    const uint8_t *_Nullable texts, size_t length, const uint32_t *_Nullable found, size_t count,
    const uint64_t *_Nonnull places, size_t pattern, uint32_t *_Nullable distances);

/// Of up to 64 signatures of three bytes each, those that may share `needed`: a bit each. The first bytes of the signatures
/// stand in one row, the second ones and the third ones in two others, `stride` bytes apart; 64 bytes are read of each.
/// `weights` has for the low half of the first byte, its high half and so on what each of its 16 values may share; the six
/// are added up, to 255 at most.
uint64_t cmemorykernels_sharing(
    const uint8_t *_Nonnull signatures, size_t stride, const uint8_t *_Nonnull weights, uint8_t needed);

/// The same in plain C, for processors without the instructions that it uses.
uint64_t cmemorykernels_sharing_plainly(
    const uint8_t *_Nonnull signatures, size_t stride, const uint8_t *_Nonnull weights, uint8_t needed);

/// Asks the processor to bring memory near that will be read soon.
static inline void cmemorykernels_prefetch(const void *_Nonnull address) { __builtin_prefetch(address); }

#endif
