#include "clocalizationdata.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char language_codes[] = {
#embed "../LocalizationModel/Data/language-codes.txt"
};

const unsigned char *clocalizationdata_language_codes(size_t *count) {
    *count = sizeof language_codes;
    return language_codes;
}
