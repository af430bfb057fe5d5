// A narrow door to simdjson: a FHIR resource goes in, the few texts we want of a Patient come out as flat spans.
//
// Why C and why so narrow is in docs/adr/0040-reading-ndjson.md. A span points into the parser's memory and lives
// until the next call with that parser. Nothing here copies, logs or prints what it reads.
#ifndef CSIMDJSON_H
#define CSIMDJSON_H

#include <stddef.h>
#include <stdint.h>

#if defined(__clang__)
#define FB_ENUM(name) enum __attribute__((enum_extensibility(closed))) name : uint8_t
#else
#define FB_ENUM(name) enum name : uint8_t
#endif

#ifdef __cplusplus
extern "C" {
#endif

/// How a reading ended.
typedef FB_ENUM(fb_status) {
    fb_status_patient,
    fb_status_bundle,
    /// A resource of another type; the only span is the type's name.
    fb_status_other_resource,
    /// A Bundle's entry that holds no resource.
    fb_status_no_resource,
    fb_status_no_resource_type,
    fb_status_not_an_object,
    fb_status_not_json,
    fb_status_unclosed_text,
    fb_status_control_character,
    fb_status_not_utf8,
    fb_status_too_deep,
    fb_status_too_large,
    fb_status_too_many_values,
    /// A key that we read occurs twice in one object; the only span is its path.
    fb_status_duplicate_key
} fb_status;

/// What a span is. A `..._begins` span is empty: the spans after it, up to the next one, belong to one element.
typedef FB_ENUM(fb_field) {
    fb_field_id,
    fb_field_inactive,
    fb_field_security,
    fb_field_gender,
    fb_field_birth_date,
    fb_field_dead,
    fb_field_death_date,
    fb_field_interpreter,

    fb_field_name_begins,
    fb_field_name_use,
    fb_field_name_text,
    fb_field_name_family,
    fb_field_name_given,
    fb_field_name_end,

    fb_field_identifier_begins,
    fb_field_identifier_system,
    fb_field_identifier_value,
    fb_field_identifier_use,
    fb_field_identifier_verification,
    fb_field_identifier_end,

    fb_field_telecom_begins,
    fb_field_telecom_system,
    fb_field_telecom_value,
    fb_field_telecom_use,
    fb_field_telecom_end,

    fb_field_address_begins,
    fb_field_address_use,
    fb_field_address_text,
    fb_field_address_line,
    fb_field_address_place,
    fb_field_address_postcode,
    fb_field_address_country,
    fb_field_address_end,

    fb_field_language_begins,
    fb_field_language_code,
    fb_field_language_preferred,

    fb_field_practice_begins,
    fb_field_practice_system,
    fb_field_practice_value,

    /// Not a text of the person's: the path of an element that is not of the kind FHIR says.
    fb_field_wrong_shape,
    fb_field_resource_type,
    fb_field_duplicate_path
} fb_field;

typedef struct {
    const char *text;
    uint32_t length;
    fb_field field;
} fb_span;

typedef struct {
    const fb_span *spans;
    uint32_t count;
    fb_status status;
} fb_reading;

typedef struct fb_parser fb_parser;

/// Makes a parser that refuses JSON nested deeper than `depth`; NULL if there is no memory.
fb_parser *fb_parser_make(size_t depth);
void fb_parser_free(fb_parser *parser);

/// How many bytes after the text must be readable; their content does not matter.
size_t fb_padding(void);

/// Reads one resource.
fb_reading fb_read_resource(fb_parser *parser, const char *json, size_t length);
/// Reads the resource within one `entry` of a Bundle.
fb_reading fb_read_entry(fb_parser *parser, const char *json, size_t length);

#ifdef __cplusplus
}
#endif

#endif
