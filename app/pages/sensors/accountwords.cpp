#include "accountwords.h"

#include <QCoreApplication>

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

} // namespace app::accountwords
