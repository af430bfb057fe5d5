#include "CSimdjson.h"

#include <new>
#include <simdjson.h>
#include <string_view>
#include <vector>

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

namespace {

/// More values than this in one Patient is an attack or a mistake, not a person.
constexpr size_t most_spans = 2048;

/// Which of an object's keys have been met, one bit each.
struct Seen {
    uint32_t bits = 0;
    bool again(unsigned bit) {
        const uint32_t mask = 1u << bit;
        const bool met = bits & mask;
        bits |= mask;
        return met;
    }
};

fb_status status_of(simdjson::error_code error) {
    switch (error) {
    case simdjson::DEPTH_ERROR: return fb_status_too_deep;
    case simdjson::CAPACITY:
    case simdjson::MEMALLOC: return fb_status_too_large;
    case simdjson::UTF8_ERROR: return fb_status_not_utf8;
    case simdjson::UNCLOSED_STRING: return fb_status_unclosed_text;
    case simdjson::UNESCAPED_CHARS: return fb_status_control_character;
    default: return fb_status_not_json;
    }
}

/// Walks a Patient once and notes the texts we want.
class Walk {
  public:
    explicit Walk(std::vector<fb_span> &spans) : spans(spans) {}

    const char *duplicate = nullptr;

    void patient(object resource) {
        Seen seen;
        for (auto [key, value] : resource) {
            if (key == "resourceType") once(seen, 0, "resourceType");
            else if (key == "id") text(seen, 1, fb_field_id, "id", value);
            else if (key == "identifier") each(seen, 2, "identifier", value, &Walk::identifier);
            else if (key == "active") flag(seen, 3, fb_field_inactive, "active", value, false);
            else if (key == "name") each(seen, 4, "name", value, &Walk::name);
            else if (key == "telecom") each(seen, 5, "telecom", value, &Walk::telecom);
            else if (key == "gender") text(seen, 6, fb_field_gender, "gender", value);
            else if (key == "birthDate") text(seen, 7, fb_field_birth_date, "birthDate", value);
            else if (key == "deceasedBoolean") flag(seen, 8, fb_field_dead, "deceasedBoolean", value, true);
            else if (key == "deceasedDateTime") text(seen, 9, fb_field_death_date, "deceasedDateTime", value);
            else if (key == "address") each(seen, 10, "address", value, &Walk::address);
            else if (key == "communication") each(seen, 11, "communication", value, &Walk::communication);
            else if (key == "generalPractitioner") each(seen, 12, "generalPractitioner", value, &Walk::practice);
            else if (key == "managingOrganization") managing(seen, 13, value);
            else if (key == "meta") meta(seen, 14, value);
            else if (key == "extension") each(seen, 15, "extension", value, &Walk::extension);
        }
    }

    void note(fb_field field, std::string_view text) {
        spans.push_back({text.data(), static_cast<uint32_t>(text.size()), field});
    }

  private:
    std::vector<fb_span> &spans;

    bool once(Seen &seen, unsigned bit, const char *path) {
        if (!seen.again(bit)) return true;
        duplicate = path;
        return false;
    }

    void wrong(const char *path) { note(fb_field_wrong_shape, path); }

    void text(Seen &seen, unsigned bit, fb_field field, const char *path, element value) {
        std::string_view found;
        if (!once(seen, bit, path) || value.is_null()) return;
        if (value.get(found)) return wrong(path);
        note(field, found);
    }

    /// Notes a truth value, but only when it is the one that says something.
    void flag(Seen &seen, unsigned bit, fb_field field, const char *path, element value, bool telling) {
        bool found;
        if (!once(seen, bit, path) || value.is_null()) return;
        if (value.get(found)) return wrong(path);
        if (found == telling) note(field, "");
    }

    void each(Seen &seen, unsigned bit, const char *path, element value, void (Walk::*read)(object)) {
        array list;
        if (!once(seen, bit, path) || value.is_null()) return;
        if (value.get(list)) return wrong(path);
        for (element item : list) {
            object found;
            if (item.get(found)) wrong(path);
            else (this->*read)(found);
            if (spans.size() > most_spans) return;
        }
    }

    void texts(Seen &seen, unsigned bit, fb_field field, const char *path, element value) {
        array list;
        if (!once(seen, bit, path) || value.is_null()) return;
        if (value.get(list)) return wrong(path);
        for (element item : list) {
            std::string_view found;
            if (item.is_null()) continue;
            if (item.get(found)) wrong(path);
            else note(field, found);
            if (spans.size() > most_spans) return;
        }
    }

