#include "cicu.h"

#include <stdio.h>
#include <unicode/uloc.h>

bool cicu_is_language(const char *code) { return uloc_getISO3Language(code)[0] != 0; }

int32_t cicu_country_name(const char *locale, int32_t index, uint16_t *result, int32_t capacity, cicu_status *status) {
    *status = 0;
    const char *const *countries = uloc_getISOCountries();
    for (int32_t i = 0; i <= index; i++) {
        if (countries[i] == NULL) return -1;
    }
    char identifier[16];
    snprintf(identifier, sizeof identifier, "und_%.3s", countries[index]);
    UErrorCode code = U_ZERO_ERROR;
    int32_t length = uloc_getDisplayCountry(identifier, locale, (UChar *)result, capacity, &code);
    if (code == U_BUFFER_OVERFLOW_ERROR) code = U_ZERO_ERROR;
    *status = (cicu_status)code;
    return U_FAILURE(code) ? 0 : length;
}
