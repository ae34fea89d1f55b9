#include "tomlreader.h"

using namespace Qt::StringLiterals;

namespace server {

static QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

TomlReader::TomlReader(const toml::table *table, QString *fault, QString path)
    : m_table(table)
    , m_fault(fault)
    , m_path(std::move(path))
{
}

const toml::node *TomlReader::find(std::string_view key)
{
    m_asked.emplace(key);
    return m_table ? m_table->get(key) : nullptr;
}

void TomlReader::fail(std::string_view key, const QString &problem)
{
    if (!m_fault->isEmpty())
        return;
    const toml::node *node = m_table ? m_table->get(key) : nullptr;
    const quint32 line = node ? node->source().begin.line : 0;
    *m_fault = u"line %1: %2%3 %4"_s.arg(QString::number(line), m_path, toQString(key), problem);
}

std::optional<QString> TomlReader::string(std::string_view key)
{
    const toml::node *node = find(key);
    if (!node)
        return std::nullopt;
    const auto value = node->value_exact<std::string>();
    if (!value)
        fail(key, u"must be a string"_s);
    return toQString(value.value_or(std::string()));
}

std::optional<double> TomlReader::number(std::string_view key, double minimum, double maximum)
{
    const toml::node *node = find(key);
    if (!node)
        return std::nullopt;
    const auto value = node->is_number() ? node->value<double>() : std::nullopt;
    if (!value || !(*value >= minimum && *value <= maximum))
        fail(key, u"must be a number between %1 and %2"_s.arg(minimum).arg(maximum));
    return value.value_or(minimum);
}

std::optional<qint64> TomlReader::integer(std::string_view key, qint64 minimum, qint64 maximum)
{
    const toml::node *node = find(key);
    if (!node)
        return std::nullopt;
    const auto value = node->value_exact<int64_t>();
    if (!value || *value < minimum || *value > maximum)
        fail(key, u"must be a whole number between %1 and %2"_s.arg(minimum).arg(maximum));
    return value.value_or(minimum);
}

std::optional<bool> TomlReader::boolean(std::string_view key)
{
    const toml::node *node = find(key);
    if (!node)
        return std::nullopt;
    const auto value = node->value_exact<bool>();
    if (!value)
        fail(key, u"must be true or false"_s);
    return value.value_or(false);
}

std::optional<QList<QByteArray>> TomlReader::strings(std::string_view key)
{
    const toml::node *node = find(key);
    if (!node)
        return std::nullopt;
    QList<QByteArray> all;
    if (!node->is_array()) {
        fail(key, u"must be an array of strings"_s);
        return all;
    }
    for (const toml::node &element : *node->as_array()) {
        const auto value = element.value_exact<std::string>();
        if (!value)
            fail(key, u"must hold strings only"_s);
        all.append(QByteArray::fromStdString(value.value_or(std::string())));
    }
    return all;
}

std::optional<QList<double>> TomlReader::numbers(std::string_view key)
{
    const toml::node *node = find(key);
    if (!node)
        return std::nullopt;
    QList<double> all;
    if (!node->is_array()) {
        fail(key, u"must be an array of numbers"_s);
        return all;
    }
    for (const toml::node &element : *node->as_array()) {
        const auto value = element.is_number() ? element.value<double>() : std::nullopt;
        if (!value)
            fail(key, u"must hold numbers only"_s);
        all.append(value.value_or(0.0));
    }
    return all;
}

TomlReader TomlReader::table(std::string_view key)
{
    const toml::node *node = find(key);
    if (node && !node->is_table())
        fail(key, u"must be a table"_s);
    return TomlReader(node ? node->as_table() : nullptr, m_fault, m_path + toQString(key) + u'.');
}

QStringList TomlReader::keys() const
{
    QStringList all;
    if (m_table) {
        for (const auto &[key, node] : *m_table)
            all.append(toQString(key.str()));
    }
    return all;
}

void TomlReader::refuseUnknown()
{
    const QStringList present = keys();
    for (const QString &key : present) {
        if (!m_asked.contains(key.toStdString()))
            fail(key.toStdString(), u"is not a known key"_s);
    }
}

} // namespace server
