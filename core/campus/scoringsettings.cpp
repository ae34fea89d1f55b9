#include "scoringsettings.h"

#include "core/storage/importstore.h"
#include "core/storage/resultstore.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QByteArray exactly(double number)
{
    return QByteArray::number(number, 'g', 17) + ' ';
}

//! What the scores depend on beside the data. Training settings count from the next training on.
qint64 fingerprint(const CampusOptions &options)
{
    QByteArray text = QByteArray::number(options.scoredDays) + ' ' + exactly(options.cutoffs.caution)
                      + exactly(options.cutoffs.warning) + exactly(options.cutoffs.anomaly);
    for (const auto &[utility, thresholds] : options.absoluteThresholds) {
        text += utilityName(utility).toLatin1() + ' ';
        for (const double threshold : thresholds)
            text += exactly(threshold);
    }
    const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
    constexpr qsizetype Digits = 15; // of four bits each: above zero in a signed 64-bit number
    return hash.first(Digits).toLongLong(nullptr, 16);
}

} // namespace

Result<void> noteScoringSettings(Database &database, const CampusOptions &options)
{
    ResultStore results(database);
    const qint64 wanted = fingerprint(options);
    const auto stored = results.settings();
    if (!stored)
        return stored.error();
    if (*stored == wanted)
        return {};
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    if (auto written = results.writeSettings(*transaction, wanted); !written)
        return written;
    if (*stored) { // else nothing was scored yet
        TouchedData everything;
        everything.buildings = true; // reaches every utility
        if (auto marked = ImportStore(database).markDirty(*transaction, everything); !marked)
            return marked;
    }
    return transaction->commit();
}

} // namespace core
