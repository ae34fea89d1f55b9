#include "accountwords.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace app::accountwords {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(AccountWords)
};

} // namespace

QString role(core::Role role)
{
    switch (role) {
    case core::Role::Anyone:
        return {};
    case core::Role::User:
        return Tr::tr("User");
    case core::Role::Researcher:
        return Tr::tr("Researcher");
    case core::Role::Manager:
        return Tr::tr("Manager");
    case core::Role::Admin:
        return Tr::tr("Administrator");
    }
    Q_UNREACHABLE();
}

QString roleMeaning(core::Role role)
{
    switch (role) {
    case core::Role::Anyone:
        return {};
    case core::Role::User:
        return Tr::tr("Owns sensors.");
    case core::Role::Researcher:
        return Tr::tr("May take data out for study.");
    case core::Role::Manager:
        return Tr::tr("Works with buildings, imports and scores.");
    case core::Role::Admin:
        return Tr::tr("May do everything, also manage sensors and users.");
    }
    Q_UNREACHABLE();
}

QString action(const QString &name)
{
    const QHash<QString, QString> words{{u"sensor.create"_s, Tr::tr("Sensor added")},
                                        {u"sensor.change"_s, Tr::tr("Sensor changed")},
                                        {u"sensor.retire"_s, Tr::tr("Sensor retired")},
                                        {u"sensor.restore"_s, Tr::tr("Sensor used again")},
                                        {u"sensor.secret"_s, Tr::tr("New secret for a sensor")},
                                        {u"sensor.script"_s, Tr::tr("Script of a sensor set")},
                                        {u"sensor.token"_s, Tr::tr("Token of a sensor revoked")},
                                        {u"quarantine.decide"_s, Tr::tr("Question answered")},
                                        {u"quarantine.undo"_s, Tr::tr("Answer undone")},
                                        {u"session.open"_s, Tr::tr("Signed in")},
                                        {u"session.close"_s, Tr::tr("Signed out")},
                                        {u"token.create"_s, Tr::tr("Token made")},
                                        {u"token.revoke"_s, Tr::tr("Token revoked")},
                                        {u"user.create"_s, Tr::tr("User added")},
                                        {u"user.change"_s, Tr::tr("User changed")},
                                        {u"user.disable"_s, Tr::tr("User disabled")},
                                        {u"user.enable"_s, Tr::tr("User enabled")}};
    return words.value(name, name);
}

} // namespace app::accountwords
