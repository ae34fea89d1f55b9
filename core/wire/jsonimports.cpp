#include "core/wire/json.h"
#include "core/wire/jsonreader.h"
#include "core/wire/jsonvalues.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace core::wire {

QJsonObject toJson(const ImportResult &result)
{
    QJsonArray warnings;
    for (const RowWarning &warning : result.warnings)
        warnings.append(QJsonObject{{u"row"_s, warning.row}, {u"message"_s, warning.message}});
    return {{u"status"_s, u"success"_s},
            {u"batchId"_s, result.batchId},
            {u"kind"_s, importKindName(result.kind)},
            {u"rowsRead"_s, result.rowsRead},
            {u"rowsIngested"_s, result.rowsIngested},
            {u"rowsReplaced"_s, result.rowsReplaced},
            {u"rowsDuplicate"_s, result.rowsDuplicate},
            {u"rowsSkipped"_s, result.rowsSkipped},
            {u"warningCount"_s, result.warningCount},
            {u"warnings"_s, warnings}};
}

Result<ImportResult> importResultFromJson(const QJsonObject &object)
{
    QString fault;
    JsonReader reader(object, &fault);
    ImportResult result;
    result.batchId = reader.integer("batchId"_L1);
    result.kind = reader.named("kind"_L1, importKindFromName);
    result.rowsRead = reader.integer("rowsRead"_L1);
    result.rowsIngested = reader.integer("rowsIngested"_L1);
    result.rowsReplaced = reader.integer("rowsReplaced"_L1);
    result.rowsDuplicate = reader.integer("rowsDuplicate"_L1);
    result.rowsSkipped = reader.integer("rowsSkipped"_L1);
    result.warningCount = reader.integer("warningCount"_L1);
    reader.forEach("warnings"_L1, [&result](JsonReader &element) {
        result.warnings.append({element.integer("row"_L1), element.string("message"_L1)});
    });
    return readOrFault(result, fault);
}

QJsonObject toJson(const ImportBatch &batch, const SiteZone &zone)
{
    QJsonObject object{{u"id"_s, batch.id},
                       {u"kind"_s, importKindName(batch.kind)},
                       {u"source"_s, batch.source},
                       {u"person"_s, text(batch.person)},
                       {u"rowsIngested"_s, batch.rowsIngested},
                       {u"rowsReplaced"_s, batch.rowsReplaced},
                       {u"rowsSkipped"_s, batch.rowsSkipped},
                       {u"warningCount"_s, batch.warningCount}};
    putTime(object, "importedAt"_L1, batch.importedAt, zone);
    putTime(object, "undoneAt"_L1, batch.undoneAt, zone);
    putTime(object, "dataStart"_L1, batch.dataRange ? std::optional(batch.dataRange->from) : std::nullopt, zone);
    putTime(object, "dataEnd"_L1, batch.dataRange ? std::optional(batch.dataRange->to) : std::nullopt, zone);
    return object;
}

static ImportBatch batchFromJson(JsonReader &reader)
{
    ImportBatch batch;
    batch.id = reader.integer("id"_L1);
    batch.kind = reader.named("kind"_L1, importKindFromName);
    batch.source = reader.string("source"_L1);
    batch.person = reader.optionalString("person"_L1);
    batch.importedAt = reader.time("importedAt"_L1);
    batch.undoneAt = reader.optionalTime("undoneAt"_L1);
    batch.rowsIngested = reader.integer("rowsIngested"_L1);
    batch.rowsReplaced = reader.integer("rowsReplaced"_L1);
    batch.rowsSkipped = reader.integer("rowsSkipped"_L1);
    batch.warningCount = reader.integer("warningCount"_L1);
    const auto from = reader.optionalTime("dataStart"_L1);
    const auto to = reader.optionalTime("dataEnd"_L1);
    if (from && to)
        batch.dataRange = TimeRange{*from, *to};
    return batch;
}

Result<ImportBatch> importBatchFromJson(const QJsonObject &object)
{
    return readWhole(object, batchFromJson);
}

QJsonObject toJson(const QList<ImportBatch> &batches, const SiteZone &zone)
{
    return {{u"imports"_s, arrayOf(batches, [&zone](const ImportBatch &one) { return toJson(one, zone); })}};
}

Result<QList<ImportBatch>> importBatchesFromJson(const QJsonObject &object)
{
    return readList(object, "imports"_L1, batchFromJson);
}

} // namespace core::wire
