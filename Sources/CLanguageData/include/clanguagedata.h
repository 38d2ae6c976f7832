// The data files of `LanguageRecognition`, compiled in: for each file its bytes and their count.
#ifndef CLANGUAGEDATA_H
#define CLANGUAGEDATA_H

#include <stddef.h>

#endif
