#include "judgements.h"

#include "core/base/logging.h"
#include "core/campus/touchedutilities.h"
#include "core/storage/resultstore.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype MaximumCached = 2;     // a judgement of ten years of 300 buildings takes some 400 MB
constexpr qsizetype FingerprintBytes = 32; // SHA-256, stored in front of the model's own payload

} // namespace

Result<QList<Utility>> Judgements::load()
{
    const ResultStore store(m_database);
    const auto models = store.models();
    if (!models)
        return models.error();
    const auto scores = store.scores();
    if (!scores)
        return scores.error();

    QList<Utility> unusable;
    const std::lock_guard lock(m_mutex);
    for (const StoredModel &stored : *models) {
        auto model = ExpectedModel::deserialize(stored.payload.mid(FingerprintBytes));
        if (!model) {
            qCWarning(lcCampus).noquote() << "The stored model for" << utilityName(stored.info.utility)
                                          << "cannot be read and is learned again:" << model.error().detail;
            unusable.append(stored.info.utility);
            continue;
        }
        m_models.insert(stored.info.utility, {std::make_shared<const ExpectedModel>(*std::move(model)),
                                              stored.payload.left(FingerprintBytes)});
    }
    for (const StoredScore &stored : *scores) {
        m_scores[stored.score.utility].insert(stored.buildingId, stored.score);
        m_computedAt = std::max(m_computedAt, stored.computedAt);
    }
    return unusable;
}

Result<ScoringOptions> Judgements::scoringOptions(const SiteZone &zone, Utility utility) const
{
    ScoringOptions options;
    options.cutoffs = m_options.cutoffs;
    options.absoluteThresholds = m_options.absoluteThresholds;
    if (utility == Utility::Electricity)
        return options;
    {
        const std::lock_guard lock(m_mutex);
        options.electricityMedianPerArea = m_electricityMedianPerArea;
    }
    if (options.electricityMedianPerArea > 0.0)
        return options;
    const auto frame = loadUtilityFrame(m_database, zone, Utility::Electricity);
    if (!frame)
        return frame.error();
    options.electricityMedianPerArea = portfolioMedianPerArea(frame->series);
    const std::lock_guard lock(m_mutex);
    m_electricityMedianPerArea = options.electricityMedianPerArea;
    return options;
}

//! Thresholds that nobody has set are electricity's, in the ratio of the medians: they follow when its median moves.
Result<QList<Utility>> Judgements::followersOf(Utility utility, double medianPerArea) const
{
    if (utility != Utility::Electricity)
        return QList<Utility>();
    {
        const std::lock_guard lock(m_mutex);
        if (m_electricityMedianPerArea == medianPerArea)
            return QList<Utility>();
    }
    auto others = utilitiesInUse(m_database);
    if (others) {
        others->removeIf([this](Utility other) {
            return other == Utility::Electricity || m_options.absoluteThresholds.contains(other);
        });
    }
    return others;
}

Result<QList<Utility>> Judgements::judge(const SiteZone &zone, Utility utility, bool forceTraining, bool isLast,
                                         const Progress &progress)
{
    const auto marks =
        ImportStore(m_database).dirty(); // before the data are read, so that later marks outlive this run
    if (!marks)
        return marks.error();
    const auto options = scoringOptions(zone, utility);
    if (!options)
        return options.error();
    Model current;
    {
        const std::lock_guard lock(m_mutex);
        current = m_models.value(utility);
    }
    const auto result = runScoring(
        m_database, zone, current.model, current.inputs,
        {utility, m_options.scoredDays, m_options.booster, *options, m_clock.now(), forceTraining, true, progress});
    if (!result)
        return result.error();
    const QByteArray inputs = result->trained
                                  ? referenceFingerprint(result->judged->frame, result->model->info().referenceRange)
                                  : current.inputs;
    auto followers = followersOf(utility, result->judged->medianPerArea);
    if (!followers)
        return followers;
    if (const auto stored = store(*result, utility, inputs, *marks, isLast, *followers); !stored)
        return stored.error();
    remember(utility, *result, inputs);
    return followers;
}

