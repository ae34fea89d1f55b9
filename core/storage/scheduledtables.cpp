#include "scheduledtables.h"

using namespace Qt::StringLiterals;

namespace core {

QStringList jobTables()
{
    // A job's own settings are null where the usual ones hold. Of units, those that found nothing to do have no row.
    return {
        u"CREATE TABLE job (name TEXT PRIMARY KEY, schedule TEXT, catch_up TEXT, paused_at BIGINT,"
        " paused_by TEXT NOT NULL DEFAULT '', due BIGINT NOT NULL, covered BIGINT NOT NULL)"_s,
        u"CREATE TABLE job_run (id {id}, job TEXT NOT NULL, cause TEXT NOT NULL, person TEXT NOT NULL,"
        " window_from BIGINT NOT NULL, window_to BIGINT NOT NULL, dry_run INTEGER NOT NULL, state TEXT NOT NULL,"
        " started_at BIGINT NOT NULL, ended_at BIGINT, units INTEGER NOT NULL DEFAULT 0,"
        " done INTEGER NOT NULL DEFAULT 0, idle INTEGER NOT NULL DEFAULT 0, failed INTEGER NOT NULL DEFAULT 0,"
        " interruptions INTEGER NOT NULL DEFAULT 0, error TEXT NOT NULL, owner TEXT NOT NULL,"
        " lease_until BIGINT NOT NULL)"_s,
        u"CREATE INDEX job_run_job ON job_run (job, id)"_s,
        u"CREATE INDEX job_run_running ON job_run (lease_until) WHERE state = 'running'"_s,
        u"CREATE TABLE job_unit (run_id BIGINT NOT NULL REFERENCES job_run (id), unit TEXT NOT NULL,"
        " state TEXT NOT NULL, attempts INTEGER NOT NULL, ended_at BIGINT NOT NULL, milliseconds BIGINT NOT NULL,"
        " note TEXT NOT NULL, PRIMARY KEY (run_id, unit)) {clustered}"_s,
    };
}

QStringList sequenceTables()
{
    // Times in milliseconds. A label is what somebody said of a stretch, and outlives the sequence it was said of.
    // Dirty windows were processed before all of their readings were in place.
    return {
        u"CREATE TABLE power_sequence (id {id}, sensor_id BIGINT NOT NULL REFERENCES sensor (id), kind TEXT NOT NULL,"
        " from_ms BIGINT NOT NULL, to_ms BIGINT NOT NULL, energy_kwh DOUBLE PRECISION NOT NULL,"
        " mean_watts DOUBLE PRECISION NOT NULL, base_watts DOUBLE PRECISION NOT NULL, counts INTEGER NOT NULL,"
        " device TEXT NOT NULL DEFAULT '', probability DOUBLE PRECISION NOT NULL DEFAULT 0)"_s,
        u"CREATE INDEX power_sequence_sensor ON power_sequence (sensor_id, kind, from_ms)"_s,
        u"CREATE TABLE sequence_label (id {id}, sensor_id BIGINT NOT NULL REFERENCES sensor (id),"
        " from_ms BIGINT NOT NULL, to_ms BIGINT NOT NULL, device TEXT NOT NULL, labelled_by TEXT NOT NULL,"
        " labelled_at BIGINT NOT NULL)"_s,
        u"CREATE INDEX sequence_label_sensor ON sequence_label (sensor_id)"_s,
        u"CREATE TABLE sequence_mark (sensor_id BIGINT NOT NULL REFERENCES sensor (id), kind TEXT NOT NULL,"
        " processed_to BIGINT NOT NULL, PRIMARY KEY (sensor_id, kind)) {clustered}"_s,
        u"CREATE TABLE sequence_dirty (sensor_id BIGINT NOT NULL REFERENCES sensor (id), kind TEXT NOT NULL,"
        " window_ms BIGINT NOT NULL, last_ms BIGINT NOT NULL, revision BIGINT NOT NULL,"
        " PRIMARY KEY (sensor_id, kind, window_ms)) {clustered}"_s,
        u"CREATE TABLE anomaly_notice (account_id BIGINT PRIMARY KEY REFERENCES account (id), mailed_at BIGINT NOT"
        " NULL)"_s,
    };
}

QStringList applianceTables()
{
    return {};
}

QStringList reportTables()
{
    return {
        // A key is mailed once for ever, so the row stays when the text goes. handed_at: the server may have all of it.
        u"CREATE TABLE outbox (id {id}, mail_key TEXT NOT NULL UNIQUE, message_id TEXT NOT NULL,"
        " recipient TEXT NOT NULL, subject TEXT NOT NULL, payload {blob}, state TEXT NOT NULL,"
        " created_at BIGINT NOT NULL, due_at BIGINT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0,"
        " holder TEXT NOT NULL DEFAULT '', lease_until BIGINT, handed_at BIGINT, sent_at BIGINT, settled_at BIGINT,"
        " error TEXT NOT NULL DEFAULT '')"_s,
        u"CREATE INDEX outbox_state ON outbox (state, due_at)"_s,
        u"CREATE TABLE mail_stopped (account_id BIGINT NOT NULL REFERENCES account (id), kind TEXT NOT NULL,"
        " at BIGINT NOT NULL, PRIMARY KEY (account_id, kind)) {clustered}"_s,
        u"CREATE TABLE unsubscribe_token (id {id}, token_hash {blob} NOT NULL UNIQUE,"
        " account_id BIGINT NOT NULL REFERENCES account (id), kind TEXT NOT NULL, created_at BIGINT NOT NULL)"_s,

        // first_day counts from 1970-01-01: intervals are counted from it. weekdays: bit 0 = Monday; 0 = by interval.
        u"CREATE TABLE report_settings (account_id BIGINT PRIMARY KEY REFERENCES account (id),"
        " enabled INTEGER NOT NULL, interval_days INTEGER NOT NULL, weekdays INTEGER NOT NULL, hour INTEGER NOT NULL,"
        " first_day BIGINT NOT NULL, language TEXT NOT NULL, goal_wh BIGINT, mail_corrections INTEGER NOT NULL,"
        " changed_at BIGINT NOT NULL)"_s,
        // Prices are integers: millionths of the currency, hundredths for the base price.
        u"CREATE TABLE tariff (id {id}, account_id BIGINT NOT NULL REFERENCES account (id), commodity TEXT NOT NULL,"
        " valid_from TEXT NOT NULL, name TEXT NOT NULL, currency TEXT NOT NULL, base_minor BIGINT NOT NULL,"
        " work_micro BIGINT NOT NULL, UNIQUE (account_id, commodity, valid_from))"_s,
        u"CREATE TABLE report (id {id}, account_id BIGINT NOT NULL REFERENCES account (id),"
        " period_from BIGINT NOT NULL, period_to BIGINT NOT NULL, version INTEGER NOT NULL,"
        " generated_at BIGINT NOT NULL, supersedes BIGINT REFERENCES report (id), superseded_at BIGINT,"
        " fingerprint TEXT NOT NULL, content TEXT NOT NULL, html TEXT NOT NULL, plain TEXT NOT NULL,"
        " mail_key TEXT NOT NULL, UNIQUE (account_id, period_from, period_to, version))"_s,
    };
}

QStringList exportTables()
{
    // The salt makes the pseudonyms of an experiment's files; days of phases are ISO dates of the site's calendar. That
    // somebody was invited outlives their taking part, so that who is enrolled again is not invited again.
    return {
        u"CREATE TABLE experiment (id {id}, name TEXT NOT NULL UNIQUE, description TEXT NOT NULL DEFAULT '',"
        " salt {blob} NOT NULL, created_at BIGINT NOT NULL)"_s,
        u"CREATE TABLE experiment_phase (experiment_id BIGINT NOT NULL REFERENCES experiment (id), position INTEGER NOT"
        " NULL, name TEXT NOT NULL, first_day TEXT NOT NULL, last_day TEXT, PRIMARY KEY (experiment_id, position))"
        " {clustered}"_s,
        u"CREATE TABLE experiment_participant (experiment_id BIGINT NOT NULL REFERENCES experiment (id), account_id"
        " BIGINT NOT NULL REFERENCES account (id), enrolled_at BIGINT NOT NULL, consented_at BIGINT, withdrawn_at"
        " BIGINT, PRIMARY KEY (experiment_id, account_id)) {clustered}"_s,
        u"CREATE INDEX experiment_participant_account ON experiment_participant (account_id)"_s,
        u"CREATE TABLE survey_invitation (experiment_id BIGINT NOT NULL REFERENCES experiment (id), account_id BIGINT"
        " NOT NULL REFERENCES account (id), days INTEGER NOT NULL, noted_at BIGINT NOT NULL,"
        " PRIMARY KEY (experiment_id, account_id, days)) {clustered}"_s,
    };
}

} // namespace core
