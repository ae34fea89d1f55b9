#pragma once

#include <QObject>
#include <QTextObjectInterface>

#include <memory>
#include <vector>

class QSvgRenderer;

namespace app {

//! Draws the inline SVG of a document, which the document itself holds as named images.
class ReportCharts : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    explicit ReportCharts(QObject *parent);
    ~ReportCharts() override;

    //! What stands for this chart in the HTML.
    QString add(const QByteArray &svg);

    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int position,
                    const QTextFormat &format) override;

private:
    QSvgRenderer *chartOf(const QTextFormat &format) const;

    std::vector<std::unique_ptr<QSvgRenderer>> m_charts;
};

} // namespace app
