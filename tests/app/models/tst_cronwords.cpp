#include "app/models/cronwords.h"
#include "core/schedule/cronexpression.h"

#include <QTest>

using namespace app;
using namespace Qt::StringLiterals;

// As the daemon tells it.
static ScheduleCheck checked(const QString &text)
{
    const auto parsed = core::CronExpression::parse(text);
    if (!parsed)
        return {};
    const auto values = [](const core::CronField &field) {
        QList<int> list;
        for (int value = 0; value < 60; ++value) {
            if (field.has(value))
                list.append(value);
        }
        return list;
    };
    ScheduleCheck check;
    check.expression = parsed->text();
    check.minutes = values(parsed->minutes());
    check.hours = values(parsed->hours());
    check.daysOfMonth = values(parsed->daysOfMonth());
    check.months = values(parsed->months());
    check.daysOfWeek = values(parsed->daysOfWeek());
    check.eitherDay = parsed->eitherDay();
    return check;
}

class TestCronWords : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheScheduleInWords_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *expression, const char *words) {
            QTest::newRow(expression) << QString::fromLatin1(expression) << QString::fromUtf8(words);
        };
        row("* * * * *", "Every minute.");
        row("*/15 * * * *", "Every 15 minute(s).");
        row("0,30 * * * *", "Every 30 minute(s).");
        row("0 * * * *", "Every hour, on the hour.");
        row("15 * * * *", "Every hour, at minute 15.");
        row("5,35 * * * *", "Every hour, at minute 5 and 35.");
        row("*/7 * * * *", "Every hour, at minute 0, 7, 14, 21, 28, 35, 42, 49 and 56.");
        row("0 */2 * * *", "Every 2 hour(s), from midnight on.");
        row("0 */12 * * *", "Every day at 00:00 and 12:00.");
        row("30 2 * * *", "Every day at 02:30.");
        row("30 2,14 * * *", "Every day at 02:30 and 14:30.");
        row("0,30 8-9 * * *", "Every day at 08:00, 08:30, 09:00 and 09:30.");
        row("0 3 * * 0", "Sunday at 03:00.");
        row("0 3 * * 7", "Sunday at 03:00.");
        row("15 4 * * mon-fri", "Monday to Friday at 04:15.");
        row("15 4 * * 5,6", "Friday and Saturday at 04:15.");
        row("15 4 * * 0,5,6", "Friday to Sunday at 04:15.");
        row("0 0 1 * *", "On day 1 of the month at 00:00.");
        row("0 0 1-3,15 * *", "On day 1 to 3 and 15 of the month at 00:00.");
        row("0 0 1 1 *", "On day 1 of the month at 00:00. Only in January.");
        row("0 0 * 6-8 *", "Every day at 00:00. Only in June to August.");
        row("0 0 13 * 5", "At 00:00. Only on Friday, and on day 13 of the month.");
        row("0 0 */30 * 5", "At 00:00. Only on Friday when it is day 1 and 31 of the month.");
        row("*/15 * * * 1-5", "Every 15 minute(s). Only Monday to Friday.");
        row("*/15 8-17 * * *", "Every 15 minute(s) in the hours 8 to 17.");
        row("* 8-17 * * 1-5", "Every minute in the hours 8 to 17. Only Monday to Friday.");
        row("5,50 8-17 1 * *", "At minute 5 and 50 of the hours 8 to 17. Only on day 1 of the month.");
        row("0 0 1-31 * 1-5", "Every day at 00:00."); // either fits every day
    }

    void tellsTheScheduleInWords()
    {
        QFETCH(QString, expression);
        const QLocale british(QLocale::English, QLocale::UnitedKingdom);
        QTEST(cronwords::sentences(checked(expression), british), "words");
    }
};

QTEST_APPLESS_MAIN(TestCronWords)

#include "tst_cronwords.moc"
