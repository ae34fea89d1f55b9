#pragma once

#include "core/campus/judgements.h"
#include "core/campus/snapshot.h"
#include "core/storage/database.h"

#include <memory>
#include <mutex>

namespace core {

//! What everybody sees of the campus: the current snapshot, and what went wrong on the way to it. Thread-safe.
class PublishedCampus
{
public:
    //! Builds the next snapshot from the store and the current judgements. Blocks on the store.
    Result<void> publish(Database &database, const Judgements &judgements, const StatusCutoffs &cutoffs);
    //! A run that goes well takes back what an earlier one of its utility complained of.
    void noteOutcome(Utility utility, const Result<void> &outcome);

    std::shared_ptr<const Snapshot> current() const;
    QString lastError() const; //!< empty when the latest run of every utility went well

private:
    //! Held from reading the store to the swap, or an older view could take the place of a newer one.
    std::mutex m_publishing;

    mutable std::mutex m_mutex; // guards what follows
    std::shared_ptr<const Snapshot> m_snapshot;
    QList<std::pair<Utility, QString>> m_failures; //!< of the latest run of each utility, the last one at the end
};

} // namespace core
