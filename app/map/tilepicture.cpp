#include "tilepicture.h"

#include <QBuffer>
#include <QImageReader>

using namespace Qt::StringLiterals;

namespace app {

constexpr int LargestExtent = 1024; // pixels a side; tiles have 256 or 512, a larger picture only eats memory

core::Result<QImage> decodeTile(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    const QByteArray format = reader.format();
    // The plugins know formats that have no business here: drawings that refer to files, animations.
    if (format != "png" && format != "jpeg" && format != "webp")
        return core::Error{core::ErrorCode::Upstream, u"A tile is no PNG, JPEG or WebP picture"_s};
    const QSize size = reader.size();
    if (size.width() > LargestExtent || size.height() > LargestExtent)
        return core::Error{core::ErrorCode::Upstream,
                           u"A tile has %1 x %2 pixels, at most %3 are taken"_s.arg(size.width())
                               .arg(size.height())
                               .arg(LargestExtent)};
    const QImage image = reader.read();
    if (image.isNull())
        return core::Error{core::ErrorCode::Upstream, u"A tile cannot be read: %1"_s.arg(reader.errorString())};
    return image.convertToFormat(QImage::Format_RGB32);
}

} // namespace app
