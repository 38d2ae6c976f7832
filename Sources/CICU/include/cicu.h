// ICU behind opaque handles. This header names no ICU header at all: Debian's <unicode/*.h> and the ICU
// that Foundation brings along define the same enums differently, and clang refuses to see both.
// Texts are UTF-16 in native byte order; counts and offsets are UTF-16 code units.
#ifndef CICU_H
#define CICU_H

#include <stdbool.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// ICU's UErrorCode: negative is a warning, 0 is success, positive is a failure.
typedef int32_t cicu_status;
const char *cicu_status_name(cicu_status status);

// Encoding forms (cicu_text.c) -------------------------------------------------------------------

/// UTF-8 to UTF-16. Returns the count written; -1 where the bytes are no UTF-8 or `capacity` is too small.
/// `capacity` of `count` units always suffices.
int32_t cicu_utf8_to_utf16(const uint8_t *bytes, int32_t count, uint16_t *units, int32_t capacity);
/// UTF-16 to UTF-8, lone surrogates as U+FFFD. Returns the count written, or -1.
/// `capacity` of three times `count` always suffices.
int32_t cicu_utf16_to_utf8(const uint16_t *units, int32_t count, uint8_t *bytes, int32_t capacity);

typedef enum { cicu_form_nfc, cicu_form_nfd, cicu_form_nfkc, cicu_form_nfkc_casefold } cicu_form;
/// Normalises. Returns the length of the result, which is complete only if it is at most `capacity`.
int32_t cicu_normalize(cicu_form form, const uint16_t *units, int32_t count, uint16_t *result, int32_t capacity,
                       cicu_status *status);

typedef enum { cicu_case_lower, cicu_case_upper, cicu_case_title, cicu_case_fold } cicu_case;
/// Maps letter case by the rules of a locale (`tr` has dotless i). Returns the length of the result.
int32_t cicu_map_case(cicu_case mapping, const char *locale, const uint16_t *units, int32_t count,
                      uint16_t *result, int32_t capacity, cicu_status *status);

/// Four-letter code of a scalar's script (`Latn`, `Cyrl`, `Zyyy`), packed big-endian; 0 if unknown.
uint32_t cicu_script(uint32_t scalar);

// Breaks (cicu_break.c) ---------------------------------------------------------------------------

typedef struct cicu_break cicu_break;
typedef enum { cicu_break_character, cicu_break_word, cicu_break_line, cicu_break_sentence } cicu_break_kind;
cicu_break *_Nullable cicu_break_open(cicu_break_kind kind, const char *locale, cicu_status *status);
void cicu_break_close(cicu_break *iterator);
/// The units must outlive their use by the iterator.
void cicu_break_set_text(cicu_break *iterator, const uint16_t *units, int32_t count, cicu_status *status);
/// The next boundary, or -1 after the last. The first call gives the first boundary after 0.
int32_t cicu_break_next(cicu_break *iterator);
/// ICU's rule status of the boundary last returned: for words, 0 to 99 is no word, 100 to 199 a number, 200 on letters.
int32_t cicu_break_rule_status(cicu_break *iterator);

// Regular expressions (cicu_regex.c) --------------------------------------------------------------

typedef struct cicu_regex cicu_regex;
enum { cicu_regex_case_insensitive = 2, cicu_regex_multiline = 8, cicu_regex_unicode_words = 256 };
/// On failure `error_line` (from 1) and `error_offset` (from 0, in that line) say where in the pattern.
cicu_regex *_Nullable cicu_regex_open(const uint16_t *pattern, int32_t count, uint32_t flags,
                                      int32_t *error_line, int32_t *error_offset, cicu_status *status);
