#include <stdint.h>
#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#include <sys/mman.h>
/* Swift's C library is read without the extensions of Linux, which declare this. */
extern int madvise(void *start, size_t length, int advice);
#endif

enum { memory_piece = 1 << 26 };

/* From now on the process gets its memory from the system in pieces of this size, and gives none back before it ends. */
static inline void memory_grow_by_pieces(void) {
#ifdef __GLIBC__
    mallopt(M_TOP_PAD, memory_piece);
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
    mallopt(M_MMAP_THRESHOLD, memory_piece / 2);
#endif
}

/* Whatever of the piece that the thread takes its memory from is still untouched comes in large pages. What lies there
   besides, or nothing, takes no harm: this is an advice. */
static inline void memory_use_large_pages(void) {
#ifdef __GLIBC__
    void *place = malloc(1);
    madvise((void *)((uintptr_t)place & ~(uintptr_t)4095), memory_piece, MADV_HUGEPAGE);
    free(place);
#endif
}
