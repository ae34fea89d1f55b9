#pragma once

#include "app/pages/chat/buildingnames.h"
#include "app/pages/chat/conversation.h"
#include "app/pages/whatif/scenario.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace app {

class Theme;

//! A question, or an answer with its tools in the order they came. GUI thread.
class MessageWidget : public QWidget
{
    Q_OBJECT
public:
    //! `place` counts from 0 and tells messages apart for screen readers.
    MessageWidget(Theme &theme, const BuildingNames &buildings, const ChatMessage &message, qsizetype place,
                  QWidget *parent = nullptr);

    void addPart(const ChatPart &part);
    void setPart(qsizetype index, const ChatPart &part);
    //! State, trouble, and which buttons there are; `isLast`: nothing follows it.
    void setState(const ChatMessage &message, bool isLast);
    void buildingsChanged();
    //! What a screen reader says when the message is new.
    void announce(const QString &text);
    QString spokenText() const; //!< of an answer, as it is shown: without the marks of Markdown

Q_SIGNALS:
    void editAsked();
    void retryAsked();
    void buildingChosen(const QString &number);
    void scenarioChosen(const app::Scenario &scenario);
    void notSaved(const QString &path);
    void layoutChanged();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addHead(const ChatMessage &message);
    void addFoot();
    void dress();
    QWidget *makePart(const ChatPart &part);

    Theme &m_theme;
    const BuildingNames &m_buildings;
    bool m_isFromPerson;
    qsizetype m_place;
    QString m_text;
    QVBoxLayout *m_column;
    QVBoxLayout *m_partsColumn;
    QList<QWidget *> m_parts;
    QLabel *m_note = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_edit = nullptr;
};

} // namespace app
