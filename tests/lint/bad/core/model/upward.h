#pragma once

#include "core/storage/database.h"
