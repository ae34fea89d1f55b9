#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace app {

//! One sentence and the next step, in the middle of the space it is given.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    //! An empty `actionText` shows no button.
    void set(const QString &sentence, const QString &actionText);
    QString sentence() const;

Q_SIGNALS:
    void actionRequested();

private:
    QLabel *m_sentence;
    QPushButton *m_action;
};

} // namespace app
