#pragma once

#include "app/client/sensorclient.h"
#include "app/pages/parts/pagesection.h"

class QLabel;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace app {

class EmptyState;
class QuestionCard;
class Skeleton;
class Theme;

//! Readings that are held back, as questions: the open ones first, then those answered lately, which can be undone.
class QuestionList : public PageSection
{
    Q_OBJECT
public:
    QuestionList(Connection &connection, Theme &theme, QWidget *parent = nullptr);

    void reload() override;
    void forget() override;
    int openCount() const { return m_openCount; }
    QList<QuestionCard *> cards() const { return m_cards; }

Q_SIGNALS:
    void openCountChanged(int open);

private:
    void showQuestions(const QList<HeldBackQuestion> &open, const QList<HeldBackQuestion> &decided);
    void addHeading(const QString &text);
    void addCards(const QList<HeldBackQuestion> &questions);
    void decide(QuestionCard *card, const core::QuarantineChoice &choice);
    void undo(QuestionCard *card);
    void settle(QuestionCard *card, const QString &whatHappened, const core::Result<HeldBackQuestion> &answer);

    Theme &m_theme;
    SensorClient m_client;
    QStackedWidget *m_stack;
    QWidget *m_content;
    QVBoxLayout *m_column;
    EmptyState *m_empty;
    Skeleton *m_skeleton;
    QList<QuestionCard *> m_cards;
    QPointer<Pending> m_openRequest;
    QPointer<Pending> m_decidedRequest;
    QList<qint64> m_shown; //!< ids and their readings, to tell whether anything is new
    int m_openCount = 0;
    bool m_loaded = false;
};

} // namespace app
