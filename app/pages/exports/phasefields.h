#pragma once

#include "core/model/experiment.h"

#include <QList>
#include <QWidget>

class QCheckBox;
class QDateEdit;
class QGridLayout;
class QLineEdit;
class QPushButton;

namespace app {

class VerticalScroll;

//! The phases of an experiment: their names and days, of which the last one may be open.
class PhaseFields : public QWidget
{
    Q_OBJECT
public:
    explicit PhaseFields(QWidget *parent = nullptr);

    void set(const QList<core::ExperimentPhase> &phases);
    QList<core::ExperimentPhase> phases() const;
    //! Whether each has a name.
    bool areNamed() const;
    //! Begins after the last day of the one before, or today, and is open.
    void addPhase();

Q_SIGNALS:
    void changed();

private:
    struct Row
    {
        QLineEdit *name;
        QDateEdit *first;
        QCheckBox *ends;
        QDateEdit *last;
        QPushButton *remove;
    };

    void add(const core::ExperimentPhase &phase);
    void remove(QLineEdit *name);
    void refresh();

    VerticalScroll *m_scroll;
    QGridLayout *m_grid;
    QPushButton *m_add;
    QList<Row> m_rows;
};

} // namespace app
