#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QImage>

namespace app {

//! A tile's picture from the bytes of a PNG, JPEG or WebP. What is something else, broken or larger than a tile can be
//! is an Upstream error. Any thread.
core::Result<QImage> decodeTile(QByteArray bytes);

} // namespace app
