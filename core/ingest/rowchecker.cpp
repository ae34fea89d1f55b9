#include "rowchecker.h"

using namespace Qt::StringLiterals;

namespace core {

QString RowChecker::columnName(std::size_t field) const
{
    return QString::fromLatin1(m_schema.used[field].name);
}

bool RowChecker::refuseMissing(qint64 row, std::size_t field)
{
    m_warnings.add(row, [&] { return u"Missing %1, row skipped"_s.arg(columnName(field)); });
    return false;
}

bool RowChecker::refuse(qint64 row, std::size_t field, std::string_view value, const char *fault)
{
    m_warnings.add(row, [&] {
        return u"%1 '%2' %3, row skipped"_s.arg(columnName(field), shown(value), QString::fromUtf8(fault));
    });
    return false;
}

void RowChecker::ignoreValue(qint64 row, std::size_t field, std::string_view value, const char *fault)
{
    m_warnings.add(row, [&] {
        return u"%1 '%2' %3, value ignored"_s.arg(columnName(field), shown(value), QString::fromUtf8(fault));
    });
}

} // namespace core
