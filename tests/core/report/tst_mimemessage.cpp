#include "core/report/mimemessage.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

const MailAddress From{u"Meterhouse"_s, "meterhouse@example.org"};

OutboxMail simpleMail()
{
    return {u"key"_s, u"ada@example.org"_s, u"Hello"_s, u"One\nTwo"_s, {}, {}, {}};
}

QByteArray composed(const OutboxMail &mail, const MailAddress &from = From)
{
    const auto message = mimeMessage(mail, from, u"abc@example.org"_s, 1'760'054'400);
    return message ? *message : QByteArray();
}

QList<QByteArray> headerLines(const QByteArray &message)
{
    return message.left(message.indexOf("\r\n\r\n")).split('\n');
}

} // namespace

class TestMimeMessage : public QObject
{
    Q_OBJECT

private slots:
    void addresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("address"); // empty = refused
        QTest::newRow("bare") << u"ada@example.org"_s << QString() << QByteArray("ada@example.org");
        QTest::newRow("with a name") << u"Ada Lovelace <ada@example.org>"_s << u"Ada Lovelace"_s
                                     << QByteArray("ada@example.org");
        QTest::newRow("quoted name") << u"\"Lovelace, Ada\" <ada@example.org>"_s << u"Lovelace, Ada"_s
                                     << QByteArray("ada@example.org");
        QTest::newRow("international domain")
            << u"ada@bücher.example"_s << QString() << QByteArray("ada@xn--bcher-kva.example");
        QTest::newRow("plus and dots") << u"a.b+c@example.org"_s << QString() << QByteArray("a.b+c@example.org");
        QTest::newRow("no at") << u"ada.example.org"_s << QString() << QByteArray();
        QTest::newRow("nothing before it") << u"@example.org"_s << QString() << QByteArray();
        QTest::newRow("no domain") << u"ada@"_s << QString() << QByteArray();
        QTest::newRow("two addresses") << u"ada@example.org, eve@example.org"_s << QString() << QByteArray();
        QTest::newRow("a line break and a header")
            << u"ada@example.org\r\nBcc: eve@example.org"_s << QString() << QByteArray();
        QTest::newRow("an SMTP parameter") << u"ada@example.org> SIZE=1 <x@y"_s << QString() << QByteArray();
        QTest::newRow("a quoted local part") << u"\"ada lovelace\"@example.org"_s << QString() << QByteArray();
        QTest::newRow("a local part beyond ASCII") << u"ädä@example.org"_s << QString() << QByteArray();
        QTest::newRow("too long") << QString(u'a').repeated(250) + u"@example.org"_s << QString() << QByteArray();
    }

    void addresses()
    {
        QFETCH(QString, text);
        QFETCH(QString, name);
        QFETCH(QByteArray, address);
        const auto parsed = parseMailAddress(text);
        QCOMPARE(parsed.hasValue(), !address.isEmpty());
        if (!parsed) {
            QCOMPARE(parsed.error().code, ErrorCode::InvalidArgument);
            return;
        }
        QCOMPARE(parsed->name, name);
        QCOMPARE(parsed->address, address);
    }

    void headersOfASimpleMail()
    {
        const QByteArray message = composed(simpleMail());
        QVERIFY(message.contains("Date: 10 Oct 2025 00:00:00 +0000\r\n"));
        QVERIFY(message.contains("From: \"Meterhouse\" <meterhouse@example.org>\r\n"));
        QVERIFY(message.contains("To: ada@example.org\r\n"));
        QVERIFY(message.contains("Subject: Hello\r\n"));
        QVERIFY(message.contains("Message-ID: <abc@example.org>\r\n"));
        QVERIFY(message.contains("Auto-Submitted: auto-generated\r\n"));
        QVERIFY(!message.contains("List-Unsubscribe"));
        QVERIFY(message.contains(QByteArray("One\r\nTwo").toBase64()));
    }

    void subjects_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::newRow("umlauts") << u"Ihr Bericht über Ökostrom: 12,5 kWh"_s;
        QTest::newRow("beyond the first plane") << u"🔌🔋🏠🔌🔋🏠🔌🔋🏠🔌🔋🏠🔌🔋🏠"_s;
        QTest::newRow("long ASCII") << u"consumption "_s.repeated(20).trimmed();
        QTest::newRow("looks encoded") << u"=?UTF-8?B?SGk=?="_s;
        QTest::newRow("a header in it") << u"Hello\r\nBcc: eve@example.org"_s;
        QTest::newRow("empty") << u""_s;
    }

    void subjects()
    {
        QFETCH(QString, subject);
        OutboxMail mail = simpleMail();
        mail.subject = subject;
        const QByteArray message = composed(mail);
        const QByteArray plain = composed(simpleMail());
        QByteArray unfolded = message;
        unfolded.replace("\r\n ", " ");
        QCOMPARE(headerLines(unfolded).size(), headerLines(plain).size()); // no header was added
        QVERIFY(!unfolded.contains("\nBcc:"));
        for (const QByteArray &line : headerLines(message))
            QVERIFY2(line.size() <= 78, line.constData());
        // Decoded again, it is the subject.
        const qsizetype at = unfolded.indexOf("Subject: ") + 9;
        const QByteArray value = unfolded.mid(at, unfolded.indexOf("\r\n", at) - at);
        QByteArray decoded;
        for (const QByteArray &word : value.split(' ')) {
            if (word.startsWith("=?UTF-8?B?"))
                decoded += QByteArray::fromBase64(word.mid(10, word.size() - 12));
            else
                decoded += (decoded.isEmpty() ? "" : " ") + word;
        }
        QCOMPARE(QString::fromUtf8(decoded), subject.simplified());
    }

    void namesCannotBreakOut_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("quotes") << u"A \"B\" C\\"_s << QByteArray("\"A \\\"B\\\" C\\\\\" <m@example.org>");
        QTest::newRow("line break") << u"A\r\nBcc: x@y"_s << QByteArray("\"A Bcc: x@y\" <m@example.org>");
        QTest::newRow("umlaut") << u"Zähler"_s << "=?UTF-8?B?" + u"Zähler"_s.toUtf8().toBase64() + "?= <m@example.org>";
    }

    void namesCannotBreakOut()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, header);
        const QByteArray message = composed(simpleMail(), {name, "m@example.org"});
        QVERIFY2(message.contains("From: " + header + "\r\n"), message.constData());
    }

    void alternativesAndAttachments()
    {
        OutboxMail mail = simpleMail();
        mail.html = u"<p>Größe</p>"_s;
        mail.attachments = {{u"Bericht Ü\"\r\nX: y.pdf"_s, "application/pdf", QByteArray(200, '\xff')},
                            {u"x"_s, "text/plain\r\nX: y", "--=_m_"}};
        mail.unsubscribeUrl = u"https://example.org/api/unsubscribe?token=a b\r\nX: y"_s;
        const QByteArray message = composed(mail);
        QVERIFY(message.contains("Content-Type: multipart/mixed; boundary=\"=_m_"));
        QVERIFY(message.indexOf("multipart/alternative") < message.indexOf("text/plain"));
        QVERIFY(message.indexOf("text/plain") < message.indexOf("text/html"));
        QVERIFY(message.contains(mail.html.toUtf8().toBase64()));
        QVERIFY(message.contains("filename*=UTF-8''Bericht%20%C3%9C%22%0D%0AX%3A%20y.pdf\r\n"));
        QVERIFY(message.contains("Content-Type: application/octet-stream\r\n")); // what is no type
        QVERIFY(!message.contains("\nX: y"));
        QVERIFY(!message.contains("List-Unsubscribe")); // what is no URL
        for (const QByteArray &line : message.split('\n'))
            QVERIFY(line.size() <= 100);
        QCOMPARE(message.count("\r\n"), message.count('\n'));
    }

    void unsubscribeInOneClick()
    {
        OutboxMail mail = simpleMail();
        mail.unsubscribeUrl = u"https://example.org/api/unsubscribe?token=abc"_s;
        QVERIFY(composed(mail).contains("List-Unsubscribe: <https://example.org/api/unsubscribe?token=abc>\r\n"
                                        "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"));
    }

    void noAddressNoMail()
    {
        OutboxMail mail = simpleMail();
        mail.to = u"ada@example.org\r\nRCPT TO:<eve@example.org>"_s;
        const auto message = mimeMessage(mail, From, u"a@b"_s, 0);
        QVERIFY(!message);
        QCOMPARE(message.error().code, ErrorCode::InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(TestMimeMessage)

#include "tst_mimemessage.moc"
