#pragma once

#include "app/pages/chat/chatpage.h"
#include "app/pages/chat/composer.h"
#include "app/pages/chat/conversationlist.h"
#include "app/pages/chat/markdownview.h"
#include "app/pages/chat/messagelist.h"
#include "tests/app/pages/chat/chatserver.h"
#include "tests/app/pages/chat/chatstreams.h"
#include "tests/app/support/cannedanswers.h"
#include "tests/app/support/formsupport.h"
#include "tests/app/support/shownpage.h"

#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

//! The page Chat in the hands of a person, against a daemon that answers what the test says. Tests derive from it.
class ChatDay : public QObject
{
protected:
    void start()
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings().clear();
        m_server = std::make_unique<ChatServer>();
        m_server->buildings = canned::buildings();
        m_folder = std::make_unique<QTemporaryDir>();
        m_shown = std::make_unique<ShownPage<app::ChatPage>>(m_server->url());
        page().store().setFolder(m_folder->path());
        page().activateWindow();
        QTRY_VERIFY(!list().buildings().isEmpty());
    }
    void end() { m_shown.reset(); }

    app::ChatPage &page() { return m_shown->page; }
    app::MessageList &list() { return *page().findChild<app::MessageList *>(); }
    QPlainTextEdit &field() { return *page().findChild<app::Composer *>()->findChild<QPlainTextEdit *>(); }
    const QList<app::ChatMessage> &messages() { return page().session().messages(); }

    template<typename T>
    QList<T *> all()
    {
        return list().findChildren<T *>();
    }
    QString answerText()
    {
        return all<app::MarkdownView>().isEmpty() ? QString() : all<app::MarkdownView>().last()->plainText();
    }
    bool says(const QString &words)
    {
        const auto labels = page().findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&words](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }

    //! Asks as a person does, and waits until the answer has ended.
    void ask(const QString &question)
    {
        field().setPlainText(question);
        QTest::keyClick(&field(), Qt::Key_Return);
        QTRY_VERIFY(!messages().isEmpty() && !page().session().isAnswering());
    }

    //! The conversation as it is saved.
    QString exported()
    {
        QFile file(m_folder->filePath(QStringLiteral("chat.html")));
        page().exportTo(file.fileName());
        const bool isWritten = QTest::qWaitFor([&file] { return file.exists(); });
        return isWritten && file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    QListWidget &kept() { return *page().findChild<app::ConversationList *>()->list(); }

    std::unique_ptr<ChatServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder; //!< of the conversations
    std::unique_ptr<ShownPage<app::ChatPage>> m_shown;
};
