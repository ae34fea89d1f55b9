#include "preferences.h"

#include <array>

using namespace Qt::StringLiterals;

namespace app {

struct GroupName
{
    Preferences::Group group;
    QLatin1StringView name;
};

constexpr std::array Groups{GroupName{Preferences::Group::Connection, "connection"_L1},
                            GroupName{Preferences::Group::Language, "language"_L1},
                            GroupName{Preferences::Group::Look, "look"_L1},
                            GroupName{Preferences::Group::Units, "units"_L1},
                            GroupName{Preferences::Group::MapBackground, "mapBackground"_L1},
                            GroupName{Preferences::Group::Hints, "hints"_L1},
                            GroupName{Preferences::Group::Assistant, "assistant"_L1}};

Preferences::Group Preferences::groupOf(const char *key)
{
    const QLatin1StringView text(key);
    for (const GroupName &entry : Groups) {
        if (text.startsWith(entry.name) && text.mid(entry.name.size()).startsWith(u'/'))
            return entry.group;
    }
    qFatal("the setting %s belongs to no group of Preferences", key);
}

QUrl Preferences::server() const
{
    return m_override.isEmpty() ? QUrl(value(settings::Server)) : m_override;
}

void Preferences::setConnection(const QUrl &server, bool ownCampus)
{
    if (server == this->server() && ownCampus == value(settings::OwnCampus))
        return;
    m_override.clear();
    settings::Server.write(server.toString());
    settings::OwnCampus.write(ownCampus);
    emit changed(Group::Connection);
}

void Preferences::overrideServer(const QUrl &server)
{
    if (server == m_override)
        return;
    m_override = server;
    emit changed(Group::Connection);
}

Theme::Mode Preferences::themeMode() const
{
    const QString name = value(settings::ThemeMode);
    return name == "light"_L1 ? Theme::Mode::Light : name == "dark"_L1 ? Theme::Mode::Dark : Theme::Mode::Platform;
}

Units Preferences::units() const
{
    Units units;
    if (value(settings::Megajoules))
        units.energy = EnergyUnit::Megajoules;
    if (value(settings::SquareMetres))
        units.area = AreaUnit::SquareMetres;
    if (value(settings::DegreesCelsius))
        units.temperature = TemperatureUnit::Celsius;
    return units;
}

MapSource Preferences::mapSource() const
{
    MapSource source;
    const QString kind = value(settings::MapBackground);
    if (kind == "tiles"_L1 && tileUrlProblem(value(settings::TileUrl)).isEmpty()) {
        source.kind = MapSource::Kind::Tiles;
        source.tileUrl = value(settings::TileUrl);
        source.attribution = value(settings::TileAttribution);
    } else if (kind == "mbtiles"_L1 && !value(settings::MbTilesFile).isEmpty()) {
        source.kind = MapSource::Kind::MbTiles;
        source.file = value(settings::MbTilesFile);
    }
    return source;
}

QString Preferences::tileUrlProblem(const QString &url)
{
    for (const QLatin1StringView part : {"{z}"_L1, "{x}"_L1, "{y}"_L1}) {
        if (!url.contains(part))
            return u"%1 is missing"_s.arg(part);
    }
    QString sample = url;
    sample.replace("{z}"_L1, "0"_L1).replace("{x}"_L1, "0"_L1).replace("{y}"_L1, "0"_L1);
    const QUrl parsed(sample, QUrl::StrictMode);
    if ((parsed.scheme() != "http"_L1 && parsed.scheme() != "https"_L1) || parsed.host().isEmpty())
        return u"%1 is not an http or https address"_s.arg(url);
    return {};
}

void Preferences::reset()
{
    QSettings store;
    for (const GroupName &entry : Groups)
        store.remove(entry.name);
    m_override.clear();
    for (const GroupName &entry : Groups)
        emit changed(entry.group);
}

} // namespace app
