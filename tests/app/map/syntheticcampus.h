#pragma once

#include "core/model/campus.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

//! A site of `count` buildings on campuses of about 800, the same for the same count: for pictures and benchmarks. One
//! building in 50 has no score and one in 100 no position. `utility` shifts the scores, as another utility would.
inline core::BuildingList syntheticCampus(int count, core::Utility utility = core::Utility::Electricity)
{
    constexpr int PerCampus = 800;
    constexpr double Spacing = 0.0011; // degrees, about 100 m
    QRandomGenerator random(7);
    core::BuildingList list;
    list.selectedUtility = utility;
    for (int i = 0; i < count; ++i) {
        const int campus = i / PerCampus;
        const int place = i % PerCampus;
        core::BuildingSummary building;
        building.number = QString::number(1000 + i);
        building.name = QStringLiteral("%1 Hall %2")
                            .arg(QStringLiteral("Maple Birch Cedar Elm Hazel Linden").split(u' ').at(i % 6))
                            .arg(i);
        building.campusName = QStringLiteral("Campus %1").arg(campus + 1);
        const double jitter = random.bounded(0.6) * Spacing;
        if (i % 100 != 99) {
            building.latitude = 40.0 + 0.05 * (campus / 4) + Spacing * (place / 28) + jitter;
            building.longitude = -83.0 + 0.07 * (campus % 4) + Spacing * 1.3 * (place % 28) + jitter;
        }
        building.grossAreaSquareFeet = 2000 + std::pow(random.bounded(1.0), 3) * 600000;
        building.utilities = {core::Utility::Electricity, core::Utility::Cooling};
        const double luck = random.bounded(1.0) + 0.13 * static_cast<int>(utility);
        const double score = std::pow(luck - std::floor(luck), 4);
        if (i % 50 != 49) {
            building.anomalyScore = score;
            building.status = core::StatusCutoffs().statusOf(score);
            building.drivers = {{core::Signal::StepChange, 10 * score, 1757289600, 1000 * score}};
        }
        list.buildings.append(building);
    }
    return list;
}
