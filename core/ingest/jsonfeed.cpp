#include "jsonfeed.h"

#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QLocale>
#include <QSet>

#include <optional>
#include <set>
#include <string>

using namespace Qt::StringLiterals;

namespace core {

namespace {

//! The text that a CSV cell would hold; nullopt for what no cell can hold.
std::optional<std::string> cellText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return std::string();
    case QJsonValue::String:
        return value.toString().toStdString();
    case QJsonValue::Double: {
        const qint64 whole = value.toInteger();
        if (static_cast<double>(whole) == value.toDouble() && qAbs(whole) < (qint64(1) << 53))
            return std::to_string(whole);
        return QByteArray::number(value.toDouble(), 'g', QLocale::FloatingPointShortest).toStdString();
    }
    default:
        return std::nullopt;
    }
}

class JsonRows
{
public:
    JsonRows(const Schema &schema, WarningList &warnings)
        : m_schema(schema)
        , m_warnings(warnings)
        , m_texts(schema.used.size())
        , m_fields(schema.used.size())
    {
    }

    //! The row's fields; nullopt with a warning when it is no object of plain values.
    std::optional<Fields> read(qint64 row, const QJsonValue &value)
    {
        if (!value.isObject()) {
            m_warnings.add(row, [] { return u"Not an object, row skipped"_s; });
            return std::nullopt;
        }
        std::vector<bool> filled(m_texts.size());
        for (std::string &text : m_texts)
            text.clear();
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            const std::size_t field = fieldOfKey(member.key());
            if (field == m_schema.used.size())
                continue;
            if (filled[field])
                return refuse(row, member.key(), "is given twice");
            filled[field] = true;
            auto text = cellText(member.value());
            if (!text)
                return refuse(row, member.key(), "is neither a number nor a text");
            m_texts[field] = std::move(*text);
            m_fields[field] = trimmed(m_texts[field]);
        }
        for (std::size_t field = 0; field < m_fields.size(); ++field) {
            if (!filled[field])
                m_fields[field] = {};
        }
        return Fields(m_fields);
    }

private:
    //! Schema::used.size() for a key that is not used.
    std::size_t fieldOfKey(const QString &key)
    {
        const auto known = m_fieldOfKey.constFind(key);
        if (known != m_fieldOfKey.constEnd())
            return *known;
        const std::size_t field = fieldOf(m_schema, key.toStdString()).value_or(m_schema.used.size());
        m_fieldOfKey.insert(key, field);
        return field;
    }

    std::optional<Fields> refuse(qint64 row, const QString &column, const char *fault)
    {
        m_warnings.add(row, [&] { return u"%1 %2, row skipped"_s.arg(column.left(60), QString::fromLatin1(fault)); });
        return std::nullopt;
    }

    const Schema &m_schema;
    WarningList &m_warnings;
    std::vector<std::string> m_texts;
    std::vector<std::string_view> m_fields;
    QHash<QString, std::size_t> m_fieldOfKey;
};

//! The names that any row uses stand for the header of a file.
ColumnMap mapKeys(const Schema &schema, const QJsonArray &rows)
{
    QStringList names;
    QSet<QString> seen;
    std::set<std::size_t> fields;
    ColumnMap map;
    for (const QJsonValue row : rows) {
        const QJsonObject object = row.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (seen.contains(member.key()))
                continue;
            seen.insert(member.key());
            const auto field = fieldOf(schema, member.key().toStdString());
            if (field)
                fields.insert(*field);
            else
                map.unknown.append(member.key().left(60));
        }
    }
    for (std::size_t field = 0; field < schema.used.size(); ++field) {
        if (schema.used[field].required && !fields.contains(field))
            map.missing.append(QString::fromLatin1(schema.used[field].name));
    }
    return map;
}

} // namespace

Result<FeedCounts> feedJson(const Schema &schema, const QJsonArray &rows, RowChecker &checker, WarningList &warnings)
{
    if (rows.isEmpty())
        return Error{ErrorCode::Unprocessable, u"There are no rows"_s};
    const ColumnMap map = mapKeys(schema, rows);
    const auto usable = checkColumns(map);
    if (!usable)
        return usable.error();
    warnOfUnknown(map.unknown, warnings);
    JsonRows reader(schema, warnings);
    FeedCounts counts;
    for (const QJsonValue row : rows) {
        ++counts.rows;
        const auto fields = reader.read(counts.rows, row);
        if (fields)
            feedRow(checker, *fields, warnings, counts);
    }
    return counts;
}

} // namespace core
