#pragma once

#include <QLabel>

namespace app {

//! A name that people made and that may be of any length: shortened where there is no room, and then told in full by
//! the tooltip. Screen readers always get the whole of it.
class ElidedLabel : public QLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    void setName(const QString &text, Qt::TextElideMode mode = Qt::ElideRight);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void tellWhenShortened();
    bool isShortened() const;

    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace app
