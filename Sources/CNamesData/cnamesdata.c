#include "cnamesdata.h"

// A file is added as
//   const unsigned char cnamesdata_NAME[] = {
//   #embed "../Names/Data/NAME.txt"
//   };
//   const size_t cnamesdata_NAME_count = sizeof cnamesdata_NAME;
typedef int cnamesdata_is_not_an_empty_translation_unit;
