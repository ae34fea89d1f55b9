#pragma once

#include "app/client/reportclient.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTextBrowser;

namespace app {

class ExportBar;
class Skeleton;
class Theme;

//! One report as it was written, and a PDF of it. GUI thread.
class ReportPreview : public QWidget
{
    Q_OBJECT
public:
    ReportPreview(Connection &connection, Theme &theme, QWidget *parent = nullptr);

    //! Asks for it, unless it is what is shown already.
    void show(const ListedReport &report, bool everybodys);
    void clear();
    bool isSaving() const;
    void savePdf(const QString &path);
    QTextBrowser *page() const { return m_page; }
    ExportBar *saveBar() const { return m_saveBar; }

Q_SIGNALS:
    void loaded();
    void failed(const core::Error &error);
    void notWritten(const core::Error &error);

private:
    void dress();
    void take(const core::Report &report);
    void askForFile();

    Theme &m_theme;
    ReportClient m_client;
    QLabel *m_title;
    QPushButton *m_save;
    QTextBrowser *m_page;
    ExportBar *m_saveBar;
    Skeleton *m_skeleton;
    QPointer<Pending> m_request;
    std::optional<ListedReport> m_shown; //!< or being asked for
    QString m_html;                      //!< empty until it is there
};

} // namespace app
