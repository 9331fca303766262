// libcurl's functions, found when they are first needed: linking the library would cost every start of the program
// milliseconds. The setters are here because Swift cannot call a function with variable arguments.
#define CURL_DISABLE_TYPECHECK 1
#include <curl/curl.h>
#include <dlfcn.h>
#include <stddef.h>
#ifdef __linux__
// What libcurl's sockets are waited for with; Swift's Glibc leaves it out.
#include <sys/epoll.h>
#endif

#define CCURL_FUNCTIONS(each) \
    each(curl_global_init) each(curl_version_info) each(curl_free) \
    each(curl_easy_init) each(curl_easy_cleanup) each(curl_easy_setopt) each(curl_easy_getinfo) \
    each(curl_multi_init) each(curl_multi_cleanup) each(curl_multi_setopt) each(curl_multi_add_handle) \
    each(curl_multi_remove_handle) each(curl_multi_info_read) each(curl_multi_socket_action) \
    each(curl_multi_perform) each(curl_multi_poll) \
    each(curl_mime_init) each(curl_mime_free) each(curl_mime_addpart) each(curl_mime_name) \
    each(curl_mime_filename) each(curl_mime_type) each(curl_mime_data_cb) \
    each(curl_url) each(curl_url_cleanup) each(curl_url_set) each(curl_url_get)

typedef struct ccurl {
#define CCURL_FIELD(name) __typeof__(&name) name;
    CCURL_FUNCTIONS(CCURL_FIELD)
#undef CCURL_FIELD
} ccurl;

typedef size_t (*ccurl_data_function)(char *bytes, size_t size, size_t count, void *context);
typedef int (*ccurl_seek_function)(void *context, curl_off_t offset, int origin);
typedef int (*ccurl_prereq_function)(
    void *context, char *remote_address, char *local_address, int remote_port, int local_port);
typedef curl_socket_t (*ccurl_open_function)(void *context, curlsocktype purpose, struct curl_sockaddr *address);
typedef int (*ccurl_close_function)(void *context, curl_socket_t socket);
typedef int (*ccurl_socket_function)(CURL *easy, curl_socket_t socket, int what, void *context, void *socket_context);
typedef int (*ccurl_timer_function)(CURLM *multi, long milliseconds, void *context);

// Null where all functions were found, else the one that is missing; empty where the library is.
static inline const char *ccurl_load(ccurl *curl, const char *path) {
    void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (!library) return "";
#define CCURL_FIND(name) \
    curl->name = (__typeof__(&name))dlsym(library, #name); \
    if (!curl->name) return #name;
    CCURL_FUNCTIONS(CCURL_FIND)
#undef CCURL_FIND
    return NULL;
}

static inline CURLcode ccurl_global_init(const ccurl *curl) { return curl->curl_global_init(CURL_GLOBAL_DEFAULT); }
static inline unsigned int ccurl_version(const ccurl *curl) { return curl->curl_version_info(CURLVERSION_NOW)->version_num; }
static inline void ccurl_free(const ccurl *curl, void *memory) { curl->curl_free(memory); }

// One request.

static inline CURL *ccurl_easy_init(const ccurl *curl) { return curl->curl_easy_init(); }
static inline void ccurl_easy_cleanup(const ccurl *curl, CURL *easy) { curl->curl_easy_cleanup(easy); }
static inline CURLcode ccurl_set_number(const ccurl *curl, CURL *easy, CURLoption option, long value) {
    return curl->curl_easy_setopt(easy, option, value);
}
static inline CURLcode ccurl_set_size(const ccurl *curl, CURL *easy, CURLoption option, curl_off_t value) {
    return curl->curl_easy_setopt(easy, option, value);
}
static inline CURLcode ccurl_set_text(const ccurl *curl, CURL *easy, CURLoption option, const char *value) {
    return curl->curl_easy_setopt(easy, option, value);
}
static inline CURLcode ccurl_set_pointer(const ccurl *curl, CURL *easy, CURLoption option, const void *value) {
    return curl->curl_easy_setopt(easy, option, value);
}
static inline void ccurl_set_write(const ccurl *curl, CURL *easy, ccurl_data_function function, void *context) {
    curl->curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, function);
    curl->curl_easy_setopt(easy, CURLOPT_WRITEDATA, context);
}
static inline void ccurl_set_header(const ccurl *curl, CURL *easy, ccurl_data_function function, void *context) {
    curl->curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, function);
    curl->curl_easy_setopt(easy, CURLOPT_HEADERDATA, context);
}
static inline void ccurl_set_read(
    const ccurl *curl, CURL *easy, ccurl_data_function read, ccurl_seek_function seek, void *context) {
    curl->curl_easy_setopt(easy, CURLOPT_READFUNCTION, read);
    curl->curl_easy_setopt(easy, CURLOPT_READDATA, context);
    curl->curl_easy_setopt(easy, CURLOPT_SEEKFUNCTION, seek);
    curl->curl_easy_setopt(easy, CURLOPT_SEEKDATA, context);
}
static inline void ccurl_set_prereq(const ccurl *curl, CURL *easy, ccurl_prereq_function function, void *context) {
    curl->curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, function);
    curl->curl_easy_setopt(easy, CURLOPT_PREREQDATA, context);
}
static inline void ccurl_set_open(const ccurl *curl, CURL *easy, ccurl_open_function function, void *context) {
    curl->curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, function);
    curl->curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, context);
}
static inline void ccurl_set_close(const ccurl *curl, CURL *easy, ccurl_close_function function, void *context) {
    curl->curl_easy_setopt(easy, CURLOPT_CLOSESOCKETFUNCTION, function);
    curl->curl_easy_setopt(easy, CURLOPT_CLOSESOCKETDATA, context);
}
static inline void *ccurl_get_private(const ccurl *curl, CURL *easy) {
    char *context = NULL;
    curl->curl_easy_getinfo(easy, CURLINFO_PRIVATE, &context);
    return context;
}

