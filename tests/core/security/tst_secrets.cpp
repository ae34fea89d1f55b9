#include "core/security/constanttime.h"
#include "core/security/keyedhash.h"
#include "core/security/privatefile.h"
#include "core/security/randomtoken.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace core;
using namespace Qt::StringLiterals;

static int modeOf(const QString &path)
{
    struct stat info = {};
    if (::stat(QFile::encodeName(path).constData(), &info) != 0)
        return -1;
    return static_cast<int>(info.st_mode & 07777);
}

static QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
}

static void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("a test file cannot be written");
}

// Tokens, their hashes and the files that keep what must stay secret.
class TestSecrets : public QObject
{
    Q_OBJECT

private slots:
    void tokensAreUrlSafeAndDiffer()
    {
        static const QRegularExpression pattern(u"^[A-Za-z0-9_-]{43}$"_s);
        QSet<QByteArray> seen;
        for (int i = 0; i < 200; ++i) {
            const QByteArray token = randomToken();
            QCOMPARE(token.size(), RandomTokenLength);
            QVERIFY2(pattern.match(QString::fromLatin1(token)).hasMatch(), token.constData());
            seen.insert(token);
        }
        QCOMPARE(seen.size(), 200);
    }

    void equal_data()
    {
        QTest::addColumn<QByteArray>("one");
        QTest::addColumn<QByteArray>("other");
        QTest::addColumn<bool>("equal");
        QTest::newRow("same") << QByteArray("abc") << QByteArray("abc") << true;
        QTest::newRow("empty") << QByteArray() << QByteArray("") << true;
        QTest::newRow("first byte") << QByteArray("xbc") << QByteArray("abc") << false;
        QTest::newRow("last byte") << QByteArray("abx") << QByteArray("abc") << false;
        QTest::newRow("prefix") << QByteArray("ab") << QByteArray("abc") << false;
        QTest::newRow("longer") << QByteArray("abcd") << QByteArray("abc") << false;
        QTest::newRow("after a zero") << QByteArray("a\0b", 3) << QByteArray("a\0c", 3) << false;
    }

    void equal()
    {
        QFETCH(QByteArray, one);
        QFETCH(QByteArray, other);
        QTEST(equalInConstantTime(one, other), "equal");
    }

    // The vector of the published BLAKE2b test file (kat for a 64 byte key) does not fit a 32 byte key, so: what
    // Python's hashlib.blake2b(b"abc", key=bytes(range(32)), digest_size=32) gives.
    void hashIsKeyedBlake2b()
    {
        QByteArray key;
        for (char i = 0; i < 32; ++i)
            key.append(i);
        const auto hash = KeyedHash::withKey(key);
        QVERIFY(hash);
        QCOMPARE(hash->of("abc").toHex(),
                 QByteArray("d63a32d3e44738d7907f964316c241adaba0abfeabc32349677578a15a203f7f"));
    }

    void hashDependsOnTextAndKey()
    {
        const auto one = KeyedHash::withKey(QByteArray(32, 'a'));
        const auto other = KeyedHash::withKey(QByteArray(32, 'b'));
        QVERIFY(one && other);
        QVERIFY(one->of("x") != one->of("y"));
        QVERIFY(one->of("x") != other->of("x"));
        QVERIFY(one->matches("x", one->of("x")));
        QVERIFY(!one->matches("y", one->of("x")));
        QVERIFY(!other->matches("x", one->of("x")));
        QVERIFY(!one->matches("", QByteArray()));
        QVERIFY(!one->matches("x", one->of("x").left(31)));
    }

    void keysOfAnotherLengthAreRefused()
    {
        for (const int size : {0, 31, 33}) {
            const auto hash = KeyedHash::withKey(QByteArray(size, 'k'));
            QVERIFY(!hash);
            QCOMPARE(hash.error().code, ErrorCode::InvalidArgument);
        }
    }

    void theKeyIsMadeOnceAndKept()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"secret.key"_s);
        const auto first = KeyedHash::inFolder(folder.path());
        QVERIFY(first);
        QCOMPARE(QFileInfo(path).size(), KeyedHash::KeyBytes);
        QCOMPARE(modeOf(path), 0600);
        const auto second = KeyedHash::inFolder(folder.path());
        QVERIFY(second);
        QCOMPARE(second->of("x"), first->of("x"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
        const QTemporaryDir elsewhere;
        const auto foreign = KeyedHash::inFolder(elsewhere.path());
        QVERIFY(foreign);
        QVERIFY(foreign->of("x") != first->of("x"));
    }

    void aBrokenKeyIsRefusedAndLeft_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("short") << QByteArray(31, 'k');
        QTest::newRow("long") << QByteArray(33, 'k');
    }

    void aBrokenKeyIsRefusedAndLeft()
    {
        QFETCH(QByteArray, content);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"secret.key"_s);
        put(path, content);
        const auto hash = KeyedHash::inFolder(folder.path());
        QVERIFY(!hash);
        QCOMPARE(hash.error().code, ErrorCode::Storage);
        QVERIFY2(hash.error().detail.contains(path), qPrintable(hash.error().detail));
        QCOMPARE(contentOf(path), content);
    }

    void aKeyThatOthersCouldReadIsClosedToThem()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"secret.key"_s);
        put(path, QByteArray(32, 'k'));
        QCOMPARE(::chmod(QFile::encodeName(path).constData(), 0644), 0);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"could be read by others"_s));
        QVERIFY(KeyedHash::inFolder(folder.path()));
        QCOMPARE(modeOf(path), 0600);
    }

    void aFolderThatIsNotThereIsAnError()
    {
        const QTemporaryDir folder;
        const auto hash = KeyedHash::inFolder(folder.filePath(u"nowhere"_s));
        QVERIFY(!hash);
        QCOMPARE(hash.error().code, ErrorCode::Storage);
    }

    void privateFilesAreReplacedWhole()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"note"_s);
        put(path, "a longer text that was there before");
        put(path + u".new"_s, "left by a crash"); // with the usual, wider mode
        QVERIFY(writePrivateFile(path, "short"));
        QCOMPARE(contentOf(path), QByteArray("short"));
        QCOMPARE(modeOf(path), 0600);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"note"_s});
    }

    void privateFilesDoNotFollowLinks()
    {
        const QTemporaryDir folder;
        const QString victim = folder.filePath(u"victim"_s);
        put(victim, "untouched");
        const QString path = folder.filePath(u"note"_s);
        QVERIFY(QFile::link(victim, path));
        QVERIFY(QFile::link(victim, path + u".new"_s));
        QVERIFY(writePrivateFile(path, "secret"));
        QCOMPARE(contentOf(victim), QByteArray("untouched"));
        QVERIFY(!QFileInfo(path).isSymLink());
        QCOMPARE(contentOf(path), QByteArray("secret"));
    }
};

QTEST_GUILESS_MAIN(TestSecrets)

#include "tst_secrets.moc"
