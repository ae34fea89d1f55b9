#pragma once

#include <QString>
#include <QUrl>

// wrk that posts readings of 1,000 sensors over 64 connections.
namespace bench {

//! Puts the sensors into the data folder, which no daemon may hold.
bool addSensors(const QString &scratch, const QString &folder);

//! A script for wrk: every request is the next sensor's. The daemon at `url` issues the tokens.
bool writeScript(const QString &path, const QUrl &url);

struct PostFigures
{
    double requestsPerSecond = 0;
    double p99Ms = 0;
    qint64 requests = 0;
    bool clean = false; //!< no answer but 2xx
};

PostFigures drivePosts(quint16 port, const QString &script, int seconds);

} // namespace bench
