#include "clanguagedata.h"

// A file is added as
//   const unsigned char clanguagedata_NAME[] = {
//   #embed "../LanguageRecognition/Data/NAME.txt"
//   };
//   const size_t clanguagedata_NAME_count = sizeof clanguagedata_NAME;
typedef int clanguagedata_is_not_an_empty_translation_unit;
