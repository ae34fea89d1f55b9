#pragma once

#include "tests/core/sensors/fleetfixture.h"

#include "core/sensors/counterintervals.h"
#include "core/storage/query.h"

#include <QTest>

#include <random>

namespace support {

//! What comes by chance in a test, the same for the same seed.
class Dice
{
public:
    explicit Dice(unsigned seed)
        : m_random(seed)
    {
    }
    bool chance(int percent) { return oneOf(100) < percent; }
    int oneOf(int count) { return std::uniform_int_distribution<int>(0, count - 1)(m_random); }
    double between(double least, double most) { return std::uniform_real_distribution<double>(least, most)(m_random); }

private:
    std::mt19937 m_random;
};

//! A column "seed" and `count` rows.
inline void addSeeds(unsigned count)
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= count; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

//! Everything that a decision may change, as text.
inline QString stateOf(const Fleet &fleet)
{
    using namespace Qt::StringLiterals;
    QString text;
    const auto add = [&](const QString &sql) {
        auto query = *core::sql::run(*fleet.database->connection(), sql);
        while (query.next()) {
            for (int column = 0; column < 8 && !query.value(column).isNull(); ++column)
                text += QString::fromLatin1(query.value(column).toByteArray().toHex()) + u'|';
            text += u'\n';
        }
    };
    add(u"SELECT sensor_id, at_ms, kind, final_counter, first_counter FROM counter_break"_s);
    add(u"SELECT id, sensor_id, reason, decided_by, decision FROM quarantine_question"_s);
    add(u"SELECT question_id, at_ms, counter, replayed FROM quarantine_reading ORDER BY at_ms"_s);
    add(u"SELECT meter_id, start, payload FROM reading_block"_s);
    add(u"SELECT meter_id, start, total, readings FROM reading_hour"_s);
    add(u"SELECT id, reading_count, first_reading, last_reading FROM meter"_s);
    for (const auto &[id, kind] : fleet.kinds) {
        for (const core::MeasuredReading &one : fleet.readings(id)) {
            text += u"%1 %2 %3 %4\n"_s.arg(id)
                        .arg(one.reading.at)
                        .arg(one.reading.counter, 0, 'g', 17)
                        .arg(one.consumption.value_or(-1), 0, 'g', 17);
        }
    }
    return text;
}

//! What was used by all intervals together.
inline double total(const Fleet &fleet, qint64 sensor)
{
    core::CompensatedSum sum;
    for (const core::MeasuredReading &one : fleet.readings(sensor))
        sum.add(one.consumption.value_or(0.0));
    return sum.value();
}

inline core::QuarantineChoice choice(core::QuarantineAnswer answer)
{
    return {answer, {}, {}, {}};
}

} // namespace support
