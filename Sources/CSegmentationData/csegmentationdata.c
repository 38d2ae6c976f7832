#include "csegmentationdata.h"

static const unsigned char abbreviations_en[] = {
#embed "../Segmentation/Data/abbreviations.en.txt"
};
static const unsigned char abbreviations_ru[] = {
#embed "../Segmentation/Data/abbreviations.ru.txt"
};
static const unsigned char abbreviations_uk[] = {
#embed "../Segmentation/Data/abbreviations.uk.txt"
};
static const unsigned char abbreviations_tr[] = {
#embed "../Segmentation/Data/abbreviations.tr.txt"
};
static const unsigned char words_en[] = {
#embed "../Segmentation/Data/words.en.txt"
};
static const unsigned char words_ru[] = {
#embed "../Segmentation/Data/words.ru.txt"
};
static const unsigned char words_uk[] = {
#embed "../Segmentation/Data/words.uk.txt"
};
static const unsigned char words_tr[] = {
#embed "../Segmentation/Data/words.tr.txt"
};

#define FILE_OF(name)                                                                                                  \
    csegmentationdata_file csegmentationdata_##name(void) {                                                            \
        return (csegmentationdata_file){name, sizeof name};                                                            \
    }

FILE_OF(abbreviations_en)
FILE_OF(abbreviations_ru)
FILE_OF(abbreviations_uk)
FILE_OF(abbreviations_tr)
FILE_OF(words_en)
FILE_OF(words_ru)
FILE_OF(words_uk)
FILE_OF(words_tr)
