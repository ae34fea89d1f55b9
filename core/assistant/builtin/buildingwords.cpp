#include "buildingwords.h"

#include "core/assistant/builtin/foldedtext.h"

#include <QSet>

#include <vector>

using namespace Qt::StringLiterals;

namespace core {

namespace {

//! Words that many names share, and that alone name no building.
bool isGeneral(const QString &word)
{
    static const QSet<QString> general{
        u"hall"_s,    u"house"_s,    u"building"_s, u"center"_s,  u"centre"_s,     u"library"_s, u"laboratory"_s,
        u"lab"_s,     u"plant"_s,    u"lecture"_s,  u"energy"_s,  u"the"_s,        u"of"_s,      u"and"_s,
        u"campus"_s,  u"north"_s,    u"south"_s,    u"east"_s,    u"west"_s,       u"main"_s,    u"new"_s,
        u"old"_s,     u"gebaeude"_s, u"haus"_s,     u"halle"_s,   u"bibliothek"_s, u"labor"_s,   u"regional"_s,
        u"chilled"_s, u"water"_s,    u"power"_s,    u"tower"_s,   u"research"_s,   u"science"_s, u"sciences"_s,
        u"school"_s,  u"college"_s,  u"student"_s,  u"garage"_s,  u"annex"_s,      u"complex"_s, u"office"_s,
        u"heat"_s,    u"steam"_s,    u"gas"_s,      u"cooling"_s, u"electric"_s,   u"heating"_s, u"oil"_s,
        u"strom"_s,   u"for"_s,      u"at"_s,       u"in"_s,      u"a"_s,          u"und"_s,     u"der"_s,
        u"die"_s};
    return word.size() < 2 || general.contains(word);
}

//! Words of questions that look like a name with a slip of the pen.
bool isOfGrammar(const QString &word)
{
    static const QSet<QString> grammar{
        u"warmer"_s,  u"colder"_s, u"cooler"_s,  u"hotter"_s, u"higher"_s,  u"lower"_s,       u"would"_s,
        u"which"_s,   u"where"_s,  u"there"_s,   u"these"_s,  u"those"_s,   u"should"_s,      u"could"_s,
        u"total"_s,   u"hours"_s,  u"waere"_s,   u"welche"_s, u"warum"_s,   u"waermer"_s,     u"kaelter"_s,
        u"waren"_s,   u"haben"_s,  u"grade"_s,   u"degree"_s, u"degrees"_s, u"temperature"_s, u"score"_s,
        u"waste"_s,   u"wasted"_s, u"compare"_s, u"versus"_s, u"aller"_s,   u"alles"_s,       u"other"_s,
        u"after"_s,   u"under"_s,  u"unter"_s,   u"ueber"_s,  u"never"_s,   u"every"_s,       u"while"_s,
        u"since"_s,   u"among"_s,  u"house"_s,   u"hause"_s,  u"haeuser"_s, u"gerne"_s,       u"heute"_s,
        u"einem"_s,   u"einer"_s,  u"eines"_s,   u"dieser"_s, u"dieses"_s,  u"seinem"_s,      u"meine"_s,
        u"meisten"_s, u"please"_s, u"bitte"_s,   u"power"_s,  u"usage"_s,   u"using"_s,       u"wasting"_s,
        u"warme"_s,   u"warmes"_s, u"stark"_s,   u"weeks"_s,  u"months"_s,  u"years"_s,       u"woche"_s,
        u"monat"_s,   u"letzte"_s, u"explain"_s, u"about"_s};
    return grammar.contains(word);
}

struct Word
{
    QString text;
    qsizetype start = 0;
};

QList<Word> wordsOf(const QString &text)
{
    static const QRegularExpression word(u"[a-z0-9]+"_s);
    QList<Word> words;
    for (auto it = word.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        words.append({match.captured(), match.capturedStart()});
    }
    return words;
}

//! Whether one letter more, less, different or swapped makes one of the other.
bool isOneSlipApart(const QString &one, const QString &other)
{
    if (std::abs(one.size() - other.size()) > 1)
        return false;
    const QString &shorter = one.size() <= other.size() ? one : other;
    const QString &longer = one.size() <= other.size() ? other : one;
    qsizetype i = 0;
    while (i < shorter.size() && shorter.at(i) == longer.at(i))
        ++i;
    if (one.size() != other.size())
        return QStringView(shorter).mid(i) == QStringView(longer).mid(i + 1);
    if (QStringView(shorter).mid(i + 1) == QStringView(longer).mid(i + 1))
        return true;
    return i + 1 < shorter.size() && shorter.at(i) == longer.at(i + 1) && shorter.at(i + 1) == longer.at(i)
           && QStringView(shorter).mid(i + 2) == QStringView(longer).mid(i + 2);
}

bool isSame(const QString &said, const QString &name)
{
    constexpr qsizetype LeastForSlips = 5; // "fir" is not "fur"
    if (said == name)
        return true;
    return said.size() >= LeastForSlips && name.size() >= LeastForSlips && !isOfGrammar(said) && !isGeneral(said)
           && isOneSlipApart(said, name);
}

//! Where in the words of a question a name stands, and how well.
struct Mention
{
    qsizetype first = 0;
    qsizetype last = 0;   //!< included
    int said = 0;         //!< words of the name that were said
    qsizetype unsaid = 0; //!< words of the name that were not
    int exact = 0;        //!< words said without a slip
    const Building *building = nullptr;

