#pragma once

#include "bench_scores_data.h"

#include "core/model/score.h"

#include <QMap>
#include <QString>

#include <vector>

//! Figures over one or several campuses. Add campuses, then print.
class ScoreJudge
{
public:
    void add(const ScoredCampus &campus, const std::vector<core::HourlySeries> &series,
             const std::vector<core::UtilityScore> &scores);
    //! Ratio of a what-if's total to the truth's, for one clean building.
    void addWhatIf(double ratioToTruth) { m_whatIf.push_back(ratioToTruth); }
    //! Each figure with its limit where it has one; true when all limits hold.
    bool print(const QString &title, bool limited) const;

private:
    struct FaultFigures
    {
        std::vector<double> aucs; //!< per faulty building, against the clean ones of its campus
        int driverHits = 0;
        int warned = 0;
        double scoreSum = 0.0;
        QMap<QString, int> drivers;
    };

    void addFaulty(const QString &fault, const core::UtilityScore &judged, const std::vector<double> &clean);

    QMap<QString, FaultFigures> m_faults;
    std::vector<double> m_precisions;
    std::vector<double> m_whatIf;
    int m_clean = 0;
    int m_cleanWarned = 0;
    int m_cleanRemarkable = 0;
    int m_unscored = 0;
    QMap<QString, int> m_falseDrivers;
};
