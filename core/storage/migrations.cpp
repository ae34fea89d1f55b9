#include "migrations.h"

#include "core/storage/query.h"
#include "core/storage/scheduledtables.h"
#include "core/storage/sqlite/engine.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace core {

// How to change the schema: append a step, never touch an older one. Steps use literal names, since the code around
// them moves on. Tokens: {id} a generated key, {key} a key that the writer numbers, {blob} bytes, {clustered} rows kept
// in the order of the primary key.
static QList<QStringList> steps()
{
    // Readings are what the batches say of them: one row holds what one batch says of one meter's UTC day, and a
    // reading is the claim of the newest batch. reading_hour, meter.reading_count and the like are derived from that in
    // the same transaction. No foreign key on reading_hour: a look-up per row would cost more than the row.
    const QStringList first{
        u"CREATE TABLE site (id BIGINT PRIMARY KEY CHECK (id = 1), name TEXT NOT NULL, zone TEXT NOT NULL,"
        " latitude DOUBLE PRECISION NOT NULL, longitude DOUBLE PRECISION NOT NULL, simulated INTEGER NOT NULL)"_s,

        u"CREATE TABLE import_batch (id {id}, kind TEXT NOT NULL, source TEXT NOT NULL, imported_at BIGINT NOT NULL,"
        " undone_at BIGINT, rows_ingested BIGINT NOT NULL DEFAULT 0, rows_replaced BIGINT NOT NULL DEFAULT 0,"
        " rows_skipped BIGINT NOT NULL DEFAULT 0, warnings BIGINT NOT NULL DEFAULT 0, data_from BIGINT,"
        " data_to BIGINT)"_s,

        u"CREATE TABLE building (id {id}, number TEXT NOT NULL UNIQUE, stub_name TEXT)"_s,
        u"CREATE TABLE building_claim (building_id BIGINT NOT NULL REFERENCES building (id),"
        " batch_id BIGINT NOT NULL REFERENCES import_batch (id), payload TEXT NOT NULL,"
        " PRIMARY KEY (building_id, batch_id)) {clustered}"_s,
        u"CREATE INDEX building_claim_batch ON building_claim (batch_id)"_s,

        u"CREATE TABLE meter (id {id}, external_id TEXT NOT NULL, utility TEXT NOT NULL,"
        " building_id BIGINT NOT NULL REFERENCES building (id), interval_seconds INTEGER NOT NULL,"
        " first_reading BIGINT, last_reading BIGINT, reading_count BIGINT NOT NULL DEFAULT 0,"
        " UNIQUE (external_id, utility))"_s,
        u"CREATE INDEX meter_building ON meter (building_id)"_s,

        u"CREATE TABLE reading_block (meter_id BIGINT NOT NULL REFERENCES meter (id), start BIGINT NOT NULL,"
        " batch_id BIGINT NOT NULL REFERENCES import_batch (id), payload {blob} NOT NULL,"
        " PRIMARY KEY (meter_id, start, batch_id)) {clustered}"_s,
        u"CREATE TABLE reading_hour (meter_id BIGINT NOT NULL, start BIGINT NOT NULL, total DOUBLE PRECISION NOT NULL,"
        " readings INTEGER NOT NULL, PRIMARY KEY (meter_id, start)) {clustered}"_s,
        u"CREATE TABLE batch_range (batch_id BIGINT NOT NULL REFERENCES import_batch (id),"
        " meter_id BIGINT NOT NULL REFERENCES meter (id), first_start BIGINT NOT NULL, last_start BIGINT NOT NULL,"
        " PRIMARY KEY (batch_id, meter_id)) {clustered}"_s,
        u"CREATE INDEX batch_range_meter ON batch_range (meter_id)"_s,

        u"CREATE TABLE weather_claim (start BIGINT NOT NULL, batch_id BIGINT NOT NULL REFERENCES import_batch (id),"
        " temperature_2m DOUBLE PRECISION, relative_humidity_2m DOUBLE PRECISION, dew_point_2m DOUBLE PRECISION,"
        " precipitation DOUBLE PRECISION, wind_speed_10m DOUBLE PRECISION, wind_speed_80m DOUBLE PRECISION,"
        " wind_speed_100m DOUBLE PRECISION, wind_direction_10m DOUBLE PRECISION, wind_direction_80m DOUBLE PRECISION,"
        " wind_direction_100m DOUBLE PRECISION, cloud_cover DOUBLE PRECISION, apparent_temperature DOUBLE PRECISION,"
        " shortwave_radiation DOUBLE PRECISION, direct_radiation DOUBLE PRECISION, diffuse_radiation DOUBLE PRECISION,"
        " direct_normal_irradiance DOUBLE PRECISION, PRIMARY KEY (start, batch_id)) {clustered}"_s,

        u"CREATE TABLE counter (name TEXT PRIMARY KEY, value BIGINT NOT NULL)"_s,
        u"CREATE TABLE dirty (name TEXT PRIMARY KEY, data_from BIGINT NOT NULL, data_to BIGINT NOT NULL,"
        " revision BIGINT NOT NULL)"_s,

        u"CREATE TABLE model (utility TEXT PRIMARY KEY, info TEXT NOT NULL, payload {blob} NOT NULL)"_s,
        u"CREATE TABLE expected_block (building_id BIGINT NOT NULL REFERENCES building (id) ON DELETE CASCADE,"
        " utility TEXT NOT NULL, start BIGINT NOT NULL, payload {blob} NOT NULL,"
        " PRIMARY KEY (building_id, utility, start)) {clustered}"_s,
        u"CREATE TABLE utility_score (building_id BIGINT NOT NULL REFERENCES building (id) ON DELETE CASCADE,"
        " utility TEXT NOT NULL, computed_at BIGINT NOT NULL, payload TEXT NOT NULL,"
        " PRIMARY KEY (building_id, utility)) {clustered}"_s,
    };
    const QStringList personOfBatch{u"ALTER TABLE import_batch ADD COLUMN person TEXT NOT NULL DEFAULT ''"_s};

    // People, what they may do, and what they did. Tokens and secrets are kept as keyed hashes; audit_entry only grows.
    // Times named at_ms are in milliseconds, as sensors send them. A sensor's readings are appended to sensor_inbox as
    // they come, which costs one page for all that are committed together, and folded into sensor_block (one row for
    // about a hundred readings in a row, keyed by the first) and the readings of the sensor's meter later.
    QStringList sensors{
        u"CREATE TABLE account (id {id}, name TEXT NOT NULL UNIQUE, display_name TEXT NOT NULL DEFAULT '',"
        " email TEXT NOT NULL DEFAULT '', role TEXT NOT NULL, password_hash TEXT NOT NULL DEFAULT '',"
        " created_at BIGINT NOT NULL, disabled_at BIGINT)"_s,
        u"CREATE TABLE access_token (id {id}, account_id BIGINT NOT NULL REFERENCES account (id), name TEXT NOT NULL,"
        " token_hash {blob} NOT NULL UNIQUE, scopes TEXT NOT NULL DEFAULT '', created_at BIGINT NOT NULL,"
        " expires_at BIGINT, revoked_at BIGINT)"_s,
        u"CREATE INDEX access_token_account ON access_token (account_id)"_s,
        u"CREATE TABLE audit_entry (id {id}, at BIGINT NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL,"
        " subject TEXT NOT NULL, before_value TEXT NOT NULL DEFAULT '', after_value TEXT NOT NULL DEFAULT '')"_s,
        u"CREATE INDEX audit_entry_subject ON audit_entry (subject)"_s,

        // external_id is what the sensor calls itself, folded to lower case.
        u"CREATE TABLE sensor (id {id}, external_id TEXT NOT NULL UNIQUE, name TEXT NOT NULL DEFAULT '',"
        " kind TEXT NOT NULL, building_id BIGINT NOT NULL REFERENCES building (id), meter_id BIGINT REFERENCES meter"
        " (id), owner_id BIGINT REFERENCES account (id), secret_hash {blob}, script TEXT NOT NULL DEFAULT '',"
        " script_id BIGINT NOT NULL DEFAULT 0, script_accepted_at BIGINT, rotation_per_kwh DOUBLE PRECISION,"
        " limit_per_minute DOUBLE PRECISION, created_at BIGINT NOT NULL, retired_at BIGINT)"_s,
        u"CREATE INDEX sensor_building ON sensor (building_id)"_s,
        u"CREATE INDEX sensor_owner ON sensor (owner_id)"_s,
        u"CREATE TABLE sensor_token (sensor_id BIGINT PRIMARY KEY REFERENCES sensor (id), token_hash {blob} NOT NULL"
        " UNIQUE, expires_at BIGINT NOT NULL)"_s,

        // No foreign key on what is written for every reading: a look-up would cost more than the row.
        u"CREATE TABLE sensor_inbox (id {key}, sensor_id BIGINT NOT NULL, at_ms BIGINT NOT NULL,"
        " counter DOUBLE PRECISION NOT NULL, power DOUBLE PRECISION, feed_in DOUBLE PRECISION)"_s,
        u"CREATE TABLE sensor_block (sensor_id BIGINT NOT NULL, start BIGINT NOT NULL, payload {blob} NOT NULL,"
        " PRIMARY KEY (sensor_id, start)) {clustered}"_s,
        // Where a counter started anew: readings from at_ms on go on from first_counter, those before ended at
        // final_counter.
        u"CREATE TABLE counter_break (sensor_id BIGINT NOT NULL, at_ms BIGINT NOT NULL, kind TEXT NOT NULL,"
        " final_counter DOUBLE PRECISION NOT NULL, first_counter DOUBLE PRECISION NOT NULL, question_id BIGINT NOT"
        " NULL, PRIMARY KEY (sensor_id, at_ms)) {clustered}"_s,

        // A question groups the readings of one sensor that are held back for one reason.
        u"CREATE TABLE quarantine_question (id {id}, sensor_id BIGINT NOT NULL REFERENCES sensor (id), reason TEXT NOT"
        " NULL, opened_at BIGINT NOT NULL, decided_at BIGINT, decided_by TEXT NOT NULL DEFAULT '',"
        " decision TEXT NOT NULL DEFAULT '')"_s,
        u"CREATE INDEX quarantine_question_sensor ON quarantine_question (sensor_id)"_s,
        u"CREATE TABLE quarantine_reading (question_id BIGINT NOT NULL REFERENCES quarantine_question (id),"
        " sequence BIGINT NOT NULL, at_ms BIGINT NOT NULL, received_at_ms BIGINT NOT NULL, counter DOUBLE PRECISION,"
        " power DOUBLE PRECISION, feed_in DOUBLE PRECISION, reason TEXT NOT NULL, replayed INTEGER NOT NULL DEFAULT 0,"
        " PRIMARY KEY (question_id, sequence)) {clustered}"_s,
    };
    sensors += sqlite::appendOnly(u"audit_entry"_s);

    // What the meter readings of a batch call a building that no upload describes; stub_name is the oldest of them. Of
    // buildings that were named before, the oldest import that is left is taken to have done so.
    const QStringList namesOfStubs{
        u"CREATE TABLE stub_claim (building_id BIGINT NOT NULL REFERENCES building (id) ON DELETE CASCADE,"
        " batch_id BIGINT NOT NULL REFERENCES import_batch (id), name TEXT NOT NULL,"
        " PRIMARY KEY (building_id, batch_id)) {clustered}"_s,
        u"CREATE INDEX stub_claim_batch ON stub_claim (batch_id)"_s,
        u"INSERT INTO stub_claim (building_id, batch_id, name) SELECT b.id, min(r.batch_id), b.stub_name"
        " FROM building b JOIN meter m ON m.building_id = b.id JOIN batch_range r ON r.meter_id = m.id"
        " WHERE b.stub_name IS NOT NULL GROUP BY b.id, b.stub_name"_s,
    };
    const QStringList scheduled = jobTables() + sequenceTables() + applianceTables() + reportTables() + exportTables();
    // What a reading of revolutions adds by itself: the counter that it would have made depends on the readings before.
    const QStringList energyHeldBack{u"ALTER TABLE quarantine_reading ADD COLUMN energy DOUBLE PRECISION"_s};
    const QStringList toldOf{u"ALTER TABLE anomaly_notice ADD COLUMN last_sequence BIGINT NOT NULL DEFAULT 0"_s};
    return {first, personOfBatch, sensors, namesOfStubs, scheduled, energyHeldBack, toldOf};
}

