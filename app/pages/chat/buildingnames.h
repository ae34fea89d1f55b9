#pragma once

#include "core/model/campus.h"

#include <QHash>
#include <QString>

namespace app {

//! Finds the buildings that a text speaks of: by name, and by number where the words before it say that it is one.
//! Immutable once made; any thread.
class BuildingNames
{
public:
    BuildingNames() = default;
    explicit BuildingNames(const QList<core::BuildingSummary> &buildings);

    struct Place
    {
        qsizetype start;
        qsizetype length;
        QString number; //!< of the building

        bool operator==(const Place &) const = default;
    };
    //! In the order of the text, none inside another.
    QList<Place> in(const QString &text) const;
    bool contains(const QString &number) const { return m_names.contains(number); }
    //! "Mount Hall (311)", or the number of one that is not known.
    QString title(const QString &number) const;
    bool isEmpty() const { return m_names.isEmpty(); }

private:
    struct Named
    {
        QString name;
        QString number;
    };
    const Named *nameAt(const QString &text, qsizetype start, const QString &word) const;

    QHash<QString, QString> m_names;            // by number
    QHash<QString, QList<Named>> m_byFirstWord; // the longest first
};

//! What a link to a building looks like: "meterhouse://building/311", which the console also takes from outside.
QString buildingLink(const QString &number);
//! The number in such a link; empty for any other.
QString buildingOfLink(const QString &link);

} // namespace app
