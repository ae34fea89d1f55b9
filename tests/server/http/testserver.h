#pragma once

#include "server/api/stream.h"
#include "server/http/server.h"

#include <QSemaphore>

#include <atomic>
#include <deque>
#include <memory>
#include <mutex>

//! A server on a free port with routes of every kind:
//! GET /fast (on the loop), GET /large (2 MiB), GET /pool, GET /gate (waits in the pool until gate is released),
//! POST /echo (on the loop, 1,000 bytes at most), POST /pool/echo (in the pool, 8 MiB), GET /items/{id}, PUT
//! /items/{id}, POST /admin, GET /anyone, GET /fail/{code}, GET /throw, GET /broken-header, GET /metrics,
//! GET /later (answered by the test), GET /later-throw, GET /stream (written by the test), GET /produced/{pieces} (of
//! PieceBytes), GET /produced-fails/{pieces}.
class TestServer
{
public:
    explicit TestServer(server::ServerOptions given = options());
    ~TestServer();

    static server::ServerOptions options(); //!< a free loopback port, one loop
    static server::RouteTable routes(TestServer *self);

    quint16 port() const { return http->port(); }

    QSemaphore gate;    //!< one release lets one GET /gate go on
    QSemaphore entered; //!< one release for each GET /gate that waits

    //! The next GET /later that came in; waits for it, and ends the program when none does.
    server::Responder takeLater();
    //! Likewise the writer of the next GET /stream.
    server::StreamWriter takeWriter();

    static constexpr int PieceBytes = 64 * 1024;
    std::atomic<int> produced = 0;                               //!< pieces of all GET /produced
    void setStreamOptions(const server::StreamOptions &options); //!< of the next GET /stream

    std::shared_ptr<server::Metrics> metrics = std::make_shared<server::Metrics>();
    std::unique_ptr<server::HttpServer> http;

private:
    static void addLater(server::RouteTable &table, TestServer *self);
    static void addStreams(server::RouteTable &table, TestServer *self);

    QSemaphore m_laterCame;
    std::mutex m_mutex; //!< guards the queues
    std::deque<server::Responder> m_later;
    QSemaphore m_streamCame;
    std::deque<server::StreamWriter> m_writers;
    server::StreamOptions m_streamOptions; //!< guarded as well
};
