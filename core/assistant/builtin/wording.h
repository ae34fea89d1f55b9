#pragma once

#include "core/assistant/builtin/lexicon.h"

#include <QJsonObject>
#include <QJsonValue>

namespace core {

//! How answers are worded in one language. Figures come as the tools gave them and are only rounded and written.
class Wording
{
public:
    explicit Wording(Language language)
        : m_language(language)
    {
    }

    Language language() const { return m_language; }
    const QString &operator()(const QString &english, const QString &german) const
    {
        return m_language == Language::German ? german : english;
    }

    //! About four digits, with the language's separators; a dash for null.
    QString number(const QJsonValue &value) const;
    QString quantity(const QJsonValue &value, const QString &unit) const;
    QString signedNumber(const QJsonValue &value) const;
    QString signedPercent(const QJsonValue &percent) const;
    QString share(const QJsonValue &ratio) const; //!< 0..1 as per cent
    QString score(const QJsonValue &value) const; //!< two digits
    QString count(const QJsonValue &value) const;

    QString utility(Utility utility) const; //!< as within a sentence
    QString status(const QString &name) const;
    QString signal(const QString &name) const;
    QString weather(const QString &name) const; //!< a column, as within a sentence
    QString unit(const QString &unit) const;

    QString building(const QJsonObject &row) const; //!< "Mount Hall (311)"
    QString day(const QString &isoTime) const;      //!< "3 October 2025"
    QString hour(const QString &isoTime) const;     //!< with the time of day
    QString range(const QJsonObject &range) const;  //!< "1 to 31 October 2025"
    QString listed(const QStringList &items) const; //!< "a, b and c"

    //! Cells that run through to a table in Markdown; the first row is the head.
    static QString table(const QList<QStringList> &rows);

private:
    QString decimal(double value, int digits) const;

    Language m_language;
};

} // namespace core
