#include "signin.h"

#include "app/pages/parts/refusalwords.h"
#include "app/theme/theme.h"
#include "app/widgets/heightkeeper.h"
#include "app/widgets/measures.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace app {

constexpr int FormLetters = 60; // width

SignIn::SignIn(Connection &connection, Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_client(connection)
    , m_sentence(new QLabel(this))
    , m_name(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_token(new QLineEdit(this))
    , m_logIn(new QPushButton(tr("Sign in"), this))
    , m_problem(new QLabel(this))
{
    auto *box = new QWidget(this);
    box->setFixedWidth(measures::letters(fontMetrics(), FormLetters));
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(measures::PageMargin);
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setSpacing(measures::Grid);
    m_sentence->setWordWrap(true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_password->setEchoMode(QLineEdit::Password);
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setToolTip(tr("The service wrote it into the file admin-token of its data folder at its first start."));
    column->addWidget(m_sentence);
    column->addLayout(form);
    const auto add = [form](const QString &name, QLineEdit *field) {
        field->setAccessibleName(name);
        form->addRow(name, field);
    };
    add(tr("Name"), m_name);
    add(tr("Password"), m_password);
    add(tr("Or a token"), m_token);
    m_logIn->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    form->addRow(QString(), m_logIn);
    column->addWidget(m_problem);
    new HeightKeeper(box);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(1);
    layout->addWidget(box, 0, Qt::AlignHCenter);
    layout->addStretch(2);
    for (QLineEdit *field : {m_name, m_password, m_token}) {
        connect(field, &QLineEdit::textChanged, this, &SignIn::refresh);
        connect(field, &QLineEdit::returnPressed, this, &SignIn::logIn);
    }
    connect(m_logIn, &QPushButton::clicked, this, &SignIn::logIn);
    refresh();
}

void SignIn::ask(const core::Error &refusal, bool hadToken)
{
    if (refusal.code == core::ErrorCode::Forbidden)
        m_sentence->setText(tr("This is for administrators. Sign in as one."));
    else if (hadToken)
        m_sentence->setText(tr("The sign-in ended or was taken back. Sign in again."));
    else
        m_sentence->setText(tr("Sign in to see this page."));
}

QString SignIn::sentence() const
{
    return m_sentence->text();
}

QString SignIn::problem() const
{
    return m_problem->isHidden() ? QString() : m_problem->text();
}

void SignIn::refresh()
{
    m_problem->hide();
    const bool isNamed = !m_name->text().trimmed().isEmpty() && !m_password->text().isEmpty();
    m_logIn->setEnabled(isNamed || !m_token->text().trimmed().isEmpty());
}

void SignIn::logIn()
{
    if (!m_logIn->isEnabled())
        return;
    const QByteArray token = m_token->text().trimmed().toLatin1();
    if (!token.isEmpty()) {
        m_token->clear();
        Q_EMIT signedIn({token, false});
        return;
    }
    m_logIn->setEnabled(false);
    m_request = m_client.logIn(m_name->text().trimmed(), m_password->text(), this,
                               [this](const core::Result<QByteArray> &answer) {
                                   m_logIn->setEnabled(true);
                                   if (!answer)
                                       return showProblem(answer.error().code == core::ErrorCode::Unauthorized
                                                              ? tr("Name or password is wrong.")
                                                              : refusalwords::sentence(answer.error()));
                                   m_password->clear();
                                   Q_EMIT signedIn({*answer, true});
                               });
}

void SignIn::showProblem(const QString &problem)
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, m_theme.color(Role::Anomaly));
    m_problem->setPalette(colours);
    m_problem->setText(problem);
    m_problem->show();
}

} // namespace app