int currentSchemaVersion()
{
    static const auto count = static_cast<int>(steps().size());
    return count;
}

static Result<int> storedVersion(const QSqlDatabase &connection)
{
    const auto made =
        sql::change(connection, u"CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)"_s);
    if (!made)
        return made.error();
    const auto row = sql::firstRow(connection, u"SELECT max(version) FROM schema_version"_s);
    if (!row)
        return row.error();
    return (*row)->first().toInt(); // null, the empty table, is 0
}

static Result<void> runStep(const QSqlDatabase &connection, const QStringList &statements, int version)
{
    for (const QString &statement : statements) {
        const auto done = sql::change(connection, sqlite::ddl(statement));
        if (!done)
            return done.error();
    }
    const auto noted = sql::change(connection, u"INSERT INTO schema_version (version) VALUES (?)"_s, {version});
    if (!noted)
        return noted.error();
    return {};
}

// The version is read under the write lock, so that two programs that open the same new folder do not both create it.
static Result<bool> advance(const QSqlDatabase &connection, const QList<QStringList> &all)
{
    const auto version = storedVersion(connection);
    if (!version)
        return version.error();
    if (*version > all.size()) {
        return Error{ErrorCode::Conflict,
                     u"%1 has schema %2; this program knows schemas up to %3"_s.arg(connection.databaseName())
                         .arg(*version)
                         .arg(all.size())};
    }
    if (*version == all.size())
        return false;
    const auto done = runStep(connection, all.at(*version), *version + 1);
    if (!done)
        return done.error();
    return true;
}

Result<void> migrate(const QSqlDatabase &connection)
{
    const QList<QStringList> all = steps();
    for (;;) {
        const auto begun = sql::change(connection, sqlite::BeginWrite);
        if (!begun)
            return begun.error();
        const auto advanced = advance(connection, all);
        const auto ended = sql::change(connection, advanced ? u"COMMIT"_s : u"ROLLBACK"_s);
        if (!advanced)
            return advanced.error();
        if (!ended)
            return ended.error();
        if (!*advanced)
            return {};
    }
}

} // namespace core
