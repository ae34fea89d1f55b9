#include "utilityword.h"

#include <QString>

#include <algorithm>
#include <array>

namespace core {

namespace {

struct UtilityWord
{
    std::string_view word; //!< lower case
    const char *utility;
};
constexpr std::array UtilityWords{UtilityWord{"strom", "ELECTRICITY"},     UtilityWord{"electric", "ELECTRICITY"},
                                  UtilityWord{"power", "ELECTRICITY"},     UtilityWord{"erdgas", "GAS"},
                                  UtilityWord{"natural gas", "GAS"},       UtilityWord{"w\xc3\xa4rme", "HEAT"},
                                  UtilityWord{"fernw\xc3\xa4rme", "HEAT"}, UtilityWord{"heating", "HEAT"},
                                  UtilityWord{"dampf", "STEAM"},           UtilityWord{"k\xc3\xa4lte", "COOLING"}};

} // namespace

std::string_view utilityOfWord(std::string_view word)
{
    const QString lower = QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size())).toLower();
    const auto *const found = std::ranges::find_if(UtilityWords, [&](const UtilityWord &known) {
        return lower == QString::fromUtf8(known.word.data(), static_cast<qsizetype>(known.word.size()));
    });
    return found == UtilityWords.end() ? std::string_view() : std::string_view(found->utility);
}

} // namespace core
