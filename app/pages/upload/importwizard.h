#pragma once

#include "app/pages/upload/importdraft.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;
class QTimer;

namespace app {

class Chip;
class ColumnsPanel;
class ElidedLabel;
class PreviewModel;
class QuestionsPanel;
class Theme;

//! What a file holds before it is sent: what is still to be said, columns, counts, the first rows with their marks, and
//! Import.
class ImportWizard : public QWidget
{
    Q_OBJECT
public:
    ImportWizard(ImportDraft &draft, Theme &theme, QWidget *parent = nullptr);

    QString countsText() const;
    QPushButton *importButton() const { return m_import; }
    PreviewModel *model() const { return m_model; }

Q_SIGNALS:
    void importRequested();
    void dismissed();

private:
    QWidget *buildLeft(Theme &theme);
    QWidget *buildRight(Theme &theme);
    QWidget *buildSource();
    void refresh();
    void refreshCounts();
    void refreshSource();
    void fillTable();

    ImportDraft &m_draft;
    ElidedLabel *m_file;
    QLabel *m_counts;
    QLabel *m_next; //!< what keeps Import from being possible
    QWidget *m_source;
    QLabel *m_sourceText;
    QuestionsPanel *m_questions;
    ColumnsPanel *m_columns;
    Chip *m_asRead;
    Chip *m_asWritten;
    QTableView *m_table;
    QProgressBar *m_progress;
    QTimer *m_progressDelay;
    QPushButton *m_import;
    PreviewModel *m_model;
};

} // namespace app
