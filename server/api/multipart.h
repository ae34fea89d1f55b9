#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace server {

//! One part of a multipart/form-data body. `data` points into the body: keep the body while it is used.
struct FormPart
{
    QString name;
    QString fileName; //!< without any folder; empty when it is no file
    QByteArray data;
};

bool isMultipart(const QByteArray &contentType);

//! Cuts a body (RFC 7578) into its parts without copying any. Unprocessable when it is not what the header announces.
core::Result<QList<FormPart>> parseMultipart(const QByteArray &contentType, const QByteArray &body);

} // namespace server
