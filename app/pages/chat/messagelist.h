#pragma once

#include "app/pages/chat/messagewidget.h"
#include "app/widgets/verticalscroll.h"

class QPushButton;
class QVBoxLayout;

namespace app {

//! The messages of a conversation, the newest at the end. Follows what arrives until the question that was asked last
//! has come to the top, so that a long answer is read from its beginning; a person who goes to the end is kept there.
//! When there is more below, a button leads to it. GUI thread.
class MessageList : public VerticalScroll
{
    Q_OBJECT
public:
    explicit MessageList(Theme &theme, QWidget *parent = nullptr);

    void setMessages(const QList<ChatMessage> &messages);
    void addMessage(const ChatMessage &message);
    void cut(qsizetype size);
    MessageWidget *last() const { return m_messages.isEmpty() ? nullptr : m_messages.constLast(); }
    MessageWidget *at(qsizetype index) const { return m_messages.at(index); }
    qsizetype count() const { return m_messages.size(); }
    void setBuildings(const BuildingNames &buildings);
    const BuildingNames &buildings() const { return m_buildings; }

    bool followsEnd() const { return m_follows == Follows::End; }
    void goToEnd();
    void scrollPage(int pages); //!< down by so many, or up

Q_SIGNALS:
    void editAsked(qsizetype index);
    void retryAsked();
    void buildingChosen(const QString &number);
    void scenarioChosen(const app::Scenario &scenario);
    void notSaved(const QString &path);
    void layoutChanged(); //!< the way of Tab is another one

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Follows { Nothing, End, Question };

    void append(const ChatMessage &message);
    void follow();
    void moveTo(int value);
    void placeButton();
    void scrolled();

    Theme &m_theme;
    BuildingNames m_buildings;
    QVBoxLayout *m_column;
    QList<MessageWidget *> m_messages;
    QPushButton *m_toEnd;
    MessageWidget *m_question = nullptr; //!< asked last; null: none of the messages that are here
    Follows m_follows = Follows::End;
    bool m_moves = false; //!< by itself
};

} // namespace app
