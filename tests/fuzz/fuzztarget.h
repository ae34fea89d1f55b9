#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

//! Looks at one input; aborts when something is wrong. The name and form are libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

//! Inputs to begin with.
std::vector<std::string> fuzzSeeds();
