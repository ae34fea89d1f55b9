#pragma once

#include "app/client/sensorclient.h"
#include "app/widgets/card.h"

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace app {

class QuestionPicture;

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
    //! The sensor's readings, ascending: the picture begins with those before the ones held back.
    void setReadings(const QList<core::MeasuredReading> &readings);

Q_SIGNALS:
    void decided(const core::QuarantineChoice &choice);
    void undone();
    void seen(); //!< once, when an open question comes into sight: its readings are worth asking for

private:
    void showDecision();
    void showChoice();
    void addProposals(QVBoxLayout &column);
    void addPicture(QVBoxLayout &column);
    QWidget *createMeterFields();
    void refresh();
    //! With what was entered: a replaced meter's readings change what it would add.
    core::QuarantineProposal proposal(int place) const;

    const HeldBackQuestion m_question;
    QButtonGroup *m_answers;
    QWidget *m_meter = nullptr;
    QLineEdit *m_final = nullptr;
    QLineEdit *m_first = nullptr;
    QList<QLabel *> m_effects; //!< of each proposal; of a decided question what was done
    QuestionPicture *m_picture = nullptr;
    QLabel *m_path = nullptr;
    QPushButton *m_decide;
};

} // namespace app
