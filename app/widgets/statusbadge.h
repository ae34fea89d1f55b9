#pragma once

#include "app/theme/status.h"

#include <QWidget>

namespace app {

//! Shape, word and score of one status: "◆ anomaly 0.89".
class StatusBadge : public QWidget
{
    Q_OBJECT
public:
    explicit StatusBadge(Theme &theme, QWidget *parent = nullptr);

    void setStatus(Status status, std::optional<double> score);
    QString text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int shapeExtent() const;

    Theme &m_theme;
    Status m_status;
    QString m_text;
};

} // namespace app
