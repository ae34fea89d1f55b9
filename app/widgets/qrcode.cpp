#include "qrcode.h"

#include <QPainter>

#include <qrencode.h>

#include <memory>

namespace app {

constexpr int QuietSquares = 4; // white ones around, as the standard asks for
constexpr int SquarePixels = 4;

QrCode::QrCode(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void QrCode::setText(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        bytes.isEmpty() ? nullptr : QRcode_encodeString(bytes.constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1),
        &QRcode_free);
    m_side = code ? code->width : 0;
    m_squares = QBitArray(m_side * m_side);
    for (int i = 0; i < m_squares.size(); ++i)
        m_squares.setBit(i, code->data[i] & 1);
    updateGeometry();
    update();
}

QSize QrCode::sizeHint() const
{
    const int squares = m_side == 0 ? 0 : m_side + 2 * QuietSquares;
    return QSize(squares, squares) * SquarePixels;
}

void QrCode::paintEvent(QPaintEvent *)
{
    if (m_side == 0)
        return;
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white);
    for (int row = 0; row < m_side; ++row) {
        for (int column = 0; column < m_side; ++column) {
            if (isBlack(row, column))
                painter.fillRect((column + QuietSquares) * SquarePixels, (row + QuietSquares) * SquarePixels,
                                 SquarePixels, SquarePixels, Qt::black);
        }
    }
}

} // namespace app
