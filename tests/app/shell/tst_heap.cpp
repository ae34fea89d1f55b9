#include "app/shell/heap.h"

#include <QTest>

#include <cstdlib> // tells the C library
#include <memory>

#ifdef __GLIBC__
#include <malloc.h>
#endif

class TestHeap : public QObject
{
    Q_OBJECT

    static constexpr std::size_t Mebibyte = 1024 * 1024;

    static std::unique_ptr<char[]> block(std::size_t bytes)
    {
        auto result = std::make_unique<char[]>(bytes); // written to: not optimised away
        result[bytes / 2] = 1;
        return result;
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
};

QTEST_GUILESS_MAIN(TestHeap)
#include "tst_heap.moc"
