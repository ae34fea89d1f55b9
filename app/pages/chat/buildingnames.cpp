#include "buildingnames.h"

#include <QSet>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

constexpr qsizetype ShortestName = 3; // letters; shorter ones are words like any other

// What says that a number is that of a building, in the languages an answer may have.
static bool announces(const QString &word)
{
    static const QSet<QString> known{u"building"_s, u"buildings"_s, u"bldg"_s,      u"number"_s,   u"no"_s,
                                     u"nr"_s,       u"nummer"_s,    u"gebäude"_s,   u"gebäuden"_s, u"gebäudes"_s,
                                     u"haus"_s,     u"bâtiment"_s,  u"bâtiments"_s, u"edificio"_s, u"edificios"_s};
    return known.contains(word.toLower());
}

static bool isWordLetter(QChar letter)
{
    return letter.isLetterOrNumber() || letter == u'_';
}

static qsizetype endOfWord(const QString &text, qsizetype start)
{
    qsizetype end = start;
    while (end < text.size() && isWordLetter(text.at(end)))
        ++end;
    return end;
}

BuildingNames::BuildingNames(const QList<core::BuildingSummary> &buildings)
{
    for (const core::BuildingSummary &building : buildings) {
        m_names.insert(building.number, building.name);
        const QString name = building.name.trimmed();
        if (name.size() < ShortestName || !isWordLetter(name.front()))
            continue;
        m_byFirstWord[name.first(endOfWord(name, 0))].append({name, building.number});
    }
    for (QList<Named> &named : m_byFirstWord)
        std::ranges::sort(named, std::ranges::greater(), [](const Named &one) { return one.name.size(); });
}

QString BuildingNames::title(const QString &number) const
{
    const QString name = m_names.value(number);
    if (name.isEmpty())
        return number;
    return name.contains(number) ? name : u"%1 (%2)"_s.arg(name, number);
}

const BuildingNames::Named *BuildingNames::nameAt(const QString &text, qsizetype start, const QString &word) const
{
    const auto found = m_byFirstWord.constFind(word);
    if (found == m_byFirstWord.cend())
        return nullptr;
    for (const Named &named : *found) {
        const qsizetype end = start + named.name.size();
        const bool isHere = QStringView(text).sliced(start).startsWith(named.name);
        if (isHere && (end == text.size() || !isWordLetter(text.at(end))))
            return &named;
    }
    return nullptr;
}

QList<BuildingNames::Place> BuildingNames::in(const QString &text) const
{
    QList<Place> places;
    QString before;             // the word before
    qsizetype endOfNumber = -1; // of the number found last, which a list may go on from
    for (qsizetype at = 0; at < text.size();) {
        if (!isWordLetter(text.at(at))) {
            ++at;
            continue;
        }
        const qsizetype end = endOfWord(text, at);
        const QString word = text.sliced(at, end - at);
        if (const Named *named = nameAt(text, at, word)) {
            places.append({at, named->name.size(), named->number});
            at += named->name.size();
            before.clear();
            continue;
        }
        if (m_names.contains(word)) {
            const QString between = endOfNumber < 0 ? QString() : text.sliced(endOfNumber, at - endOfNumber).trimmed();
            const bool goesOn = between == ","_L1 || between == "and"_L1 || between == "und"_L1 || between == "or"_L1
                                || between == "oder"_L1 || between == "&"_L1;
            const bool marked = at > 0 && text.at(at - 1) == u'#';
            const bool enclosed = at > 0 && text.at(at - 1) == u'(' && end < text.size() && text.at(end) == u')';
            if (goesOn || marked || enclosed || announces(before)) {
                places.append({at, end - at, word});
                endOfNumber = end;
            }
        }
        before = word;
        at = end;
    }
    return places;
}

QString buildingLink(const QString &number)
{
    return u"meterhouse://building/"_s + QString::fromLatin1(QUrl::toPercentEncoding(number));
}

QString buildingOfLink(const QString &link)
{
    const QUrl url(link, QUrl::StrictMode);
    return url.scheme() == "meterhouse"_L1 && url.host() == "building"_L1 ? url.path(QUrl::FullyDecoded).mid(1)
                                                                          : QString();
}

} // namespace app
