#include "tablesource.h"

#include "core/ingest/fieldvalue.h"
#include "core/ingest/greenbutton.h"
#include "core/ingest/rowfeed.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

class CsvTable final : public TableSource
{
public:
    CsvTable(QIODevice &input, const ImportOptions &options)
        : m_source(input)
        , m_reader(m_source)
    {
        m_source.setEncoding(options.encoding);
        if (!options.delimiter.isEmpty())
            m_reader.setSeparator(options.delimiter.front().toLatin1());
    }

    Result<void> readTop(const ImportOptions &options);

    const std::vector<std::string> &header() const override { return m_header; }
    Result<CsvReader::Outcome> next() override { return m_reader.next(); }
    const std::vector<std::string_view> &cells() const override { return m_reader.cells(); }
    qint64 bytesTaken() const override { return m_source.bytesTaken(); }
    qint64 bytesInAll() const override { return m_source.bytesInAll(); }

private:
    Result<void> joinSecondLine();

    ByteSource m_source;
    CsvReader m_reader;
    std::vector<std::string> m_header;
};

Result<void> CsvTable::readTop(const ImportOptions &options)
{
    const auto skipped = m_reader.skipLines(options.skippedLines);
    if (!skipped)
        return skipped.error();
    const auto header = readHeader(m_reader);
    if (!header)
        return header.error();
    for (const std::string_view name : *header)
        m_header.emplace_back(trimmed(name));
    return options.headerLines > 1 ? joinSecondLine() : Result<void>();
}

Result<void> CsvTable::joinSecondLine()
{
    const auto outcome = m_reader.next();
    if (!outcome)
        return outcome.error();
    if (*outcome != CsvReader::Outcome::Record)
        return Error{ErrorCode::Unprocessable, u"The second line of the header cannot be read"_s};
    const std::vector<std::string_view> &second = m_reader.cells();
    m_header.resize(std::max(m_header.size(), second.size()));
    for (std::size_t i = 0; i < second.size(); ++i) {
        const std::string_view more = trimmed(second[i]);
        if (!m_header[i].empty() && !more.empty())
            m_header[i] += ' ';
        m_header[i] += more;
    }
    return {};
}

} // namespace

Result<std::unique_ptr<TableSource>> openTable(QIODevice &input, const ImportOptions &options)
{
    if (options.format == ImportFormat::GreenButton)
        return openGreenButton(input, options.localEpoch);
    auto table = std::make_unique<CsvTable>(input, options);
    const auto ready = table->readTop(options);
    if (!ready)
        return ready.error();
    return std::unique_ptr<TableSource>(std::move(table));
}

} // namespace core
