// The data files of `TolmachCommand`, compiled in: for each file its bytes and their count.
#ifndef CINTERFACEDATA_H
#define CINTERFACEDATA_H

#include <stddef.h>

#endif
