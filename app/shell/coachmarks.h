#pragma once

#include "app/theme/theme.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QPushButton;

namespace app {

//! Bubbles beside what they explain, one after the other. They block nothing; closing or finishing them is for good.
class CoachMarks : public QFrame
{
    Q_OBJECT
public:
    //! Where the bubble lies: beside `target` inside the same window, or in its middle.
    enum class Side { Left, Right, Above, Middle };
    struct Mark
    {
        QPointer<QWidget> target;
        Side side = Side::Middle;
        QString title;
        QString text;
    };

    //! Hidden at first.
    CoachMarks(Theme &theme, QWidget *parent);

    //! Begins anew with the first of them at the next start().
    void setMarks(const QList<Mark> &marks);
    //! Shows the mark reached so far and takes the focus the first time.
    void start();
    //! Out of the way until the next start(), for instance while another page is shown.
    void pause() { hide(); }
    void finish();
    int current() const { return m_current; }

Q_SIGNALS:
    void closedForGood();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showMark(int index);
    void fit();
    void place();

    Theme &m_theme;
    QList<Mark> m_marks;
    int m_current = 0;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_count;
    QPushButton *m_close;
    QPushButton *m_next;
};

} // namespace app
