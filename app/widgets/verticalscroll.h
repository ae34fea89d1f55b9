#pragma once

#include <QScrollArea>

namespace app {

//! Scrolls up and down only: it is never narrower than its content, so that nothing is cut at the side. What the
//! keyboard comes to is scrolled into view.
class VerticalScroll : public QScrollArea
{
    Q_OBJECT
public:
    explicit VerticalScroll(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace app
