#include "cinterchangedata.h"

// A file is added as
//   const unsigned char cinterchangedata_NAME[] = {
//   #embed "../Interchange/Data/NAME.txt"
//   };
//   const size_t cinterchangedata_NAME_count = sizeof cinterchangedata_NAME;
typedef int cinterchangedata_is_not_an_empty_translation_unit;
