#include "cnamesdata.h"

static const unsigned char endings[] = {
#embed "../Names/Data/endings.txt"
};
static const unsigned char peoples[] = {
#embed "../Names/Data/peoples.txt"
};
static const unsigned char sounds[] = {
#embed "../Names/Data/sounds.txt"
};
static const unsigned char common_words[] = {
#embed "../Names/Data/common-words.txt"
};
static const unsigned char given_names[] = {
#embed "../Names/Data/given-names.txt"
};
static const unsigned char origins_model[] = {
#embed "../Names/Data/origins.model"
};
static const unsigned char frequencies[] = {
#embed "../Names/Data/frequencies.model"
};
static const unsigned char pairs[] = {
#embed "../Names/Data/pairs.model"
};

cnamesdata_file cnamesdata_endings(void) { return (cnamesdata_file){endings, sizeof endings}; }
cnamesdata_file cnamesdata_peoples(void) { return (cnamesdata_file){peoples, sizeof peoples}; }
cnamesdata_file cnamesdata_sounds(void) { return (cnamesdata_file){sounds, sizeof sounds}; }
cnamesdata_file cnamesdata_origins(void) { return (cnamesdata_file){origins_model, sizeof origins_model}; }
cnamesdata_file cnamesdata_frequencies(void) { return (cnamesdata_file){frequencies, sizeof frequencies}; }
cnamesdata_file cnamesdata_pairs(void) { return (cnamesdata_file){pairs, sizeof pairs}; }
cnamesdata_file cnamesdata_common_words(void) { return (cnamesdata_file){common_words, sizeof common_words}; }
cnamesdata_file cnamesdata_given_names(void) { return (cnamesdata_file){given_names, sizeof given_names}; }
