#pragma once

#include <string_view>

namespace core {

//! Our name of the utility that a word of the trade means: "Strom" is ELECTRICITY. Empty for a word that is none of
//! these, our own names included.
std::string_view utilityOfWord(std::string_view word);

} // namespace core
