#pragma once

#include "core/base/result.h"
#include "server/daemon/command.h"

#include <QLocalSocket>

#include <memory>

namespace server {

//! A subcommand's connection to the daemon that holds a folder. Blocking; belongs to the thread that opened it.
class ControlConnection
{
public:
    //! Unavailable when no daemon answers.
    static core::Result<ControlConnection> open(const QString &folder);

    //! Has the daemon carry out what the JSON form says. Unavailable when it goes away meanwhile.
    core::Result<QJsonObject> execute(const QJsonObject &command, const CommandProgress &progress);

private:
    ControlConnection() = default;
    core::Error noAnswer() const;

    QString m_folder;
    std::unique_ptr<QLocalSocket> m_socket;
};

//! Has the daemon that holds `folder` carry out the command, blocking. Unavailable when no daemon answers.
core::Result<QJsonObject> executeThroughDaemon(const QString &folder, const Command &command,
                                               const CommandProgress &progress);

} // namespace server
