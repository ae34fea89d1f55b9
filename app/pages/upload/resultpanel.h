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

    void setResult(const core::ImportResult &result);
    QString text() const;

Q_SIGNALS:
    void dismissed();
    void saveFailed(const core::Error &error);

private:
    void save();

    QLabel *m_summary;
    QLabel *m_more;
    QListWidget *m_list;
    QPushButton *m_save;
    QList<core::RowWarning> m_warnings;
};

} // namespace app
