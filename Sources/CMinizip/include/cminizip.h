// Minizip (zlib's own ZIP library) over archives in memory, behind opaque handles.
#ifndef CMINIZIP_H
#define CMINIZIP_H

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

typedef struct cminizip_reader cminizip_reader;
/// Opens an archive; the bytes must stay where they are until it is closed. NULL where they are no archive.
cminizip_reader *_Nullable cminizip_open(const uint8_t *bytes, size_t count);
void cminizip_close(cminizip_reader *reader);
/// Goes to the member of this name, letter case counting. Returns 0, or a negative number where there is none.
int cminizip_find(cminizip_reader *reader, const char *name);
/// Reads on in the member, at most `capacity` bytes. Returns their count, 0 at its end, or a negative number where it
/// is damaged or in a kind of compression that isn't known.
int cminizip_read(cminizip_reader *reader, uint8_t *buffer, uint32_t capacity);

typedef struct cminizip_writer cminizip_writer;
cminizip_writer *_Nullable cminizip_create(void);
/// Adds a member, deflated, dated 1 January 1980. Returns 0, or a number where it failed.
int cminizip_add(cminizip_writer *writer, const char *name, const uint8_t *bytes, size_t count);
/// Ends the archive; its bytes stay until the writer is freed. NULL where it failed.
const uint8_t *_Nullable cminizip_finish(cminizip_writer *writer, size_t *count);
void cminizip_free(cminizip_writer *writer);

#pragma clang assume_nonnull end

#endif
