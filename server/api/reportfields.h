#pragma once

#include "server/api/bodyfields.h"

#include <QDate>

namespace server {

//! Whose reports, settings and tariffs a route is about.
enum class Whose { Own, Anybodys };

//! The caller's account, or the one in the path. Forbidden for a token without an account.
core::Result<qint64> accountOf(const Request &request, Whose whose);

//! nullopt when the field is not given.
core::Result<std::optional<QDate>> dateField(BodyFields &fields, QLatin1StringView name);

} // namespace server
