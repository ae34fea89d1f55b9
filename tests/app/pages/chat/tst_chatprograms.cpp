#include "app/pages/chat/codeview.h"
#include "app/pages/chat/pictureview.h"
#include "app/pages/chat/toolcard.h"
#include "tests/app/pages/chat/chatday.h"
#include "tests/app/pages/chat/chatoutputs.h"

#include <QClipboard>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>

#include <algorithm>

using namespace app;
using namespace Qt::StringLiterals;

// What a program of an answer wrote and drew.
class TestChatPrograms : public ChatDay
{
    Q_OBJECT

    //! Has a program of an answer make this picture.
    void draw(const QString &uri)
    {
        m_server->stream = streams::begin() + streams::call(u"execute_python"_s, {{u"code"_s, u"plt.show()"_s}})
                           + streams::output({{u"exitCode"_s, 0}, {u"images"_s, QJsonArray{uri}}}) + streams::end();
        ask(u"Draw it"_s);
    }

private slots:
    void init() { start(); }
    void cleanup() { end(); }

    void programShowsCodeOutputAndPictures()
    {
        m_server->stream = streams::begin()
                           + streams::call(u"execute_python"_s, {{u"code"_s, u"print(data.buildings)\nplt.show()"_s}})
                           + streams::output({{u"stdout"_s, u"3 buildings\n"_s},
                                              {u"stderr"_s, u"warning: gaps\n"_s},
                                              {u"exitCode"_s, 1},
                                              {u"images"_s, QJsonArray{outputs::png()}}})
                           + streams::end();
        ask(u"Draw it"_s);
        all<ToolCard>().constFirst()->setDetailsShown(true);
        QStringList shown;
        for (CodeView *view : all<CodeView>())
            shown.append(view->code());
        QVERIFY(shown.contains(u"print(data.buildings)\nplt.show()"_s));
        QVERIFY(shown.contains(u"3 buildings"_s));
        QVERIFY(says(u"code 1"_s));
        forms::press(*all<CodeView>().constLast(), u"Copy"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), all<CodeView>().constLast()->code());
        PictureView &picture = *all<PictureView>().constFirst();
        picture.enlarge();
        auto *dialog = forms::dialogOf<QDialog>(picture);
        QVERIFY(dialog);
        dialog->reject();
        const QString path = m_folder->filePath(u"picture.png"_s);
        picture.saveAs(path);
        QCOMPARE(QImage(path).size(), QSize(300, 200));
        takePictures(m_shown->theme, page(), u"chat-python"_s);
    }

    void onlyPngIsShown_data()
    {
        QTest::addColumn<QString>("picture");
        QTest::newRow("another kind") << outputs::uri(outputs::pictureFile({30, 20}, "BMP"), u"image/bmp"_s);
        QTest::newRow("another kind named PNG") << outputs::uri(outputs::pictureFile({30, 20}, "BMP"));
        QTest::newRow("PNG named otherwise") << outputs::uri(outputs::pictureFile({30, 20}), u"image/svg+xml"_s);
        QTest::newRow("drawing") << outputs::uri("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
        QTest::newRow("cut off") << outputs::uri(outputs::pictureFile({300, 200}).first(20));
        QTest::newRow("not encoded") << u"data:image/png,x"_s;
        QTest::newRow("address") << u"http://evil.example/p.png"_s;
    }

    void onlyPngIsShown()
    {
        QFETCH(QString, picture);
        draw(picture);
        QVERIFY(all<PictureView>().isEmpty());
        QVERIFY(says(u"it is no PNG file"_s));
        QVERIFY(!exported().contains(u"<img"_s));
    }

    void largePictureIsShownSmallAndSavedWhole()
    {
        const QByteArray whole = outputs::pictureFile({5000, 40});
        draw(outputs::uri(whole));
        PictureView &picture = *all<PictureView>().constFirst();
        QCOMPARE(picture.picture().size(), QSize(2048, 16));
        picture.enlarge();
        const auto labels = forms::dialogOf<QDialog>(picture)->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) { return label->pixmap().width() == 5000; }));
        QFile saved(m_folder->filePath(u"picture.png"_s));
        picture.saveAs(saved.fileName());
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QVERIFY(saved.readAll() == whole);
        QVERIFY(exported().contains(QString::fromLatin1(whole.toBase64())));
    }

    void pictureThatCannotBeSavedIsTold()
    {
        draw(outputs::png());
        PictureView &picture = *all<PictureView>().constFirst();
        QSignalSpy notSaved(&picture, &PictureView::notSaved);
        picture.saveAs(m_folder->filePath(u"no/folder/picture.png"_s));
        QCOMPARE(notSaved.size(), 1);
    }
};

QTEST_MAIN(TestChatPrograms)

#include "tst_chatprograms.moc"