    void period(Seen &seen, unsigned bit, fb_field field, const char *path, element value) {
        object found;
        std::string_view end;
        if (!once(seen, bit, path)) return;
        if (value.get(found)) return wrong(path);
        if (!found["end"].get(end)) note(field, end);
    }

    void name(object item) {
        Seen seen;
        note(fb_field_name_begins, "");
        for (auto [key, value] : item) {
            if (key == "use") text(seen, 0, fb_field_name_use, "name.use", value);
            else if (key == "text") text(seen, 1, fb_field_name_text, "name.text", value);
            else if (key == "family") text(seen, 2, fb_field_name_family, "name.family", value);
            else if (key == "given") texts(seen, 3, fb_field_name_given, "name.given", value);
            else if (key == "period") period(seen, 4, fb_field_name_end, "name.period", value);
        }
    }

    void identifier(object item) {
        Seen seen;
        note(fb_field_identifier_begins, "");
        for (auto [key, value] : item) {
            if (key == "system") text(seen, 0, fb_field_identifier_system, "identifier.system", value);
            else if (key == "value") text(seen, 1, fb_field_identifier_value, "identifier.value", value);
            else if (key == "use") text(seen, 2, fb_field_identifier_use, "identifier.use", value);
            else if (key == "period") period(seen, 3, fb_field_identifier_end, "identifier.period", value);
            else if (key == "extension") each(seen, 4, "identifier.extension", value, &Walk::verification);
        }
    }

    /// UK Core's extension that says how far an NHS number was checked; its STU3 forebear counts too.
    void verification(object extension) {
        std::string_view url;
        if (extension["url"].get(url) || url.find("NHSNumberVerificationStatus") == std::string_view::npos) return;
        array codings;
        if (extension["valueCodeableConcept"]["coding"].get(codings)) return wrong("identifier.extension");
        for (element coding : codings) {
            std::string_view code;
            if (!coding["code"].get(code)) return note(fb_field_identifier_verification, code);
        }
    }

    void telecom(object item) {
        Seen seen;
        note(fb_field_telecom_begins, "");
        for (auto [key, value] : item) {
            if (key == "system") text(seen, 0, fb_field_telecom_system, "telecom.system", value);
            else if (key == "value") text(seen, 1, fb_field_telecom_value, "telecom.value", value);
            else if (key == "use") text(seen, 2, fb_field_telecom_use, "telecom.use", value);
            else if (key == "period") period(seen, 3, fb_field_telecom_end, "telecom.period", value);
        }
    }

    void address(object item) {
        Seen seen;
        note(fb_field_address_begins, "");
        for (auto [key, value] : item) {
            if (key == "use") text(seen, 0, fb_field_address_use, "address.use", value);
            else if (key == "text") text(seen, 1, fb_field_address_text, "address.text", value);
            else if (key == "line") texts(seen, 2, fb_field_address_line, "address.line", value);
            else if (key == "city") text(seen, 3, fb_field_address_place, "address.city", value);
            else if (key == "district") text(seen, 4, fb_field_address_place, "address.district", value);
            else if (key == "postalCode") text(seen, 5, fb_field_address_postcode, "address.postalCode", value);
            else if (key == "country") text(seen, 7, fb_field_address_country, "address.country", value);
            else if (key == "period") period(seen, 6, fb_field_address_end, "address.period", value);
        }
    }

    void communication(object item) {
        Seen seen;
        note(fb_field_language_begins, "");
        for (auto [key, value] : item) {
            if (key == "language") language(seen, 0, value);
            else if (key == "preferred")
                flag(seen, 1, fb_field_language_preferred, "communication.preferred", value, true);
        }
    }

    void language(Seen &seen, unsigned bit, element value) {
        array codings;
        std::string_view code;
        if (!once(seen, bit, "communication.language")) return;
        if (value["coding"].get(codings)) return;
        for (element coding : codings) {
            if (!coding["code"].get(code)) return note(fb_field_language_code, code);
        }
    }

    /// A practice is named by its ODS code, as an identifier of the reference or as its last part.
    void practice(object reference) {
        std::string_view value;
        note(fb_field_practice_begins, "");
        if (!reference["identifier"]["system"].get(value)) note(fb_field_practice_system, value);
        if (!reference["identifier"]["value"].get(value)) note(fb_field_practice_value, value);
    }

