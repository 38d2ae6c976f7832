// The loop of `Segmentation` that passes over text in which nothing can end or start, sixteen bytes at a time.
#ifndef CSEGMENTATIONKERNELS_H
#define CSEGMENTATIONKERNELS_H

#include <stddef.h>
#include <stdint.h>

/// The offset of the next byte from `start` on that may begin a terminator, or is white space before what may start a
/// sentence: a capital, a digit, a sign, an address, the letter of a list's item. `count` where there is none.
/// It may stop at a byte that turns out to be neither, but passes over none that is.
size_t csegmentationkernels_next(const uint8_t *_Nonnull bytes, size_t count, size_t start);

#endif
