#pragma once

#include <QAbstractButton>

namespace app {

class Theme;

//! A rounded toggle with an optional icon and a count: "◆ anomaly 4". Space and Enter toggle it.
class Chip : public QAbstractButton
{
    Q_OBJECT
public:
    explicit Chip(Theme &theme, const QString &text, QWidget *parent = nullptr);

    void setCount(qint64 count); //!< negative shows none
    qint64 count() const { return m_count; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString label() const;

    Theme &m_theme;
    qint64 m_count = -1;
};

} // namespace app
