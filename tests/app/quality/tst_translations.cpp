#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

//! A message of a translation file.
struct Message
{
    QString context;
    QString source;
    QString type; //!< of the translation: "unfinished", "vanished" or empty
    QStringList forms;
    bool numerus = false;
};

//! Forms a plural has in Qt's rules.
static int formsOf(const QString &language)
{
    static const QHash<QString, int> forms{{u"de"_s, 2}, {u"en"_s, 2}, {u"es"_s, 2}, {u"fr"_s, 2}};
    return forms.value(language);
}

static void readMessage(QXmlStreamReader &xml, Message &message)
{
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source"_s) {
            message.source = xml.readElementText();
        } else if (xml.name() == u"translation"_s) {
            message.type = xml.attributes().value(u"type"_s).toString();
            if (!message.numerus) {
                message.forms.append(xml.readElementText(QXmlStreamReader::IncludeChildElements));
                continue;
            }
            while (xml.readNextStartElement())
                message.forms.append(xml.readElementText(QXmlStreamReader::IncludeChildElements));
        } else {
            xml.skipCurrentElement();
        }
    }
}

static QList<Message> readMessages(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"name"_s) {
            context = xml.readElementText();
        } else if (xml.name() == u"message"_s) {
            Message message;
            message.context = context;
            message.numerus = xml.attributes().value(u"numerus"_s) == u"yes"_s;
            readMessage(xml, message);
            messages.append(message);
        }
    }
    return xml.hasError() ? QList<Message>() : messages;
}

static QSet<QString> placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%L?(\\d{1,2}|n)"_s);
    QSet<QString> found;
    auto match = pattern.globalMatch(text);
    while (match.hasNext())
        found.insert(match.next().captured(1));
    return found;
}

// The words of the console: all of them translatable, and all of them translated.
class TestTranslations : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    static QString root() { return QStringLiteral(SOURCE_ROOT); }

    //! The translation files as they would be after bringing in every text of the sources.
    void bringUpToDate()
    {
        QStringList arguments{u"-silent"_s, u"-locations"_s, u"none"_s,          u"-no-obsolete"_s,
                              u"-I"_s,      root(),          root() + u"/app"_s, u"-ts"_s};
        const QDir folder(root() + u"/translations"_s);
        const QStringList files = folder.entryList({u"meterhouse_*.ts"_s});
        QVERIFY(!files.isEmpty());
        for (const QString &file : files) {
            const QString copy = m_folder.filePath(file);
            QVERIFY(QFile::copy(folder.filePath(file), copy));
            if (file != u"meterhouse_en.ts"_s)
                arguments.append(copy);
        }
        QProcess lupdate;
        lupdate.setProcessChannelMode(QProcess::MergedChannels);
        lupdate.start(QStringLiteral(LUPDATE), arguments);
        QVERIFY(lupdate.waitForFinished(60000));
        QVERIFY2(lupdate.exitCode() == 0, lupdate.readAll().constData());
    }

    static QString wrongIn(const Message &message, const QString &language)
    {
        if (message.type == u"unfinished"_s)
            return u"unfinished"_s;
        if (message.forms.isEmpty() || message.forms.contains(QString()))
            return u"empty"_s;
        if (message.numerus && message.forms.size() != formsOf(language))
            return u"%1 forms of the plural"_s.arg(message.forms.size());
        QSet<QString> expected = placeholders(message.source);
        if (placeholders(message.forms.last()) != expected)
            return u"other placeholders"_s;
        expected.remove(u"n"_s); // "one row" needs no number
        for (const QString &form : message.forms) {
            QSet<QString> found = placeholders(form);
            found.remove(u"n"_s);
            if (found != expected)
                return u"other placeholders"_s;
        }
        return {};
    }

