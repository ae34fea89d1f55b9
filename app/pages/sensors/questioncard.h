#pragma once

#include "app/client/sensorclient.h"
#include "app/widgets/card.h"

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;

namespace app {

//! One question about readings that are held back: the proposed answers, and what the chosen one would do.
class QuestionCard : public Card
{
    Q_OBJECT
public:
    QuestionCard(Theme &theme, const HeldBackQuestion &question, QWidget *parent = nullptr);

    qint64 questionId() const { return m_question.question.id; }
    void choose(core::QuarantineAnswer answer);
    //! The chosen answer with what was entered for it.
    core::QuarantineChoice choice() const;
    QString preview() const;
    void setWaiting(bool waiting);

Q_SIGNALS:
    void decided(const core::QuarantineChoice &choice);
    void undone();

private:
    void addProposals();
    QWidget *createMeterFields();
    void refresh();
    //! With what was entered: a replaced meter's readings change what it would add.
    core::QuarantineProposal proposal() const;

    const HeldBackQuestion m_question;
    QButtonGroup *m_answers;
    QWidget *m_meter = nullptr;
    QLineEdit *m_final = nullptr;
    QLineEdit *m_first = nullptr;
    QLabel *m_path;
    QLabel *m_effect;
    QPushButton *m_decide;
};

} // namespace app
