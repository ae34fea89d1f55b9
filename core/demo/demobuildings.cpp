#include "demobuildings.h"

#include "core/demo/random.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct UseFacts
{
    BuildingUse use;
    const char *suffix;
    double share;
    double medianArea; // ft²
    int mostFloors;
};

constexpr std::array<UseFacts, 6> Uses{{
    {BuildingUse::Office, "Hall", 0.28, 45000.0, 8},
    {BuildingUse::Laboratory, "Laboratory", 0.22, 90000.0, 7},
    {BuildingUse::Lecture, "Lecture Center", 0.18, 55000.0, 5},
    {BuildingUse::Residence, "House", 0.18, 70000.0, 12},
    {BuildingUse::Library, "Library", 0.08, 80000.0, 6},
    {BuildingUse::Plant, "Energy Plant", 0.06, 22000.0, 2},
}};

constexpr std::array Names{"Alder",    "Birch",   "Cedar",    "Dogwood", "Elm",     "Fir",     "Ginkgo",  "Hawthorn",
                           "Ironwood", "Juniper", "Larch",    "Maple",   "Oak",     "Pine",    "Redbud",  "Spruce",
                           "Tamarack", "Walnut",  "Willow",   "Yew",     "Aspen",   "Beech",   "Catalpa", "Hickory",
                           "Linden",   "Poplar",  "Sycamore", "Hemlock", "Cypress", "Magnolia"};
constexpr std::array Streets{"College Road", "River Street", "Orchard Avenue", "Observatory Lane", "Stadium Drive"};
constexpr std::array CampusNames{"Main Campus", "West Campus", "North Campus", "Harbor Campus"};

struct Ground
{
    double latitude;
    double longitude;
};

Ground groundOf(int campus)
{
    // Some 2 km from one to the next: apart on a map that still shows single buildings.
    return {40.0 + 0.012 * campus, -83.02 - 0.019 * campus};
}

const UseFacts &drawUse(Random &random)
{
    double left = random.uniform();
    for (const UseFacts &facts : Uses) {
        left -= facts.share;
        if (left < 0.0)
            return facts;
    }
    return Uses.front();
}

QString nameOf(int index, const UseFacts &facts)
{
    const QString tree = QString::fromLatin1(Names[static_cast<std::size_t>(index) % Names.size()]);
    const int round = index / static_cast<int>(Names.size());
    const QString name = tree + u' ' + QString::fromLatin1(facts.suffix);
    return round == 0 ? name : u"%1 %2"_s.arg(name).arg(round + 1);
}

void place(Building &building, int campus, int index, Random &random)
{
    const Ground ground = groundOf(campus);
    // Uniform over a disc of about 600 m; a longitude degree is 0.77 latitude degrees wide here.
    const double radius = 0.0055 * std::sqrt(random.uniform());
    const double angle = random.uniform(0.0, 2.0 * std::numbers::pi);
    const auto rounded = [](double degrees) { return std::round(degrees * 1e6) / 1e6; };
    building.latitude = rounded(ground.latitude + radius * std::sin(angle));
    building.longitude = rounded(ground.longitude + radius * std::cos(angle) / 0.77);
    building.campusName = QString::fromLatin1(CampusNames[static_cast<std::size_t>(campus) % CampusNames.size()]);
    if (campus >= static_cast<int>(CampusNames.size()))
        building.campusName += u" %1"_s.arg(campus + 1);
    building.address = u"%1 %2"_s.arg(100 + 7 * index)
                           .arg(QString::fromLatin1(
                               Streets[static_cast<std::size_t>(random.below(static_cast<int>(Streets.size())))]));
    building.city = u"Simulated City"_s;
    building.state = u"OH"_s;
    building.postalCode = u"43%1"_s.arg(200 + campus);
    building.county = u"Franklin"_s;
}

double shareWith(Utility utility, BuildingUse use)
{
    switch (utility) {
    case Utility::Electricity:
        return 1.0;
    case Utility::Gas:
        return use == BuildingUse::Plant ? 0.9 : 0.5;
    case Utility::Heat:
        return 0.35;
    case Utility::Steam:
        return use == BuildingUse::Laboratory ? 0.6 : 0.25;
    case Utility::Cooling:
        return 0.5;
    case Utility::CoolingPower:
        return 0.3;
    case Utility::SteamRate:
        return 0.2;
    case Utility::Oil28Sec:
        return 0.1;
    }
    Q_UNREACHABLE();
}

} // namespace

std::vector<DemoBuilding> generateBuildings(const CampusRecipe &recipe)
{
    std::vector<DemoBuilding> buildings;
    const int campuses = std::max(recipe.campuses, 1);
    const int thisYear = recipe.zone.localDate(recipe.start).year();
    for (int i = 0; i < recipe.buildings; ++i) {
        Random random(recipe.seed, 1000 + static_cast<quint64>(i));
        const UseFacts &facts = drawUse(random);
        DemoBuilding made;
        made.use = facts.use;
        Building &building = made.building;
        building.number = QString::number(101 + i);
        building.name = nameOf(i, facts);
        building.formalName = building.name;
        const double area = std::clamp(random.logNormal(facts.medianArea, 0.7), 4000.0, 600000.0);
        building.grossAreaSquareFeet = std::round(area);
        // Two thirds stand on the first ground.
        const int campus = random.chance(0.33) ? 0 : random.below(campuses);
        const int roomForFloors = std::max(1, static_cast<int>(area / 6000.0));
        building.floorsAboveGround = std::min(1 + random.below(facts.mostFloors), roomForFloors);
        building.floorsBelowGround = random.below(3);
        const int age = 2 + static_cast<int>(110.0 * std::pow(random.uniform(), 1.4));
        building.constructionDate = QDate(thisYear - age, 1 + random.below(12), 1);
        place(building, campus, i, random);
        for (const Utility utility : recipe.utilities) {
            if (random.chance(shareWith(utility, facts.use)))
                made.utilities.append(utility);
        }
        buildings.push_back(std::move(made));
    }
    return buildings;
}

} // namespace core
