#pragma once

#include "app/pages/chat/messagewidget.h"
#include "app/widgets/verticalscroll.h"

class QPushButton;
class QVBoxLayout;

namespace app {

//! The messages of a conversation, the newest at the end. Follows the end while something arrives, until the person
//! scrolls up; then a button leads back there. GUI thread.
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

    bool followsEnd() const { return m_followsEnd; }
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
    void append(const ChatMessage &message);
    void placeButton();
    void scrolled();

    Theme &m_theme;
    BuildingNames m_buildings;
    QVBoxLayout *m_column;
    QList<MessageWidget *> m_messages;
    QPushButton *m_toEnd;
    bool m_followsEnd = true;
    bool m_moves = false; //!< by itself
};

} // namespace app
