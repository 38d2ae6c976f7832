#include "cicu.h"

#include <unicode/upluralrules.h>
#include <unicode/ustring.h>

cicu_plural *cicu_plural_open(const char *locale, bool ordinal, cicu_status *status) {
    UErrorCode code = U_ZERO_ERROR;
    UPluralRules *rules = uplrules_openForType(locale, ordinal ? UPLURAL_TYPE_ORDINAL : UPLURAL_TYPE_CARDINAL, &code);
    *status = (cicu_status)code;
    return U_FAILURE(code) ? NULL : (cicu_plural *)rules;
}

void cicu_plural_close(cicu_plural *rules) { uplrules_close((UPluralRules *)rules); }

void cicu_plural_select(const cicu_plural *rules, double number, char *keyword, int32_t capacity, cicu_status *status) {
    UErrorCode code = U_ZERO_ERROR;
    UChar units[16];
    int32_t count = uplrules_select((const UPluralRules *)rules, number, units, 16, &code);
    keyword[0] = 0;
    if (U_SUCCESS(code) && count < capacity) u_UCharsToChars(units, keyword, count + 1 <= 16 ? count : 16);
    if (U_SUCCESS(code) && count < capacity) keyword[count] = 0;
    *status = (cicu_status)code;
}