    void managing(Seen &seen, unsigned bit, element value) {
        object reference;
        if (!once(seen, bit, "managingOrganization") || value.is_null()) return;
        if (value.get(reference)) return wrong("managingOrganization");
        practice(reference);
    }

    void meta(Seen &seen, unsigned bit, element value) {
        array labels;
        if (!once(seen, bit, "meta") || value["security"].get(labels)) return;
        for (element label : labels) {
            std::string_view code;
            if (!label["code"].get(code)) note(fb_field_security, code);
            if (spans.size() > most_spans) return;
        }
    }

    /// Whether an interpreter is wanted: UK Core's extension, alone or within its NHS communication extension.
    void extension(object item) {
        std::string_view url;
        array parts;
        if (item["url"].get(url)) return;
        if (url.find("nterpreterRequired") != std::string_view::npos) {
            bool wanted;
            if (!item["valueBoolean"].get(wanted) && wanted) note(fb_field_interpreter, "");
        } else if (url.find("NHSCommunication") != std::string_view::npos && !item["extension"].get(parts)) {
            for (element part : parts) {
                object found;
                if (!part.get(found)) extension(found);
            }
        }
    }
};

}  // namespace

struct fb_parser {
    simdjson::dom::parser json;
    std::vector<fb_span> spans;

    fb_reading end(fb_status status) {
        return {spans.data(), static_cast<uint32_t>(spans.size()), status};
    }

    fb_reading fail(fb_status status) {
        spans.clear();
        return end(status);
    }

    fb_reading fail(simdjson::error_code error) { return fail(status_of(error)); }

    /// The member of an object that a key names, once: a second one makes the reading doubtful.
    fb_status member(object holder, std::string_view wanted, element &found) {
        bool met = false;
        for (auto [key, value] : holder) {
            if (key != wanted) continue;
            if (met) return fb_status_duplicate_key;
            met = true;
            found = value;
        }
        return met ? fb_status_patient : fb_status_no_resource;
    }

    fb_reading twice(const char *path) {
        spans.clear();
        Walk(spans).note(fb_field_duplicate_path, path);
        return end(fb_status_duplicate_key);
    }

    fb_reading resource(element value) {
        object found;
        std::string_view type;
        element typed;
        if (value.get(found)) return fail(fb_status_not_an_object);
        switch (member(found, "resourceType", typed)) {
        case fb_status_duplicate_key: return twice("resourceType");
        case fb_status_no_resource: return fail(fb_status_no_resource_type);
        default: break;
        }
        if (typed.get(type)) return fail(fb_status_no_resource_type);
        if (type == "Bundle") return end(fb_status_bundle);
        Walk walk(spans);
        if (type != "Patient") {
            walk.note(fb_field_resource_type, type);
            return end(fb_status_other_resource);
        }
        walk.patient(found);
        if (walk.duplicate) return twice(walk.duplicate);
        return spans.size() > most_spans ? fail(fb_status_too_many_values) : end(fb_status_patient);
    }
};

extern "C" {

fb_parser *fb_parser_make(size_t depth) {
    auto *parser = new (std::nothrow) fb_parser;
    if (!parser) return nullptr;
    parser->spans.reserve(256);
    if (parser->json.allocate(16 * 1024, depth)) {
        delete parser;
        return nullptr;
    }
    return parser;
}

void fb_parser_free(fb_parser *parser) { delete parser; }

size_t fb_padding(void) { return simdjson::SIMDJSON_PADDING; }

fb_reading fb_read_resource(fb_parser *parser, const char *json, size_t length) {
    element root;
    parser->spans.clear();
    if (auto error = parser->json.parse(json, length, false).get(root)) return parser->fail(error);
    return parser->resource(root);
}

fb_reading fb_read_entry(fb_parser *parser, const char *json, size_t length) {
    element root, inner;
    object entry;
    parser->spans.clear();
    if (auto error = parser->json.parse(json, length, false).get(root)) return parser->fail(error);
    if (root.get(entry)) return parser->fail(fb_status_not_an_object);
    switch (parser->member(entry, "resource", inner)) {
    case fb_status_duplicate_key: return parser->twice("entry.resource");
    case fb_status_no_resource: return parser->fail(fb_status_no_resource);
    default: return parser->resource(inner);
    }
}
}
