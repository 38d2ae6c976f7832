// libxml2, kept apart from ICU: its headers would pull in <unicode/ucnv.h>, which clashes with the
// ICU that Foundation brings along. The switch below is all that needs them.
#ifndef CLIBXML2_H
#define CLIBXML2_H

#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>

/// `xmlFree` is a macro or a function pointer variable, neither of which Swift can call.
static inline void clibxml2_free(void *pointer) { xmlFree(pointer); }

static inline void clibxml2_say_nothing(void *context, const char *message, ...) { (void)context, (void)message; }

/// What libxml2 can tell no parser's handler it prints to standard error, unless it is kept from it.
static inline void clibxml2_keep_quiet(void) {
    xmlThrDefSetGenericErrorFunc(0, clibxml2_say_nothing);
    xmlSetGenericErrorFunc(0, clibxml2_say_nothing);
}

#endif
