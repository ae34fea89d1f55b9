#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <toml++/toml.h>

#include <optional>
#include <set>
#include <string_view>

namespace server {

//! Reads typed values of one TOML table and remembers the first fault, with its key and line. Keys that nothing asked
//! for are a fault too: a misspelt key must not pass for a set one.
class TomlReader
{
public:
    TomlReader(const toml::table *table, QString *fault, QString path = {});

    std::optional<QString> string(std::string_view key);
    std::optional<double> number(std::string_view key, double minimum, double maximum);
    std::optional<qint64> integer(std::string_view key, qint64 minimum, qint64 maximum);
    std::optional<bool> boolean(std::string_view key);
    std::optional<QList<QByteArray>> strings(std::string_view key);
    std::optional<QList<double>> numbers(std::string_view key);
    TomlReader table(std::string_view key); //!< an empty one when missing
    QStringList keys() const;

    void refuseUnknown();
    void fail(std::string_view key, const QString &problem);

private:
    const toml::node *find(std::string_view key);

    const toml::table *m_table; //!< null = nothing is set
    QString *m_fault;
    QString m_path; //!< "" or "http."
    std::set<std::string, std::less<>> m_asked;
};

} // namespace server
