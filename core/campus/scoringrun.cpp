#include "scoringrun.h"

#include "core/base/logging.h"
#include "core/campus/period.h"
#include "core/storage/buildingstore.h"
#include "core/storage/resultstore.h"

#include <QCryptographicHash>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr double Missing = std::numeric_limits<double>::quiet_NaN();
constexpr qint64 MinimumReferenceHours = 14 * 24; // the ruled least amount of data, on the side we learn from

qint64 hoursWithin(const HourAxis &axis, const HourlySeries &series, TimeRange range)
{
    qint64 hours = 0;
    for (std::size_t i = axis.lowerBound(range.from); i < axis.size() && axis.starts[i] < range.to; ++i)
        hours += std::isnan(series.values[i]) ? 0 : 1;
    return hours;
}

void addBytes(QCryptographicHash &hash, const void *data, std::size_t bytes)
{
    hash.addData(QByteArrayView(static_cast<const char *>(data), static_cast<qsizetype>(bytes)));
}

//! NaN has many bit patterns; all of them mean "missing".
void addValues(QCryptographicHash &hash, const std::vector<double> &values, std::size_t from, std::size_t to)
{
    for (std::size_t i = from; i < to; ++i) {
        const double value = std::isnan(values[i]) ? -1.0e300 : values[i];
        addBytes(hash, &value, sizeof value);
    }
}

bool isStale(const ExpectedModel &model, const QByteArray &inputs, const UtilityFrame &frame,
             const JudgedPeriods &periods)
{
    const TimeRange learned = model.info().referenceRange;
    return learned.to > periods.scored.from || inputs != referenceFingerprint(frame, learned);
}

//! A building that joined after the training, with enough data to be learned by now. One that was there and could not
//! be learned (a dead meter) is no reason to try again.
bool hasUnknownBuilding(const ExpectedModel &model, const UtilityFrame &frame, const JudgedPeriods &periods)
{
    const TimeRange learned = model.info().referenceRange;
    return std::ranges::any_of(frame.series, [&](const HourlySeries &series) {
        return !model.knows(series.key) && hoursWithin(frame.axis, series, learned) < MinimumReferenceHours
               && hoursWithin(frame.axis, series, periods.reference) >= MinimumReferenceHours;
    });
}

//! Expected values of the model, kept from the store for the hours it learned from: those came from time folds.
Result<std::vector<std::vector<double>>> expectedOf(Database &database, const ExpectedModel &model,
                                                    const UtilityFrame &frame)
{
    const ResultStore store(database);
    const TimeRange learned = model.info().referenceRange;
    auto all = model.expectedOfAll(frame.axis, frame.weather, frame.series);
    if (!all)
        return all;
    for (std::size_t s = 0; s < frame.series.size(); ++s) {
        std::vector<double> &values = (*all)[s];
        for (std::size_t i = frame.axis.lowerBound(learned.from);
             i < frame.axis.size() && frame.axis.starts[i] < learned.to; ++i)
            values[i] = Missing;
        const auto folds = store.expected(frame.buildingIds[s], model.info().utility, learned);
        if (!folds)
            return folds.error();
        for (const IntervalReading &hour : *folds) {
            const std::size_t i = frame.axis.lowerBound(hour.start);
            if (i < frame.axis.size() && frame.axis.starts[i] == hour.start)
                values[i] = hour.value;
        }
    }
    return all;
}

Result<std::vector<std::vector<double>>> expectedAfterTraining(const ExpectedModel::Trained &trained,
                                                               const UtilityFrame &frame)
{
    auto all = trained.model.expectedOfAll(frame.axis, frame.weather, frame.series);
    if (!all)
        return all;
    const TimeRange learned = trained.model.info().referenceRange;
    for (std::size_t s = 0; s < frame.series.size(); ++s) {
        for (std::size_t i = frame.axis.lowerBound(learned.from);
             i < frame.axis.size() && frame.axis.starts[i] < learned.to; ++i)
            (*all)[s][i] = trained.referenceExpected[s][i];
    }
    return all;
}

void judge(JudgedUtility &judged)
{
    judged.scores = scorePortfolio(judged.frame.axis, judged.frame.weather, judged.frame.series, judged.expected,
                                   judged.reference, judged.scored, judged.options);
}

} // namespace

