#include "sequence.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

QString sequenceKindName(SequenceKind kind)
{
    return kind == SequenceKind::Peak ? u"peak"_s : u"anomaly"_s;
}

std::optional<SequenceKind> sequenceKindFromName(QStringView name)
{
    const auto *const found =
        std::ranges::find_if(AllSequenceKinds, [name](SequenceKind kind) { return sequenceKindName(kind) == name; });
    return found == AllSequenceKinds.end() ? std::nullopt : std::optional(*found);
}

} // namespace core
