#pragma once

namespace app {

//! Keeps what the process holds near what it uses: large blocks (series, pictures, answers) go back to the system as
//! soon as they are freed. Left to itself, glibc puts blocks of up to 32 MiB among the small ones once it has seen one
//! of that size freed, and a small one above the hole keeps it. First thing in main(), before other threads; without
//! effect where the C library is another one.
void giveLargeBlocksBack();

//! Returns the pages that hold nothing, wherever they lie, to the system: after much was freed at once. A few
//! milliseconds; any thread.
void giveFreePagesBack();

} // namespace app
