#include "screenshot.h"

#include "app/client/connection.h"

#include <QCoreApplication>
#include <QPixmap>
#include <QTimer>
#include <QWidget>

#include <chrono>

using namespace std::chrono_literals;

namespace app {

constexpr auto SettleTime = 2500ms; // for the page's answers after the daemon's first
constexpr auto Patience = 60s;

void writeScreenshot(QWidget &window, Connection &connection, const QString &file)
{
    const auto write = [&window, file] {
        QTimer::singleShot(SettleTime, &window,
                           [&window, file] { QCoreApplication::exit(window.grab().save(file) ? 0 : 1); });
    };
    if (connection.state() == Connection::State::Connected)
        return write();
    QObject::connect(&connection, &Connection::stateChanged, &window, [write](Connection::State state) {
        if (state == Connection::State::Connected)
            write();
    });
    QTimer::singleShot(Patience, &window, [] { QCoreApplication::exit(1); });
}

} // namespace app
