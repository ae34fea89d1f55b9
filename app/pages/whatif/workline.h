#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace app {

//! One line on work that can be stopped and taken up again: nothing, "Working it out" with Cancel, or "Stopped" with a
//! button to go on. Work of less than a moment is not mentioned.
class WorkLine : public QWidget
{
    Q_OBJECT
public:
    enum class State { Idle, Working, Stopped };

    explicit WorkLine(QWidget *parent = nullptr);

    State state() const { return m_state; }
    void setState(State state);

Q_SIGNALS:
    void cancelRequested();
    void resumeRequested();

private:
    void say(const QString &text, const QString &button);

    State m_state = State::Idle;
    QTimer m_delay;
    QLabel *m_text;
    QPushButton *m_button;
};

} // namespace app
