// The data files of `TolmachCommand`, compiled in: for each file its bytes and their count.
#ifndef CINTERFACEDATA_H
#define CINTERFACEDATA_H

#include <stddef.h>

typedef struct {
    const unsigned char *_Nonnull bytes;
    size_t count;
} cinterfacedata_file;

cinterfacedata_file cinterfacedata_strings_en(void);
cinterfacedata_file cinterfacedata_strings_ru(void);

#endif
