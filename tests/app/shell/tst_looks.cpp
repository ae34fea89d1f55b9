#include "tests/app/shell/consolesupport.h"

#include <QTest>

#include <cstdlib> // tells the C library
#include <optional>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace app;
using namespace Qt::StringLiterals;

//! Bytes that were asked for and not given back.
static std::optional<qint64> heapInUse()
{
#ifdef __GLIBC__
    const struct mallinfo2 heap = mallinfo2();
    if (heap.uordblks > 0)
        return static_cast<qint64>(heap.uordblks + heap.hblkhd);
#endif
    return {};
}

class TestLooks : public QObject
{
    Q_OBJECT

private slots:
    void changesLeaveNothingBehind()
    {
        FakeConsole::resetSettings();
        const auto server = campusServer();
        FakeConsole fake(server->url());
        QTRY_COMPARE(fake.console.connection().state(), Connection::State::Connected);
        const auto change = [&fake](int times) {
            for (int i = 0; i < times; ++i) {
                for (const auto &look : {u"light"_s, u"dark"_s}) {
                    fake.console.preferences().set(settings::ThemeMode, look);
                    QCoreApplication::processEvents();
                    fake.window().grab();
                }
            }
        };
        change(10);
        const auto before = heapInUse();
        if (!before)
            QSKIP("this C library or a sanitizer does not tell what is in use");
        change(40);
        const qint64 left = *heapInUse() - *before;
        QVERIFY2(left < 128 * 1024, qPrintable(u"%1 bytes more"_s.arg(left)));
    }
};

QTEST_MAIN(TestLooks)
#include "tst_looks.moc"