QByteArray referenceFingerprint(const UtilityFrame &frame, TimeRange reference)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const std::size_t from = frame.axis.lowerBound(reference.from);
    const std::size_t to = frame.axis.lowerBound(reference.to);
    addBytes(hash, frame.axis.starts.data() + from, (to - from) * sizeof(EpochSeconds));
    addBytes(hash, frame.axis.localSeconds.data() + from, (to - from) * sizeof(qint64)); // the zone shapes the features
    for (const std::vector<double> &column : frame.weather.columns)
        addValues(hash, column, from, to);
    for (const HourlySeries &series : frame.series) {
        if (hoursWithin(frame.axis, series, reference) == 0)
            continue; // a building that came later changes nothing the model learned
        hash.addData(series.key.toUtf8());
        addBytes(hash, &series.grossAreaSquareFeet, sizeof(double));
        addValues(hash, series.values, from, to);
    }
    return hash.result();
}

Result<ScoringRunResult> runScoring(Database &database, const SiteZone &zone,
                                    const std::shared_ptr<const ExpectedModel> &current,
                                    const QByteArray &currentInputs, const ScoringRunRequest &request)
{
    const auto report = [&](const QString &step, double progress) {
        return !request.progress || request.progress(step, progress);
    };
    const Error cancelled{ErrorCode::Cancelled, u"cancelled"_s};
    const QString name = utilityName(request.utility);
    if (!report(u"Reading %1"_s.arg(name), 0.0))
        return cancelled;

    auto frame = loadUtilityFrame(database, zone, request.utility);
    if (!frame)
        return frame.error();
    auto judged = std::make_shared<JudgedUtility>();
    judged->frame = *std::move(frame);
    const JudgedPeriods periods = judgedPeriods(judged->frame.axis, zone, judged->frame.series, request.scoredDays);
    judged->reference = periods.reference;
    judged->scored = periods.scored;
    judged->medianPerArea = portfolioMedianPerArea(judged->frame.series);
    judged->options = request.scoring;

    ScoringRunResult result{judged, current, false};
    const bool outdated = request.forceTraining || !current || isStale(*current, currentInputs, judged->frame, periods)
                          || hasUnknownBuilding(*current, judged->frame, periods);
    const bool needsTraining = outdated && (request.mayTrain || !current);
    if (needsTraining) {
        result.model.reset();
        const bool enough = std::ranges::any_of(judged->frame.series, [&](const HourlySeries &series) {
            return hoursWithin(judged->frame.axis, series, periods.reference) >= MinimumReferenceHours;
        });
        if (!enough) {
            judged->expected.assign(judged->frame.series.size(),
                                    std::vector<double>(judged->frame.axis.size(), Missing));
            judge(*judged);
            return result;
        }
        TrainingRequest training{request.utility, periods.reference, request.booster,
                                 [&](double progress) { return report(u"Training %1"_s.arg(name), progress); }};
        auto trained = ExpectedModel::train(judged->frame.axis, judged->frame.weather, judged->frame.series, training);
        if (!trained)
            return trained.error();
        trained->model.setIdentity(current ? current->info().version + 1 : 1, request.now);
        auto expected = expectedAfterTraining(*trained, judged->frame);
        if (!expected)
            return expected.error();
        judged->expected = *std::move(expected);
        result.model = std::make_shared<const ExpectedModel>(std::move(trained->model));
        result.trained = true;
    } else {
        auto expected = expectedOf(database, *current, judged->frame);
        if (!expected)
            return expected.error();
        judged->expected = *std::move(expected);
    }
    if (!report(u"Scoring %1"_s.arg(name), 1.0))
        return cancelled;
    judge(*judged);
    return result;
}

UtilityScore scoreWithExpected(const JudgedUtility &judged, std::size_t index, std::vector<double> expected)
{
    std::vector<std::vector<double>> replaced = judged.expected;
    replaced[index] = std::move(expected);
    return scorePortfolio(judged.frame.axis, judged.frame.weather, judged.frame.series, replaced, judged.reference,
                          judged.scored, judged.options)[index];
}

} // namespace core
