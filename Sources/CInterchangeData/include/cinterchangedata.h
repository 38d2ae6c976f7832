// The data files of `Interchange`, compiled in: for each file its bytes and their count.
#ifndef CINTERCHANGEDATA_H
#define CINTERCHANGEDATA_H

#include <stddef.h>

#endif
