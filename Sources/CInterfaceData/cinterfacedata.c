#include "cinterfacedata.h"

// A file is added as
//   const unsigned char cinterfacedata_NAME[] = {
//   #embed "../TolmachCommand/Data/NAME.txt"
//   };
//   const size_t cinterfacedata_NAME_count = sizeof cinterfacedata_NAME;
typedef int cinterfacedata_is_not_an_empty_translation_unit;
