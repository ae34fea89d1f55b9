#include "importbatch.h"

using namespace Qt::StringLiterals;

namespace core {

QString importKindName(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Meter:
        return u"meter"_s;
    case ImportKind::Weather:
        return u"weather"_s;
    case ImportKind::Building:
        return u"building"_s;
    }
    Q_UNREACHABLE();
}

std::optional<ImportKind> importKindFromName(QStringView name)
{
    for (const ImportKind kind : {ImportKind::Meter, ImportKind::Weather, ImportKind::Building}) {
        if (importKindName(kind) == name)
            return kind;
    }
    return std::nullopt;
}

} // namespace core
