#pragma once

#include <QString>

#include <optional>

namespace core {

//! Mails that people can stop by a link in them.
enum class MailKind { Reports, Anomalies };

QString mailKindName(MailKind kind); //!< "reports" or "anomalies"
std::optional<MailKind> mailKindFromName(QStringView name);

} // namespace core
