#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace support {

//! What a stream of the UI Message Stream Protocol v1 said, and whether the strict client would have taken it.
struct MessageEvents
{
    QList<QJsonObject> events; //!< without [DONE]
    QString problem;           //!< the first thing the client would have refused; empty: nothing
    bool isDone = false;       //!< [DONE] came

    QStringList types() const;
    QString text() const; //!< all text of it
    QList<QJsonObject> ofType(const QString &type) const;
};

//! Reads a whole body. Comments are skipped. `isWhole`: an end without finish and [DONE] is a problem.
MessageEvents readMessageEvents(const QByteArray &body, bool isWhole = true);

} // namespace support
