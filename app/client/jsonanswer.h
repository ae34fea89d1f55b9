#pragma once

#include "core/base/result.h"

#include <QJsonObject>

namespace app {

//! The object in the answer of a daemon, or the error that its status means, with the daemon's own detail. `url` is for
//! the detail of what is no answer of ours. Any thread.
core::Result<QJsonObject> decodeAnswer(const QByteArray &body, int status, const QString &url);

} // namespace app
