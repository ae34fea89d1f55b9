#pragma once

#include <QBitArray>
#include <QWidget>

namespace app {

//! A text as a QR code, for the camera of a telephone. Black on white in either theme, as readers of codes expect.
class QrCode : public QWidget
{
    Q_OBJECT
public:
    explicit QrCode(QWidget *parent = nullptr);

    //! Nothing is shown for an empty text, or for one that no code can hold (more than about 2300 bytes).
    void setText(const QString &text);
    //! Squares along one side; 0 when nothing is shown.
    int side() const { return m_side; }
    //! Both from 0 to side() - 1.
    bool isBlack(int row, int column) const { return m_squares.testBit(row * m_side + column); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_side = 0;
    QBitArray m_squares; //!< row by row
};

} // namespace app
