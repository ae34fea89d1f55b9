#pragma once

#include "core/security/accountservice.h"

#include <QTemporaryDir>
#include <QTest>

// A result that a test cannot go on without. Ends the test program with the reason.
template<typename T>
T must(core::Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return *std::move(result);
}

class FakeClock final : public core::Clock
{
public:
    core::EpochSeconds now() const override { return time; }
    core::EpochSeconds time = 1'700'000'000;
};

//! Accounts in a folder of their own, with passwords that cost the least and a clock that stands still.
class AccountFixture
{
public:
    AccountFixture()
        : database(must(core::Database::open(folder.path())))
        , service(must(core::AccountService::create(*database, clock, must(core::KeyedHash::inFolder(folder.path())),
                                                    core::PasswordCost::least())))
    {
    }

    core::Account add(const QString &name, core::Role role = core::Role::User,
                      const std::optional<QString> &password = {})
    {
        return must(service->createAccount(by, {name, role, {}, {}, password}));
    }

    void disable(qint64 accountId)
    {
        core::AccountChange change;
        change.disabled = true;
        must(service->changeAccount(by, accountId, change));
    }

    core::IssuedToken issue(qint64 accountId, const QStringList &scopes = {})
    {
        return must(service->createToken(by, {accountId, QStringLiteral("test"), scopes}));
    }

    //! All that the audit and the tables of accounts hold, as one text.
    QString everythingKept() const
    {
        QString text;
        for (const core::AuditEntry &entry : must(service->audit({.limit = 10'000})))
            text += entry.actor + entry.action + entry.subject + entry.before + entry.after + u'\n';
        return text;
    }

    core::AuditEntry newest() const
    {
        const auto entries = must(service->audit({.limit = 1}));
        return entries.isEmpty() ? core::AuditEntry() : entries.first();
    }

    QTemporaryDir folder;
    FakeClock clock;
    std::unique_ptr<core::Database> database;
    std::unique_ptr<core::AccountService> service;
    const core::Principal by{core::Role::Admin, 0, QStringLiteral("command line"), 0, {}};
};
