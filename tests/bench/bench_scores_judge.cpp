#include "bench_scores_judge.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

struct FaultRow
{
    const char *fault;
    QList<Signal> drivers; //!< any of these names it
    double limit;          //!< least AUC; 0 when none of its own
};

const QList<FaultRow> &named()
{
    static const QList<FaultRow> rows{
        {"night_setback_lost", {Signal::LostSetback}, 0.95},
        {"step_change", {Signal::StepChange}, 0.95},
        {"stuck_meter", {Signal::Flatline}, 0.95},
        {"spikes", {Signal::Spikes}, 0.95},
        {"weather_sensitive", {Signal::WeatherSensitivity}, 0.0},
        {"constant_excess", {Signal::SustainedExcess}, 0.0},
    };
    return rows;
}

const FaultRow *rowOf(const QString &fault)
{
    for (const FaultRow &row : named()) {
        if (fault == QLatin1StringView(row.fault))
            return &row;
    }
    return nullptr;
}

double mean(const std::vector<double> &values)
{
    return values.empty() ? std::nan("")
                          : std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

//! Chance that a clean building scores lower, ties counting half.
double aucOf(double score, const std::vector<double> &clean)
{
    double below = 0.0;
    for (const double other : clean)
        below += other < score ? 1.0 : (other == score ? 0.5 : 0.0);
    return clean.empty() ? std::nan("") : below / static_cast<double>(clean.size());
}

bool verdict(const char *what, double value, double limit, bool atLeast)
{
    const bool holds = atLeast ? value >= limit : value <= limit;
    std::printf("  %-34s %7.3f  limit %s %.2f  ratio %.2f  %s\n", what, value, atLeast ? ">=" : "<=", limit,
                limit > 0.0 ? value / limit : 0.0, holds ? "ok" : "MISSED");
    return holds;
}

QByteArray listed(const QMap<QString, int> &counts)
{
    QStringList parts;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        parts.append(u"%1 %2"_s.arg(it.key()).arg(it.value()));
    return parts.join(u", "_s).toUtf8();
}

} // namespace

void ScoreJudge::add(const ScoredCampus &campus, const std::vector<HourlySeries> &series,
                     const std::vector<UtilityScore> &scores)
{
    QHash<QString, QString> faults;
    for (const PlantedFault &fault : campus.faults) {
        if (!series.empty() && fault.utility == series.front().utility)
            faults.insert(fault.buildingNumber, fault.fault);
    }
    std::vector<double> clean;
    std::vector<std::pair<double, bool>> ranked; // score, planted with a named fault
    for (std::size_t s = 0; s < series.size(); ++s) {
        const auto score = scores[s].score(Scoring::SizeNormalized);
        const QString fault = faults.value(series[s].key);
        if (!score) {
            ++m_unscored;
            continue;
        }
        if (fault.isEmpty()) {
            clean.push_back(*score);
            ++m_clean;
            m_cleanRemarkable += *score >= 0.3 ? 1 : 0;
            m_cleanWarned += *score >= 0.5 ? 1 : 0;
            if (*score >= 0.5)
                ++m_falseDrivers[signalName(scores[s].drivers.first().signal)];
        }
        if (fault.isEmpty() || rowOf(fault))
            ranked.emplace_back(*score, !fault.isEmpty());
    }
    std::ranges::sort(ranked, std::ranges::greater());
    const auto planted = std::ranges::count_if(ranked, [](const auto &entry) { return entry.second; });
    const auto found =
        std::ranges::count_if(ranked.begin(), ranked.begin() + planted, [](const auto &entry) { return entry.second; });
    if (planted > 0)
        m_precisions.push_back(static_cast<double>(found) / static_cast<double>(planted));
    for (std::size_t s = 0; s < series.size(); ++s) {
        const QString fault = faults.value(series[s].key);
        if (!fault.isEmpty())
            addFaulty(fault, scores[s], clean);
    }
}

void ScoreJudge::addFaulty(const QString &fault, const UtilityScore &judged, const std::vector<double> &clean)
{
    const auto score = judged.score(Scoring::SizeNormalized);
    if (!score)
        return;
    FaultFigures &figures = m_faults[fault];
    figures.aucs.push_back(aucOf(*score, clean));
    figures.warned += *score >= 0.5 ? 1 : 0;
    figures.scoreSum += *score;
    if (judged.drivers.isEmpty())
        return;
    const Signal top = judged.drivers.first().signal;
    ++figures.drivers[signalName(top)];
    const FaultRow *row = rowOf(fault);
    figures.driverHits += row && row->drivers.contains(top) ? 1 : 0;
}

bool ScoreJudge::print(const QString &title, bool limited) const
{
    std::printf("%s\n", title.toUtf8().constData());
    bool holds = true;
    std::vector<double> all;
    int hits = 0;
    for (auto it = m_faults.begin(); it != m_faults.end(); ++it) {
        const FaultRow *row = rowOf(it.key());
        const auto count = static_cast<int>(it->aucs.size());
        std::printf("  %-22s %s n %3d  AUC %.3f  warned %3d%%  mean score %.2f  named %3d%%  (%s)\n",
                    it.key().toUtf8().constData(), row ? " " : "*", count, mean(it->aucs), 100 * it->warned / count,
                    it->scoreSum / count, 100 * it->driverHits / count, listed(it->drivers).constData());
        if (!row)
            continue;
        all.insert(all.end(), it->aucs.begin(), it->aucs.end());
        hits += it->driverHits;
        if (limited && row->limit > 0.0)
            holds &= verdict(row->fault, mean(it->aucs), row->limit, true);
    }
    if (all.empty()) {
        std::printf("  no faults planted here, %d clean, %d of them warned (%s)\n", m_clean, m_cleanWarned,
                    listed(m_falseDrivers).constData());
        return holds;
    }
    const double warned = m_clean > 0 ? static_cast<double>(m_cleanWarned) / m_clean : 0.0;
    std::printf("  precision at k %.3f, clean from caution on %.1f%%, unscored %d, false warnings by %s\n",
                mean(m_precisions), m_clean > 0 ? 100.0 * m_cleanRemarkable / m_clean : 0.0, m_unscored,
                listed(m_falseDrivers).constData());
    if (limited) {
        holds &= verdict("AUC over all named faults", mean(all), 0.85, true);
        holds &= verdict("clean shown as warning or anomaly", warned, 0.05, false);
        holds &= verdict("top driver names the fault", hits / static_cast<double>(all.size()), 0.7, true);
    } else {
        std::printf("  AUC %.3f, clean warned %.3f, drivers %.3f\n", mean(all), warned,
                    hits / static_cast<double>(all.size()));
    }
    if (!m_whatIf.empty()) {
        const auto close = std::ranges::count_if(m_whatIf, [](double ratio) { return std::abs(ratio - 1.0) <= 0.1; });
        holds &= verdict("what-if within 10 % of the truth",
                         static_cast<double>(close) / static_cast<double>(m_whatIf.size()), 0.9, true);
    }
    return holds;
}
