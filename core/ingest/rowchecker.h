#pragma once

#include "core/ingest/columns.h"
#include "core/ingest/fieldvalue.h"
#include "core/ingest/warninglist.h"

#include <memory>
#include <span>
#include <string_view>

namespace core {

//! A row's used columns in the order of its Schema, trimmed; empty where the file has none. CSV and JSON rows look
//! alike.
using Fields = std::span<const std::string_view>;

//! Judges the rows of one kind, one after another, and says in warnings what is wrong. Not thread-safe.
class RowChecker
{
public:
    RowChecker(const Schema &schema, WarningList &warnings)
        : m_schema(schema)
        , m_warnings(warnings)
    {
    }
    virtual ~RowChecker() = default;
    RowChecker(const RowChecker &) = delete;
    RowChecker &operator=(const RowChecker &) = delete;

    //! True when the row is good, perhaps with a warning; false when it was refused with one.
    virtual bool check(qint64 row, Fields fields) = 0;

protected:
    //! Both always false, so that a check can return them.
    bool refuseMissing(qint64 row, std::size_t field);
    bool refuse(qint64 row, std::size_t field, std::string_view value, const char *fault);
    //! The row stays, without this value.
    void ignoreValue(qint64 row, std::size_t field, std::string_view value, const char *fault);
    WarningList &warnings() { return m_warnings; }

private:
    QString columnName(std::size_t field) const;

    const Schema &m_schema;
    WarningList &m_warnings;
};

} // namespace core
