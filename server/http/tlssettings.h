#pragma once

#include "core/base/result.h"
#include "server/http/serveroptions.h"

#include <QSslConfiguration>

#include <mutex>
#include <optional>

namespace server {

//! What new connections encrypt with, if they do. Thread-safe.
class TlsSettings
{
public:
    //! Reads and tries them: TLS 1.2 or later. InvalidArgument names the file that is missing, holds no certificate or
    //! key, or does not belong to the other. nullopt gives settings for plain connections.
    static core::Result<std::optional<QSslConfiguration>> read(const std::optional<TlsFiles> &files);

    explicit TlsSettings(bool used)
        : m_used(used)
    {
    }

    bool isUsed() const { return m_used; }
    QSslConfiguration current() const;
    void replace(const QSslConfiguration &configuration);

private:
    const bool m_used;
    mutable std::mutex m_mutex; //!< guards m_configuration
    QSslConfiguration m_configuration;
};

} // namespace server
