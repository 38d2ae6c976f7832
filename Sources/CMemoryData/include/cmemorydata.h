// The data files of `TranslationMemory`, compiled in: for each file its bytes and their count.
#ifndef CMEMORYDATA_H
#define CMEMORYDATA_H

#include <stddef.h>

#endif