    bool isBetterThan(const Mention &other) const
    {
        return std::tuple(said, exact, -unsaid) > std::tuple(other.said, other.exact, -other.unsaid);
    }
    bool isAsGoodAs(const Mention &other) const { return !isBetterThan(other) && !other.isBetterThan(*this); }
    bool overlaps(const Mention &other) const { return first <= other.last && other.first <= last; }
};

//! The longest run of words, in the name's order, that begins here.
std::optional<Mention> mentionAt(const QList<Word> &words, qsizetype first, const QList<Word> &name,
                                 const Building &building)
{
    Mention mention{first, first - 1, 0, 0, 0, &building};
    bool hasOwnWord = false;
    qsizetype at = first;
    for (const Word &word : name) {
        const QString &part = word.text;
        if (at >= words.size() || !isSame(words.at(at).text, part))
            continue;
        hasOwnWord = hasOwnWord || (!isGeneral(part) && part.toInt() == 0);
        mention.exact += words.at(at).text == part ? 1 : 0;
        ++mention.said;
        mention.last = at++;
    }
    mention.unsaid = name.size() - mention.said;
    const bool whole = mention.said == name.size() && mention.said > 1;
    if (mention.said == 0 || (!hasOwnWord && !whole))
        return std::nullopt;
    return mention;
}

std::vector<Mention> mentionsOf(const QList<Word> &words, const QList<Building> &buildings)
{
    static const QRegularExpression number(u"\\([^)]*\\)"_s);
    std::vector<Mention> all;
    for (const Building &building : buildings) {
        for (const QString &name : {building.name, building.formalName, building.alsoKnownAs}) {
            const QList<Word> parts = wordsOf(folded(QString(name).remove(number)));
            for (qsizetype i = 0; i < words.size(); ++i) {
                if (const auto mention = mentionAt(words, i, parts, building))
                    all.push_back(*mention);
            }
        }
    }
    return all;
}

//! Where in the text which building stands.
using Places = std::vector<std::pair<qsizetype, const Building *>>;

const Building *byNumber(const QList<Building> &buildings, const QString &number)
{
    for (const Building &one : buildings) {
        if (folded(one.number) == number || (number.startsWith(u'0') && one.number == number.mid(1)))
            return &one;
    }
    return nullptr;
}

const QRegularExpression &namedNumber()
{
    static const QRegularExpression named(u"(?:\\b(?:buildings?|bldg\\.?|gebaeude|gebaeudes|haus|number|nr\\.?|no\\.?|"
                                          u"nummer) (?:number |no\\.? |nr\\.? |nummer )?"
                                          "|#)(\\d+[a-z]?)\\b(?!\\.?\\d)"_s);
    return named;
}

Places takeNames(QString &text, const QList<Building> &buildings, BuildingWords &outcome)
{
    const QList<Word> words = wordsOf(text);
    std::vector<Mention> all = mentionsOf(words, buildings);
    Places places;
    while (!all.empty()) {
        const auto better = [](const Mention &one, const Mention &other) { return one.isBetterThan(other); };
        const Mention best = *std::ranges::min_element(all, better);
        QList<Building> equals;
        for (const Mention &other : all) {
            if (other.overlaps(best) && other.isAsGoodAs(best) && !equals.contains(*other.building))
                equals.append(*other.building);
        }
        const qsizetype start = words.at(best.first).start;
        const qsizetype length = words.at(best.last).start + words.at(best.last).text.size() - start;
        // "Building 5" may be the name of one and the number of another.
        const auto number = namedNumber().match(text.mid(start, length));
        const Building *numbered = number.hasMatch() ? byNumber(buildings, number.captured(1)) : nullptr;
        if (numbered && !equals.contains(*numbered))
            equals.append(*numbered);
        if (equals.size() > 1 && outcome.unclear.isEmpty()) {
            outcome.unclear = text.mid(start, length);
            outcome.answers = equals;
        } else if (equals.size() == 1) {
            places.emplace_back(best.first, best.building);
        }
        text.replace(start, length, QString(length, u' ')); // the other words stay where they are
        std::erase_if(all, [&best](const Mention &other) { return other.overlaps(best); });
    }
    for (auto &[place, building] : places)
        place = words.at(place).start;
    return places;
}

Places numbersOf(const QString &text, const QList<Building> &buildings, BuildingWords &outcome)
{
    static const QRegularExpression plain(u"(?<![\\w.,+-])(\\d+[a-z]?)\\b(?![.,]?\\d| ?%)"_s);
    for (auto it = namedNumber().globalMatch(text); it.hasNext();) {
        const QString number = it.next().captured(1);
        if (!byNumber(buildings, number))
            outcome.unknown.append(number);
    }
    Places places;
    for (auto it = plain.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        if (const Building *building = byNumber(buildings, match.captured(1)))
            places.emplace_back(match.capturedStart(1), building);
    }
    return places;
}

} // namespace

BuildingWords takeBuildings(QString &text, const QList<Building> &buildings)
{
    BuildingWords outcome;
    Places places = takeNames(text, buildings, outcome); // first, since names have numbers in them
    for (const auto &[place, building] : numbersOf(text, buildings, outcome)) {
        places.emplace_back(place, building);
        if (outcome.answers.contains(*building)) { // "Maple 312" tells which of them
            outcome.unclear.clear();
            outcome.answers.clear();
        }
    }
    std::ranges::stable_sort(places, {}, &Places::value_type::first);
    for (const auto &[place, building] : places) {
        if (!outcome.found.contains(*building))
            outcome.found.append(*building);
    }
    return outcome;
}

} // namespace core
