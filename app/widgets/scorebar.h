#pragma once

#include "app/theme/status.h"

#include <QWidget>

namespace app {

//! A score of 0..1 as a small horizontal bar in its status colour. The number belongs beside it, in text.
class ScoreBar : public QWidget
{
    Q_OBJECT
public:
    explicit ScoreBar(Theme &theme, QWidget *parent = nullptr);

    void setScore(Status status, std::optional<double> score);

    QSize sizeHint() const override { return {72, 8}; }
    QSize minimumSizeHint() const override { return {32, 8}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme &m_theme;
    Status m_status;
    double m_score = 0;
};

} // namespace app
