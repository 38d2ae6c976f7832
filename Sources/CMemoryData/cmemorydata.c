#include "cmemorydata.h"

// A file is added as
//   const unsigned char cmemorydata_NAME[] = {
//   #embed "../TranslationMemory/Data/NAME.txt"
//   };
//   const size_t cmemorydata_NAME_count = sizeof cmemorydata_NAME;
typedef int cmemorydata_is_not_an_empty_translation_unit;
