#include "answervalidator.h"

#include <QFile>
#include <QJsonDocument>
#include <QStringList>

#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

using namespace Qt::StringLiterals;

namespace support {

AnswerValidator::AnswerValidator()
{
    QFile file(QStringLiteral(METERHOUSE_OPENAPI));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", METERHOUSE_OPENAPI);
    QJsonParseError problem;
    m_description = QJsonDocument::fromJson(file.readAll(), &problem).object();
    if (problem.error != QJsonParseError::NoError)
        qFatal("%s: %s", METERHOUSE_OPENAPI, qPrintable(problem.errorString()));
}

static bool matches(const QString &pattern, const QString &path)
{
    const QStringList expected = pattern.split(u'/');
    const QStringList actual = path.split(u'/');
    if (expected.size() != actual.size())
        return false;
    for (qsizetype i = 0; i < expected.size(); ++i) {
        if (!expected[i].startsWith(u'{') && expected[i] != actual[i])
            return false;
    }
    return true;
}

QJsonObject AnswerValidator::responseOf(const QByteArray &method, const QString &path, int status,
                                        QString *problem) const
{
    const QJsonObject errors = m_description[u"components"_s][u"responses"_s].toObject();
    const QJsonObject paths = m_description[u"paths"_s].toObject();
    for (auto it = paths.begin(); it != paths.end(); ++it) {
        if (!matches(it.key(), path))
            continue;
        const QString name = QString::fromLatin1(method.toLower());
        if (!it.value().toObject().contains(name)) {
            if (status != 405)
                *problem = u"%1 is not described for %2, and the answer is not 405"_s.arg(name, path);
            return errors.value(u"405"_s).toObject();
        }
        QJsonObject response = it.value()[name][u"responses"_s][QString::number(status)].toObject();
        if (response.contains(u"$ref"_s))
            response = errors.value(QString::number(status)).toObject();
        if (response.isEmpty())
            *problem = u"status %1 is not described for %2 %3"_s.arg(status).arg(name, path);
        return response;
    }
    if (status != 404)
        *problem = u"%1 is not described, and the answer is not 404"_s.arg(path);
    return errors.value(u"404"_s).toObject();
}

QString AnswerValidator::checkBody(const QJsonObject &schema, const QByteArray &body) const
{
    QJsonParseError parsing;
    const QJsonDocument document = QJsonDocument::fromJson(body, &parsing);
    if (parsing.error != QJsonParseError::NoError)
        return u"the body is not JSON: "_s + parsing.errorString();
    // References are looked up in the schema's own document.
    const QJsonValue root =
        QJsonObject{{u"allOf"_s, QJsonArray{schema}}, {u"components"_s, m_description[u"components"_s]}};
    const QJsonValue value = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    try {
        valijson::Schema parsedSchema;
        valijson::SchemaParser parser;
        parser.populateSchema(valijson::adapters::QtJsonAdapter(root), parsedSchema);
        valijson::Validator validator;
        valijson::ValidationResults results;
        if (validator.validate(parsedSchema, valijson::adapters::QtJsonAdapter(value), &results))
            return {};
        QStringList problems;
        for (valijson::ValidationResults::Error error; results.popError(error);) {
            QString where;
            for (const std::string &step : error.context)
                where += QString::fromStdString(step);
            problems.append(where + u": "_s + QString::fromStdString(error.description));
        }
        return problems.join(u"; "_s);
    } catch (const std::exception &broken) {
        return u"the schema cannot be used: "_s + QString::fromUtf8(broken.what());
    }
}

QString AnswerValidator::check(const QByteArray &method, const QString &path, int status, const QByteArray &contentType,
                               const QByteArray &body) const
{
    QString problem;
    const QJsonObject response = responseOf(method, path, status, &problem);
    if (!problem.isEmpty())
        return problem;
    const QJsonObject content = response.value(u"content"_s).toObject();
    const QString mediaType = QString::fromLatin1(contentType).section(u';', 0, 0).trimmed();
    if (!content.contains(mediaType))
        return u"content type '%1' is not described for %2"_s.arg(mediaType, path);
    if (mediaType != "application/json"_L1)
        return {};
    return checkBody(content[mediaType][u"schema"_s].toObject(), body);
}

} // namespace support
