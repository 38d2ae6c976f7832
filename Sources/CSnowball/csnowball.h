// Snowball's stemmers (libstemmer has no pkg-config file).
#ifndef CSNOWBALL_H
#define CSNOWBALL_H
#include <libstemmer.h>
#endif
