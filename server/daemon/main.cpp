#include "server/daemon/commandline.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"meterhoused"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(METERHOUSE_VERSION));
    return server::runCommandLine(QCoreApplication::arguments());
}
