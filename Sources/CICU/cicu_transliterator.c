#include "cicu.h"

#include <unicode/utrans.h>

cicu_transliterator *cicu_transliterator_open(const uint16_t *identifier, int32_t identifier_count, bool reversed,
                                              const uint16_t *rules, int32_t rules_count, int32_t *error_offset,
                                              cicu_status *status) {
    UErrorCode code = U_ZERO_ERROR;
    UParseError error = {0};
    UTransliterator *transliterator =
        utrans_openU((const UChar *)identifier, identifier_count, reversed ? UTRANS_REVERSE : UTRANS_FORWARD,
                     (const UChar *)rules, rules_count, &error, &code);
    *error_offset = error.offset;
    *status = (cicu_status)code;
    return U_FAILURE(code) ? NULL : (cicu_transliterator *)transliterator;
}

void cicu_transliterator_close(cicu_transliterator *transliterator) { utrans_close((UTransliterator *)transliterator); }

int32_t cicu_transliterator_apply(cicu_transliterator *transliterator, uint16_t *units, int32_t count,
                                  int32_t capacity, cicu_status *status) {
    UErrorCode code = U_ZERO_ERROR;
    int32_t length = count, limit = count;
    utrans_transUChars((const UTransliterator *)transliterator, (UChar *)units, &length, capacity, 0, &limit, &code);
    *status = code == U_BUFFER_OVERFLOW_ERROR ? 0 : (cicu_status)code;
    return length;
}
