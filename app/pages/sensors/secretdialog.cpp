#include "secretdialog.h"

#include "app/widgets/measures.h"
#include "app/widgets/qrcode.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace app {

constexpr int SecretLetters = 70; // width of the dialog

SecretDialog::SecretDialog(const QString &sensor, QWidget *parent)
    : QDialog(parent)
    , m_sensor(sensor)
    , m_steps(new QStackedWidget(this))
    , m_question(new QLabel(this))
    , m_rotate(new QPushButton(tr("Make a new secret"), this))
    , m_secret(new QLineEdit(this))
    , m_copy(new QPushButton(tr("Copy"), this))
    , m_code(new QrCode(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Secret of %1").arg(sensor));
    setMinimumWidth(measures::letters(fontMetrics(), SecretLetters));
    m_steps->addWidget(createQuestion());
    m_steps->addWidget(createAnswer());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measures::PageMargin, measures::PageMargin, measures::PageMargin, measures::PageMargin);
    layout->addWidget(m_steps);
}

QWidget *SecretDialog::createQuestion()
{
    auto *page = new QWidget(this);
    auto *keep = new QPushButton(tr("Keep the old one"), page);
    m_question->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_rotate);
    buttons->addWidget(keep);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_question);
    layout->addStretch();
    layout->addLayout(buttons);
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_rotate, &QPushButton::clicked, this, [this] {
        m_rotate->setEnabled(false);
        Q_EMIT rotationRequested();
    });
    return page;
}

QWidget *SecretDialog::createAnswer()
{
    auto *page = new QWidget(this);
    auto *text = new QLabel(tr("Enter this secret in the sensor. It is shown only now; whoever loses it makes a new "
                               "one."),
                            page);
    text->setWordWrap(true);
    m_secret->setReadOnly(true);
    m_secret->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_secret->setAccessibleName(tr("Secret"));
    m_code->setAccessibleName(tr("The secret as a QR code"));
    m_code->setToolTip(tr("The secret, for the camera of a telephone"));
    auto *close = new QPushButton(tr("Close"), page);
    auto *row = new QHBoxLayout;
    row->addWidget(m_secret, 1);
    row->addWidget(m_copy);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measures::Grid);
    layout->addWidget(text);
    layout->addLayout(row);
    layout->addWidget(m_code, 0, Qt::AlignHCenter);
    layout->addStretch();
    layout->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_secret->text());
        m_copy->setText(tr("Copied"));
    });
    return page;
}

void SecretDialog::askToRotate()
{
    m_question->setText(tr("Make a new secret for %1? The old one stops working at once: the sensor sends nothing more "
                           "until it has the new one.")
                            .arg(m_sensor));
    m_steps->setCurrentIndex(0);
    m_rotate->setFocus();
}

void SecretDialog::showSecret(const QString &secret)
{
    m_secret->setText(secret);
    m_secret->setCursorPosition(0);
    m_secret->setMinimumWidth(m_secret->fontMetrics().horizontalAdvance(secret) + 2 * measures::Grid);
    m_code->setText(secret);
    m_steps->setCurrentIndex(1);
    resize(sizeHint().expandedTo(size())); // the code cannot be read with its edge cut off
    m_copy->setFocus();
}

void SecretDialog::showProblem(const QString &problem)
{
    m_question->setText(problem);
    m_rotate->setEnabled(true);
}

} // namespace app
