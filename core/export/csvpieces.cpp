#include "csvpieces.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::size_t ReadingsInPiece = 2048;
constexpr qsizetype PieceBytes = 256 * 1024;

class CsvFile
{
public:
    CsvFile(Database &database, QList<ExportPart> parts, std::unique_ptr<CsvRows> rows)
        : m_database(database)
        , m_parts(std::move(parts))
        , m_rows(std::move(rows))
    {
    }

    Result<void> begin();
    Result<QByteArray> piece();

private:
    Result<void> addRows(CsvBytes &out);

    Database &m_database;
    const QList<ExportPart> m_parts;
    const std::unique_ptr<CsvRows> m_rows;
    QHash<qint64, std::vector<CounterReading>> m_waiting; //!< by sensor, of the parts to come
    qsizetype m_next = 0;                                 //!< the part after the current one
    std::optional<MeasuredPieces> m_current;
};

Result<void> CsvFile::begin()
{
    QList<qint64> sensorIds;
    for (const ExportPart &part : m_parts)
        sensorIds.append(part.sensorId);
    auto waiting = waitingReadings(m_database, sensorIds);
    if (!waiting)
        return waiting.error();
    m_waiting = *std::move(waiting);
    return {};
}

Result<void> CsvFile::addRows(CsvBytes &out)
{
    if (!m_current) {
        const ExportPart &part = m_parts.at(m_next);
        m_current.emplace(m_database, part, m_waiting.take(part.sensorId));
        m_rows->beginPart(static_cast<std::size_t>(m_next++));
    }
    const auto readings = m_current->next(ReadingsInPiece);
    if (!readings)
        return readings.error();
    m_rows->append(*readings, m_current->isAtEnd(), out);
    if (m_current->isAtEnd())
        m_current.reset();
    return {};
}

Result<QByteArray> CsvFile::piece()
{
    CsvBytes out(PieceBytes + PieceBytes / 4);
    while (out.size() < PieceBytes && (m_current || m_next < m_parts.size())) {
        if (const auto added = addRows(out); !added)
            return added.error();
    }
    return out.take();
}

} // namespace

Result<CsvPieces> csvPieces(Database &database, const QList<ExportPart> &parts, std::unique_ptr<CsvRows> rows)
{
    const QByteArray header = rows->header();
    const auto file = std::make_shared<CsvFile>(database, parts, std::move(rows));
    if (const auto begun = file->begin(); !begun)
        return begun.error();
    auto first = file->piece();
    if (!first)
        return first.error();
    if (first->isEmpty())
        return Error{ErrorCode::NotFound, u"there are no readings of this time"_s};
    return CsvPieces([file, begin = QByteArray(header + *first)]() mutable -> Result<QByteArray> {
        return begin.isEmpty() ? file->piece() : std::exchange(begin, {});
    });
}

} // namespace core