private slots:
    void initTestCase() { bringUpToDate(); }

    void everyMessageIsTranslated_data()
    {
        QTest::addColumn<QString>("language");
        const QStringList files = QDir(m_folder.path()).entryList({u"meterhouse_*.ts"_s});
        for (const QString &file : files) {
            const QString language = file.section(u'_', 1).section(u'.', 0, 0);
            QTest::newRow(qPrintable(language)) << language;
        }
    }

    void everyMessageIsTranslated()
    {
        QFETCH(QString, language);
        QVERIFY2(formsOf(language) > 0, "the plural forms of this language are not known here");
        const QList<Message> messages = readMessages(m_folder.filePath(u"meterhouse_%1.ts"_s.arg(language)));
        QVERIFY(messages.size() > 5);
        QStringList wrong;
        for (const Message &message : messages) {
            const QString what = wrongIn(message, language);
            if (!what.isEmpty())
                wrong.append(u"%1: %2: %3"_s.arg(what, message.context, message.source.simplified()));
        }
        const qsizetype count = wrong.size();
        wrong.resize(std::min<qsizetype>(count, 40));
        QVERIFY2(count == 0,
                 qPrintable(u"%1 of %2 messages\n  %3"_s.arg(count).arg(messages.size()).arg(wrong.join(u"\n  "_s))));
    }

    //! English is written in the sources; its file holds the plurals, each of them.
    void englishHasEveryPlural()
    {
        const auto key = [](const Message &message) { return message.context + u'|' + message.source; };
        QSet<QString> english;
        for (const Message &message : readMessages(m_folder.filePath(u"meterhouse_en.ts"_s)))
            english.insert(key(message));
        QStringList missing;
        for (const Message &message : readMessages(m_folder.filePath(u"meterhouse_de.ts"_s))) {
            if (message.numerus && message.source.contains(u"%n"_s) && !english.contains(key(message)))
                missing.append(key(message));
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u"\n  "_s)));
    }

    void everyWordGoesThroughTr()
    {
        // Files that give a widget words that are the same in every language.
        const QHash<QString, QString> allowed{
            {u"app/pages/settings/assistantcard.cpp"_s, u"an address as an example"_s},
            {u"app/pages/settings/connectioncard.cpp"_s, u"an address as an example"_s},
            {u"app/pages/settings/mapsourcecard.cpp"_s, u"an address as an example"_s},
            {u"app/shell/helppanel.cpp"_s, u"marks of rich text round translated words"_s},
        };
        static const QRegularExpression call(
            u"\\b(setText|setTitle|setToolTip|setAccessibleName|setAccessibleDescription|setPlaceholderText|"
            u"setStatusTip|"
            "setWindowTitle|setPrefix|setSuffix|addItem|addAction|setHeaderLabels|QLabel|QPushButton|QCheckBox|"
            "QRadioButton)\\s*\\("_s);
        static const QRegularExpression literal(u"u?\"((?:[^\"\\\\]|\\\\.)*)\"(_s|_L1)"_s);
        static const QRegularExpression word(u"\\p{L}{2,}"_s);
        static const QRegularExpression sign(u"%L?\\d+"_s);
        QStringList found;
        int calls = 0;
        QDirIterator files(root() + u"/app"_s, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            const QString name = QDir(root()).relativeFilePath(path);
            auto match = call.globalMatch(text);
            while (match.hasNext()) {
                ++calls;
                const qsizetype from = match.next().capturedEnd();
                qsizetype end = from;
                for (int depth = 1; end < text.size() && depth > 0; ++end)
                    depth += text.at(end) == u'(' ? 1 : text.at(end) == u')' ? -1 : 0;
                auto words = literal.globalMatch(text.mid(from, end - from));
                while (words.hasNext()) {
                    QString content = words.next().captured(1);
                    content.remove(sign);
                    if (content.contains(word) && !allowed.contains(name))
                        found.append(name + u": "_s + content);
                }
            }
        }
        QVERIFY2(calls > 100, "the scan finds too few calls to be right");
        QVERIFY2(found.isEmpty(), qPrintable(u"\n  "_s + found.join(u"\n  "_s)));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)

#include "tst_translations.moc"
