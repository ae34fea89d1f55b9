#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QString>

namespace server {

// The local socket in the data folder: one JSON object a line. A client sends a command; the daemon answers any number
// of {"progress": what, "share": 0..1} and then {"result": {...}} or {"error": code, "detail": text}.

//! A name for the folder's socket that stays short however deep the folder lies: socket addresses hold 108 bytes. Keeps
//! the folder open, which the name goes through.
class ControlAddress
{
public:
    static core::Result<ControlAddress> inFolder(const QString &folder);
    ControlAddress(ControlAddress &&other) noexcept;
    ControlAddress &operator=(ControlAddress &&other) noexcept;
    ~ControlAddress();

    QString path() const;

private:
    explicit ControlAddress(int folderDescriptor)
        : m_folderDescriptor(folderDescriptor)
    {
    }

    int m_folderDescriptor = -1;
};

QByteArray controlLine(const QJsonObject &object);
QJsonObject controlError(const core::Error &error);
core::Error errorFromControl(const QJsonObject &object);

} // namespace server
