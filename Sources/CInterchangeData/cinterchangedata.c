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

static const unsigned char docx_styles[] = {
#embed "../Interchange/Data/docx-styles.xml"
};
cinterchangedata_file cinterchangedata_docx_styles(void) {
    return (cinterchangedata_file){docx_styles, sizeof docx_styles};
}

static const unsigned char table_html[] = {
#embed "../Interchange/Data/table.html"
};
cinterchangedata_file cinterchangedata_table_html(void) {
    return (cinterchangedata_file){table_html, sizeof table_html};
}

static const unsigned char grammar_xliff12[] = {
#embed "../Interchange/Data/grammar-xliff-1.2-transitional.tsv"
};
cinterchangedata_file cinterchangedata_grammar_xliff12(void) {
    return (cinterchangedata_file){grammar_xliff12, sizeof grammar_xliff12};
}

static const unsigned char grammar_xliff21[] = {
#embed "../Interchange/Data/grammar-xliff-2.1.tsv"
};
cinterchangedata_file cinterchangedata_grammar_xliff21(void) {
    return (cinterchangedata_file){grammar_xliff21, sizeof grammar_xliff21};
}

static const unsigned char grammar_xliff22[] = {
#embed "../Interchange/Data/grammar-xliff-2.2.tsv"
};
cinterchangedata_file cinterchangedata_grammar_xliff22(void) {
    return (cinterchangedata_file){grammar_xliff22, sizeof grammar_xliff22};
}

static const unsigned char grammar_tmx[] = {
#embed "../Interchange/Data/grammar-tmx-1.4.tsv"
};
cinterchangedata_file cinterchangedata_grammar_tmx(void) {
    return (cinterchangedata_file){grammar_tmx, sizeof grammar_tmx};
}

static const unsigned char grammar_srx[] = {
#embed "../Interchange/Data/grammar-srx-2.0.tsv"
};
cinterchangedata_file cinterchangedata_grammar_srx(void) {
    return (cinterchangedata_file){grammar_srx, sizeof grammar_srx};
}
