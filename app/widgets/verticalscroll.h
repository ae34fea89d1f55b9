#pragma once

#include <QScrollArea>

namespace app {

//! Scrolls up and down only: it is never narrower than its content, so that nothing is cut at the side.
class VerticalScroll : public QScrollArea
{
    Q_OBJECT
public:
    explicit VerticalScroll(QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace app
