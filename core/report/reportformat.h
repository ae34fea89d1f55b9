#pragma once

#include "core/model/report.h"
#include "core/model/sitezone.h"
#include "core/report/reportwords.h"

#include <QLocale>

namespace core {

//! Numbers, money, days and whole sentences of a report, in its language and zone. Plain text; immutable.
class ReportFormat
{
public:
    ReportFormat(ReportLanguage language, SiteZone zone);

    QString word(Words word) const { return reportWord(m_language, word); }
    ReportLanguage language() const { return m_language; }

    QString number(double value, int decimals) const;
    QString amount(double value, Commodity commodity) const;                //!< "12.3 kWh"; fewer decimals for more
    QString amount(std::optional<double> value, Commodity commodity) const; //!< or "no data"
    QString percent(double share) const;                                    //!< "12 %"; 0.3 % does not become 0 %
    QString money(qint64 minor, const QString &currency) const;             //!< "12.34 EUR"
    QString price(qint64 micro, const QString &currency, Commodity commodity) const; //!< "0.2987 EUR/kWh"
    QString day(const QDate &date) const;                                            //!< "3 Nov 2026"
    QString weekday(const QDate &date) const;                                        //!< "Tue 3 Nov"
    QString span(const QDate &first, const QDate &last) const;                       //!< "3 Nov 2026 to 9 Nov 2026"
    QString shortSpan(const QDate &first, const QDate &last) const;                  //!< "3 Nov – 9 Nov"
    QString time(EpochSeconds utc) const;                                            //!< "3 Nov 2026 14:05", local
    QString event(const ReportEvent &event) const; //!< "Tue 3 Nov 14:05–14:20", local
    QString appliance(const ReportEvent &event) const;

    // Sentences on a section, for text and HTML alike.
    QString bestAndWorst(const ReportSection &section) const; //!< empty for a single day
    QString goal(const ReportSection &section) const;         //!< empty without one
    QString comparison(const ReportSection &section) const;
    QString weather(const ReportSection &section) const; //!< empty when there is nothing to say
    QString weatherFormula(const ReportSection &section) const;
    QString coverage(const ReportSection &section) const;
    QStringList correction(const ReportContent &content) const;

private:
    const ReportLanguage m_language;
    const QLocale m_locale;
    const SiteZone m_zone;
};

//! That of a report. A zone that the system does not know any more leaves its times in UTC.
ReportFormat formatOf(const ReportContent &content);

} // namespace core
