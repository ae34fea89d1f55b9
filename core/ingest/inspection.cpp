#include "inspection.h"

#include "core/ingest/importer.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct CodeName
{
    QuestionCode code;
    QLatin1StringView name;
};

constexpr std::array CodeNames{
    CodeName{QuestionCode::ColumnMissing, "columnMissing"_L1},
    CodeName{QuestionCode::ColumnAmbiguous, "columnAmbiguous"_L1},
    CodeName{QuestionCode::ValueMissing, "valueMissing"_L1},
    CodeName{QuestionCode::DateOrder, "dateOrder"_L1},
    CodeName{QuestionCode::DateMixed, "dateMixed"_L1},
    CodeName{QuestionCode::DateAgainstHistory, "dateAgainstHistory"_L1},
    CodeName{QuestionCode::DateInFuture, "dateInFuture"_L1},
    CodeName{QuestionCode::DecimalMark, "decimalMark"_L1},
    CodeName{QuestionCode::Unit, "unit"_L1},
    CodeName{QuestionCode::UnitMixed, "unitMixed"_L1},
    CodeName{QuestionCode::UnitScale, "unitScale"_L1},
    CodeName{QuestionCode::TimeLabel, "timeLabel"_L1},
    CodeName{QuestionCode::Counter, "counter"_L1},
    CodeName{QuestionCode::ClockChange, "clockChange"_L1},
    CodeName{QuestionCode::Contradictions, "contradictions"_L1},
    CodeName{QuestionCode::LocalEpoch, "localEpoch"_L1},
};

} // namespace

QString questionCodeName(QuestionCode code)
{
    return QString(std::ranges::find(CodeNames, code, &CodeName::code)->name);
}

Result<Inspection> inspectImport(ImportKind kind, QIODevice &input, const InspectionContext &context,
                                 const ImportOptions &given)
{
    if (input.isSequential())
        return Error{ErrorCode::InvalidArgument,
                     u"A file that is to be inspected must be one that can be read twice"_s};
    auto preview = previewCsv(kind, input, context.zone, context.progress);
    if (!preview)
        return preview.error();
    Inspection inspection;
    inspection.kind = kind;
    inspection.options = given;
    inspection.warnings = std::move(preview->warnings);
    inspection.rows = preview->rows;
    inspection.goodRows = preview->goodRows;
    inspection.warnedRows = preview->warnedRows;
    inspection.refusedRows = preview->refusedRows;
    return inspection;
}

QList<ImportQuestion> historyQuestions(const Inspection &, const MeterHistory &)
{
    return {};
}

Result<ImportOptions> answered(const ImportOptions &options, const ImportQuestion &question, int choice,
                               const QString &text)
{
    QJsonObject patch;
    if (choice >= 0 && choice < question.choices.size())
        patch = question.choices.at(choice).patch;
    else if (!question.freeText.isEmpty() && !text.trimmed().isEmpty())
        patch = {{u"constants"_s, QJsonObject{{question.freeText, text.trimmed()}}}};
    else
        return Error{ErrorCode::InvalidArgument, u"%1 has no such answer"_s.arg(question.id)};
    auto answeredOptions = patched(options, patch);
    if (!answeredOptions)
        return answeredOptions;
    if (!answeredOptions->confirmed.contains(question.id))
        answeredOptions->confirmed.append(question.id);
    return answeredOptions;
}

} // namespace core
