#pragma once

#include <QObject>

class QWidget;

namespace app {

//! Keeps a widget as high as its layout needs at the width it has. For what splitters and scroll areas hold: they ask
//! for a least height without telling the width, and would cut words that wrap.
class HeightKeeper : public QObject
{
    Q_OBJECT
public:
    //! Lives as long as `widget`, which has its layout already.
    explicit HeightKeeper(QWidget *widget);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void keep();

    QWidget *m_widget;
};

} // namespace app
