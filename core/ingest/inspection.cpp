#include "inspection.h"

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
    CodeName{QuestionCode::ColumnUnit, "columnUnit"_L1},
    CodeName{QuestionCode::TemperatureUnit, "temperatureUnit"_L1},
    CodeName{QuestionCode::AreaUnit, "areaUnit"_L1},
    CodeName{QuestionCode::UnitMixed, "unitMixed"_L1},
    CodeName{QuestionCode::UnitScale, "unitScale"_L1},
    CodeName{QuestionCode::TimeLabel, "timeLabel"_L1},
    CodeName{QuestionCode::Counter, "counter"_L1},
    CodeName{QuestionCode::ClockChange, "clockChange"_L1},
    CodeName{QuestionCode::Totals, "totals"_L1},
    CodeName{QuestionCode::Contradictions, "contradictions"_L1},
    CodeName{QuestionCode::LocalEpoch, "localEpoch"_L1},
};

} // namespace

QString questionCodeName(QuestionCode code)
{
    return QString(std::ranges::find(CodeNames, code, &CodeName::code)->name);
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
    QStringList ids{question.id};
    if (patch.contains("dateOrder"_L1))
        ids.append(questionCodeName(QuestionCode::DateOrder)); // another question may settle it as well
    for (const QString &id : ids) {
        if (!answeredOptions->confirmed.contains(id))
            answeredOptions->confirmed.append(id);
    }
    return answeredOptions;
}

} // namespace core
