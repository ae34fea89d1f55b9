#pragma once

#include "app/pages/chat/buildingnames.h"
#include "app/pages/chat/conversation.h"
#include "app/pages/whatif/scenario.h"

#include <QFrame>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace app {

class CodeView;
class Theme;

//! One use of a tool inside an answer: what it does and how far it is, its arguments on demand, and its result. GUI
//! thread.
class ToolCard : public QFrame
{
    Q_OBJECT
public:
    ToolCard(Theme &theme, const BuildingNames &buildings, QWidget *parent = nullptr);

    //! Shows the use as it is now; its result is laid out once.
    void setUse(const ChatToolUse &use);
    void setDetailsShown(bool shown);
    QString stateText() const;

Q_SIGNALS:
    void buildingChosen(const QString &number);
    void scenarioChosen(const app::Scenario &scenario);
    void notSaved(const QString &path);
    void layoutChanged(); //!< controls came or went

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showHead(const ChatToolUse &use);
    void showArguments(const ChatToolUse &use);
    void showResult(const ChatToolUse &use);
    void addPicture(const QString &uri, qsizetype place, qsizetype count);
    void addFacts(const QJsonObject &output);
    void addTables(const QJsonObject &output);
    QLabel *addNote(QVBoxLayout &column, const QString &text);

    Theme &m_theme;
    const BuildingNames &m_buildings;
    ChatToolUse::State m_state = ChatToolUse::State::Announced;
    QLabel *m_mark;
    QLabel *m_title;
    QLabel *m_stateText;
    QToolButton *m_toggle;
    QWidget *m_details;
    QLabel *m_arguments;
    CodeView *m_code = nullptr;
    QVBoxLayout *m_detailsColumn;
    QVBoxLayout *m_result;
    bool m_hasResult = false;
};

} // namespace app
