#pragma once

namespace core {

//! Makes libsodium ready, once; to be called before any other of its functions. Thread-safe and cheap.
void ensureSodium();

} // namespace core
