#pragma once

#include "core/base/result.h"
#include "core/model/importbatch.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace app {

//! Writes row and message, one warning a line.
core::Result<void> saveWarnings(const QList<core::RowWarning> &warnings, const QString &path);

//! What an import did, with its warnings, which can be saved.
class ResultPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ResultPanel(QWidget *parent = nullptr);

    //! `rowNames` gives each row sent its number as the person knows it; empty: as counted by the daemon.
    void setResult(const core::ImportResult &result, const QList<int> &rowNames = {});
    QString text() const;

Q_SIGNALS:
    void dismissed();
    void undoRequested();
    void saveFailed(const core::Error &error);

private:
    void save();
    QStringList notes(const core::ImportResult &result) const;

    QLabel *m_summary;
    QLabel *m_more;
    QListWidget *m_list;
    QPushButton *m_save;
    QList<core::RowWarning> m_warnings;
};

} // namespace app
