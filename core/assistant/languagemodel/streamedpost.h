#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <functional>
#include <stop_token>

namespace core {

//! One POST whose answer is read while it comes.
struct StreamedPost
{
    QByteArray url;
    QList<QByteArray> headers; //!< "Name: value"
    QByteArray body;
    QString certificateAuthorities; //!< a PEM file in place of the system's; empty = the system's
    std::chrono::milliseconds connectLimit{10000};
    std::chrono::steady_clock::time_point deadline = std::chrono::steady_clock::time_point::max();
};

struct PostOutcome
{
    int status = 0;        //!< 0: no answer came
    QByteArray retryAfter; //!< of that header
    QByteArray problem;    //!< why the connection failed; empty: the answer is whole, or the reader had enough
    bool isLate = false;   //!< the deadline passed
};

//! Gives the body of an answer with status 200 to `take`, piece by piece, and that of any other to `refusal` (its
//! first 64 KiB). `take` ends the call by returning false. Blocks; a stop ends it at once. Thread-safe.
PostOutcome sendPost(const StreamedPost &post, const std::function<bool(const QByteArray &)> &take, QByteArray &refusal,
                     const std::stop_token &stop);

} // namespace core
