#include "reportwords.h"

#include "app/theme/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace app::reportwords {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ReportWords)
};

} // namespace

QString period(const ListedReport &report)
{
    return report.firstDay == report.lastDay ? format::day(report.firstDay)
                                             : format::dateRange(report.firstDay, report.lastDay);
}

QString state(const ListedReport &report)
{
    return report.supersededAt.isEmpty() ? Tr::tr("current")
                                         //: Of a report that late readings made another version of; %1 is a time.
                                         : Tr::tr("superseded %1").arg(format::siteTime(report.supersededAt));
}

QString mail(const ListedReport &report)
{
    if (!report.summary.mail)
        return Tr::tr("not mailed");
    switch (*report.summary.mail) {
    case core::MailState::Waiting:
        return Tr::tr("waiting");
    case core::MailState::Sending:
        return Tr::tr("being sent");
    case core::MailState::Sent:
        //: Of a report; %1 is a time.
        return Tr::tr("mailed %1").arg(format::siteTime(report.mailedAt));
    case core::MailState::Failed:
        return Tr::tr("could not be sent");
    case core::MailState::Unconfirmed:
        return Tr::tr("probably sent");
    }
    return {};
}

QString commodity(core::Commodity commodity)
{
    switch (commodity) {
    case core::Commodity::Electricity:
        return Tr::tr("Electricity");
    case core::Commodity::Gas:
        return Tr::tr("Gas");
    case core::Commodity::Water:
        return Tr::tr("Water");
    }
    return {};
}

QString unit(core::Commodity commodity)
{
    return commodity == core::Commodity::Water ? u"m³"_s : u"kWh"_s;
}

QString price(double amount, const QString &currency)
{
    constexpr int MostDigits = 6;
    constexpr int LeastDigits = 2;
    const QLocale locale;
    QString text = locale.toString(amount, 'f', MostDigits);
    for (int digit = MostDigits; digit > LeastDigits && text.endsWith(locale.zeroDigit()); --digit)
        text.chop(1);
    return text + u' ' + currency;
}

QString language(core::ReportLanguage language)
{
    return language == core::ReportLanguage::German ? u"Deutsch"_s : u"English"_s;
}

} // namespace app::reportwords
