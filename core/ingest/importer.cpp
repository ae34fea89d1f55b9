#include "importer.h"

#include "core/base/logging.h"
#include "core/ingest/headingunits.h"
#include "core/ingest/importjob.h"
#include "core/ingest/jsonfeed.h"
#include "core/ingest/rowfeed.h"
#include "core/ingest/rowtranslator.h"
#include "core/ingest/tablesource.h"
#include "core/storage/sitestore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

Result<SiteZone> readZone(Database &database)
{
    const auto site = SiteStore(database).read();
    if (!site)
        return site.error();
    return SiteZone::create(site->zoneId);
}

//! One import from its first row to its commit.
class ImportRun
{
public:
    ImportRun(Database &database, const Clock &clock, ImportKind kind, const ImportSettings &options)
        : m_database(database)
        , m_clock(clock)
        , m_kind(kind)
        , m_options(options)
    {
    }

    Result<ImportOutcome> csv(QIODevice &input);
    Result<ImportOutcome> translated(QIODevice &input);
    Result<ImportOutcome> rows(const QJsonArray &rows);

private:
    Result<void> prepare();
    Result<ImportOutcome> finish(const FeedCounts &counts);
    Result<ImportOutcome> store(ImportResult result);
    Error noRows(qint64 read) const;

    Database &m_database;
    const Clock &m_clock;
    const ImportKind m_kind;
    const ImportSettings &m_options;
    WarningList m_warnings;
    SiteZone m_zone = SiteZone::utc();
    std::unique_ptr<ImportJob> m_job;
    qint64 m_bytes = 0;
};

Result<void> ImportRun::prepare()
{
    const auto zone = readZone(m_database);
    if (!zone)
        return zone.error();
    m_zone = *zone;
    switch (m_kind) {
    case ImportKind::Meter: {
        auto job = makeMeterJob(m_database, m_zone, m_options.gasCalorificKwhPerCubicMetre,
                                m_options.options.contradictions, m_warnings);
        if (!job)
            return job.error();
        m_job = *std::move(job);
        break;
    }
    case ImportKind::Weather:
        m_job = makeWeatherJob(m_zone, m_warnings);
        break;
    case ImportKind::Building:
        m_job = makeBuildingJob(m_warnings);
        break;
    }
    return {};
}

Result<ImportOutcome> ImportRun::csv(QIODevice &input)
{
    ByteSource source(input);
    CsvReader reader(source);
    const auto header = readHeader(reader);
    if (!header)
        return header.error();
    const Schema &schema = schemaOf(m_kind);
    const ColumnMap map = mapColumns(schema, *header);
    const auto usable = checkColumns(map);
    if (!usable)
        return usable.error();
    warnOfUnknown(map.unknown, m_warnings);
    const auto ready = prepare();
    if (!ready)
        return ready.error();
    const auto counts = feedCsv(schema, source, reader, map, m_job->checker(), m_warnings, {m_options.progress, {}, 0});
    m_bytes = source.bytesTaken();
    return counts ? finish(*counts) : Result<ImportOutcome>(counts.error());
}

Result<ImportOutcome> ImportRun::translated(QIODevice &input)
{
    const auto table = openTable(input, m_options.options);
    if (!table)
        return table.error();
    auto columns = mapColumns(m_kind, (*table)->header(), m_options.options);
    if (!columns)
        return columns.error();
    const auto usable = checkColumns(*columns);
    if (!usable)
        return usable.error();
    warnOfUnknown(columns->unknown, m_warnings);
    const auto ready = prepare();
    if (!ready)
        return ready.error();
    const auto options = withHeadingUnits(m_kind, (*table)->header(), *columns, m_options.options);
    if (!options)
        return options.error();
    auto translator = RowTranslator::create(m_kind, *options, *std::move(columns), m_zone, m_warnings);
    if (!translator)
        return translator.error();
    const auto counts = feedTable(**table, *translator, m_job->checker(), m_warnings, m_options.progress);
    m_bytes = (*table)->bytesTaken();
    return counts ? finish(*counts) : Result<ImportOutcome>(counts.error());
}

Result<ImportOutcome> ImportRun::rows(const QJsonArray &rows)
{
    const auto ready = prepare();
    if (!ready)
        return ready.error();
    const auto counts = feedJson(schemaOf(m_kind), rows, m_job->checker(), m_warnings);
    return counts ? finish(*counts) : Result<ImportOutcome>(counts.error());
}

Error ImportRun::noRows(qint64 read) const
{
    if (read == 0)
        return {ErrorCode::Unprocessable, u"The file has a header and no rows"_s};
    QStringList reasons;
    for (const RowWarning &warning :
         m_warnings.warnings().first(std::min<qsizetype>(m_warnings.warnings().size(), 4))) {
        if (warning.row > 0 && reasons.size() < 3)
            reasons.append(u"row %1: %2"_s.arg(warning.row).arg(warning.message));
    }
    return {ErrorCode::Unprocessable, u"None of the %1 rows is valid; %2"_s.arg(read).arg(reasons.join("; "_L1))};
}

Result<ImportOutcome> ImportRun::finish(const FeedCounts &counts)
{
    if (counts.good == 0)
        return noRows(counts.rows);
    ImportResult result;
    result.kind = m_kind;
    result.rowsRead = counts.rows;
    result.rowsSkipped = counts.rows - counts.good;
    return store(std::move(result));
}

Result<ImportOutcome> ImportRun::store(ImportResult result)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    ImportStore imports(m_database);
    const auto batch = imports.create(*transaction, m_kind, m_options.source, m_clock.now(), m_options.person);
    if (!batch)
        return batch.error();
    result.batchId = *batch;

    TouchedData touched;
    StoreContext context{m_database, *transaction,
                         m_zone,     *batch,
                         m_warnings, result,
                         touched,    [this] {
                             return !m_options.progress || m_options.progress(m_bytes, m_bytes); }};
    const auto stored = m_job->store(context);
    if (!stored)
        return stored.error();
    if (result.rowsIngested + result.rowsDuplicate == 0)
        return noRows(result.rowsRead);

    result.warnings = m_warnings.warnings();
    std::ranges::stable_sort(result.warnings, {}, &RowWarning::row);
    result.warningCount = m_warnings.count();
    const auto finished = imports.finish(*transaction, result);
    if (!finished)
        return finished.error();
    const auto marked = imports.markDirty(*transaction, touched);
    if (!marked)
        return marked.error();
    const auto committed = transaction->commit();
    if (!committed)
        return committed.error();
    qCInfo(lcIngest).noquote() << importKindName(m_kind) << "import" << result.batchId << m_options.source << "rows"
                               << result.rowsRead << "stored" << result.rowsIngested << "skipped" << result.rowsSkipped;
    return ImportOutcome{std::move(result), std::move(touched)};
}

} // namespace

Result<ImportOutcome> Importer::importCsv(ImportKind kind, QIODevice &input, const ImportSettings &options)
{
    ImportRun run(m_database, m_clock, kind, options);
    return options.options.isDefault() ? run.csv(input) : run.translated(input);
}

Result<ImportOutcome> Importer::importRows(ImportKind kind, const QJsonArray &rows, const ImportSettings &options)
{
    return ImportRun(m_database, m_clock, kind, options).rows(rows);
}

} // namespace core
