#include "server/daemon/controlchannel.h"
#include "server/daemon/folderlock.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace core;
using namespace server;
using namespace Qt::StringLiterals;

class TestFolderLock : public QObject
{
    Q_OBJECT

private slots:
    void createsTheFolderForItsOwnerAlone()
    {
        QTemporaryDir parent;
        const QString folder = parent.filePath(u"a/b"_s);
        QVERIFY(FolderLock::acquire(folder));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(folder) & others));
    }

    void aSecondHolderIsRefusedUntilTheFirstLetsGo()
    {
        QTemporaryDir folder;
        {
            const auto first = FolderLock::acquire(folder.path());
            QVERIFY(first);
            const auto second = FolderLock::acquire(folder.path());
            QVERIFY(!second);
            QVERIFY(second.error().code == ErrorCode::Conflict);
            QVERIFY2(second.error().detail.contains(folder.path()), qPrintable(second.error().detail));
            QVERIFY2(second.error().detail.contains(QString::number(QCoreApplication::applicationPid())),
                     qPrintable(second.error().detail));
        }
        QVERIFY(FolderLock::acquire(folder.path()));
    }

    void aFileLeftByAKilledProcessDoesNotBlock()
    {
        QTemporaryDir folder;
        QFile left(folder.filePath(u"lock"_s));
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.write("99999999\n");
        left.close();
        QVERIFY(FolderLock::acquire(folder.path()));
    }

    void aMovedLockHoldsOnce()
    {
        QTemporaryDir folder;
        auto first = FolderLock::acquire(folder.path());
        QVERIFY(first);
        std::optional<FolderLock> moved(*std::move(first));
        QVERIFY(!FolderLock::acquire(folder.path()));
        moved.reset();
        QVERIFY(FolderLock::acquire(folder.path()));
    }

    void aFolderThatCannotBeIsAnError()
    {
        const auto lock = FolderLock::acquire(u"/proc/no/such/place"_s);
        QVERIFY(!lock);
        QVERIFY(lock.error().code == ErrorCode::Storage);
    }

    void aFileInTheFoldersPlaceIsNamed()
    {
        QTemporaryDir parent;
        QFile file(parent.filePath(u"data"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto lock = FolderLock::acquire(file.fileName());
        QVERIFY(!lock);
        QVERIFY2(lock.error().detail.contains(u"Not a directory"_s), qPrintable(lock.error().detail));
    }

    void controlAddressesStayShortInDeepFolders()
    {
        QTemporaryDir parent;
        QString folder = parent.path();
        for (int i = 0; i < 20; ++i)
            folder += u"/folder-with-a-long-name"_s;
        QVERIFY(QDir().mkpath(folder));
        const auto address = ControlAddress::inFolder(folder);
        QVERIFY(address);
        QVERIFY2(address->path().size() < 60, qPrintable(address->path()));
    }
};

QTEST_GUILESS_MAIN(TestFolderLock)

#include "tst_folderlock.moc"
