#include "core/assistant/python/scratchfolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class TestScratchFolder : public QObject
{
    Q_OBJECT

    QTemporaryDir m_parent;

    QString foreign(const QString &name, bool withLock)
    {
        const QString path = m_parent.filePath(name);
        QDir().mkpath(path + u"/data/1"_s);
        QFile file(path + (withLock ? u"/lock"_s : u"/other"_s));
        if (!file.open(QIODevice::WriteOnly))
            qWarning().noquote() << file.errorString();
        return path;
    }

private slots:
    void goesWithItsOwner()
    {
        QString path;
        {
            const auto folder = ScratchFolder::create(m_parent.path());
            QVERIFY(folder);
            path = folder->path();
            QVERIFY(QDir().mkpath(path + u"/data"_s));
        }
        QVERIFY(!QFileInfo::exists(path));
    }

    void whatAKilledOwnerLeftIsRemoved()
    {
        const QString abandoned = foreign(u"meterhouse-python-abcdef"_s, true);
        const QString justMade = foreign(u"meterhouse-python-ghijkl"_s, false);
        const QString another = foreign(u"other-python-abcdef"_s, true);
        const auto folder = ScratchFolder::create(m_parent.path());
        QVERIFY(folder);
        QVERIFY(!QFileInfo::exists(abandoned));
        QVERIFY(QFileInfo::exists(justMade));
        QVERIFY(QFileInfo::exists(another));
    }

    void oneInUseStays()
    {
        const auto first = ScratchFolder::create(m_parent.path());
        const auto second = ScratchFolder::create(m_parent.path());
        QVERIFY(first && second);
        QVERIFY(first->path() != second->path());
        QVERIFY(QFileInfo::exists(first->path()));
    }

    void aParentThatIsNotThereIsAnError()
    {
        const auto folder = ScratchFolder::create(m_parent.filePath(u"nowhere"_s));
        QVERIFY(!folder);
        QVERIFY(folder.error().detail.contains(u"nowhere"_s));
    }
};

QTEST_GUILESS_MAIN(TestScratchFolder)

#include "tst_scratchfolder.moc"
