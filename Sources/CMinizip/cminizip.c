#include "cminizip.h"

#include <stdlib.h>
#include <string.h>

#include <minizip/unzip.h>
#include <minizip/zip.h>

// Memory as minizip's idea of a file ---------------------------------------------------------------

typedef struct {
    uint8_t *bytes;
    size_t count;
    size_t capacity;
    size_t position;
    int is_growing;
} memory_file;

static voidpf ZCALLBACK memory_open(voidpf opaque, const void *name, int mode) {
    (void)name;
    (void)mode;
    return opaque;
}

static uLong ZCALLBACK memory_read(voidpf opaque, voidpf stream, void *buffer, uLong size) {
    (void)opaque;
    memory_file *file = stream;
    size_t left = file->position < file->count ? file->count - file->position : 0;
    if (size > left) size = left;
    if (size > 0) memcpy(buffer, file->bytes + file->position, size);
    file->position += size;
    return size;
}

static uLong ZCALLBACK memory_write(voidpf opaque, voidpf stream, const void *buffer, uLong size) {
    (void)opaque;
    memory_file *file = stream;
    size_t end;
    if (!file->is_growing || __builtin_add_overflow(file->position, (size_t)size, &end)) return 0;
    if (end > file->capacity) {
        size_t capacity = file->capacity < 4096 ? 4096 : file->capacity;
        while (capacity < end) capacity = capacity > SIZE_MAX / 2 ? end : capacity * 2;
        uint8_t *bytes = realloc(file->bytes, capacity);
        if (!bytes) return 0;
        file->bytes = bytes;
        file->capacity = capacity;
    }
    if (file->position > file->count) memset(file->bytes + file->count, 0, file->position - file->count);
    if (size > 0) memcpy(file->bytes + file->position, buffer, size);
    file->position = end;
    if (end > file->count) file->count = end;
    return size;
}

static ZPOS64_T ZCALLBACK memory_tell(voidpf opaque, voidpf stream) {
    (void)opaque;
    return ((memory_file *)stream)->position;
}

static long ZCALLBACK memory_seek(voidpf opaque, voidpf stream, ZPOS64_T offset, int origin) {
    (void)opaque;
    memory_file *file = stream;
    size_t base = origin == ZLIB_FILEFUNC_SEEK_CUR ? file->position : origin == ZLIB_FILEFUNC_SEEK_END ? file->count : 0;
    size_t position;
    if (__builtin_add_overflow(base, (size_t)offset, &position) || position > file->count) return -1;
    file->position = position;
    return 0;
}

static int ZCALLBACK memory_close(voidpf opaque, voidpf stream) {
    (void)opaque;
    (void)stream;
    return 0;
}

static zlib_filefunc64_def functions(memory_file *file) {
    zlib_filefunc64_def result = {
        .zopen64_file = memory_open,
        .zread_file = memory_read,
        .zwrite_file = memory_write,
        .ztell64_file = memory_tell,
        .zseek64_file = memory_seek,
        .zclose_file = memory_close,
        .zerror_file = memory_close,
        .opaque = file,
    };
    return result;
}

// Reading ------------------------------------------------------------------------------------------

struct cminizip_reader {
    memory_file file;
    unzFile archive;
    int is_member_open;
};

cminizip_reader *cminizip_open(const uint8_t *bytes, size_t count) {
    cminizip_reader *reader = calloc(1, sizeof *reader);
    if (!reader) return NULL;
    // The bytes are never written to: `is_growing` is 0.
    reader->file.bytes = (uint8_t *)bytes;
    reader->file.count = count;
    zlib_filefunc64_def calls = functions(&reader->file);
    reader->archive = unzOpen2_64("", &calls);
    if (!reader->archive) {
        free(reader);
        return NULL;
    }
    return reader;
}

void cminizip_close(cminizip_reader *reader) {
    if (reader->is_member_open) unzCloseCurrentFile(reader->archive);
    unzClose(reader->archive);
    free(reader);
}

int cminizip_find(cminizip_reader *reader, const char *name) {
    if (reader->is_member_open) unzCloseCurrentFile(reader->archive);
    reader->is_member_open = 0;
    int result = unzLocateFile(reader->archive, name, 1);
    if (result != UNZ_OK) return result < 0 ? result : -1;
    result = unzOpenCurrentFile(reader->archive);
    if (result != UNZ_OK) return result < 0 ? result : -1;
    reader->is_member_open = 1;
    return 0;
}

int cminizip_read(cminizip_reader *reader, uint8_t *buffer, uint32_t capacity) {
    if (!reader->is_member_open) return -1;
    int result = unzReadCurrentFile(reader->archive, buffer, capacity);
    if (result != 0) return result;
    // The checksum is compared when a member is closed, but only if all of the size it claims was read.
    unz_file_info64 info;
    int is_whole = unzGetCurrentFileInfo64(reader->archive, &info, NULL, 0, NULL, 0, NULL, 0) == UNZ_OK &&
                   unztell64(reader->archive) == info.uncompressed_size;
    reader->is_member_open = 0;
    if (!is_whole) {
        unzCloseCurrentFile(reader->archive);
        return UNZ_BADZIPFILE;
    }
    return unzCloseCurrentFile(reader->archive) == UNZ_OK ? 0 : UNZ_CRCERROR;
}

// Writing ------------------------------------------------------------------------------------------

struct cminizip_writer {
    memory_file file;
    zipFile archive;
};

cminizip_writer *cminizip_create(void) {
    cminizip_writer *writer = calloc(1, sizeof *writer);
    if (!writer) return NULL;
    writer->file.is_growing = 1;
    zlib_filefunc64_def calls = functions(&writer->file);
    writer->archive = zipOpen2_64("", APPEND_STATUS_CREATE, NULL, &calls);
    if (!writer->archive) {
        free(writer);
        return NULL;
    }
    return writer;
}

int cminizip_add(cminizip_writer *writer, const char *name, const uint8_t *bytes, size_t count) {
    if (!writer->archive) return ZIP_PARAMERROR;
    zip_fileinfo info = {.dosDate = 0x00210000};
    // Bit 11 of the flags says that names are UTF-8.
    int result = zipOpenNewFileInZip4_64(
        writer->archive, name, &info, NULL, 0, NULL, 0, NULL, Z_DEFLATED, 6, 0, -MAX_WBITS, DEF_MEM_LEVEL,
        Z_DEFAULT_STRATEGY, NULL, 0, 0, 1 << 11, count >= 0xFFFFFFFF);
    while (result == ZIP_OK && count > 0) {
        unsigned piece = count > 1 << 20 ? 1 << 20 : (unsigned)count;
        result = zipWriteInFileInZip(writer->archive, bytes, piece);
        bytes += piece;
        count -= piece;
    }
    return result == ZIP_OK ? zipCloseFileInZip(writer->archive) : result;
}

const uint8_t *cminizip_finish(cminizip_writer *writer, size_t *count) {
    if (!writer->archive) return NULL;
    int result = zipClose(writer->archive, NULL);
    writer->archive = NULL;
    *count = writer->file.count;
    return result == ZIP_OK ? writer->file.bytes : NULL;
}

void cminizip_free(cminizip_writer *writer) {
    if (writer->archive) zipClose(writer->archive, NULL);
    free(writer->file.bytes);
    free(writer);
}
