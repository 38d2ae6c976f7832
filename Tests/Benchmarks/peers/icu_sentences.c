// ICU's sentence iterator in a bare loop: the same texts, line by line, each made UTF-16 first; the best of five runs.
// icu_sentences LANGUAGE FILE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>

static double work(void) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_utime.tv_sec + usage.ru_utime.tv_usec / 1e6;
}

int main(int count, char **arguments) {
    FILE *file = count == 3 ? fopen(arguments[2], "rb") : NULL;
    if (file == NULL) return 2;
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *bytes = malloc(size + 1);
    UChar *units = malloc(sizeof(UChar) * (size + 1));
    size = fread(bytes, 1, size, file);
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *sentences = ubrk_open(UBRK_SENTENCE, arguments[1], NULL, 0, &status);
    if (U_FAILURE(status)) return 2;
    double best = 1e9;
    for (int run = 0; run < 5; run++) {
        double start = work();
        for (char *line = bytes; line < bytes + size;) {
            char *end = memchr(line, '\n', bytes + size - line);
            if (end == NULL) end = bytes + size;
            int32_t length = 0;
            status = U_ZERO_ERROR;
            u_strFromUTF8(units, size, &length, line, end - line, &status);
            ubrk_setText(sentences, units, length, &status);
            while (ubrk_next(sentences) != UBRK_DONE) {}
            line = end + 1;
        }
        double time = work() - start;
        if (time < best) best = time;
    }
    printf("segmentation\ticu-in-c\t%ld\t0\t%s-mb-per-s\t%.1f\n", size, arguments[1], size / 1e6 / best);
    return 0;
}
