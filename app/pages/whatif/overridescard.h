#pragma once

#include "app/widgets/card.h"
#include "core/model/campus.h"

#include <map>

class QGridLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace app {

class OverrideRow;

//! The weather of the scenario: one row per quantity, the less usual ones behind "More weather".
class OverridesCard : public Card
{
    Q_OBJECT
public:
    explicit OverridesCard(Theme &theme, QWidget *parent = nullptr);

    QList<core::WeatherOverride> overrides() const;
    //! These and no others.
    void setOverrides(const QList<core::WeatherOverride> &overrides);
    void setOverride(core::WeatherQuantity quantity, double value);
    //! Means of the chosen days; a quantity that is not in it has no readings there.
    void setActualMeans(const std::map<core::WeatherQuantity, double> &means);
    //! They are not known: every quantity shows a dash. `reason` is a sentence, empty while none is to be told.
    void setMeansUnknown(const QString &reason = {});

Q_SIGNALS:
    void changed();
    void meansRequested(); //!< once more, after a failure

private:
    void buildProblem();
    void addRow(core::WeatherQuantity quantity);
    void showRows();
    void resetAll();
    void rowChanged();

    QPushButton *m_resetAll;
    QWidget *m_problem;
    QLabel *m_problemText;
    QGridLayout *m_grid;
    QToolButton *m_more;
    QList<OverrideRow *> m_rows;
};

} // namespace app
