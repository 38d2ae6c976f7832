// The data files of `Segmentation`, compiled in: for each file its bytes and their count.
#ifndef CSEGMENTATIONDATA_H
#define CSEGMENTATIONDATA_H

#include <stddef.h>

#endif
