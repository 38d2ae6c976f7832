// The data files of `Names`, compiled in: for each file its bytes and their count.
#ifndef CNAMESDATA_H
#define CNAMESDATA_H

#include <stddef.h>

#endif
