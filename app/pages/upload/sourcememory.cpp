#include "sourcememory.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace app {

static QString settingsKey(const QString &signature)
{
    return u"importSources/"_s + signature;
}

QString sourceSignature(const core::Inspection &inspection)
{
    const bool hasOwnColumns = inspection.options.format == core::ImportFormat::Csv;
    if (inspection.columns.isEmpty() || (!hasOwnColumns && inspection.origin.isEmpty()))
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(core::importKindName(inspection.kind).toUtf8());
    for (const core::InspectedColumn &column : inspection.columns)
        hash.addData('\x1f' + column.header.trimmed().toUtf8());
    if (!hasOwnColumns)
        hash.addData('\x1e' + inspection.origin.toUtf8());
    return QString::fromLatin1(hash.result().toHex().left(32));
}

std::optional<RememberedSource> rememberedSource(const QString &signature)
{
    if (signature.isEmpty())
        return std::nullopt;
    const QByteArray text = QSettings().value(settingsKey(signature)).toByteArray();
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    const core::Result<core::ImportOptions> options = core::importOptionsFromJson(object["options"_L1].toObject());
    // What an older version wrote and this one cannot read is as good as nothing: the person is asked again.
    if (object.isEmpty() || !options)
        return std::nullopt;
    return RememberedSource{object["fileName"_L1].toString(), *options};
}

void rememberSource(const QString &signature, const QString &fileName, const core::ImportOptions &options)
{
    if (signature.isEmpty())
        return;
    if (options.isDefault()) {
        forgetSource(signature);
        return;
    }
    const QJsonObject object{{u"fileName"_s, fileName}, {u"options"_s, core::toJson(options.remembered())}};
    QSettings().setValue(settingsKey(signature), QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void forgetSource(const QString &signature)
{
    if (!signature.isEmpty())
        QSettings().remove(settingsKey(signature));
}

} // namespace app
