#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <QTextStream>

// Usage: render_icon drawing.svg SIZE icon.png, at build time, so that no picture made of another is kept in the tree.
int main(int argc, char *argv[])
{
    QTextStream err(stderr);
    if (argc != 4) {
        err << "usage: render_icon drawing.svg SIZE icon.png\n";
        return 2;
    }
    const int extent = QByteArray(argv[2]).toInt();
    QSvgRenderer renderer(QString::fromLocal8Bit(argv[1]));
    if (extent <= 0 || !renderer.isValid()) {
        err << "render_icon: cannot draw " << argv[1] << " at size " << argv[2] << '\n';
        return 1;
    }
    QImage image(extent, extent, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    if (!image.save(QString::fromLocal8Bit(argv[3]), "PNG")) {
        err << "render_icon: cannot write " << argv[3] << '\n';
        return 1;
    }
    return 0;
}
