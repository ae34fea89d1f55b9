#include "heap.h"

#include <cstdlib> // tells the C library

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace app {

void giveLargeBlocksBack()
{
#ifdef __GLIBC__
    constexpr int LargeBlock = 128 * 1024; // bytes; where glibc begins, and stays once it is told
    constexpr int Arenas = 2;              // each has holes of its own; the console's threads mostly wait
    mallopt(M_MMAP_THRESHOLD, LargeBlock);
    mallopt(M_ARENA_MAX, Arenas);
#endif
}

void giveFreePagesBack()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace app
