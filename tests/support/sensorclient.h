#pragma once

#include <QByteArray>
#include <QUrl>

#include <optional>

namespace support {

struct SensorReply
{
    int status = 0; //!< 0 when no whole answer came
    QByteArray body;
};

//! A blocking HTTP client on one kept connection, as small as a sensor's, for threads of its own. Connects again by
//! itself when the connection is lost.
class SensorConnection
{
public:
    explicit SensorConnection(const QUrl &base);
    ~SensorConnection();
    SensorConnection(const SensorConnection &) = delete;
    SensorConnection &operator=(const SensorConnection &) = delete;

    SensorReply post(const QByteArray &path, const QByteArray &body, const QByteArray &token = {});

    //! The token, or nothing when there was none.
    QByteArray token(const QString &sensorId, const QString &secret);
    //! Status of POST /sensor_input; `at` in epoch milliseconds.
    int send(const QByteArray &token, double counter, std::optional<qint64> at = {});

private:
    bool connectNow();
    void close();
    bool writeAll(const QByteArray &bytes) const;
    SensorReply readReply();

    QByteArray m_host;
    quint16 m_port = 0;
    int m_socket = -1;
    QByteArray m_input;
};

} // namespace support
