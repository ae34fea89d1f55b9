#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpServer>
#include <QUrl>
#include <QUrlQuery>

namespace support {

//! A local server that answers as the Open-Meteo historical forecast API does, with made-up but repeatable weather.
//! Runs in the caller's event loop.
class OpenMeteoStandIn : public QTcpServer
{
    Q_OBJECT
public:
    enum class Mood {
        Well,
        Refuses,      //!< 400 with Open-Meteo's {"error": true, "reason": ...}
        Failing,      //!< 503
        NotJson,      //!< 200 with a web page
        WrongLengths, //!< arrays of different lengths
        Silent        //!< nothing, on a connection that stays open
    };

    explicit OpenMeteoStandIn(QObject *parent = nullptr);

    QUrl baseUrl() const; //!< with the path of the real service
    void setMood(Mood mood) { m_mood = mood; }
    QList<QUrlQuery> requests() const { return m_requests; }
    void forgetRequests() { m_requests.clear(); }

    //! The temperature it gives for hour `hour` (UTC) of a day.
    static double temperatureAt(int dayOfYear, int hour);

private:
    QByteArray answer(const QUrlQuery &query) const;

    Mood m_mood = Mood::Well;
    QList<QUrlQuery> m_requests;
};

} // namespace support
