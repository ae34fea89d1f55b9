#include "reportpreview.h"

#include "app/pages/building/exportbar.h"
#include "app/pages/reports/reportdocument.h"
#include "app/pages/reports/reportwords.h"
#include "app/theme/theme.h"
#include "app/widgets/measures.h"
#include "app/widgets/skeleton.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {

namespace {

//! Shows what it is given and fetches nothing, whatever a report names.
class SheetView : public QTextBrowser
{
public:
    using QTextBrowser::QTextBrowser;
    QVariant loadResource(int, const QUrl &) override { return {}; }

protected:
    // The sheet is the same in both themes, so a ring tells the focus.
    void paintEvent(QPaintEvent *event) override
    {
        QTextBrowser::paintEvent(event);
        if (!hasFocus())
            return;
        QPainter painter(viewport());
        painter.setPen(QPen(palette().color(QPalette::Highlight), measures::FocusRing));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -2, -2));
    }
    void focusInEvent(QFocusEvent *event) override
    {
        QTextBrowser::focusInEvent(event);
        viewport()->update();
    }
    void focusOutEvent(QFocusEvent *event) override
    {
        QTextBrowser::focusOutEvent(event);
        viewport()->update();
    }
};

} // namespace

ReportPreview::ReportPreview(Connection &connection, Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_client(connection)
    , m_title(new QLabel(this))
    , m_save(new QPushButton(tr("Save as PDF…"), this))
    , m_page(new SheetView(this))
    , m_saveBar(new ExportBar(this))
    , m_skeleton(new Skeleton(theme, m_page))
{
    m_title->setFont(measures::semibold(font()));
    m_title->setTextFormat(Qt::PlainText);
    m_page->setAccessibleName(tr("Report"));
    m_page->setOpenLinks(false);
    m_page->setTabChangesFocus(true);
    m_page->setUndoRedoEnabled(false);
    auto *top = new QHBoxLayout;
    top->setSpacing(measures::Grid);
    top->addWidget(m_title, 1);
    top->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measures::Grid);
    layout->addLayout(top);
    layout->addWidget(m_page, 1);
    layout->addWidget(m_saveBar);
    connect(m_save, &QPushButton::clicked, this, &ReportPreview::askForFile);
    connect(m_saveBar, &ExportBar::failed, this, &ReportPreview::notWritten);
    connect(&theme, &Theme::changed, this, &ReportPreview::dress);
    dress();
    clear();
}

// A report is a sheet of paper in both themes; what lies around it is not.
void ReportPreview::dress()
{
    QPalette palette = m_theme.palette();
    palette.setColor(QPalette::Base, m_theme.color(Role::Window));
    m_page->setPalette(palette);
}

void ReportPreview::show(const ListedReport &report, bool everybodys)
{
    const bool isShown = m_shown && m_shown->summary.id == report.summary.id && (m_request || !m_html.isEmpty());
    if (isShown)
        return;
    clear();
    m_shown = report;
    //: Above a report: %1 is the days it covers, %2 the number of its version.
    m_title->setText(tr("%1, version %2").arg(reportwords::period(report)).arg(report.summary.version));
    m_skeleton->start();
    m_request = m_client.report(everybodys, report.summary.id, this, [this](const core::Result<core::Report> &answer) {
        m_skeleton->stop();
        m_request = nullptr;
        if (!answer)
            return Q_EMIT failed(answer.error());
        take(*answer);
    });
}

void ReportPreview::take(const core::Report &report)
{
    m_html = report.html;
    m_page->document()->setDocumentMargin(0); // the sheet has its own
    fillReport(*m_page->document(), m_html);
    m_save->setEnabled(true);
    Q_EMIT loaded();
}

void ReportPreview::clear()
{
    if (m_request)
        m_request->cancel();
    m_skeleton->stop();
    m_shown.reset();
    m_html.clear();
    m_title->clear();
    m_page->clear();
    m_save->setEnabled(false);
}

bool ReportPreview::isSaving() const
{
    return m_saveBar->isRunning();
}

void ReportPreview::savePdf(const QString &path)
{
    if (!m_html.isEmpty()) {
        m_saveBar->start(path, [html = m_html, title = m_title->text()](const QString &file, const ExportReport &) {
            return writeReportPdf(html, title, file);
        });
    }
}

void ReportPreview::askForFile()
{
    if (!m_shown || isSaving())
        return;
    auto *dialog = new QFileDialog(this, tr("Save report"), {}, tr("PDF files (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(u"report-%1-%2-%3-v%4.pdf"_s.arg(
        m_shown->summary.accountName, m_shown->firstDay.toString(Qt::ISODate), m_shown->lastDay.toString(Qt::ISODate),
        QString::number(m_shown->summary.version)));
    connect(dialog, &QFileDialog::fileSelected, this, &ReportPreview::savePdf);
    dialog->open();
}

} // namespace app
