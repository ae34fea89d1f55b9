#include "app/shell/heap.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <cstdlib> // tells the C library
#include <memory>
#include <vector>

#include <unistd.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

class TestHeap : public QObject
{
    Q_OBJECT

    static constexpr std::size_t Mebibyte = 1024 * 1024;

    static std::unique_ptr<char[]> block(std::size_t bytes)
    {
        auto result = std::make_unique_for_overwrite<char[]>(bytes);
        std::fill_n(result.get(), bytes, 'x'); // resident
        return result;
    }

    static double residentMebibytes()
    {
        QFile file(QStringLiteral("/proc/self/statm"));
        if (!file.open(QIODevice::ReadOnly))
            return 0;
        const double pages = file.readAll().split(' ').value(1).toDouble();
        return pages * static_cast<double>(sysconf(_SC_PAGESIZE)) / Mebibyte;
    }

private slots:
    void largeBlocksStandApartWhateverWasFreedBefore()
    {
#ifdef __GLIBC__
        if (mallinfo2().uordblks == 0)
            QSKIP("a sanitizer brings its own allocator");
        app::giveLargeBlocksBack();
        block(16 * Mebibyte).reset(); // after which glibc by itself puts all up to this size among the small ones
        const std::size_t apart = mallinfo2().hblks;
        const auto large = block(Mebibyte);
        QCOMPARE(mallinfo2().hblks, apart + 1);
        const auto small = block(1024);
        QCOMPARE(mallinfo2().hblks, apart + 1);
#else
        QSKIP("another C library");
#endif
    }

    void freePagesGoBackFromBetweenWhatIsKept()
    {
#ifdef __GLIBC__
        if (mallinfo2().uordblks == 0)
            QSKIP("a sanitizer brings its own allocator");
        std::vector<std::unique_ptr<char[]>> blocks;
        for (int i = 0; i < 1000; ++i)
            blocks.push_back(block(64UL * 1024));
        const double full = residentMebibytes();
        for (std::size_t i = 0; i + 1 < blocks.size(); ++i) { // the last one keeps those below it
            if (i % 10 != 0)
                blocks[i].reset();
        }
        app::giveFreePagesBack();
        QVERIFY2(full - residentMebibytes() > 40, qPrintable(QString::number(full - residentMebibytes())));
#else
        QSKIP("another C library");
#endif
    }
};

QTEST_GUILESS_MAIN(TestHeap)
#include "tst_heap.moc"