Result<void> Judgements::store(const ScoringRunResult &result, Utility utility, const QByteArray &inputs,
                               const TouchedData &marks, bool isLast, const QList<Utility> &followers) const
{
    ResultStore store(m_database);
    ImportStore imports(m_database);
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();

    const JudgedUtility &judged = *result.judged;
    if (result.trained) {
        const auto written = store.writeModel(*transaction, {result.model->info(), inputs + result.model->serialize()});
        if (!written)
            return written.error();
    } else if (!result.model) {
        if (const auto removed = store.removeModel(*transaction, utility); !removed)
            return removed.error();
    }
    QList<StoredScore> scores;
    for (std::size_t s = 0; s < judged.frame.series.size(); ++s) {
        const auto written = store.writeExpected(*transaction, judged.frame.buildingIds[s], utility,
                                                 judged.frame.axis.starts, judged.expected[s]);
        if (!written)
            return written.error();
        scores.append({judged.frame.buildingIds[s], judged.scores[s], m_clock.now()});
    }
    if (const auto written = store.writeScores(*transaction, utility, scores); !written)
        return written.error();

    if (!marks.isEmpty()) {
        TouchedData done;
        done.utilities.insert(utility, TimeRange::all());
        done.weather = isLast;
        done.buildings = isLast;
        done.revision = marks.revision;
        if (const auto cleared = imports.clearDirty(*transaction, done); !cleared)
            return cleared.error();
    }
    if (!followers.isEmpty()) {
        TouchedData next; // so that they are judged even when this process ends first
        for (const Utility follower : followers)
            next.utilities.insert(follower, TimeRange());
        if (const auto marked = imports.markDirty(*transaction, next); !marked)
            return marked.error();
    }
    return transaction->commit();
}

void Judgements::remember(Utility utility, const ScoringRunResult &result, const QByteArray &inputs)
{
    const std::lock_guard lock(m_mutex);
    if (result.model)
        m_models.insert(utility, {result.model, inputs});
    else
        m_models.remove(utility);
    QHash<qint64, UtilityScore> scores;
    for (std::size_t s = 0; s < result.judged->scores.size(); ++s)
        scores.insert(result.judged->frame.buildingIds[s], result.judged->scores[s]);
    m_scores.insert(utility, scores);
    m_computedAt = m_clock.now();
    ++m_rounds[utility];
    if (utility == Utility::Electricity)
        m_electricityMedianPerArea = result.judged->medianPerArea;
    keep(utility, result.judged);
}

//! With the lock held.
void Judgements::keep(Utility utility, const std::shared_ptr<const JudgedUtility> &judged) const
{
    m_judged.insert(utility, judged);
    for (auto other = m_judged.begin(); m_judged.size() > MaximumCached && other != m_judged.end();)
        other = other.key() == utility ? std::next(other) : m_judged.erase(other);
}

void Judgements::fill(Snapshot &snapshot) const
{
    const std::lock_guard lock(m_mutex);
    snapshot.computedAt = m_computedAt;
    for (auto building = snapshot.scores.begin(); building != snapshot.scores.end(); ++building) {
        for (auto judged = building->begin(); judged != building->end(); ++judged) {
            const auto ofUtility = m_scores.constFind(judged.key());
            if (ofUtility == m_scores.constEnd())
                continue;
            const auto score = ofUtility->constFind(building.key());
            if (score != ofUtility->constEnd())
                *judged = *score;
        }
    }
}

std::shared_ptr<const ExpectedModel> Judgements::model(Utility utility) const
{
    const std::lock_guard lock(m_mutex);
    return m_models.value(utility).model;
}

QList<ModelInfo> Judgements::modelInfos() const
{
    const std::lock_guard lock(m_mutex);
    QList<ModelInfo> infos;
    for (const Model &model : m_models)
        infos.append(model.model->info());
    return infos;
}

Result<std::shared_ptr<const JudgedUtility>> Judgements::judged(const SiteZone &zone, Utility utility) const
{
    Model current;
    quint64 round = 0;
    {
        const std::lock_guard lock(m_mutex);
        if (const auto cached = m_judged.value(utility))
            return cached;
        current = m_models.value(utility);
        round = m_rounds.value(utility);
    }
    const auto options = scoringOptions(zone, utility);
    if (!options)
        return options.error();
    const auto result =
        runScoring(m_database, zone, current.model, current.inputs,
                   {utility, m_options.scoredDays, m_options.booster, *options, m_clock.now(), false, false, {}});
    if (!result)
        return result.error();
    const std::lock_guard lock(m_mutex);
    if (m_rounds.value(utility) == round) // else this is older than what judge() has put there meanwhile
        keep(utility, result->judged);
    return result->judged;
}

} // namespace core