/// An independent matcher for the same compiled pattern.
cicu_regex *_Nullable cicu_regex_clone(const cicu_regex *regex, cicu_status *status);
void cicu_regex_close(cicu_regex *regex);
void cicu_regex_set_text(cicu_regex *regex, const uint16_t *units, int32_t count, cicu_status *status);
/// Looks for a match from `start` on.
bool cicu_regex_find(cicu_regex *regex, int32_t start, cicu_status *status);
/// Looks for the match after the last one.
bool cicu_regex_find_next(cicu_regex *regex, cicu_status *status);
/// Whether a match begins exactly at `start`.
bool cicu_regex_looking_at(cicu_regex *regex, int32_t start, cicu_status *status);
/// Whether a match begins exactly at `start` that ends at `limit` or before it; what it looks at may lie outside.
bool cicu_regex_looking_at_within(cicu_regex *regex, int32_t start, int32_t limit, cicu_status *status);
/// Bounds of a group of the last match (0 is the whole), -1 where it took no part.
int32_t cicu_regex_start(cicu_regex *regex, int32_t group);
int32_t cicu_regex_end(cicu_regex *regex, int32_t group);

// Transliteration (cicu_transliterator.c) ----------------------------------------------------------

typedef struct cicu_transliterator cicu_transliterator;
/// `rules` may be null: then `identifier` is one of ICU's own, such as `Any-Latin`.
cicu_transliterator *_Nullable cicu_transliterator_open(const uint16_t *identifier, int32_t identifier_count,
                                                        bool reversed, const uint16_t *_Nullable rules,
                                                        int32_t rules_count, int32_t *error_offset,
                                                        cicu_status *status);
void cicu_transliterator_close(cicu_transliterator *transliterator);
/// Rewrites `count` units in place; returns the new count, which is complete only if it is at most `capacity`.
int32_t cicu_transliterator_apply(cicu_transliterator *transliterator, uint16_t *units, int32_t count,
                                  int32_t capacity, cicu_status *status);

// Plural rules (cicu_plural.c) ---------------------------------------------------------------------

typedef struct cicu_plural cicu_plural;
cicu_plural *_Nullable cicu_plural_open(const char *locale, bool ordinal, cicu_status *status);
void cicu_plural_close(cicu_plural *rules);
/// Writes the CLDR keyword (`one`, `few`, ...) and a final zero into `keyword`.
void cicu_plural_select(const cicu_plural *rules, double number, char *keyword, int32_t capacity, cicu_status *status);

// Names of the calendar (cicu_calendar.c) ------------------------------------------------------------

typedef enum {
    cicu_calendar_months, cicu_calendar_months_alone, cicu_calendar_months_short, cicu_calendar_months_short_alone,
    cicu_calendar_weekdays, cicu_calendar_weekdays_alone
} cicu_calendar_kind;
typedef struct cicu_calendar cicu_calendar;
cicu_calendar *_Nullable cicu_calendar_open(const char *locale, cicu_status *status);
void cicu_calendar_close(cicu_calendar *calendar);
/// A month from 0, or a weekday from 0 for Sunday. Returns the name's length, complete only if at most `capacity`; 0 if
/// there is none.
int32_t cicu_calendar_name(const cicu_calendar *calendar, cicu_calendar_kind kind, int32_t index, uint16_t *result,
                           int32_t capacity, cicu_status *status);

/// What a language calls a country, the countries counted from 0 in the order of their ISO 3166 codes. Returns the name's
/// length, complete only if at most `capacity`; -1 after the last country.
int32_t cicu_country_name(const char *locale, int32_t index, uint16_t *result, int32_t capacity, cicu_status *status);

/// Whether ICU has a language by this code of two or three letters.
bool cicu_is_language(const char *code);

// Legacy encodings (cicu_encoding.c) ---------------------------------------------------------------

/// Whether ICU knows the encoding by this name.
bool cicu_encoding_exists(const char *name);
/// Bytes in an encoding to UTF-8, stopping at the first byte that has no meaning. Returns the length of the result,
/// complete only if at most `capacity`; `error_offset` is the byte offset of the first bad byte, or -1.
int64_t cicu_encoding_to_utf8(const char *name, const uint8_t *bytes, int64_t count, uint8_t *result, int64_t capacity,
                              int64_t *error_offset, cicu_status *status);
/// UTF-8 to bytes in an encoding; `error_offset` is the UTF-8 offset of the first scalar it can't hold, or -1.
int64_t cicu_encoding_from_utf8(const char *name, const uint8_t *bytes, int64_t count, uint8_t *result,
                                int64_t capacity, int64_t *error_offset, cicu_status *status);

#pragma clang assume_nonnull end

#endif
