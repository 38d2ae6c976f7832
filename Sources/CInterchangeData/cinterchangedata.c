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

static const unsigned char grammar_tbx3[] = {
#embed "../Interchange/Data/grammar-tbx-3.tsv"
};
cinterchangedata_file cinterchangedata_grammar_tbx3(void) {
    return (cinterchangedata_file){grammar_tbx3, sizeof grammar_tbx3};
}

static const unsigned char grammar_tbx2008[] = {
#embed "../Interchange/Data/grammar-tbx-2008.tsv"
};
cinterchangedata_file cinterchangedata_grammar_tbx2008(void) {
    return (cinterchangedata_file){grammar_tbx2008, sizeof grammar_tbx2008};
}

static const unsigned char tbx_basic_categories[] = {
#embed "../Interchange/Data/tbx-basic-categories.tsv"
};
cinterchangedata_file cinterchangedata_tbx_basic_categories(void) {
    return (cinterchangedata_file){tbx_basic_categories, sizeof tbx_basic_categories};
}

static const unsigned char glossary_columns[] = {
#embed "../Interchange/Data/glossary-columns.tsv"
};
cinterchangedata_file cinterchangedata_glossary_columns(void) {
    return (cinterchangedata_file){glossary_columns, sizeof glossary_columns};
}

static const unsigned char finding_advice[] = {
#embed "../Interchange/Data/finding-advice.tsv"
};
cinterchangedata_file cinterchangedata_finding_advice(void) {
    return (cinterchangedata_file){finding_advice, sizeof finding_advice};
}

static const unsigned char grammar_xliff12_strict[] = {
#embed "../Interchange/Data/grammar-xliff-1.2-strict.tsv"
};
cinterchangedata_file cinterchangedata_grammar_xliff12_strict(void) {
    return (cinterchangedata_file){grammar_xliff12_strict, sizeof grammar_xliff12_strict};
}
