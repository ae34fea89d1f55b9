#pragma once

#include "app/widgets/card.h"
#include "core/model/campus.h"

#include <optional>

class QLabel;
class QStackedLayout;

namespace app {

class EmptyState;
class FlowLayout;
class SeriesChart;
class WorkLine;

//! The three curves, their totals, the difference, and the score before and after.
class ScenarioResult : public QWidget
{
    Q_OBJECT
public:
    explicit ScenarioResult(Theme &theme, QWidget *parent = nullptr);

    //! `scenario` may be null while nothing is changed.
    void setResult(const core::Prediction &expected, const core::Prediction *scenario);
    void clear();
    //! The same in the units read now.
    void reword();
    //! There is nothing to draw, and why.
    void setEmpty(const QString &sentence);
    //! Whether the curves are of this building and utility.
    bool shows(const QString &buildingNumber, core::Utility utility) const;
    WorkLine *workLine() const { return m_work; }
    //! What is shown stays until the new answer is there; what is out of date of it is dimmed.
    enum class Dimmed { Nothing, Scenario, All };
    void setDimmed(Dimmed dimmed);
    SeriesChart *chart() const { return m_chart; }
    QString differenceText() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Figure
    {
        QLabel *name;
        QLabel *value;
        QLabel *note;
    };
    void buildVeil();
    Figure addFigure(FlowLayout &row, const QString &name);
    void setFigures(const core::Prediction &expected, const core::Prediction *scenario);

    Theme &m_theme;
    Card *m_totals;
    SeriesChart *m_chart;
    QWidget *m_veil; //!< over the chart while it is old
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    WorkLine *m_work;
    Figure m_actual;
    Figure m_expected;
    Figure m_scenario;
    Figure m_difference;
    Figure m_score;
    std::optional<core::Prediction> m_expectedUse;
    std::optional<core::Prediction> m_scenarioUse;
    QString m_shown; //!< building and utility the chart shows, to keep its zoom
};

} // namespace app
