#pragma once

#include "core/security/keyedhash.h"

namespace core {

//! What people and sensors are called in the files of one experiment: the same in each of its files, another in those
//! of the next experiment. Without the salt, which leaves the store in no way, nobody can tell whose they are, nor that
//! two of different experiments are the same. Immutable.
class Pseudonyms
{
public:
    //! Storage when it is no salt.
    static Result<Pseudonyms> withSalt(const QByteArray &salt);

    QByteArray ofAccount(qint64 accountId) const; //!< "p" and 16 hexadecimal digits
    QByteArray ofSensor(qint64 sensorId) const;   //!< "s" likewise

private:
    explicit Pseudonyms(const KeyedHash &hash)
        : m_hash(hash)
    {
    }
    KeyedHash m_hash;
};

QByteArray newSalt(); //!< 256 bits from the system's generator

} // namespace core
