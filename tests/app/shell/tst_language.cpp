#include "app/shell/language.h"

#include <QApplication>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

using namespace app;
using namespace Qt::StringLiterals;

// What Qt itself says, in the language of the console.
class TestLanguage : public QObject
{
    Q_OBJECT

private slots:
    void buttonsOfDialogsAreTranslated_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("cancel");
        QTest::addColumn<QString>("save");
        QTest::newRow("English") << u"en"_s << u"Cancel"_s << u"Save"_s;
        QTest::newRow("German") << u"de"_s << u"Abbrechen"_s << u"Speichern"_s;
        QTest::newRow("French") << u"fr"_s << u"Annuler"_s << u"Enregistrer"_s;
        QTest::newRow("Spanish") << u"es"_s << u"Cancelar"_s << u"Guardar"_s;
    }

    void buttonsOfDialogsAreTranslated()
    {
        QFETCH(QString, code);
        Language language;
        language.choose(QLocale(code));
        const auto text = [](QDialogButtonBox &box, QDialogButtonBox::StandardButton button) {
            return box.button(button)->text().remove(u'&');
        };
        QDialogButtonBox box(QDialogButtonBox::Cancel | QDialogButtonBox::Save);
        QTEST(text(box, QDialogButtonBox::Cancel), "cancel");
        QTEST(text(box, QDialogButtonBox::Save), "save");
        QMessageBox question(QMessageBox::Question, {}, {}, QMessageBox::Cancel);
        QCOMPARE(question.button(QMessageBox::Cancel)->text().remove(u'&'), text(box, QDialogButtonBox::Cancel));
    }

    void menusOfFieldsAreTranslated_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("copy");
        QTest::newRow("German") << u"de"_s << u"Kopieren"_s;
        QTest::newRow("French") << u"fr"_s << u"Copier"_s;
        QTest::newRow("Spanish") << u"es"_s << u"Copiar"_s;
    }

    void menusOfFieldsAreTranslated()
    {
        QFETCH(QString, code);
        Language language;
        language.choose(QLocale(code));
        QTEST(QCoreApplication::translate("QWidgetTextControl", "&Copy").remove(u'&'), "copy");
    }

    void aLanguageTakesTheOneBeforeOut()
    {
        Language language;
        language.choose(QLocale(u"de"_s));
        language.choose(QLocale(u"en"_s));
        QDialogButtonBox box(QDialogButtonBox::Cancel);
        QCOMPARE(box.button(QDialogButtonBox::Cancel)->text().remove(u'&'), u"Cancel"_s);
    }
};

QTEST_MAIN(TestLanguage)

#include "tst_language.moc"
