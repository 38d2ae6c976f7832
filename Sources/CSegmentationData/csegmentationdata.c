#include "csegmentationdata.h"

// A file is added as
//   const unsigned char csegmentationdata_NAME[] = {
//   #embed "../Segmentation/Data/NAME.txt"
//   };
//   const size_t csegmentationdata_NAME_count = sizeof csegmentationdata_NAME;
typedef int csegmentationdata_is_not_an_empty_translation_unit;
