#include "cstemmingdata.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char place_names[] = {
#embed "../Stemming/Data/place-names.txt"
};

const unsigned char *cstemmingdata_place_names(size_t *count) {
    *count = sizeof place_names;
    return place_names;
}

static const unsigned char ukrainian[] = {
#embed "../Stemming/Data/ukrainian.txt"
};

const unsigned char *cstemmingdata_ukrainian(size_t *count) {
    *count = sizeof ukrainian;
    return ukrainian;
}

static const unsigned char english[] = {
#embed "../Stemming/Data/english.txt"
};

const unsigned char *cstemmingdata_english(size_t *count) {
    *count = sizeof english;
    return english;
}

static const unsigned char russian[] = {
#embed "../Stemming/Data/russian.txt"
};

const unsigned char *cstemmingdata_russian(size_t *count) {
    *count = sizeof russian;
    return russian;
}
