#include "servertest.h"

#include "app/client/campusclient.h"

using namespace std::chrono_literals;

namespace app {

constexpr auto Patience = 5s;

ServerTest::ServerTest(QObject *parent)
    : QObject(parent)
{
}

ServerTest::~ServerTest() = default;

void ServerTest::start(const QUrl &url)
{
    cancel();
    auto *connection = new Connection(this);
    m_connection = connection;
    connection->setTimeout(Patience);
    connection->setBaseUrl(url);
    CampusClient(*connection).status(connection, [this](const core::Result<core::DaemonStatus> &answer) {
        cancel();
        emit finished(answer);
    });
}

void ServerTest::cancel()
{
    if (m_connection)
        m_connection->deleteLater(); // may be the one that is answering
    m_connection.clear();
}

} // namespace app
