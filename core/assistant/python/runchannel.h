#pragma once

#include "core/assistant/python/interpreter.h"

#include <QByteArray>
#include <QStringList>

namespace core {

//! Our end of the runner's channel: one JSON object a line, both ways. The code can write to it as well as the runner
//! can, so whatever comes is bounded and checked.
class RunChannel
{
public:
    RunChannel(int descriptor, const PythonOptions &options, Interpreter::Answer answer);

    void send(const QJsonObject &message);
    bool wantsToWrite() const { return !m_outgoing.isEmpty(); }
    bool isOpen() const { return m_isOpen; }
    int descriptor() const { return m_descriptor; }

    void write(); //!< what goes without blocking
    void read();  //!< what is there, and acts on it

    bool isReady() const { return m_isReady; } //!< the runner has its packages and takes the code
    //! As PythonResult has it.
    const QJsonObject &fonts() const { return m_fonts; }
    const QStringList &images() const { return m_images; }
    QStringList notes() const; //!< what was left out

private:
    void takeLine(const QByteArray &line);
    void takeReady(const QJsonObject &message);
    void takeImage(const QByteArray &base64);
    void close(const QString &note);

    int m_descriptor;
    PythonOptions m_options;
    Interpreter::Answer m_answer;
    QByteArray m_incoming;
    QByteArray m_outgoing;
    QJsonObject m_fonts;
    QStringList m_images;
    QStringList m_notes;
    int m_imagesLeftOut = 0;
    int m_lines = 0;
    bool m_isOpen = true;
    bool m_isReady = false;
};

} // namespace core
