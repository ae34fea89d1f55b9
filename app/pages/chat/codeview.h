#pragma once

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace app {

class Theme;

//! Code, or what a program wrote, in letters of one width, with a button to copy it. At most some lines high; the rest
//! scrolls. GUI thread.
class CodeView : public QWidget
{
    Q_OBJECT
public:
    //! `name` is read above it and by screen readers.
    CodeView(Theme &theme, const QString &name, const QString &code, QWidget *parent = nullptr);

    void setCode(const QString &code);
    QString code() const;

private:
    void dress();
    void fit();

    Theme &m_theme;
    QPlainTextEdit *m_text;
};

} // namespace app
