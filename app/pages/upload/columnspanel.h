#pragma once

#include "app/pages/upload/importdraft.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace app {

class Theme;

//! Which column of the file is which of ours, with a tick where one was found, values for what the file lacks, and how
//! its dates and numbers are written. Every choice changes the draft.
class ColumnsPanel : public QWidget
{
    Q_OBJECT
public:
    ColumnsPanel(ImportDraft &draft, Theme &theme, QWidget *parent = nullptr);

    void refresh();

private:
    struct Row
    {
        QString field; //!< our column
        bool required = false;
        QLabel *mark = nullptr;
        QComboBox *column = nullptr;
        QLineEdit *constant = nullptr;
        QLabel *reason = nullptr;
    };
    struct Reading
    {
        QString option; //!< field of the options' JSON
        QLabel *title = nullptr;
        QComboBox *choices = nullptr;
    };

    void buildRows(QGridLayout &grid);
    void addRow(QGridLayout &grid, const QString &field, bool required);
    void buildReading(QGridLayout &grid);
    void addReading(QGridLayout &grid, const QString &option, const QString &title,
                    const QList<std::pair<QString, QString>> &choices);
    void refreshRow(const Row &row);
    void refreshReading();
    void chooseColumn(const Row &row);
    void chooseReading(const QString &option, const QString &value);
    QString mappedColumn(const QString &field) const;
    QString reasonOf(const QString &path) const;
    QString unitOf(const QString &field) const;

    ImportDraft &m_draft;
    Theme &m_theme;
    QList<Row> m_rows;
    QList<Reading> m_readings;
};

} // namespace app
