#include "pictureview.h"

#include "app/widgets/measures.h"

#include <QBuffer>
#include <QDialog>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFileDialog>
#include <QImageReader>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace app {

constexpr int HighestPicture = 420;
constexpr double ShareOfScreen = 0.9;
constexpr int LongestSide = 2048; // pixels, of what is shown at once
constexpr auto DataStart = "data:image/png;base64,"_L1;

// Decoded as PNG, whatever it says of itself: other formats can be huge, or fetch.
static QImage decoded(QByteArray png, int longestSide)
{
    QBuffer buffer(&png);
    QImageReader reader(&buffer, "png");
    reader.setAutoDetectImageFormat(false);
    if (!reader.canRead())
        return {};
    const QSize size = reader.size();
    const QSize most(longestSide, longestSide);
    if (size.boundedTo(most) != size)
        reader.setScaledSize(size.scaled(most, Qt::KeepAspectRatio).expandedTo({1, 1}));
    return reader.read();
}

PictureView::PictureView(const QByteArray &png, const QImage &picture, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_png(png)
    , m_picture(picture)
    , m_label(new QLabel(this))
{
    setAccessibleName(name);
    m_label->setAccessibleName(name);
    m_label->setCursor(Qt::PointingHandCursor);
    m_label->setToolTip(tr("Click to enlarge"));
    m_label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_label->installEventFilter(this);
    auto *larger = new QPushButton(tr("Enlarge"), this);
    auto *save = new QPushButton(tr("Save as…"), this);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(measures::Grid);
    buttons->addWidget(larger);
    buttons->addWidget(save);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measures::Grid / 2);
    layout->addWidget(m_label);
    layout->addLayout(buttons);
    connect(larger, &QPushButton::clicked, this, &PictureView::enlarge);
    connect(save, &QPushButton::clicked, this, &PictureView::askForFile);
    fit();
}

void PictureView::fit()
{
    const double ratio = devicePixelRatioF();
    const QSize most(std::min(std::max(width(), 1), m_picture.width()), std::min(HighestPicture, m_picture.height()));
    QPixmap pixmap = QPixmap::fromImage(m_picture.scaled(most * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    pixmap.setDevicePixelRatio(ratio);
    m_label->setPixmap(pixmap);
    m_label->setFixedHeight(static_cast<int>(pixmap.deviceIndependentSize().height()));
}

void PictureView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

bool PictureView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_label && event->type() == QEvent::MouseButtonRelease)
        enlarge();
    return QWidget::eventFilter(watched, event);
}

void PictureView::enlarge()
{
    const QImage whole = decoded(m_png, std::numeric_limits<int>::max());
    const QImage &picture = whole.isNull() ? m_picture : whole; // there may be no room for all of it
    auto *dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(accessibleName());
    auto *scroll = new QScrollArea(dialog);
    scroll->setAccessibleName(accessibleName());
    auto *label = new QLabel(scroll);
    label->setAccessibleName(accessibleName());
    label->setPixmap(QPixmap::fromImage(picture));
    scroll->setWidget(label);
    scroll->setAlignment(Qt::AlignCenter);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QPushButton *save = buttons->addButton(tr("Save as…"), QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
    connect(save, &QPushButton::clicked, this, &PictureView::askForFile);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    const QSize room = screen()->availableSize() * ShareOfScreen;
    dialog->resize((picture.size() + QSize(6, 8) * measures::Grid).boundedTo(room));
    dialog->open();
}

void PictureView::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Save picture"), {}, tr("PNG pictures (*.png)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"png"_s);
    dialog->selectFile(u"picture.png"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &PictureView::saveAs);
    dialog->open();
}

void PictureView::saveAs(const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(m_png) != m_png.size() || !file.commit())
        Q_EMIT notSaved(path);
}

QByteArray pngFromDataUri(const QString &uri)
{
    return uri.startsWith(DataStart) ? QByteArray::fromBase64(QStringView(uri).sliced(DataStart.size()).toLatin1())
                                     : QByteArray();
}

QImage shownPicture(const QByteArray &png)
{
    return decoded(png, LongestSide);
}

} // namespace app
