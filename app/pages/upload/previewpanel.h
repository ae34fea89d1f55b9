#pragma once

#include "core/ingest/importer.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace app {

class PreviewModel;
class Theme;

//! What a file holds before it is sent: columns, counts, the first rows with their marks, and Import.
class PreviewPanel : public QWidget
{
    Q_OBJECT
public:
    explicit PreviewPanel(Theme &theme, QWidget *parent = nullptr);

    void setPreview(core::ImportKind kind, const QString &fileName, const core::ImportPreview &preview);
    QString countsText() const;

Q_SIGNALS:
    void importRequested();
    void dismissed();

private:
    QLabel *m_file;
    QLabel *m_counts;
    QLabel *m_columns;
    QTableView *m_table;
    QPushButton *m_import;
    PreviewModel *m_model;
};

} // namespace app
