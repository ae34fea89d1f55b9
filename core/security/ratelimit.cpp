#include "ratelimit.h"

#include "core/security/sodium.h"

#include <sodium.h>

#include <algorithm>

namespace core {

// Of one length, whatever callers send.
static QByteArray keyOf(const QByteArray &subject, const QByteArray &address)
{
    const QByteArray pair = address + '\0' + subject; // an address holds no zero, so two pairs never read the same
    QByteArray key(crypto_generichash_BYTES_MIN, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(key.data()), static_cast<std::size_t>(key.size()),
                       reinterpret_cast<const unsigned char *>(pair.constData()),
                       static_cast<unsigned long long>(pair.size()), nullptr, 0);
    return key;
}

RateLimit::RateLimit(const Clock &clock)
    : RateLimit(clock, Options())
{
}

RateLimit::RateLimit(const Clock &clock, Options options)
    : m_clock(clock)
    , m_options(options)
{
    ensureSodium();
}

std::optional<int> RateLimit::attempt(const QByteArray &subject, const QByteArray &address)
{
    const QByteArray key = keyOf(subject, address);
    const EpochSeconds now = m_clock.now();
    const std::lock_guard lock(m_mutex);
    if (m_failures.size() >= m_options.mostPairs && !m_failures.contains(key))
        forgetQuiet(now);
    QList<EpochSeconds> &failures = m_failures[key];
    // Those of the future were noted before the clock was set back.
    failures.removeIf([&](EpochSeconds at) { return at > now || at <= now - m_options.window; });
    if (failures.size() >= m_options.failures)
        return static_cast<int>(failures.first() + m_options.window - now);
    failures.append(now);
    return std::nullopt;
}

void RateLimit::succeeded(const QByteArray &subject, const QByteArray &address)
{
    const QByteArray key = keyOf(subject, address);
    const std::lock_guard lock(m_mutex);
    m_failures.remove(key);
}

// A tenth at a time, so that the sorting is rare.
void RateLimit::forgetQuiet(EpochSeconds now)
{
    m_failures.removeIf([&](const auto &pair) { return pair.value().last() <= now - m_options.window; });
    if (m_failures.size() < m_options.mostPairs)
        return;
    QList<std::pair<EpochSeconds, QByteArray>> pairs;
    for (auto it = m_failures.cbegin(); it != m_failures.cend(); ++it)
        pairs.emplaceBack(it.value().last(), it.key());
    const qsizetype surplus = std::max<qsizetype>(1, m_options.mostPairs / 10);
    std::nth_element(pairs.begin(), pairs.begin() + (surplus - 1), pairs.end());
    for (qsizetype i = 0; i < surplus; ++i)
        m_failures.remove(pairs.at(i).second);
}

} // namespace core
