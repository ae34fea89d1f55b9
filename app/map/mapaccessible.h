#pragma once

namespace app {

//! Lets screen readers walk the markers of every CampusMapView: a list whose items are the buildings, worst first,
//! each with name, status and score. May be called again.
void installMapAccessibility();

} // namespace app
