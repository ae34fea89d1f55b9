#pragma once

#include "app/theme/theme.h"
#include "app/theme/units.h"
#include "app/widgets/settings.h"

#include <QObject>
#include <QUrl>

namespace app {

//! What is drawn below the markers of the map.
struct MapSource
{
    enum class Kind { Drawn, Tiles, MbTiles };

    Kind kind = Kind::Drawn;
    QString tileUrl;     //!< for Tiles: http or https with {z}, {x} and {y}
    QString attribution; //!< for Tiles: to be shown on the map, may be empty
    QString file;        //!< for MbTiles: a path

    bool operator==(const MapSource &) const = default;
};

//! The person's choices, kept in QSettings; says when one changes. GUI thread only.
class Preferences : public QObject
{
    Q_OBJECT
public:
    //! What a choice is about; the part of its key before the slash.
    enum class Group { Connection, Language, Look, Units, MapBackground, Hints, Assistant };
    Q_ENUM(Group)

    using QObject::QObject;

    template<typename T>
    T value(const Setting<T> &setting) const
    {
        return setting.read();
    }
    //! Emits changed() when the value is another one than before. The connection has a function of its own below.
    template<typename T>
    void set(const Setting<T> &setting, const T &value)
    {
        if (setting.read() == value)
            return;
        setting.write(value);
        emit changed(groupOf(setting.key));
    }

    //! The server to use; empty for the console's own daemon.
    QUrl server() const;
    //! An empty `server` chooses the own daemon with the person's campus or the simulated one.
    void setConnection(const QUrl &server, bool ownCampus);
    //! A server that goes before the chosen one until the connection is chosen anew or the console ends.
    void overrideServer(const QUrl &server);

    Theme::Mode themeMode() const;
    Units units() const;
    //! Drawn while what was chosen lacks its address or file.
    MapSource mapSource() const;

    //! Every choice as on the first start. Emits changed() for each group.
    void reset();

    //! Empty when the template can be used; otherwise English detail for what is wrong.
    static QString tileUrlProblem(const QString &url);

Q_SIGNALS:
    void changed(app::Preferences::Group group);

private:
    static Group groupOf(const char *key);

    QUrl m_override;
};

} // namespace app
