#pragma once

#include "core/ingest/columnunit.h"
#include "core/ingest/energyunit.h"
#include "core/ingest/greenbuttontype.h"
#include "core/ingest/numbertext.h"
#include "core/ingest/optioncolumns.h"
#include "core/ingest/rowchecker.h"

#include <map>
#include <unordered_map>
#include <unordered_set>

namespace core {

//! Makes rows that are written in another way look like the documented ones, so that every check that follows is the
//! same. What it cannot read with certainty it refuses. Not thread-safe; one per file.
class RowTranslator
{
public:
    //! `siteZone` is for times without an offset where the options name no other zone.
    static Result<RowTranslator> create(ImportKind kind, const ImportOptions &options, OptionColumns columns,
                                        const SiteZone &siteZone, WarningList &warnings);

    //! The row's fields, valid until the next call; nullopt when it was refused with a warning.
    std::optional<Fields> translate(qint64 row, const std::vector<std::string_view> &cells);

private:
    //! What the rows of one meter said so far.
    struct Series
    {
        SeriesOrder order;
        bool hasRegister = false;
        EpochSeconds registerTime = 0;
        double registerValue = 0.0;
    };

    RowTranslator(ImportKind kind, const ImportOptions &options, OptionColumns columns, const SiteZone &zone,
                  WarningList &warnings);

    Result<void> readUnits();
    void fill(const std::vector<std::string_view> &cells);
    bool isLeftOut() const;
    bool isCounter(const std::vector<std::string_view> &cells) const;
    bool translateNumbers(qint64 row);
    bool translateTime(qint64 row, const std::vector<std::string_view> &cells);
    bool translateValue(qint64 row);
    bool translateCounter(qint64 row);
    const UnitStep *stepOf(qint64 row);
    Series &series();
    void setText(std::size_t field, std::string text);
    void setTime(EpochSeconds time);
    bool refuse(qint64 row, std::size_t field, std::string_view value, const QString &fault);

    const ImportKind m_kind;
    const Schema &m_schema;
    const ImportOptions m_options;
    const OptionColumns m_columns;
    const SiteZone m_zone;
    const NumberStyle m_style;
    const bool m_readsTimes;
    const bool m_readsValues;
    const std::optional<std::size_t> m_timeField;
    WarningList *m_warnings;
    std::unordered_map<std::string, std::string> m_buildingOfMeter;
    std::unordered_set<std::string> m_leftOut;
    std::vector<std::size_t> m_numberFields;
    std::vector<std::optional<ColumnUnit>> m_units; //!< one per Schema::used
    std::vector<std::string> m_texts;               //!< of fields that were written anew
    std::vector<std::string_view> m_fields;
    std::unordered_map<std::string, Series> m_series;
    std::map<std::pair<std::string, std::string>, std::optional<UnitStep>, std::less<>> m_steps;
    std::string m_key;
    std::string m_lastUtility;
    std::string_view m_lastUtilityWord; //!< our name of m_lastUtility when that is a word for it
    bool m_isCounter = false;           //!< the row's value is the state of a counter
    EpochSeconds m_time = 0;            //!< of the row, the start of its interval
};

} // namespace core
