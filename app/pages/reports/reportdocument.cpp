#include "reportdocument.h"

#include "app/pages/reports/reportcharts.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSaveFile>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int PixelsPerInch = 96;   // as the report's own measures are meant
constexpr double PageMargin = 15;   // mm
constexpr double NumberHeight = 24; // of the line with the page's number, pixels
constexpr int NumberSize = 11;      // pixels

// A mail has a tinted ground around the sheet.
void leaveOutGround(QTextDocument &document)
{
    QTextFrameFormat root = document.rootFrame()->frameFormat();
    root.clearBackground();
    document.rootFrame()->setFrameFormat(root);
    const QList<QTextFrame *> frames = document.rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        QTextFrameFormat ground = frame->frameFormat();
        ground.clearBackground();
        frame->setFrameFormat(ground);
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table || table->rows() == 0 || table->columns() == 0)
            continue;
        QTextTableCell cell = table->cellAt(0, 0);
        QTextCharFormat inside = cell.format();
        inside.clearBackground();
        cell.setFormat(inside);
    }
}

void drawPage(QPainter &painter, QTextDocument &document, int page)
{
    const QRectF sheet(0, page * document.pageSize().height(), document.pageSize().width(),
                       document.pageSize().height());
    painter.save();
    painter.translate(0, -sheet.top());
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = sheet;
    context.palette.setColor(QPalette::Text, Qt::black);
    painter.setClipRect(sheet);
    document.documentLayout()->draw(&painter, context);
    painter.restore();
    painter.setPen(Qt::darkGray);
    QFont small = document.defaultFont();
    small.setPixelSize(NumberSize); // points would count in those of the printer
    painter.setFont(small);
    const QRectF foot(0, sheet.height(), sheet.width(), NumberHeight);
    painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom, u"%1/%2"_s.arg(page + 1).arg(document.pageCount()));
}

core::Error writeError(const QString &path, const QString &reason)
{
    return {core::ErrorCode::Storage, u"%1: %2"_s.arg(path, reason)};
}

} // namespace

void fillReport(QTextDocument &document, const QString &html)
{
    static const QRegularExpression svg(u"<svg\\b.*?</svg>"_s, QRegularExpression::DotMatchesEverythingOption);
    document.clear();
    delete document.findChild<ReportCharts *>(); // of the report before
    auto *charts = new ReportCharts(&document);
    QString text;
    qsizetype end = 0;
    for (QRegularExpressionMatchIterator all = svg.globalMatch(html); all.hasNext();) {
        const QRegularExpressionMatch match = all.next();
        text += QStringView(html).mid(end, match.capturedStart() - end);
        text += charts->add(match.captured().toUtf8());
        end = match.capturedEnd();
    }
    text += QStringView(html).mid(end);
    document.documentLayout()->registerHandler(QTextFormat::ImageObject, charts);
    document.setHtml(text);
    leaveOutGround(document);
}

core::Result<void> writeReportPdf(const QString &html, const QString &title, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return writeError(path, file.errorString());
    {
        QPdfWriter writer(&file);
        writer.setTitle(title);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(PageMargin, PageMargin, PageMargin, PageMargin), QPageLayout::Millimeter);
        QTextDocument document;
        fillReport(document, html);
        document.setDocumentMargin(0);
        const double scale = static_cast<double>(writer.logicalDpiX()) / PixelsPerInch;
        document.setPageSize({writer.width() / scale, writer.height() / scale - NumberHeight});
        QPainter painter;
        if (!painter.begin(&writer))
            return writeError(path, u"the page cannot be drawn on"_s);
        painter.scale(scale, scale);
        for (int page = 0; page < document.pageCount(); ++page) {
            if (page > 0)
                writer.newPage();
            drawPage(painter, document, page);
        }
    }
    if (!file.commit())
        return writeError(path, file.errorString());
    return {};
}

} // namespace app
