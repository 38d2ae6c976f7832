#include "cinterchangedata.h"

static const unsigned char unit_states[] = {
#embed "../Interchange/Data/unit-states.tsv"
};
cinterchangedata_file cinterchangedata_unit_states(void) {
    return (cinterchangedata_file){unit_states, sizeof unit_states};
}

static const unsigned char table_words[] = {
#embed "../Interchange/Data/table-words.tsv"
};
cinterchangedata_file cinterchangedata_table_words(void) {
    return (cinterchangedata_file){table_words, sizeof table_words};
}

static const unsigned char table_html[] = {
#embed "../Interchange/Data/table.html"
};
cinterchangedata_file cinterchangedata_table_html(void) {
    return (cinterchangedata_file){table_html, sizeof table_html};
}
