#pragma once

#include <QPolygonF>
#include <QWidget>

namespace app {

class Theme;

//! The consumption before readings that are held back, and how it would go on with the chosen answer. The words for it
//! belong beside it.
class QuestionPicture : public QWidget
{
    Q_OBJECT
public:
    explicit QuestionPicture(Theme &theme, QWidget *parent = nullptr);

    //! Points as heldbackcourse makes them.
    void setBefore(const QPolygonF &points);
    //! `end` is what stands at the last of them.
    void setAfter(const QPolygonF &points, const QString &end);
    //! Of the last accepted reading and of the last one held back.
    void setTimes(const QString &accepted, const QString &last);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void seen(); //!< once, when it comes into sight

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QTransform toPixels(const QRectF &area) const;
    void paintTimes(QPainter &painter, const QRectF &area, double acceptedAt) const;
    void paintEnd(QPainter &painter, const QRectF &area, const QPointF &end) const;

    Theme &m_theme;
    QPolygonF m_before;
    QPolygonF m_after;
    QString m_end;
    QString m_acceptedTime;
    QString m_lastTime;
    bool m_wasSeen = false;
};

} // namespace app
