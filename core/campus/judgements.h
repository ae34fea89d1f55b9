#pragma once

#include "core/base/clock.h"
#include "core/campus/campusoptions.h"
#include "core/campus/scoringrun.h"
#include "core/campus/snapshot.h"
#include "core/storage/importstore.h"

#include <QByteArray>
#include <QMap>

#include <memory>
#include <mutex>

namespace core {

//! Models, scores and the latest judgement of each utility: kept in memory, written through to the store. judge() is
//! called from one thread at a time; everything else from any.
class Judgements
{
public:
    Judgements(Database &database, const Clock &clock, const CampusOptions &options)
        : m_database(database)
        , m_clock(clock)
        , m_options(options)
    {
    }

    //! Models and scores from the store. Gives the utilities whose model cannot be used (another version wrote it,
    //! say): they have none until they are judged.
    Result<QList<Utility>> load();

    using Progress = std::function<bool(const QString &step, double progress)>;
    //! Trains if needed, scores, stores the outcome and takes the utility off the dirty list unless data came
    //! meanwhile.
    //! `isLast`: nothing else waits, so that marks which concern every utility (weather, building facts) are done as
    //! well. Gives the utilities whose scores rest on what this run changed and that are to be judged next.
    Result<QList<Utility>> judge(const SiteZone &zone, Utility utility, bool forceTraining, bool isLast,
                                 const Progress &progress);

    //! Puts the scores into a snapshot that already lists which building has which utility.
    void fill(Snapshot &snapshot) const;
    std::shared_ptr<const ExpectedModel> model(Utility utility) const;
    QList<ModelInfo> modelInfos() const;
    //! The latest judgement; made again from the store (without training) after a restart. Blocks.
    Result<std::shared_ptr<const JudgedUtility>> judged(const SiteZone &zone, Utility utility) const;

private:
    struct Model
    {
        std::shared_ptr<const ExpectedModel> model;
        QByteArray inputs; //!< fingerprint of what it learned from
    };

    Result<ScoringOptions> scoringOptions(const SiteZone &zone, Utility utility) const;
    Result<QList<Utility>> followersOf(Utility utility, double medianPerArea) const;
    Result<void> store(const ScoringRunResult &result, Utility utility, const QByteArray &inputs,
                       const TouchedData &marks, bool isLast, const QList<Utility> &followers) const;
    void keep(Utility utility, const std::shared_ptr<const JudgedUtility> &judged) const;
    void remember(Utility utility, const ScoringRunResult &result, const QByteArray &inputs);

    Database &m_database;
    const Clock &m_clock;
    const CampusOptions &m_options;

    mutable std::mutex m_mutex;
    QMap<Utility, Model> m_models;
    QMap<Utility, QHash<qint64, UtilityScore>> m_scores; //!< by building id
    EpochSeconds m_computedAt = 0;
    mutable QMap<Utility, std::shared_ptr<const JudgedUtility>> m_judged; //!< at most MaximumCached
    QMap<Utility, quint64> m_rounds;                                      //!< how often each utility was judged anew
    mutable double m_electricityMedianPerArea = 0.0;
};

} // namespace core
