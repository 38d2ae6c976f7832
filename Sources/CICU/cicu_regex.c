#include "cicu.h"

#include <unicode/uregex.h>

/// Backtracking steps allowed for one match attempt: a hostile pattern ends in an error, not in a hang.
enum { time_limit = 20000 };

static URegularExpression *handle(const cicu_regex *regex) { return (URegularExpression *)regex; }

cicu_regex *cicu_regex_open(const uint16_t *pattern, int32_t count, uint32_t flags, int32_t *error_line,
                            int32_t *error_offset, cicu_status *status) {
    UErrorCode code = U_ZERO_ERROR;
    UParseError error = {0};
    URegularExpression *regex = uregex_open((const UChar *)pattern, count, flags, &error, &code);
    *error_line = error.line;
    *error_offset = error.offset;
    if (U_SUCCESS(code)) uregex_setTimeLimit(regex, time_limit, &code);
    *status = (cicu_status)code;
    if (U_SUCCESS(code)) return (cicu_regex *)regex;
    if (regex != NULL) uregex_close(regex);
    return NULL;
}

cicu_regex *cicu_regex_clone(const cicu_regex *regex, cicu_status *status) {
    UErrorCode code = U_ZERO_ERROR;
    URegularExpression *copy = uregex_clone(handle(regex), &code);
    if (U_SUCCESS(code)) uregex_setTimeLimit(copy, time_limit, &code);
    *status = (cicu_status)code;
    return U_FAILURE(code) ? NULL : (cicu_regex *)copy;
}

void cicu_regex_close(cicu_regex *regex) { uregex_close(handle(regex)); }

void cicu_regex_set_text(cicu_regex *regex, const uint16_t *units, int32_t count, cicu_status *status) {
    UErrorCode code = U_ZERO_ERROR;
    uregex_setText(handle(regex), (const UChar *)units, count, &code);
    *status = (cicu_status)code;
}

bool cicu_regex_find(cicu_regex *regex, int32_t start, cicu_status *status) {
    UErrorCode code = U_ZERO_ERROR;
    bool found = uregex_find(handle(regex), start, &code);
    *status = (cicu_status)code;
    return U_SUCCESS(code) && found;
}

bool cicu_regex_find_next(cicu_regex *regex, cicu_status *status) {
    UErrorCode code = U_ZERO_ERROR;
    bool found = uregex_findNext(handle(regex), &code);
    *status = (cicu_status)code;
    return U_SUCCESS(code) && found;
}

bool cicu_regex_looking_at_within(cicu_regex *regex, int32_t start, int32_t limit, cicu_status *status) {
    UErrorCode code = U_ZERO_ERROR;
    uregex_setRegion(handle(regex), start, limit, &code);
    uregex_useTransparentBounds(handle(regex), true, &code);
    uregex_useAnchoringBounds(handle(regex), false, &code);
    bool found = uregex_lookingAt(handle(regex), -1, &code);
    *status = (cicu_status)code;
    return U_SUCCESS(code) && found;
}

bool cicu_regex_looking_at(cicu_regex *regex, int32_t start, cicu_status *status) {
    UErrorCode code = U_ZERO_ERROR;
    bool found = uregex_lookingAt(handle(regex), start, &code);
    *status = (cicu_status)code;
    return U_SUCCESS(code) && found;
}

int32_t cicu_regex_start(cicu_regex *regex, int32_t group) {
    UErrorCode code = U_ZERO_ERROR;
    int32_t offset = uregex_start(handle(regex), group, &code);
    return U_FAILURE(code) ? -1 : offset;
}

int32_t cicu_regex_end(cicu_regex *regex, int32_t group) {
    UErrorCode code = U_ZERO_ERROR;
    int32_t offset = uregex_end(handle(regex), group, &code);
    return U_FAILURE(code) ? -1 : offset;
}
