// The data files of `Interchange`, compiled in: for each file its bytes and their count.
#ifndef CINTERCHANGEDATA_H
#define CINTERCHANGEDATA_H

#include <stddef.h>

typedef struct {
    const unsigned char *_Nonnull bytes;
    size_t count;
} cinterchangedata_file;

cinterchangedata_file cinterchangedata_unit_states(void);
cinterchangedata_file cinterchangedata_table_words(void);
cinterchangedata_file cinterchangedata_docx_styles(void);
cinterchangedata_file cinterchangedata_table_html(void);
cinterchangedata_file cinterchangedata_grammar_srx(void);
cinterchangedata_file cinterchangedata_grammar_xliff12_strict(void);
cinterchangedata_file cinterchangedata_grammar_tbx3(void);
cinterchangedata_file cinterchangedata_grammar_tbx2008(void);
cinterchangedata_file cinterchangedata_tbx_basic_categories(void);
cinterchangedata_file cinterchangedata_glossary_columns(void);
cinterchangedata_file cinterchangedata_finding_advice(void);
cinterchangedata_file cinterchangedata_grammar_tmx(void);
cinterchangedata_file cinterchangedata_grammar_xliff22(void);
cinterchangedata_file cinterchangedata_grammar_xliff21(void);
cinterchangedata_file cinterchangedata_grammar_xliff12(void);

#endif
