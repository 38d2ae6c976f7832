#include "clanguagedata.h"

static const unsigned char letters_en[] = {
#embed "../LanguageRecognition/Data/letters-en.txt"
};
clanguagedata_file clanguagedata_letters_en(void) { return (clanguagedata_file){letters_en, sizeof letters_en}; }

static const unsigned char letters_tr[] = {
#embed "../LanguageRecognition/Data/letters-tr.txt"
};
clanguagedata_file clanguagedata_letters_tr(void) { return (clanguagedata_file){letters_tr, sizeof letters_tr}; }

static const unsigned char letters_ru[] = {
#embed "../LanguageRecognition/Data/letters-ru.txt"
};
clanguagedata_file clanguagedata_letters_ru(void) { return (clanguagedata_file){letters_ru, sizeof letters_ru}; }

static const unsigned char letters_uk[] = {
#embed "../LanguageRecognition/Data/letters-uk.txt"
};
clanguagedata_file clanguagedata_letters_uk(void) { return (clanguagedata_file){letters_uk, sizeof letters_uk}; }

static const unsigned char words_en[] = {
#embed "../LanguageRecognition/Data/words-en.txt"
};
clanguagedata_file clanguagedata_words_en(void) { return (clanguagedata_file){words_en, sizeof words_en}; }

static const unsigned char words_tr[] = {
#embed "../LanguageRecognition/Data/words-tr.txt"
};
clanguagedata_file clanguagedata_words_tr(void) { return (clanguagedata_file){words_tr, sizeof words_tr}; }

static const unsigned char words_ru[] = {
#embed "../LanguageRecognition/Data/words-ru.txt"
};
clanguagedata_file clanguagedata_words_ru(void) { return (clanguagedata_file){words_ru, sizeof words_ru}; }

static const unsigned char words_uk[] = {
#embed "../LanguageRecognition/Data/words-uk.txt"
};
clanguagedata_file clanguagedata_words_uk(void) { return (clanguagedata_file){words_uk, sizeof words_uk}; }
