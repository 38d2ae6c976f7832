#include "cicu.h"

#include <unicode/udat.h>

cicu_calendar *cicu_calendar_open(const char *locale, cicu_status *status) {
    UErrorCode code = U_ZERO_ERROR;
    UDateFormat *format = udat_open(UDAT_NONE, UDAT_NONE, locale, NULL, 0, NULL, 0, &code);
    *status = (cicu_status)code;
    return U_FAILURE(code) ? NULL : (cicu_calendar *)format;
}

void cicu_calendar_close(cicu_calendar *calendar) { udat_close((UDateFormat *)calendar); }

int32_t cicu_calendar_name(const cicu_calendar *calendar, cicu_calendar_kind kind, int32_t index, uint16_t *result,
                           int32_t capacity, cicu_status *status) {
    static const UDateFormatSymbolType types[] = {
        UDAT_MONTHS, UDAT_STANDALONE_MONTHS, UDAT_SHORT_MONTHS, UDAT_STANDALONE_SHORT_MONTHS,
        UDAT_WEEKDAYS, UDAT_STANDALONE_WEEKDAYS,
    };
    // ICU counts weekdays from 1.
    int32_t place = kind >= cicu_calendar_weekdays ? index + 1 : index;
    UErrorCode code = U_ZERO_ERROR;
    int32_t length = udat_getSymbols((const UDateFormat *)calendar, types[kind], place, (UChar *)result, capacity, &code);
    if (code == U_BUFFER_OVERFLOW_ERROR) code = U_ZERO_ERROR;
    *status = (cicu_status)code;
    return U_FAILURE(code) ? 0 : length;
}
