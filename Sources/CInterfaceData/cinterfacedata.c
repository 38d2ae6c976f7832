#include "cinterfacedata.h"

static const unsigned char strings_en[] = {
#embed "../TolmachCommand/Data/strings.en.txt"
};

static const unsigned char strings_ru[] = {
#embed "../TolmachCommand/Data/strings.ru.txt"
};

cinterfacedata_file cinterfacedata_strings_en(void) {
    return (cinterfacedata_file){strings_en, sizeof strings_en};
}

cinterfacedata_file cinterfacedata_strings_ru(void) {
    return (cinterfacedata_file){strings_ru, sizeof strings_ru};
}
