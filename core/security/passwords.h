#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace core {

//! What one guess costs. The default takes about half a second and 256 MiB; tests take the least there is.
struct PasswordCost
{
    unsigned long long operations = 3;
    std::size_t memoryBytes = 256 * 1024 * 1024;

    static PasswordCost least();
};

//! Argon2id. Every call takes the full cost, so never on an event loop. Immutable, so threads may share one.
class Passwords
{
public:
    explicit Passwords(PasswordCost cost = {});

    //! The text to keep: parameters, salt and hash. Unavailable when there is not enough memory.
    Result<QString> hash(const QString &password) const;

    //! Whether `hash` is that of `password`. An empty hash matches nothing, in the same time as any other: whether
    //! there is an account, or it has a password, must not be told by the clock.
    bool matches(const QString &password, const QString &hash) const;

    //! What stands in for an empty hash: well-formed, of the same cost, and the hash of nothing known.
    QByteArray decoy() const { return m_decoy; }

private:
    PasswordCost m_cost;
    QByteArray m_decoy;
};

} // namespace core
