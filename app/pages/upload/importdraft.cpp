#include "importdraft.h"

#include <QFileInfo>
#include <QJsonArray>

#include <utility>

using namespace Qt::StringLiterals;

namespace app {

ImportDraft::ImportDraft(Connection &connection, core::ImportKind kind, QObject *parent)
    : QObject(parent)
    , m_client(connection)
    , m_kind(kind)
{
    connect(&m_job, &InspectionJob::progressed, this, &ImportDraft::progressed);
    connect(&m_job, &InspectionJob::finished, this, &ImportDraft::receive);
}

void ImportDraft::open(const QString &path, const core::SiteZone &zone)
{
    m_path = path;
    m_zone = zone;
    m_base = {};
    m_answers.clear();
    m_inspection = {};
    m_rememberedFrom.clear();
    m_mayRemember = true;
    inspect();
}

QString ImportDraft::fileName() const
{
    return QFileInfo(m_path).fileName();
}

void ImportDraft::cancel()
{
    m_job.cancel();
    if (m_check)
        m_check->cancel();
    m_check.clear();
}

void ImportDraft::again()
{
    if (m_read)
        askHistory();
    else
        inspect();
}

core::Result<core::ImportOptions> ImportDraft::given() const
{
    core::Result<core::ImportOptions> options = m_base;
    for (const Answer &answer : m_answers) {
        options = core::answered(*options, answer.question, answer.choice, answer.text);
        if (!options)
            return options;
    }
    return options;
}

void ImportDraft::inspect()
{
    cancel();
    m_read = false;
    m_historyKnown = false;
    m_historyQuestions.clear();
    const core::Result<core::ImportOptions> options = given();
    if (!options) {
        Q_EMIT failed(options.error(), false);
        return;
    }
    m_job.start(m_kind, m_path, m_zone, *options);
    Q_EMIT changed();
}

void ImportDraft::receive(const core::Result<core::Inspection> &result)
{
    if (!result) {
        Q_EMIT failed(result.error(), true);
        Q_EMIT changed();
        return;
    }
    m_inspection = *result;
    if (std::exchange(m_mayRemember, false)) {
        if (const auto source = rememberedSource(sourceSignature(m_inspection))) {
            m_base = source->options;
            m_rememberedFrom = source->fileName;
            inspect();
            return;
        }
    }
    m_read = true;
    askHistory();
    Q_EMIT changed();
}

void ImportDraft::askHistory()
{
    QList<core::MeterKey> meters;
    for (const core::InspectedMeter &meter : std::as_const(m_inspection.meters))
        meters.append(meter.meter);
    if (meters.isEmpty()) {
        m_historyKnown = true;
        return;
    }
    m_check = m_client.checkMeters(meters, this, [this](const core::Result<QList<core::MeterFacts>> &facts) {
        m_check.clear();
        receiveHistory(facts);
    });
}

void ImportDraft::receiveHistory(const core::Result<QList<core::MeterFacts>> &facts)
{
    if (!facts) {
        Q_EMIT failed(facts.error(), false);
        Q_EMIT changed();
        return;
    }
    m_historyQuestions = core::historyQuestions(m_inspection, core::GivenMeterHistory(*facts));
    m_historyKnown = true;
    Q_EMIT changed();
}

QList<core::ImportQuestion> ImportDraft::openQuestions() const
{
    return m_inspection.questions + m_historyQuestions;
}

bool ImportDraft::isReady() const
{
    return m_read && m_historyKnown && !isBusy() && openQuestions().isEmpty();
}

void ImportDraft::answer(const core::ImportQuestion &question, int choice, const QString &text)
{
    m_answers.append({question, choice, text});
    inspect();
}

void ImportDraft::takeBack(int answer)
{
    m_answers.removeAt(answer);
    inspect();
}

void ImportDraft::setColumn(const QString &field, const QString &reference)
{
    m_base.columns.insert(field, reference);
    m_base.constants.remove(field);
    m_base.units.remove(field); // it was that of another column
    inspect();
}

void ImportDraft::setConstant(const QString &field, const QString &value)
{
    if (value.isEmpty()) {
        m_base.constants.remove(field);
    } else {
        m_base.constants.insert(field, value);
        m_base.columns.insert(field, QString());
    }
    inspect();
}

void ImportDraft::setReading(const QJsonObject &patch)
{
    const core::Result<core::ImportOptions> options = core::patched(m_base, patch);
    if (!options) {
        Q_EMIT failed(options.error(), false);
        return;
    }
    m_base = *options;
    // What a person chose is neither guessed nor asked again.
    for (const QString &option : patch.keys()) {
        if (!m_base.confirmed.contains(option))
            m_base.confirmed.append(option);
    }
    inspect();
}

void ImportDraft::forgetSource()
{
    app::forgetSource(sourceSignature(m_inspection));
    m_rememberedFrom.clear();
    m_base = {};
    m_answers.clear();
    inspect();
}

void ImportDraft::remember() const
{
    rememberSource(sourceSignature(m_inspection), fileName(), m_inspection.options);
}

void ImportDraft::unlearn() const
{
    app::forgetSource(sourceSignature(m_inspection));
}

} // namespace app
