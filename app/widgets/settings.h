#pragma once

#include "app/widgets/setting.h"

#include <QString>

// What a person chooses on the Settings page; each is declared here and nowhere else. Read and write them through
// Preferences, which tells who listens. What windows and pages remember by themselves is declared where it is used.
namespace app::settings {

inline const Setting<QString> Server{"connection/server"};           //!< empty = the bundled daemon
inline const Setting<bool> OwnCampus{"connection/ownCampus", false}; //!< else the bundled daemon runs the demo campus

inline const Setting<QString> Language{"language/code"}; //!< "de"; empty = the platform's

inline const Setting<QString> ThemeMode{"look/theme"}; //!< "light", "dark"; else the platform's
inline const Setting<bool> ReducedMotion{"look/reducedMotion", false};

inline const Setting<bool> Megajoules{"units/megajoules", false};     //!< else kWh
inline const Setting<bool> SquareMetres{"units/squareMetres", false}; //!< else ft²
inline const Setting<bool> DegreesCelsius{"units/celsius", false};    //!< else °F

inline const Setting<QString> MapBackground{"mapBackground/kind"}; //!< "tiles", "mbtiles"; else drawn
inline const Setting<QString> TileUrl{"mapBackground/tileUrl"};    //!< with {z}, {x} and {y}
inline const Setting<QString> TileAttribution{"mapBackground/attribution"};
inline const Setting<QString> MbTilesFile{"mapBackground/mbTilesFile"};

inline const Setting<QString> AssistantServer{
    "assistant/server"}; //!< of a language model; empty = as the daemon is set up
inline const Setting<QString> AssistantModel{"assistant/model"}; //!< its name

inline const Setting<bool> CoachMarks{"hints/coachMarks", true}; //!< shown on the demo campus until closed for good

} // namespace app::settings
