#include "listplaces.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Ordinal
{
    int place;
    QString words;
};

const std::array<Ordinal, 11> &ordinals()
{
    static const std::array<Ordinal, 11> all{{
        {1, u"first|former|1st|ersten?|erste[rs]|1\\.|premiere?|primer[oa]?"_s},
        {2, u"second|2nd|zweiten?|zweite[rs]|2\\.|deuxieme|seconde|segund[oa]"_s},
        {3, u"third|3rd|dritten?|dritte[rs]|3\\.|troisieme|tercer[oa]?"_s},
        {4, u"fourth|4th|vierten?|vierte[rs]|4\\.|quatrieme|cuart[oa]"_s},
        {5, u"fifth|5th|fuenften?|fuenfte[rs]|5\\.|cinquieme|quint[oa]"_s},
        {6, u"sixth|6th|sechsten?|sechste[rs]|6\\."_s},
        {7, u"seventh|7th|siebe?n?ten?|siebe?n?te[rs]|7\\."_s},
        {8, u"eighth|8th|achten?|achte[rs]|8\\."_s},
        {9, u"ninth|9th|neunten?|neunte[rs]|9\\."_s},
        {10, u"tenth|10th|zehnten?|zehnte[rs]|10\\."_s},
        {LastPlace, u"last|latter|letzten?|letzte[rs]|derniere?|ultim[oa]"_s},
    }};
    return all;
}

//! Said of a building of the list, and not of a week or a floor: a word for a building follows, or the sentence ends or
//! goes on without a noun.
QString placePattern(const QString &words)
{
    const QString article = u"(?<!on )(?:the|that|der|die|das|dem|den|des|beim|zum|le|la|el|du|al|del) "_s;
    const QString noun = u"(?:one|ones|buildings?|house|gebaeudes?|haus|hauses|batiment|edificio)\\b"_s;
    const QString onward =
        u"(?= ?[?!.,;]| ?$| (?:is|was|are|so|use[sd]?|using|wast\\w*|has|had|have|did|do|does|consum\\w*|look\\w*|"
        "with|for|and(?! (?:the )?%1)|of "
        "(?:them|these|those)|against|instead|ris\\w+|fall\\w*|peak\\w*|compar\\w+|ist|war|hat|hatte|"
        "verbrauch\\w*|verschwend\\w*|mit|und(?! (?:d\\w\\w )?%1)|gegen|davon|von "
        "(?:ihnen|diesen|denen)|los|auffaellig|hoch|braucht|"
        "brauchte|steigt|sinkt|denn|eigentlich|entwickelt|bei (?:gas|strom|dampf|waerme|kaelte)|fuer|con|avec|est)"
        "\\b)"_s.arg(
            u"\\w+ (?:week|month|day|quarter|year|half|hour|floor|woche|monat|tag|quartal|jahr|haelfte|stunde)"_s);
    return u"\\b(?:%1(?:%2)(?: %3|%4)|(?<!\\d )(?:%2) %3)"_s.arg(article, words, noun, onward);
}

} // namespace

QList<ListPlace> listPlaces(const QString &text)
{
    static const QRegularExpression judged(
        placePattern(u"worst|top|schlimmsten?|schlimmste[rs]|obersten?|oberste[rs]"_s));
    static const auto patterns = [] {
        std::array<QRegularExpression, 11> all;
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = QRegularExpression(placePattern(ordinals()[i].words));
        return all;
    }();
    QList<std::pair<qsizetype, ListPlace>> found;
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        if (const auto match = patterns[i].match(text); match.hasMatch())
            found.append({match.capturedStart(), {ordinals()[i].place, false}});
    }
    if (const auto match = judged.match(text); match.hasMatch())
        found.append({match.capturedStart(), {1, true}});
    std::ranges::stable_sort(found, {}, [](const auto &one) { return one.first; });
    QList<ListPlace> places;
    for (const auto &[at, place] : std::as_const(found))
        places.append(place);
    return places;
}

std::optional<QList<Building>> listOf(const ChatMessage &answer, const Snapshot &snapshot)
{
    QList<Building> rows;
    QList<Building> compared; // one tool call each
    const auto add = [&snapshot](QList<Building> &list, const QJsonObject &object) {
        const QString number = object.value("buildingNumber"_L1).toString();
        if (const auto index = snapshot.indexByNumber.constFind(number); index != snapshot.indexByNumber.constEnd())
            list.append(snapshot.buildings.at(*index));
    };
    for (const ToolUse &use : answer.tools) {
        const QJsonArray all = use.output.value("rows"_L1).toArray();
        // Of waste, an answer lists only what lies above the expectation.
        const bool isWaste = use.output.value("by"_L1).toString() == "excess"_L1
                             && use.input.value("order"_L1).toString() != "lowest"_L1;
        for (const QJsonValue row : all) {
            if (!isWaste || row.toObject().value("excess"_L1).toDouble(1.0) > 0.0)
                add(rows, row.toObject());
        }
        add(compared, use.output);
    }
    if (!rows.isEmpty())
        return rows;
    return compared.size() > 1 ? std::optional(compared) : std::nullopt;
}

} // namespace core
