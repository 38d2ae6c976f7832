#include "cicu.h"

#include <unicode/ubrk.h>

cicu_break *cicu_break_open(cicu_break_kind kind, const char *locale, cicu_status *status) {
    static const UBreakIteratorType types[] = {UBRK_CHARACTER, UBRK_WORD, UBRK_LINE, UBRK_SENTENCE};
    UErrorCode code = U_ZERO_ERROR;
    UBreakIterator *iterator = ubrk_open(types[kind], locale, NULL, 0, &code);
    *status = (cicu_status)code;
    return U_FAILURE(code) ? NULL : (cicu_break *)iterator;
}

void cicu_break_close(cicu_break *iterator) { ubrk_close((UBreakIterator *)iterator); }

void cicu_break_set_text(cicu_break *iterator, const uint16_t *units, int32_t count, cicu_status *status) {
    UErrorCode code = U_ZERO_ERROR;
    ubrk_setText((UBreakIterator *)iterator, (const UChar *)units, count, &code);
    ubrk_first((UBreakIterator *)iterator);
    *status = (cicu_status)code;
}

int32_t cicu_break_next(cicu_break *iterator) { return ubrk_next((UBreakIterator *)iterator); }

int32_t cicu_break_rule_status(cicu_break *iterator) { return ubrk_getRuleStatus((UBreakIterator *)iterator); }
