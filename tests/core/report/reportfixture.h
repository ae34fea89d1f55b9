#pragma once

#include "core/report/outbox.h"
#include "core/security/keyedhash.h"
#include "core/storage/accountstore.h"

#include <QTemporaryDir>

#include <atomic>
#include <vector>

namespace support {

class HandClock final : public core::Clock
{
public:
    core::EpochSeconds now() const override { return m_now; }
    void set(core::EpochSeconds now) { m_now = now; }
    void advance(std::chrono::seconds by) { m_now += by.count(); }

private:
    std::atomic<core::EpochSeconds> m_now{1'760'054'400}; // 2025-10-10T00:00:00Z
};

//! Hands mails over to a list, or does with them what it is told.
class ListMailer final : public core::Mailer
{
public:
    core::MailOutcome send(const core::OutboxMail &mail, const QString &messageId, core::EpochSeconds,
                           const std::function<core::Result<void>()> &handingOver, const std::stop_token &) override
    {
        ++attempts;
        if (beforeSending)
            beforeSending();
        if (!next.empty()) {
            const core::MailOutcome outcome = next.front();
            next.erase(next.begin());
            if (outcome.kind == core::MailOutcome::Kind::Unconfirmed && !handingOver())
                return {core::MailOutcome::Kind::Later, QStringLiteral("not noted"), false};
            return outcome;
        }
        if (const auto noted = handingOver(); !noted)
            return {core::MailOutcome::Kind::Later, noted.error().detail, false};
        sent.push_back(mail);
        messageIds.push_back(messageId);
        if (afterSending)
            afterSending();
        return {core::MailOutcome::Kind::Sent, {}, false};
    }

    int attempts = 0;
    std::vector<core::MailOutcome> next; //!< outcomes of the next attempts in place of sending
    std::function<void()> beforeSending;
    std::function<void()> afterSending;
    std::vector<core::OutboxMail> sent;
    std::vector<QString> messageIds;
};

//! A store with an outbox.
struct MailRoom
{
    QTemporaryDir folder;
    HandClock clock;
    core::KeyedHash hash = *core::KeyedHash::withKey(QByteArray(core::KeyedHash::KeyBytes, 'k'));
    std::unique_ptr<core::Database> database = std::move(*core::Database::open(folder.path()));
    core::OutboxOptions options{true, QStringLiteral("example.org")};
    core::Outbox outbox{*database, clock, hash, options};
    ListMailer mailer;

    static core::OutboxMail mail(const QString &key)
    {
        return {key, QStringLiteral("ada@example.org"), QStringLiteral("Subject of ") + key, QStringLiteral("Text"),
                QStringLiteral("<p>Text</p>")};
    }

    bool put(const core::OutboxMail &mail)
    {
        auto transaction = *core::Transaction::begin(*database);
        const auto added = outbox.put(transaction, mail);
        return added && *added && transaction.commit();
    }
    bool put(const QString &key) { return put(mail(key)); }

    core::Outbox::Delivery deliver() { return *outbox.deliver(mailer, {}); }
    core::OutboxEntry entry(const QString &key) { return **outbox.byKey(key); }

    qint64 addAccount(const QString &name, const QString &email = QStringLiteral("ada@example.org"))
    {
        auto transaction = *core::Transaction::begin(*database);
        core::Account account;
        account.name = name;
        account.email = email;
        account.createdAt = clock.now();
        const qint64 id = *core::AccountStore(*database).create(transaction, account, {});
        return transaction.commit() ? id : 0;
    }
};

} // namespace support
