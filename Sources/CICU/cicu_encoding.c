#include "cicu.h"

#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ustring.h>

bool cicu_encoding_exists(const char *name) {
    UErrorCode code = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(name, &code);
    if (U_FAILURE(code)) return false;
    ucnv_close(converter);
    return true;
}

enum { chunk_units = 4096 };

/// How many source bytes the converters have taken in but not got past: the bad sequence, or what waits in the pivot.
static int64_t unread_bytes(UConverter *from, UConverter *to, const UChar *pivot_source, const UChar *pivot_target) {
    char bad_bytes[32];
    UChar bad_units[32];
    int8_t byte_count = sizeof bad_bytes, unit_count = 32;
    UErrorCode ignored = U_ZERO_ERROR;
    ucnv_getInvalidChars(from, bad_bytes, &byte_count, &ignored);
    if (U_SUCCESS(ignored) && byte_count > 0) return byte_count;
    ignored = U_ZERO_ERROR;
    ucnv_getInvalidUChars(to, bad_units, &unit_count, &ignored);
    int32_t bad = 0, waiting = 0;
    if (U_SUCCESS(ignored)) u_strToUTF8(NULL, 0, &bad, bad_units, unit_count, &ignored);
    ignored = U_ZERO_ERROR;
    u_strToUTF8(NULL, 0, &waiting, pivot_source, (int32_t)(pivot_target - pivot_source), &ignored);
    return bad + waiting;
}

/// Converts through UTF-16 in chunks; on a bad byte gives its offset.
static int64_t convert(UConverter *from, UConverter *to, const uint8_t *bytes, int64_t count, uint8_t *result,
                       int64_t capacity, int64_t *error_offset, UErrorCode *code) {
    UChar pivot[chunk_units];
    UChar *pivot_source = pivot, *pivot_target = pivot;
    const char *source = (const char *)bytes, *source_end = source + count;
    char *target = (char *)result, *target_end = target + capacity;
    int64_t total = 0;
    *error_offset = -1;
    ucnv_setToUCallBack(from, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, code);
    ucnv_setFromUCallBack(to, UCNV_FROM_U_CALLBACK_STOP, NULL, NULL, NULL, code);
    bool reset = true;
    char spill[chunk_units];
    for (;;) {
        char *begin = target;
        ucnv_convertEx(to, from, &target, target_end, &source, source_end, pivot, &pivot_source, &pivot_target,
                       pivot + chunk_units, reset, true, code);
        total += target - begin;
        reset = false;
        if (*code != U_BUFFER_OVERFLOW_ERROR) break;
        // What does not fit is only counted.
        *code = U_ZERO_ERROR;
        target = spill;
        target_end = spill + sizeof spill;
    }
    if (U_FAILURE(*code)) *error_offset = source - (const char *)bytes - unread_bytes(from, to, pivot_source, pivot_target);
    return total;
}

static int64_t convert_named(const char *from_name, const char *to_name, const uint8_t *bytes, int64_t count,
                             uint8_t *result, int64_t capacity, int64_t *error_offset, cicu_status *status) {
    UErrorCode code = U_ZERO_ERROR;
    UConverter *from = ucnv_open(from_name, &code);
    UConverter *to = ucnv_open(to_name, &code);
    int64_t length = 0;
    *error_offset = -1;
    if (U_SUCCESS(code)) length = convert(from, to, bytes, count, result, capacity, error_offset, &code);
    if (from != NULL) ucnv_close(from);
    if (to != NULL) ucnv_close(to);
    *status = *error_offset >= 0 ? 0 : (cicu_status)code;
    return length;
}

int64_t cicu_encoding_to_utf8(const char *name, const uint8_t *bytes, int64_t count, uint8_t *result, int64_t capacity,
                              int64_t *error_offset, cicu_status *status) {
    return convert_named(name, "UTF-8", bytes, count, result, capacity, error_offset, status);
}

int64_t cicu_encoding_from_utf8(const char *name, const uint8_t *bytes, int64_t count, uint8_t *result,
                                int64_t capacity, int64_t *error_offset, cicu_status *status) {
    return convert_named("UTF-8", name, bytes, count, result, capacity, error_offset, status);
}
