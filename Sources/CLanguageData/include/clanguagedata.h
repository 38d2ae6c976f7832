// The data files of `LanguageRecognition`, compiled in.
#ifndef CLANGUAGEDATA_H
#define CLANGUAGEDATA_H

#include <stddef.h>

typedef struct {
    const unsigned char *bytes;
    size_t count;
} clanguagedata_file;

// How surprising three letters in a row, or a common word, are: see `make-statistics.py` beside the files.
clanguagedata_file clanguagedata_letters_en(void);
clanguagedata_file clanguagedata_letters_tr(void);
clanguagedata_file clanguagedata_letters_ru(void);
clanguagedata_file clanguagedata_letters_uk(void);
clanguagedata_file clanguagedata_words_en(void);
clanguagedata_file clanguagedata_words_tr(void);
clanguagedata_file clanguagedata_words_ru(void);
clanguagedata_file clanguagedata_words_uk(void);

#endif
