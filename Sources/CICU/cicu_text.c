#include "cicu.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>

const char *cicu_status_name(cicu_status status) { return u_errorName((UErrorCode)status); }

int32_t cicu_utf8_to_utf16(const uint8_t *bytes, int32_t count, uint16_t *units, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t written = 0;
    u_strFromUTF8((UChar *)units, capacity, &written, (const char *)bytes, count, &status);
    return U_FAILURE(status) ? -1 : written;
}

int32_t cicu_utf16_to_utf8(const uint16_t *units, int32_t count, uint8_t *bytes, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t written = 0, substitutions = 0;
    u_strToUTF8WithSub((char *)bytes, capacity, &written, (const UChar *)units, count, 0xFFFD, &substitutions, &status);
    return U_FAILURE(status) ? -1 : written;
}

/// Reports an overflow as success: the caller sees it by the length and asks again.
static void forgive_overflow(UErrorCode code, cicu_status *status) {
    *status = code == U_BUFFER_OVERFLOW_ERROR ? 0 : (cicu_status)code;
}

int32_t cicu_normalize(cicu_form form, const uint16_t *units, int32_t count, uint16_t *result, int32_t capacity,
                       cicu_status *status) {
    UErrorCode code = U_ZERO_ERROR;
    const UNormalizer2 *normalizer = NULL;
    switch (form) {
    case cicu_form_nfc: normalizer = unorm2_getNFCInstance(&code); break;
    case cicu_form_nfd: normalizer = unorm2_getNFDInstance(&code); break;
    case cicu_form_nfkc: normalizer = unorm2_getNFKCInstance(&code); break;
    case cicu_form_nfkc_casefold: normalizer = unorm2_getNFKCCasefoldInstance(&code); break;
    }
    int32_t length = unorm2_normalize(normalizer, (const UChar *)units, count, (UChar *)result, capacity, &code);
    forgive_overflow(code, status);
    return length;
}

int32_t cicu_map_case(cicu_case mapping, const char *locale, const uint16_t *units, int32_t count, uint16_t *result,
                      int32_t capacity, cicu_status *status) {
    UErrorCode code = U_ZERO_ERROR;
    const UChar *source = (const UChar *)units;
    UChar *target = (UChar *)result;
    int32_t length = 0;
    switch (mapping) {
    case cicu_case_lower: length = u_strToLower(target, capacity, source, count, locale, &code); break;
    case cicu_case_upper: length = u_strToUpper(target, capacity, source, count, locale, &code); break;
    case cicu_case_title: length = u_strToTitle(target, capacity, source, count, NULL, locale, &code); break;
    case cicu_case_fold: length = u_strFoldCase(target, capacity, source, count, U_FOLD_CASE_DEFAULT, &code); break;
    }
    forgive_overflow(code, status);
    return length;
}

uint32_t cicu_script(uint32_t scalar) {
    UErrorCode code = U_ZERO_ERROR;
    UScriptCode script = uscript_getScript((UChar32)scalar, &code);
    const char *name = U_FAILURE(code) ? NULL : uscript_getShortName(script);
    if (name == NULL || name[0] == 0 || name[1] == 0 || name[2] == 0 || name[3] == 0) return 0;
    return (uint32_t)(uint8_t)name[0] << 24 | (uint32_t)(uint8_t)name[1] << 16 | (uint32_t)(uint8_t)name[2] << 8 |
           (uint32_t)(uint8_t)name[3];
}
