#pragma once

#include <QTimer>
#include <QWidget>

class QPainter;

namespace app {

class Theme;

//! Covers its parent with grey blocks where content will be, but only when loading takes longer than 150 ms.
class Skeleton : public QWidget
{
    Q_OBJECT
public:
    static constexpr int DelayMilliseconds = 150;

    //! Lies over `covered` and follows its size.
    Skeleton(Theme &theme, QWidget *covered);

    void start();
    void stop();

protected:
    //! Rows of text to be, as many as `room` has height for.
    void paintBars(QPainter &painter, const QRect &room) const;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Theme &m_theme;
    QTimer m_delay;
};

} // namespace app
