#ifndef FOOTBRIDGE_CCURL_SHIM_H
#define FOOTBRIDGE_CCURL_SHIM_H

#include <curl/curl.h>

// libcurl sets its options by a function with a variable number of arguments, which Swift cannot call.
// One function for each type that an option may take; whoever calls answers for the type.

static inline CURLcode footbridge_curl_begin(void) { return curl_global_init(CURL_GLOBAL_DEFAULT); }

static inline CURLcode footbridge_curl_set_long(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode footbridge_curl_set_text(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode footbridge_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(handle, option, value);
}

typedef size_t (*footbridge_curl_reader)(char *buffer, size_t size, size_t count, void *context);

// The context must live until the transfer has ended.
static inline CURLcode footbridge_curl_set_reader(CURL *handle, footbridge_curl_reader reader, void *context) {
    CURLcode code = curl_easy_setopt(handle, CURLOPT_READFUNCTION, reader);
    return code == CURLE_OK ? curl_easy_setopt(handle, CURLOPT_READDATA, context) : code;
}

static inline CURLcode footbridge_curl_encrypt_all(CURL *handle) {
    return curl_easy_setopt(handle, CURLOPT_USE_SSL, (long)CURLUSESSL_ALL);
}

// The last answer of the server, 0 if there was none.
static inline long footbridge_curl_answer(CURL *handle) {
    long answer = 0;
    return curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &answer) == CURLE_OK ? answer : 0;
}

#endif
