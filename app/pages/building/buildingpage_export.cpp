#include "buildingpage.h"

#include "app/pages/building/buildingheader.h"
#include "app/pages/building/chartcard.h"
#include "app/theme/words.h"
#include "app/widgets/errorbar.h"

#include <QFileDialog>

using namespace Qt::StringLiterals;

// What the page writes into files: asks where, hands the work to the export bar, and says what went wrong.
namespace app {

constexpr double PicturePixelRatio = 2.0; // sharp in a report

void BuildingPage::askForFile(const QString &title, const QString &filter, const QString &suffix,
                              const std::function<ExportBar::Work()> &makeWork)
{
    if (m_export->isRunning())
        return;
    m_saveAgain = [=, this] { askForFile(title, filter, suffix, makeWork); };
    auto *dialog = new QFileDialog(this, title, {}, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(u"%1-%2.%3"_s.arg(m_number, core::utilityName(m_utility).toLower(), suffix));
    connect(dialog, &QFileDialog::fileSelected, this, [this, makeWork](const QString &path) {
        clearError();
        if (m_series)
            m_export->start(path, makeWork());
    });
    dialog->open();
}

void BuildingPage::saveCsv(bool all)
{
    askForFile(tr("Export values"), tr("CSV files (*.csv)"), u"csv"_s, [this, all]() -> ExportBar::Work {
        const core::TimeRange range = all ? core::TimeRange::all() : m_chart->chart()->view();
        return [series = *m_series, range](const QString &path, const ExportReport &report) {
            return exportCsv(series, range, path, report);
        };
    });
}

void BuildingPage::savePng()
{
    askForFile(tr("Export chart"), tr("PNG pictures (*.png)"), u"png"_s, [this]() -> ExportBar::Work {
        //: Heading of an exported picture: %1 is a building, %2 a utility.
        const QString heading = tr("%1: %2").arg(m_header->name(), words::utility(m_utility));
        return [picture = m_chart->chart()->picture(heading, PicturePixelRatio)](
                   const QString &path, const ExportReport &) { return exportPng(picture, path); };
    });
}

void BuildingPage::showSaveError(const core::Error &error)
{
    errorBar()->showError(tr("The file could not be written."),
                          tr("Choose a folder you may write to, with room for it."), error.detail,
                          tr("Choose another place"), [this] {
                              clearError();
                              m_saveAgain();
                          });
}

} // namespace app