// All requests.

static inline CURLM *ccurl_multi_init(const ccurl *curl) { return curl->curl_multi_init(); }
static inline void ccurl_multi_cleanup(const ccurl *curl, CURLM *multi) { curl->curl_multi_cleanup(multi); }
static inline CURLMcode ccurl_multi_set_number(const ccurl *curl, CURLM *multi, CURLMoption option, long value) {
    return curl->curl_multi_setopt(multi, option, value);
}
static inline void ccurl_multi_set_socket(
    const ccurl *curl, CURLM *multi, ccurl_socket_function function, void *context) {
    curl->curl_multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, function);
    curl->curl_multi_setopt(multi, CURLMOPT_SOCKETDATA, context);
}
static inline void ccurl_multi_set_timer(
    const ccurl *curl, CURLM *multi, ccurl_timer_function function, void *context) {
    curl->curl_multi_setopt(multi, CURLMOPT_TIMERFUNCTION, function);
    curl->curl_multi_setopt(multi, CURLMOPT_TIMERDATA, context);
}
static inline CURLMcode ccurl_multi_add(const ccurl *curl, CURLM *multi, CURL *easy) {
    return curl->curl_multi_add_handle(multi, easy);
}
static inline CURLMcode ccurl_multi_remove(const ccurl *curl, CURLM *multi, CURL *easy) {
    return curl->curl_multi_remove_handle(multi, easy);
}
static inline void ccurl_multi_act(const ccurl *curl, CURLM *multi, curl_socket_t socket, int events) {
    int running = 0;
    curl->curl_multi_socket_action(multi, socket, events, &running);
}
static inline void ccurl_multi_perform(const ccurl *curl, CURLM *multi) {
    int running = 0;
    curl->curl_multi_perform(multi, &running);
}
// Waits for curl's sockets and one more to read from.
static inline void ccurl_multi_poll(const ccurl *curl, CURLM *multi, curl_socket_t other, int milliseconds) {
    struct curl_waitfd extra = {.fd = other, .events = CURL_WAIT_POLLIN};
    curl->curl_multi_poll(multi, &extra, 1, milliseconds, NULL);
}
// The next request that has ended; null where there is none.
static inline CURL *ccurl_multi_next(const ccurl *curl, CURLM *multi, CURLcode *result) {
    CURLMsg *message;
    int left;
    while ((message = curl->curl_multi_info_read(multi, &left))) {
        if (message->msg != CURLMSG_DONE) continue;
        *result = message->data.result;
        return message->easy_handle;
    }
    return NULL;
}

// Forms of several parts.

static inline curl_mime *ccurl_mime_init(const ccurl *curl, CURL *easy) { return curl->curl_mime_init(easy); }
static inline void ccurl_mime_free(const ccurl *curl, curl_mime *mime) { curl->curl_mime_free(mime); }
static inline curl_mimepart *ccurl_mime_add(
    const ccurl *curl, curl_mime *mime, const char *name, const char *filename, const char *type, curl_off_t size,
    curl_read_callback read, curl_seek_callback seek, void *context) {
    curl_mimepart *part = curl->curl_mime_addpart(mime);
    if (!part) return NULL;
    if (curl->curl_mime_name(part, name)) return NULL;
    if (curl->curl_mime_data_cb(part, size, read, seek, NULL, context)) return NULL;
    if (filename && curl->curl_mime_filename(part, filename)) return NULL;
    if (type && curl->curl_mime_type(part, type)) return NULL;
    return part;
}

// Addresses.

static inline CURLU *ccurl_url(const ccurl *curl) { return curl->curl_url(); }
static inline void ccurl_url_cleanup(const ccurl *curl, CURLU *url) { curl->curl_url_cleanup(url); }
static inline CURLUcode ccurl_url_set(const ccurl *curl, CURLU *url, CURLUPart part, const char *text) {
    return curl->curl_url_set(url, part, text, 0);
}
static inline char *ccurl_url_get(const ccurl *curl, CURLU *url, CURLUPart part) {
    char *text = NULL;
    unsigned int flags = part == CURLUPART_PORT ? CURLU_DEFAULT_PORT : 0;
    return curl->curl_url_get(url, part, &text, flags) ? NULL : text;
}
