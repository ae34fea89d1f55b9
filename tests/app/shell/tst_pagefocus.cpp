#include "app/pages/chat/composer.h"
#include "app/shell/buildingsearch.h"
#include "app/shell/navigation.h"
#include "tests/app/shell/consolesupport.h"

#include <QAbstractButton>
#include <QApplication>
#include <QRadioButton>
#include <QTest>

using namespace app;
using namespace Qt::StringLiterals;

// What is typed after a switch of the page is for the page.
class TestPageFocus : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<FakeConsole> m_fake;

    MainWindow &window() const { return m_fake->window(); }
    static void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
    }

private slots:
    void init()
    {
        FakeConsole::resetSettings();
        m_server = campusServer();
        m_fake = std::make_unique<FakeConsole>(m_server->url());
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        QTRY_COMPARE(m_fake->console.connection().state(), Connection::State::Connected);
    }

    void cleanup()
    {
        m_fake.reset();
        m_server.reset();
    }

    void aSwitchByKeyLeavesTheListAndPressesNothing()
    {
        m_fake->find<Navigation>()->setFocus();
        for (int digit = 9; digit >= 1; --digit) {
            press(Qt::Key_0 + digit, Qt::ControlModifier);
            QWidget *focused = QApplication::focusWidget();
            const Page *page = window().page(window().currentPage());
            QVERIFY2(focused == page || page->isAncestorOf(focused), qPrintable(page->title()));
            QVERIFY2(!qobject_cast<QAbstractButton *>(focused), qPrintable(page->title()));
            QCOMPARE(page->accessibleName(), page->title());
        }
    }

    void aQuestionTypedAfterTheSwitchIsTheQuestion()
    {
        m_fake->find<Navigation>()->setFocus();
        press(Qt::Key_4, Qt::ControlModifier);
        for (const char letter : {'w', 'h', 'y'})
            QTest::keyClick(QApplication::focusWidget(), letter);
        QCOMPARE(window().currentPage(), PageId::Chat);
        QCOMPARE(m_fake->find<Composer>()->text(), u"why"_s);
    }

    void aClickInTheListGoesToThePage()
    {
        auto *list = m_fake->find<Navigation>();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(3)).center());
        QCOMPARE(window().currentPage(), PageId::Chat);
        QVERIFY(m_fake->find<Composer>()->isAncestorOf(QApplication::focusWidget()));
    }

    void theArrowKeysStayInTheList()
    {
        auto *list = m_fake->find<Navigation>();
        list->setFocus();
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        QCOMPARE(window().currentPage(), PageId::WhatIf);
        QVERIFY(list->hasFocus());
    }

    void backGoesWhereItWas()
    {
        press(Qt::Key_9, Qt::ControlModifier);
        QWidget *settings = window().page(PageId::Settings);
        const auto buttons = settings->findChildren<QRadioButton *>();
        const auto button = *std::ranges::find_if(buttons, &QWidget::isVisible);
        button->setFocus();
        QVERIFY(button->hasFocus());
        press(Qt::Key_4, Qt::ControlModifier);
        QVERIFY(!button->hasFocus());
        press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(window().currentPage(), PageId::Settings);
        QVERIFY(button->hasFocus());
    }

    void theSearchIsLeftBehind()
    {
        press(Qt::Key_K, Qt::ControlModifier);
        auto *search = m_fake->find<BuildingSearch>();
        QTRY_VERIFY(search->hasFocus());
        QTest::keyClicks(search, u"nowhere"_s);
        QTRY_VERIFY((press(Qt::Key_Return), !search->note().isEmpty()));
        press(Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(window().currentPage(), PageId::Upload);
        QCOMPARE(search->note(), QString());
        QCOMPARE(search->text(), QString());
    }
};

QTEST_MAIN(TestPageFocus)
#include "tst_pagefocus.moc"
