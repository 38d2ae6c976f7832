// The data files of `Segmentation`, compiled in.
#ifndef CSEGMENTATIONDATA_H
#define CSEGMENTATIONDATA_H

#include <stddef.h>

/// A file's bytes; they live as long as the program.
typedef struct {
    const unsigned char *_Nonnull bytes;
    size_t count;
} csegmentationdata_file;

csegmentationdata_file csegmentationdata_abbreviations_en(void);
csegmentationdata_file csegmentationdata_abbreviations_ru(void);
csegmentationdata_file csegmentationdata_abbreviations_uk(void);
csegmentationdata_file csegmentationdata_abbreviations_tr(void);
csegmentationdata_file csegmentationdata_words_en(void);
csegmentationdata_file csegmentationdata_words_ru(void);
csegmentationdata_file csegmentationdata_words_uk(void);
csegmentationdata_file csegmentationdata_words_tr(void);

#endif
